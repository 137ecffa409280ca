#pragma once

#include "rapport/core/error.h"
#include "rapport/core/moment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/permissions.h"
#include "rapport/storage/session.h"

#include <QCoreApplication>
#include <optional>

namespace rapport::services {

/// The texts of this layer, for translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Services)
};

/// The name of a customer as labels show it. Throws Error(NoSuchRecord).
[[nodiscard]] QString customerName(storage::ReadSession& session, CustomerId id);
/// "Anna Kovács", "Anna Kovács and Ben Ode", "Anna Kovács and 3 others".
[[nodiscard]] QString customerNames(storage::ReadSession& session, const std::vector<CustomerId>& ids);
/// The name of a staff member; "Somebody" for nobody.
[[nodiscard]] QString staffName(storage::ReadSession& session, StaffId id);
/// When something was done, as short as `now` allows: the time of today, else the day too.
[[nodiscard]] QString whenText(Moment at, Moment now, const QTimeZone& zone);
/// A promise's or note's words, short enough for the undo menu.
[[nodiscard]] QString shortened(const QString& words);

/// What was found, or Error(NoSuchRecord) with `message`.
template <typename T>
[[nodiscard]] T required(std::optional<T> found, const QString& message) {
    if (!found)
        throw Error(ErrorCode::NoSuchRecord, message);
    return std::move(*found);
}

/// Throws Error(InvalidInput) with `problem` unless it is empty.
void refuse(const QString& problem);
/// Throws Error(NotAllowed) for what may not be done.
void needs(const domain::Permissions& permissions, domain::Act act, domain::Whose whose = domain::Whose::Own);

} // namespace rapport::services
