#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/services/insights.h"

/// The charts in words: what stands on them, what a bar opens, and the same as a table.
namespace rapport::presentation {

[[nodiscard]] QString titleOf(services::Chart chart);
/// What a chart is of, in a sentence: "Ours that came due, by how they ended".
[[nodiscard]] QString sentenceOf(services::Chart chart);
/// "kept on time", "in", "up to 7 days".
[[nodiscard]] QString seriesText(services::Chart chart, const QString& key);
[[nodiscard]] Tone seriesTone(const QString& key); ///< Accent and Neutral for what is neither good nor bad
/// "16 Nov" for a week that begins then, "Nov 2026", "Maria", "call": short, as it stands under a bar.
[[nodiscard]] QString groupText(services::Chart chart, const services::ChartGroup& group);
/// The same in full: "Mon 16 Nov to Sun 22 Nov".
[[nodiscard]] QString groupWords(services::Chart chart, const services::ChartGroup& group, QDate today);
/// "12", "3.5 h", "83 %", "+40", and a dash for no figure.
[[nodiscard]] QString valueText(services::Chart chart, const QString& series, double value);
/// "Signals, Mon 16 Nov to Sun 22 Nov, unhappy: 3", "…, promises kept: 83 % (5 of 6)": what a bar or a figure is, for its tip,
/// its rows' title and screen readers.
[[nodiscard]] QString barText(const services::ChartData& data, size_t group, size_t series, QDate today);
/// What is shown, a line each group: chart, group and a column each series. RFC 4180, UTF-8.
[[nodiscard]] QByteArray toCsv(const std::vector<services::ChartData>& shown);

/// A chart as a table: a row each group, a column each series.
class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const services::ChartData& data, QDate today);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    services::ChartData m_data;
    QDate m_today;
};

/// The records behind a bar. A line's id is its place.
class FigureRowsModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Customer, What, Day };
    explicit FigureRowsModel(QObject* parent = nullptr);
    void show(const std::vector<storage::FigureRow>& rows, QDate today);
};

} // namespace rapport::presentation
