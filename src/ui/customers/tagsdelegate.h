#pragma once

#include "ui/common/rowdelegate.h"

namespace rapport::ui {

/// A row's tags as chips, as many as fit, and how many more there are.
class TagsDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace rapport::ui
