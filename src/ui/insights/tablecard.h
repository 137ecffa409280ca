#pragma once

#include "ui/insights/figurecard.h"

namespace rapport::ui {

class NumberTable;

/// A chart of figures that cannot be added up nor share an axis, as a table: the arrows go from number to number, Enter or a
/// click opens the records behind the one at hand, which is said below the title.
class TableCard final : public FigureCard {
    Q_OBJECT

public:
    explicit TableCard(services::Chart chart, QWidget* parent = nullptr);

protected:
    void draw() override;
    [[nodiscard]] QWidget* face() const override;
    [[nodiscard]] bool isFocused() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void sayCurrent();

    presentation::FigureTableModel* m_model;
    NumberTable* m_table;
};

} // namespace rapport::ui
