#include "ui/cases/caseboardview.h"

#include "rapport/presentation/printedpages.h"
#include "ui/common/cardheader.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int gap = 4;       ///< px around a card
constexpr int padding = 8;   ///< inside it
constexpr int wordLines = 2; ///< of what went wrong

int cardHeight(const QFont& font) {
    const int line = QFontMetrics(font).height();
    return 2 * (gap + padding) + line * (2 + wordLines) + 4;
}

QColor inkOf(presentation::Tone tone, const Tokens& tokens) {
    switch (tone) {
    case presentation::Tone::Red:
        return tokens.red;
    case presentation::Tone::Amber:
        return tokens.amber;
    default:
        return tokens.soft;
    }
}

/// A card: who, what went wrong, how long it is in this step.
class CardDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& tokens = tokensOf(option.palette);
        painter->save();
        painter->fillRect(option.rect, tokens.base);
        if (index.data(presentation::IdRole).isValid())
            paintCard(*painter, option, index, tokens);
        painter->restore();
    }

private:
    static void paintCard(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const Tokens& tokens) {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
        paintBox(painter, card, current ? tokens.selection : tokens.base, tokens.line,
                 current && option.state.testFlag(QStyle::State_HasFocus), tokens.accent);
        const int flags = lineFlags(option.direction == Qt::RightToLeft);
        QRect room = card.adjusted(padding, padding, -padding, -padding);
        const auto line = [&](const QString& text, const QFont& font, const QColor& ink) {
            painter.setFont(font);
            painter.setPen(ink);
            const QFontMetrics metrics(font);
            painter.drawText(QRect(room.topLeft(), QSize(room.width(), metrics.height())), flags,
                             metrics.elidedText(isolated(text), Qt::ElideRight, room.width()));
            room.setTop(room.top() + metrics.height() + 2);
        };
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        line(index.data(presentation::TitleRole).toString(), strong, tokens.text);
        painter.setFont(option.font);
        painter.setPen(tokens.text);
        const QRect words(room.topLeft(), QSize(room.width(), QFontMetrics(option.font).height() * wordLines));
        const QStringList lines =
            presentation::linesOf(index.data(presentation::SecondLineRole).toString(), option.font, room.width(), wordLines);
        painter.drawText(words, (flags & ~Qt::TextSingleLine & ~Qt::AlignVCenter) | Qt::AlignTop, lines.join(u'\n'));
        room.setTop(words.bottom() + 2);
        line(index.data(presentation::ChipTextRole).toString(), smallFont(option.font),
             inkOf(static_cast<presentation::Tone>(index.data(presentation::ChipToneRole).toInt()), tokens));
    }
};

} // namespace

CaseBoardView::CaseBoardView(QWidget* parent)
    : QTableView(parent)
    , m_model(new presentation::CaseBoardModel(this)) {
    setAccessibleName(tr("Board of cases"));
    setHorizontalHeader(new CardHeader(this));
    setItemDelegate(new CardDelegate(this));
    setModel(m_model);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(cardHeight(font()));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { request(u"step"_s, index); });
}

/// The same case stays current, wherever it went.
void CaseBoardView::show(const std::vector<storage::CaseRow>& rows, Moment now) {
    const auto* current = m_model->at(currentIndex());
    const CaseId id = current ? current->id : CaseId();
    m_model->show(rows, now);
    const QModelIndex same = m_model->indexOf(id);
    const CaseId first = rows.empty() ? CaseId() : rows.front().id;
    setCurrentIndex(same.isValid() ? same : m_model->indexOf(first));
}

void CaseBoardView::request(const QString& action, const QModelIndex& index) {
    if (const auto* row = m_model->at(index))
        Q_EMIT actionRequested(action, *row);
}

void CaseBoardView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const auto* row = m_model->at(current);
    Q_EMIT customerSelected(row ? row->customer : CustomerId());
}

void CaseBoardView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return request(u"step"_s, currentIndex());
    if (event->modifiers() == Qt::NoModifier)
        for (const auto& action : presentation::caseActions())
            if (QKeySequence(action.key) == QKeySequence(event->key()))
                return request(action.id, currentIndex());
    QTableView::keyPressEvent(event);
}

} // namespace rapport::ui
