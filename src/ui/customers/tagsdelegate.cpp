#include "ui/customers/tagsdelegate.h"

#include "rapport/presentation/customerlistmodel.h"
#include "ui/common/chip.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int padding = 10;
constexpr int gap = 4;

} // namespace

void TagsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    RowDelegate::paint(painter, option, index);
    const auto tags = index.data(presentation::CustomerListModel::TagsRole).toStringList();
    const auto room = option.rect.adjusted(padding, 0, -padding, 0);
    int left = room.left();
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const auto rest = tags.size() - i;
        const auto more = u"+%1"_s.arg(rest);
        auto size = chipSize(option.font, tags[i]);
        const int forMore = rest > 1 ? chipSize(option.font, more).width() + gap : 0;
        const bool fits = left + size.width() + forMore <= room.right() + 1;
        if (!fits && i == 0)
            size.setWidth(std::max(0, room.right() + 1 - left - forMore));
        else if (!fits)
            size = chipSize(option.font, more);
        QRect place(QPoint(left, room.center().y() - size.height() / 2), size);
        paintChip(*painter, QStyle::visualRect(option.direction, option.rect, place), option.font, option.palette,
                  fits || i == 0 ? tags[i] : more, presentation::Tone::Neutral);
        if (!fits && i > 0)
            return;
        left += size.width() + gap;
    }
}

} // namespace rapport::ui
