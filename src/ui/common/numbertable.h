#pragma once

#include <QTableView>

namespace rapport::ui {

/// Numbers under headings, each of which opens what it counts, by a click or Enter; the arrows go from one to the next. The first
/// column says whose they are.
class NumberTable : public QTableView {
    Q_OBJECT

public:
    explicit NumberTable(const QString& name, QWidget* parent = nullptr);
    /// Numbers so wide, px; the first column gets what is left.
    void fitColumns(int width);

Q_SIGNALS:
    void numberOpened(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace rapport::ui
