#include "rapport/presentation/csvpreviewmodel.h"

namespace rapport::presentation {

void CsvPreviewModel::show(const services::CsvPreview& preview) {
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

void CsvPreviewModel::setMeaning(int column, const exchange::ColumnMeaning& meaning) {
    if (column < 0 || column >= columnCount())
        return;
    m_preview.mapping[static_cast<size_t>(column)] = meaning;
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

int CsvPreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_preview.mapping.empty() ? 0 : static_cast<int>(m_preview.rows.size()) + 1;
}

int CsvPreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_preview.mapping.size());
}

QVariant CsvPreviewModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& meaning = m_preview.mapping[static_cast<size_t>(index.column())];
    if (role == LeftOutRole)
        return meaning.field == exchange::Field::Ignore;
    if (role != Qt::DisplayRole)
        return {};
    if (index.row() == meaningRow)
        return meaningWords(meaning);
    return m_preview.rows[static_cast<size_t>(index.row() - 1)].value(index.column()).simplified();
}

QVariant CsvPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return m_preview.header.value(section).simplified();
    return section == meaningRow ? QString() : QString::number(section);
}

} // namespace rapport::presentation
