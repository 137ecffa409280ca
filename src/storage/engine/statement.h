#pragma once

#include "storage/engine/copiedrows.h"

namespace rapport::storage {

/// A statement as its connection keeps it, whichever engine that is. Parameters count from 1, columns from 0.
class PreparedStatement : public Cells {
public:
    PreparedStatement() = default;
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
    /// Adds the row at hand to `copies`.
    virtual void copyTo(CopiedRows& copies) const = 0;

    bool borrowed = false;
};

/// One prepared statement, forward-only, and the row it stands at. Borrowed from its connection, which keeps it prepared; reset
/// when the borrowing ends, so a statement is not to be borrowed twice at a time with the same SQL (nested use of one text throws
/// Error(Internal)).
class Statement : public RowView {
public:
    explicit Statement(PreparedStatement& prepared)
        : RowView(prepared)
        , m_prepared(&prepared) {
        prepared.borrowed = true;
    }
    Statement(Statement&& other) noexcept
        : RowView(other)
        , m_prepared(std::exchange(other.m_prepared, nullptr)) {}
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

    /// All rows that are left, as they are.
    [[nodiscard]] CopiedRows copyRows();

private:
    PreparedStatement* m_prepared; ///< null in a moved-from statement
};

} // namespace rapport::storage
