#include "ui/insights/chartcard.h"

#include "ui/common/plaintext.h"
#include "ui/insights/chartmaker.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QtCharts/QBarSet>

namespace rapport::ui {

namespace {

constexpr int chartHeight = 210;
constexpr double smaller = 0.85; ///< letters of axes and legend

QFont axisFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smaller);
    return small;
}

} // namespace

ChartCard::ChartCard(services::Chart chart, QWidget* parent)
    : FigureCard(chart, parent)
    , m_view(new QChartView(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(NoFrame);
    m_view->setMinimumHeight(chartHeight);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAccessibleName(presentation::titleOf(chart));
    addFace();
}

void ChartCard::draw() {
    m_group = std::min(m_group, data().groups.size() - 1);
    DrawnChart made = drawn(data(), tokensOf(palette()), axisFont(font()));
    for (size_t series = 0; series < made.sets.size(); ++series) {
        connect(made.sets[series], &QBarSet::clicked, this, [this, series](int group) {
            choose(static_cast<size_t>(group), series);
            open(m_group, m_series);
        });
        connect(made.sets[series], &QBarSet::hovered, this, [this, series](bool over, int group) {
            QToolTip::showText(QCursor::pos(), over ? literally(words(static_cast<size_t>(group), series)) : QString(), this);
        });
    }
    const std::unique_ptr<QChart> before(m_view->chart());
    m_view->setChart(made.chart.release());
}

void ChartCard::choose(size_t group, size_t series) {
    m_group = group;
    m_series = series;
    say(group, series);
}

void ChartCard::step(int groups, int series) {
    if (!hasBars())
        return;
    const auto moved = [](size_t from, int by, size_t count) {
        return static_cast<size_t>(std::clamp<qint64>(static_cast<qint64>(from) + by, 0, static_cast<qint64>(count) - 1));
    };
    choose(moved(m_group, groups, data().groups.size()), moved(m_series, series, data().series.size()));
}

void ChartCard::keyPressEvent(QKeyEvent* event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-forward, 0);
    case Qt::Key_Right:
        return step(forward, 0);
    case Qt::Key_Up:
        return step(0, -1);
    case Qt::Key_Down:
        return step(0, 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return open(m_group, m_series);
    default:
        QFrame::keyPressEvent(event);
    }
}

void ChartCard::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    if (hasBars() && !data().isEmpty())
        choose(m_group, m_series);
    update();
}

void ChartCard::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    sayWhatItIs();
    update();
}

} // namespace rapport::ui
