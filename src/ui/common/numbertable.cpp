#include "ui/common/numbertable.h"

#include "rapport/presentation/rowroles.h"
#include "ui/common/cardheader.h"
#include "ui/common/rowdelegate.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rapport::ui {

namespace {

constexpr int padding = 12;

/// Plain rows with a line below; what is overdue in red, sums and numbers that open something strong.
class NumberDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& tokens = tokensOf(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, tokens.base);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.line);
        if (current)
            paintBox(*painter, option.rect.adjusted(3, 3, -3, -4), tokens.selection, tokens.selection,
                     option.state.testFlag(QStyle::State_HasFocus), tokens.accent);
        auto font = option.font;
        if (index.data(presentation::StrongRole).toBool())
            font.setWeight(QFont::DemiBold);
        const bool late = index.data(presentation::TextToneRole).toInt() == static_cast<int>(presentation::Tone::Red);
        painter->setFont(font);
        painter->setPen(late ? tokens.red : tokens.text);
        const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
        const auto side = QStyle::visualAlignment(option.direction, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
        painter->drawText(room, static_cast<int>(side | Qt::AlignAbsolute) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

NumberTable::NumberTable(const QString& name, QWidget* parent)
    : QTableView(parent) {
    setAccessibleName(name);
    setHorizontalHeader(new CardHeader(this));
    setItemDelegate(new NumberDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(RowDelegate::oneLineHeight(font()) + 4);
    horizontalHeader()->setStretchLastSection(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTableView::clicked, this, &NumberTable::numberOpened);
}

void NumberTable::fitColumns(int width) {
    if (model()->columnCount() == 0)
        return;
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < model()->columnCount(); ++column)
        horizontalHeader()->resizeSection(column, width);
}

void NumberTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        Q_EMIT numberOpened(currentIndex());
}

} // namespace rapport::ui
