#pragma once

#include "rapport/presentation/customerlistmodel.h"

#include <QVariant>

namespace rapport::presentation {

/// What one field of the list of customers shows in one role (Qt's, and those of rowroles.h).
[[nodiscard]] QVariant customerCell(const storage::CustomerRow& row, CustomerListModel::Column column, int role, QDate today,
                                    const QTimeZone& zone);
[[nodiscard]] QString customerColumnTitle(CustomerListModel::Column column);

} // namespace rapport::presentation
