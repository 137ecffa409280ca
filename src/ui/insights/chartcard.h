#pragma once

#include "rapport/presentation/insights.h"

#include <QFrame>
#include <QtCharts/QChartView>

class QLabel;

namespace rapport::ui {

/// One chart with its title. Left and Right go from bar to bar, Up and Down among the kinds of bars; Enter or a click opens the
/// records behind the one at hand, which is said below the chart.
class ChartCard final : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(services::Chart chart, QWidget* parent = nullptr);
    void show(const services::ChartData& data, QDate today);
    [[nodiscard]] services::Chart chart() const { return m_chart; }
    [[nodiscard]] const services::ChartData& data() const { return m_data; }

Q_SIGNALS:
    void barOpened(const rapport::services::ChartGroup& group, const QString& series, const QString& words);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void draw();
    void choose(size_t group, size_t series);
    void step(int groups, int series);
    void open();
    [[nodiscard]] bool hasBars() const { return !m_data.groups.empty() && !m_data.series.empty(); }

    services::Chart m_chart;
    services::ChartData m_data;
    QDate m_today;
    size_t m_group = 0;
    size_t m_series = 0;
    QChartView* m_view;
    QLabel* m_said;
    bool m_shown = false;
};

} // namespace rapport::ui
