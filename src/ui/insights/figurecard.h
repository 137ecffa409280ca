#pragma once

#include "rapport/presentation/insights.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace rapport::ui {

/// A card of Insights: a title, a sentence below it, and the numbers of one chart, each of which opens the records it counts.
class FigureCard : public QFrame {
    Q_OBJECT

public:
    FigureCard(services::Chart chart, QWidget* parent);
    void show(const services::ChartData& data, QDate today);
    [[nodiscard]] services::Chart chart() const { return m_chart; }
    [[nodiscard]] const services::ChartData& data() const { return m_data; }

Q_SIGNALS:
    void barOpened(const rapport::services::ChartGroup& group, const QString& series, const QString& words);

protected:
    /// Puts m_data on the card, which has something to show.
    virtual void draw() = 0;
    [[nodiscard]] virtual QWidget* face() const = 0;  ///< what shows the numbers
    [[nodiscard]] virtual bool isFocused() const = 0; ///< the ring is drawn
    void addFace();                                   ///< below the sentence
    void say(size_t group, size_t series);            ///< which number is at hand
    void sayWhatItIs();                               ///< the chart's own sentence again
    void open(size_t group, size_t series);
    [[nodiscard]] QString words(size_t group, size_t series) const;
    [[nodiscard]] QDate today() const { return m_today; }
    [[nodiscard]] bool hasBars() const { return !m_data.groups.empty() && !m_data.series.empty(); }
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void redraw();

    services::Chart m_chart;
    services::ChartData m_data;
    QDate m_today;
    QVBoxLayout* m_column;
    QLabel* m_said;
    bool m_shown = false;
};

} // namespace rapport::ui
