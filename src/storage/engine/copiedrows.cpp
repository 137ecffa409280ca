#include "storage/engine/copiedrows.h"

namespace rapport::storage {

qint64 CopiedRows::lastNumber() const {
    return m_cells.empty() ? 0 : m_cells[m_cells.size() - static_cast<size_t>(m_columns)].number;
}

bool CopiedRows::step() {
    if (m_begun)
        m_row += static_cast<size_t>(m_columns);
    m_begun = true;
    return m_row < m_cells.size();
}

qint64 CopiedRows::number(int column) const {
    const Cell& one = cell(column);
    return one.kind == Kind::Null || one.kind == Kind::Number ? one.number : bytesOf(one).toLongLong();
}

QString CopiedRows::text(int column) const {
    const Cell& one = cell(column);
    if (one.kind == Kind::Null)
        return {};
    return one.kind == Kind::Number ? QString::number(one.number) : QString::fromUtf8(bytesOf(one));
}

QByteArray CopiedRows::bytes(int column) const {
    const Cell& one = cell(column);
    if (one.kind == Kind::Null)
        return {};
    return one.kind == Kind::Number ? QByteArray::number(one.number) : bytesOf(one).toByteArray();
}

Value CopiedRows::value(int column) const {
    switch (cell(column).kind) {
    case Kind::Null:
        return {};
    case Kind::Number:
        return number(column);
    case Kind::Bytes:
        return bytes(column);
    case Kind::Text:
        break;
    }
    return text(column);
}

} // namespace rapport::storage
