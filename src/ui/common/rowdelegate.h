#pragma once

#include <QStyledItemDelegate>

namespace rapport::ui {

/// Draws the rows of a CardTable from the roles in presentation/rowroles.h: groups of rows as cards with a bold first part, a
/// soft second line and a chip; headings between them in small capitals. All colours come from the palette's tokens.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    [[nodiscard]] static int twoLineHeight(const QFont& font);
    [[nodiscard]] static int oneLineHeight(const QFont& font);
    [[nodiscard]] static int headingHeight(const QFont& font);
};

} // namespace rapport::ui
