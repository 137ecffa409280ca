#pragma once

#include "rapport/core/id.h"
#include "rapport/presentation/rowroles.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace rapport::presentation {

/// One field of a line: its text and how it is drawn.
struct Cell {
    QString text;
    QString icon = {}; ///< name of a symbol beside the text; empty for none
    Tone tone = Tone::Neutral;
    bool chip = false;
    bool strong = false;
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// One line of a grouped list. Headings and links ("and 40 more") have one cell that spans the list.
struct Line {
    RowKind kind = RowKind::Row;
    qint64 id = 0; ///< unique among the lines of its kind; what selection and scrolling hold on to
    CustomerId customer = {};
    std::vector<Cell> cells;
    RowActions actions = {}; ///< what can be done with it, and the keys
    friend bool operator==(const Line&, const Line&) = default;
};

/// A short list of lines under headings. Showing another list changes only what differs: rows that stay keep their persistent
/// indexes, so that selection and scroll position stay with them.
class LinesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit LinesModel(const QStringList& headers, QObject* parent = nullptr);

    void show(std::vector<Line> lines);
    void setHeaders(const QStringList& headers); ///< as many as before
    /// Null outside the list.
    [[nodiscard]] const Line* lineAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(RowKind kind, qint64 id) const;
    /// The next row that can be acted upon, downwards from `row` and then upwards; empty when there is no other.
    [[nodiscard]] std::optional<int> neighbourOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] const Cell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant cellData(const Cell& cell, const Line& line, int role) const;
    [[nodiscard]] QString described(const Line& line) const;
    void removeMissing(const std::vector<Line>& wanted);
    void reorder(const std::vector<Line>& wanted);
    void insertNew(const std::vector<Line>& wanted);
    void update(std::vector<Line>& wanted);

    QStringList m_headers;
    std::vector<Line> m_lines;
};

} // namespace rapport::presentation
