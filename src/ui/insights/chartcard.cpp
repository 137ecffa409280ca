#include "ui/insights/chartcard.h"

#include "ui/common/plaintext.h"
#include "ui/insights/chartmaker.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtCharts/QBarSet>

namespace rapport::ui {

namespace {

constexpr int padding = 14;
constexpr int chartHeight = 210;
constexpr double smaller = 0.85; ///< letters of axes and legend

QFont axisFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smaller);
    return small;
}

} // namespace

ChartCard::ChartCard(services::Chart chart, QWidget* parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_view(new QChartView(this))
    , m_said(softLabel(presentation::sentenceOf(chart), this)) {
    setAccessibleName(presentation::titleOf(chart));
    setFocusPolicy(Qt::StrongFocus);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(NoFrame);
    m_view->setMinimumHeight(chartHeight);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setAccessibleName(presentation::titleOf(chart));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(4);
    column->addWidget(sectionLabel(presentation::titleOf(chart), this));
    column->addWidget(m_said);
    column->addWidget(m_view, 1);
}

void ChartCard::show(const services::ChartData& data, QDate today) {
    m_data = data;
    m_today = today;
    m_shown = true;
    m_group = data.groups.empty() ? 0 : std::min(m_group, data.groups.size() - 1);
    draw();
}

/// Qt's chart has its colours of its own: it is made anew with another theme.
void ChartCard::draw() {
    const bool empty = m_data.isEmpty();
    m_view->setVisible(!empty);
    m_said->setText(empty ? tr("%1. Nothing was logged for it in these days.").arg(presentation::sentenceOf(m_chart))
                          : presentation::sentenceOf(m_chart));
    if (empty)
        return;
    DrawnChart made = drawn(m_data, tokensOf(palette()), axisFont(font()));
    for (size_t series = 0; series < made.sets.size(); ++series) {
        connect(made.sets[series], &QBarSet::clicked, this, [this, series](int group) {
            choose(static_cast<size_t>(group), series);
            open();
        });
        connect(made.sets[series], &QBarSet::hovered, this, [this, series](bool over, int group) {
            const QString words = presentation::barText(m_data, static_cast<size_t>(group), series, m_today);
            QToolTip::showText(QCursor::pos(), over ? literally(words) : QString(), this);
        });
    }
    const std::unique_ptr<QChart> before(m_view->chart());
    m_view->setChart(made.chart.release());
}

void ChartCard::choose(size_t group, size_t series) {
    m_group = group;
    m_series = series;
    const QString words = presentation::barText(m_data, group, series, m_today);
    m_said->setText(words);
    setAccessibleDescription(words);
}

void ChartCard::step(int groups, int series) {
    if (!hasBars())
        return;
    const auto moved = [](size_t from, int by, size_t count) {
        return static_cast<size_t>(std::clamp<qint64>(static_cast<qint64>(from) + by, 0, static_cast<qint64>(count) - 1));
    };
    choose(moved(m_group, groups, m_data.groups.size()), moved(m_series, series, m_data.series.size()));
}

void ChartCard::open() {
    if (hasBars())
        Q_EMIT barOpened(m_data.groups[m_group], m_data.series[m_series].key,
                         presentation::barText(m_data, m_group, m_series, m_today));
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
        return open();
    default:
        QFrame::keyPressEvent(event);
    }
}

void ChartCard::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    if (hasBars() && !m_data.isEmpty())
        choose(m_group, m_series);
    update();
}

void ChartCard::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    if (!m_data.isEmpty())
        m_said->setText(presentation::sentenceOf(m_chart));
    update();
}

void ChartCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown)
        draw();
}

void ChartCard::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, rect(), tokens.base, tokens.line, hasFocus(), tokens.accent);
}

} // namespace rapport::ui
