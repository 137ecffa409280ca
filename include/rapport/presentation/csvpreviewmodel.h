#pragma once

#include "rapport/services/importing.h"

#include <QAbstractTableModel>

namespace rapport::presentation {

/// A meaning in words: "First name", "Phone (work)", "Not imported".
[[nodiscard]] QString meaningWords(const exchange::ColumnMeaning& meaning);
/// What a column of such a file can be said to mean, in the order a list offers it.
[[nodiscard]] std::vector<exchange::ColumnMeaning> offeredMeanings(exchange::CsvContent content = exchange::CsvContent::Contacts);

/// The first rows of a CSV file under its header. The first row here says what each column means; what is not imported is faint.
class CsvPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int meaningRow = 0;
    enum Role { LeftOutRole = Qt::UserRole + 1 }; ///< bool: the column is not imported

    using QAbstractTableModel::QAbstractTableModel;
    void show(const services::CsvPreview& preview);
    void setMeaning(int column, const exchange::ColumnMeaning& meaning);
    [[nodiscard]] const services::CsvPreview& preview() const { return m_preview; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    services::CsvPreview m_preview;
};

} // namespace rapport::presentation
