#pragma once

#include "storage/engine/value.h"

namespace rapport::storage {

/// A statement as its connection keeps it, whichever engine that is. Parameters count from 1, columns from 0.
class PreparedStatement {
public:
    PreparedStatement() = default;
    virtual ~PreparedStatement() = default;
    PreparedStatement(const PreparedStatement&) = delete;
    PreparedStatement& operator=(const PreparedStatement&) = delete;

    virtual void bind(int index, qint64 number) = 0;
    virtual void bind(int index, const QString& text) = 0;
    virtual void bind(int index, const QByteArray& bytes) = 0;
    virtual void bindNull(int index) = 0;
    /// Whether there is a (further) row. Throws Error.
    virtual bool step() = 0;
    virtual void reset() = 0;
    virtual void forgetValues() = 0;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 number(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    [[nodiscard]] virtual QByteArray bytes(int column) const = 0;
    [[nodiscard]] virtual Value value(int column) const = 0;
    [[nodiscard]] virtual int columnCount() const = 0;

    bool borrowed = false;
};

/// One prepared statement, forward-only. Borrowed from its connection, which keeps it prepared; reset when the borrowing ends, so
/// a statement is not to be borrowed twice at a time with the same SQL (nested use of one text throws Error(Internal)).
class Statement {
public:
    explicit Statement(PreparedStatement& prepared)
        : m_prepared(&prepared) {
        prepared.borrowed = true;
    }
    Statement(Statement&& other) noexcept
        : m_prepared(std::exchange(other.m_prepared, nullptr)) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Parameters count from 1. Texts and bytes are copied.
    Statement& bind(int index, qint64 number) { return m_prepared->bind(index, number), *this; }
    Statement& bind(int index, int number) { return bind(index, qint64{number}); }
    Statement& bind(int index, const QString& text) { return m_prepared->bind(index, text), *this; }
    Statement& bind(int index, const Value& value);
    Statement& bindNull(int index) { return m_prepared->bindNull(index), *this; }
    /// All parameters in order.
    template <typename... Values>
    Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, toValue(values)), ...);
        return *this;
    }

    /// Whether there is a (further) row; not to be called again after false without reset(). Throws Error; Error(Cancelled) when
    /// the read was cancelled.
    bool step() { return m_prepared->step(); }
    /// Runs to the end.
    void run();
    /// To be run anew, with what is bound or is bound afterwards.
    void reset() { m_prepared->reset(); }

    // Columns count from 0.
    [[nodiscard]] bool isNull(int column) const { return m_prepared->isNull(column); }
    [[nodiscard]] qint64 number(int column) const { return m_prepared->number(column); }
    [[nodiscard]] int integer(int column) const { return static_cast<int>(number(column)); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_prepared->text(column); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_prepared->bytes(column); }
    [[nodiscard]] Value value(int column) const { return m_prepared->value(column); }
    [[nodiscard]] int columnCount() const { return m_prepared->columnCount(); }
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }
    [[nodiscard]] std::optional<QTime> time(int column) const;
    [[nodiscard]] Moment moment(int column) const { return Moment(number(column)); }
    [[nodiscard]] std::optional<Moment> optionalMoment(int column) const;
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;
    [[nodiscard]] std::optional<QDate> optionalDate(int column) const;
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const {
        return IdType(number(column));
    }

private:
    PreparedStatement* m_prepared; ///< null in a moved-from statement
};

} // namespace rapport::storage
