#include "ui/customers/legcards.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <numeric>

namespace rapport::ui {

using namespace Qt::StringLiterals;
using presentation::LegCard;

namespace {

constexpr int padding = 8;
constexpr int gap = 8; ///< between cards
constexpr int lineGap = 4;
constexpr int leastTarget = 24;    ///< px, of what can be pressed
constexpr int readableWidth = 150; ///< px, below which no line of words is asked for

QFont titleOf(const QFont& font) {
    QFont title = smallFont(font);
    title.setWeight(QFont::DemiBold);
    return title;
}

/// At the beginning, in as many lines as it takes.
int wrapFlags(bool rtl) {
    return (lineFlags(rtl) & ~Qt::TextSingleLine & ~int(Qt::AlignVertical_Mask)) | Qt::AlignTop | Qt::TextWordWrap;
}

int wrappedHeight(const QFont& font, const QString& words, int width) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), wrapFlags(false), words).height();
}

} // namespace

LegCardButton::LegCardButton(const LegCard& card, QWidget* parent)
    : QPushButton(parent)
    , m_card(card) {
    setAccessibleName(card.spoken);
    setObjectName(domain::key(card.leg)); // the same, however it stands
    setAccessibleDescription(tr("Shows what it comes from"));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
}

QSize LegCardButton::sizeHint() const {
    const int words =
        std::max(QFontMetrics(titleOf(font())).horizontalAdvance(m_card.title), chipSize(font(), m_card.chip).width());
    const int width = words + 2 * padding;
    return {width, heightFor(width)};
}

int LegCardButton::heightFor(int width) const {
    return 2 * padding + QFontMetrics(titleOf(font())).height() + chipSize(font(), m_card.chip).height() + 2 * lineGap +
           wrappedHeight(smallFont(font()), m_card.sentence, width - 2 * padding);
}

void LegCardButton::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    const bool rtl = isRightToLeft();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintBox(painter, rect(), underMouse() || isDown() ? tokens.selection : tokens.base, tokens.line, hasFocus(), tokens.accent);
    const QRect inside = rect().adjusted(padding, padding, -padding, -padding);
    const QFontMetrics title(titleOf(font()));
    painter.setFont(titleOf(font()));
    painter.setPen(tokens.text);
    painter.drawText(QRect(inside.topLeft(), QSize(inside.width(), title.height())), lineFlags(rtl),
                     title.elidedText(m_card.title, Qt::ElideRight, inside.width()));
    const QSize chip = chipSize(font(), m_card.chip).boundedTo({inside.width(), QWIDGETSIZE_MAX});
    const QRect chipPlace(QPoint(inside.left(), inside.top() + title.height() + lineGap), chip);
    paintChip(painter, QStyle::visualRect(layoutDirection(), rect(), chipPlace), font(), palette(), m_card.chip, m_card.tone);
    painter.setFont(smallFont(font()));
    painter.setPen(tokens.soft);
    painter.drawText(inside.adjusted(0, title.height() + chip.height() + 2 * lineGap, 0, 0), wrapFlags(rtl), m_card.sentence);
}

LegCards::LegCards(const std::vector<LegCard>& cards, QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const LegCard& card : cards) {
        auto* button = new LegCardButton(card, this);
        connect(button, &QPushButton::clicked, this, [this, leg = card.leg] { Q_EMIT legOpened(leg); });
        m_cards.push_back(button);
    }
}

/// Equal where words allow it, else each what it needs and a share of what is left; empty where there is no room for all.
std::vector<int> LegCards::widths(int width) const {
    const int count = std::max(static_cast<int>(m_cards.size()), 1);
    const int room = width - (count - 1) * gap;
    std::vector<int> widths;
    for (const LegCardButton* card : m_cards)
        widths.push_back(card->sizeHint().width());
    const int needed = std::accumulate(widths.begin(), widths.end(), 0);
    if (needed > room)
        return {};
    const bool equal = std::all_of(widths.begin(), widths.end(), [&](int each) { return each <= room / count; });
    for (int& each : widths)
        each = equal ? room / count : each + (room - needed) / count;
    return widths;
}

/// As they are read, from the left.
std::vector<QRect> LegCards::places(int width) const {
    const auto beside = widths(width);
    std::vector<QRect> places;
    int tallest = 0;
    QPoint corner;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const int share = beside.empty() ? width : beside[i];
        const int height = m_cards[i]->heightFor(share);
        places.push_back({corner, QSize(share, height)});
        tallest = std::max(tallest, height);
        corner += beside.empty() ? QPoint(0, height + gap) : QPoint(share + gap, 0);
    }
    if (!beside.empty())
        for (QRect& each : places)
            each.setHeight(tallest);
    return places;
}

int LegCards::heightForWidth(int width) const {
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + 1;
}

QSize LegCards::minimumSizeHint() const {
    int width = 0;
    for (const LegCardButton* card : m_cards)
        width = std::max(width, card->sizeHint().width());
    return {width, 0};
}

QSize LegCards::sizeHint() const {
    const int width = minimumSizeHint().width() * static_cast<int>(m_cards.size()) + 2 * gap;
    return {width, heightForWidth(width)};
}

void LegCards::place() {
    const auto all = places(width());
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), all[i]));
}

void LegCards::resizeEvent(QResizeEvent*) { place(); }

void LegCards::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LayoutDirectionChange)
        return;
    updateGeometry();
    place();
}

NextActButton::NextActButton(const QString& words, QWidget* parent)
    : QPushButton(words, parent) {
    setShortcut({}); // an ampersand in what was promised is no mnemonic
    setAccessibleName(tr("Next: %1").arg(words));
    setObjectName(u"next"_s);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
}

void NextActButton::setPlain(const QString& name) {
    QFont plain = font();
    plain.setWeight(QFont::Normal);
    setFont(plain);
    setAccessibleName(name);
    setObjectName({});
    m_side = 0;
}

int NextActButton::heightForWidth(int width) const {
    return std::max(leastTarget, wrappedHeight(font(), text(), width - 2 * m_side) + 2 * margin);
}

QSize NextActButton::sizeHint() const { return {readableWidth, heightForWidth(readableWidth)}; }

QSize NextActButton::minimumSizeHint() const { return {leastTarget, leastTarget}; }

void NextActButton::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    if (hasFocus())
        paintBox(painter, rect(), Qt::transparent, Qt::transparent, true, tokens.accent, 4);
    QFont shown = font();
    shown.setUnderline(underMouse());
    painter.setFont(shown);
    painter.setPen(isEnabled() ? tokens.text : tokens.faint);
    painter.drawText(rect().adjusted(m_side, margin, -m_side, -margin), wrapFlags(isRightToLeft()), text());
}

} // namespace rapport::ui
