#pragma once

#include "storage/engine/rowview.h"

#include <string>
#include <vector>

namespace rapport::storage {

/// Rows of a statement kept as bytes, to be gone through later and on another thread. Copying them is several times quicker than
/// making texts of them, which the thread that has the connection then need not do.
class CopiedRows final : public Cells {
public:
    // What a statement adds, cell by cell.
    void beginRow(int columns) { m_columns = columns; }
    void addNull() { m_cells.push_back({Kind::Null, 0, 0}); }
    void addNumber(qint64 number) { m_cells.push_back({Kind::Number, 0, number}); }
    void addText(QByteArrayView utf8) { add(Kind::Text, utf8); }
    void addBytes(QByteArrayView bytes) { add(Kind::Bytes, bytes); }

    [[nodiscard]] size_t rowCount() const { return m_columns == 0 ? 0 : m_cells.size() / static_cast<size_t>(m_columns); }
    /// The first column of the first row, and of the last; of none at all 0.
    [[nodiscard]] qint64 firstNumber() const { return m_cells.empty() ? 0 : m_cells.front().number; }
    [[nodiscard]] qint64 lastNumber() const;
    /// Goes to the next row, first to the first; false behind the last.
    bool step();

    [[nodiscard]] bool isNull(int column) const override { return cell(column).kind == Kind::Null; }
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QUtf8StringView utf8(int column) const override {
        const Cell& one = cell(column);
        return one.kind == Kind::Text ? QUtf8StringView(bytesOf(one)) : QUtf8StringView();
    }
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] Value value(int column) const override;
    [[nodiscard]] int columnCount() const override { return m_columns; }

private:
    enum class Kind : quint8 { Null, Number, Text, Bytes };
    struct Cell {
        Kind kind;
        quint32 size;
        qint64 number; ///< or where the bytes begin
    };
    void add(Kind kind, QByteArrayView bytes) {
        m_cells.push_back({kind, static_cast<quint32>(bytes.size()), static_cast<qint64>(m_bytes.size())});
        m_bytes.append(bytes.data(), static_cast<size_t>(bytes.size()));
    }
    [[nodiscard]] const Cell& cell(int column) const { return m_cells[m_row + static_cast<size_t>(column)]; }
    [[nodiscard]] QByteArrayView bytesOf(const Cell& cell) const {
        return {m_bytes.data() + cell.number, static_cast<qsizetype>(cell.size)};
    }

    std::vector<Cell> m_cells;
    std::string m_bytes;
    int m_columns = 0;
    size_t m_row = 0; ///< its first cell
    bool m_begun = false;
};

} // namespace rapport::storage
