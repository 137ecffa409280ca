#pragma once

#include "rapport/exchange/contactrecord.h"

#include <QAbstractTableModel>

namespace rapport::presentation {

/// What could not be taken as it stood: file, line, reason.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Line, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<exchange::Problem> problems);
    [[nodiscard]] const std::vector<exchange::Problem>& problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<exchange::Problem> m_problems;
};

/// The list as a CSV file in UTF-8: file, line, severity, message. Cells that a spreadsheet would run begin with an apostrophe.
[[nodiscard]] QByteArray problemsAsCsv(const std::vector<exchange::Problem>& problems);

} // namespace rapport::presentation
