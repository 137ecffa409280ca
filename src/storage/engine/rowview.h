#pragma once

#include "rapport/domain/words.h"
#include "storage/engine/value.h"

namespace rapport::storage {

/// The cells of the row at hand, as an engine gives them or as they were copied. Columns count from 0.
class Cells {
public:
    virtual ~Cells() = default;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 number(int column) const = 0;
    [[nodiscard]] virtual QString text(int column) const = 0;
    /// What text() gives of a column of texts, without a copy; valid until the next row.
    [[nodiscard]] virtual QUtf8StringView utf8(int column) const = 0;
    [[nodiscard]] virtual QByteArray bytes(int column) const = 0;
    [[nodiscard]] virtual Value value(int column) const = 0;
    [[nodiscard]] virtual int columnCount() const = 0;

protected:
    Cells() = default;
    Cells(const Cells&) = default;
    Cells& operator=(const Cells&) = default;
    Cells(Cells&&) = default;
    Cells& operator=(Cells&&) = default;
};

/// One row as those read it who make something of it, wherever it comes from.
class RowView {
public:
    explicit RowView(const Cells& cells)
        : m_cells(&cells) {}

    [[nodiscard]] bool isNull(int column) const { return m_cells->isNull(column); }
    [[nodiscard]] qint64 number(int column) const { return m_cells->number(column); }
    [[nodiscard]] int integer(int column) const { return static_cast<int>(number(column)); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QString text(int column) const { return m_cells->text(column); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_cells->bytes(column); }
    [[nodiscard]] Value value(int column) const { return m_cells->value(column); }
    [[nodiscard]] int columnCount() const { return m_cells->columnCount(); }
    /// One of the program's fixed words, by its key; none for anything else.
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> word(int column) const {
        return domain::fromKey<Enum>(m_cells->utf8(column));
    }
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
    const Cells* m_cells;
};

} // namespace rapport::storage
