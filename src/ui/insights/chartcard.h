#pragma once

#include "ui/insights/figurecard.h"

#include <QtCharts/QChartView>

namespace rapport::ui {

/// One chart with its title. Left and Right go from bar to bar, Up and Down among the kinds of bars; Enter or a click opens the
/// records behind the one at hand, which is said below the title.
class ChartCard final : public FigureCard {
    Q_OBJECT

public:
    explicit ChartCard(services::Chart chart, QWidget* parent = nullptr);

protected:
    void draw() override;
    [[nodiscard]] QWidget* face() const override { return m_view; }
    [[nodiscard]] bool isFocused() const override { return hasFocus(); }
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void choose(size_t group, size_t series);
    void step(int groups, int series);

    size_t m_group = 0;
    size_t m_series = 0;
    QChartView* m_view;
};

} // namespace rapport::ui
