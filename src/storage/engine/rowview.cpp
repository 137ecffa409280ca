#include "storage/engine/rowview.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

std::optional<QTime> RowView::time(int column) const {
    if (isNull(column))
        return {};
    return QTime::fromString(text(column), u"HH:mm"_s);
}

std::optional<QDate> RowView::optionalDate(int column) const {
    if (isNull(column))
        return {};
    return date(column);
}

std::optional<Moment> RowView::optionalMoment(int column) const {
    if (isNull(column))
        return {};
    return moment(column);
}

std::optional<int> RowView::optionalInteger(int column) const {
    if (isNull(column))
        return {};
    return integer(column);
}

} // namespace rapport::storage
