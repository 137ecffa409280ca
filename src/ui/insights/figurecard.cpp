#include "ui/insights/figurecard.h"

#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int padding = 14;
} // namespace

FigureCard::FigureCard(services::Chart chart, QWidget* parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_column(new QVBoxLayout(this))
    , m_said(softLabel(presentation::sentenceOf(chart), this)) {
    setAccessibleName(presentation::titleOf(chart));
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->setSpacing(4);
    m_column->addWidget(sectionLabel(presentation::titleOf(chart), this));
    m_column->addWidget(m_said);
}

void FigureCard::addFace() { m_column->addWidget(face(), 1); }

void FigureCard::show(const services::ChartData& data, QDate today) {
    m_data = data;
    m_today = today;
    m_shown = true;
    redraw();
}

void FigureCard::redraw() {
    const bool empty = m_data.isEmpty();
    face()->setVisible(!empty);
    sayWhatItIs();
    if (!empty)
        draw();
}

void FigureCard::sayWhatItIs() {
    const QString sentence = presentation::sentenceOf(m_chart);
    m_said->setText(m_shown && m_data.isEmpty() ? tr("%1. Nothing was logged for it in these days.").arg(sentence) : sentence);
}

QString FigureCard::words(size_t group, size_t series) const { return presentation::barText(m_data, group, series, m_today); }

void FigureCard::say(size_t group, size_t series) {
    m_said->setText(words(group, series));
    setAccessibleDescription(words(group, series));
}

void FigureCard::open(size_t group, size_t series) {
    if (hasBars())
        Q_EMIT barOpened(m_data.groups[group], m_data.series[series].key, words(group, series));
}

/// What is drawn has its colours of its own: it is made anew with another theme.
void FigureCard::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown)
        redraw();
}

void FigureCard::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, rect(), tokens.base, tokens.line, isFocused(), tokens.accent);
}

} // namespace rapport::ui
