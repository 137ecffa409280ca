#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTime>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rapport::storage {

/// What a column holds: nothing, a whole number, text, or bytes. No reals: nothing here is a fraction.
using Value = std::variant<std::monostate, qint64, QString, QByteArray>;

// Values of the domain as column values. An invalid id and an empty optional are NULL.
[[nodiscard]] inline Value toValue(qint64 number) { return number; }
[[nodiscard]] inline Value toValue(int number) { return qint64{number}; }
[[nodiscard]] inline Value toValue(bool flag) { return qint64{flag ? 1 : 0}; }
[[nodiscard]] inline Value toValue(const QString& text) { return text; }
[[nodiscard]] inline Value toValue(Moment moment) { return moment.msecs(); }
[[nodiscard]] inline Value toValue(QDate date) { return date.isValid() ? Value(date.toString(Qt::ISODate)) : Value(); }
[[nodiscard]] inline Value toValue(QTime time) {
    return time.isValid() ? Value(time.toString(QStringLiteral("HH:mm"))) : Value();
}
template <typename Tag>
[[nodiscard]] Value toValue(Id<Tag> id) {
    return id.isValid() ? Value(id.value()) : Value();
}
template <typename T>
[[nodiscard]] Value toValue(const std::optional<T>& value) {
    return value ? toValue(*value) : Value();
}

/// One prepared statement, forward-only. Borrowed from its connection, which keeps it prepared; reset when the borrowing ends, so
/// a statement is not to be borrowed twice at a time with the same SQL (nested use of one text throws Error(Internal)).
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Parameters count from 1. Texts and bytes are copied.
    Statement& bind(int index, qint64 number);
    Statement& bind(int index, int number) { return bind(index, qint64{number}); }
    Statement& bind(int index, const QString& text);
    Statement& bind(int index, const Value& value);
    Statement& bindNull(int index);
    /// All parameters in order.
    template <typename... Values>
    Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, toValue(values)), ...);
        return *this;
    }

    /// Whether there is a (further) row; not to be called again after false without reset(). Throws Error; Error(Cancelled) when
    /// the read was cancelled.
    bool step();
    /// Runs to the end.
    void run();
    /// To be run anew, with what is bound or is bound afterwards.
    void reset();

    // Columns count from 0.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(number(column)); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Value value(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    [[nodiscard]] std::optional<QTime> time(int column) const;
    [[nodiscard]] Moment moment(int column) const { return Moment(number(column)); }
    [[nodiscard]] std::optional<Moment> optionalMoment(int column) const;
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const {
        return IdType(number(column));
    }

private:
    friend class Connection;
    struct Entry;
    explicit Statement(Entry& entry);
    Entry* m_entry; ///< null in a moved-from statement
};

/// One connection to an SQLite file, for one thread. Opened with every pragma that interface.md and the traps ask for.
class Connection {
public:
    enum class Access { ReadWrite, ReadOnly };
    /// Throws Error as Store::open says.
    Connection(const QString& path, Access access, bool create);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepared once and kept. Throws Error(Internal) for SQL that does not compile.
    [[nodiscard]] Statement prepare(const QString& sql);
    /// One or several statements without parameters or results.
    void execute(const QString& script);
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changedRows() const; ///< by the last statement
    /// Asked at each start and every few thousand steps of a statement; true stops it with Error(Cancelled). An empty function
    /// ends the asking.
    void setCancelCheck(std::function<bool()> check);
    /// More memory for the pages of the file while much is written; calm() gives it back.
    void prepareForBulk();
    void calm();
    [[nodiscard]] sqlite3* handle() const { return m_db; }

private:
    friend class Statement;
    [[nodiscard]] bool isCancelled() const { return m_cancelCheck && m_cancelCheck(); }
    void open(const QString& path, Access access, bool create);
    void configure(Access access);
    void forgetIdleStatements();

    sqlite3* m_db = nullptr;
    struct Cache;
    std::unique_ptr<Cache> m_statements;
    std::function<bool()> m_cancelCheck;
    bool m_bulk = false;
};

} // namespace rapport::storage
