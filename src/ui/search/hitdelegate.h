#pragma once

#include <QStyledItemDelegate>

namespace rapport::ui {

/// Draws what was found: bold first line, soft second one, and the word that says where, in a list view.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rapport::ui
