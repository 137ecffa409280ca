#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/storage/session.h"

#include <functional>

namespace rapport::storage {

/// Two customers of whom somebody said that they are not the same, whatever speaks for it.
struct NotSame {
    CustomerId first, second;
    Moment at;
    StaffId author;
    friend bool operator==(const NotSame&, const NotSame&) = default;
};
/// Whether it was not said before, whichever of the two is named first. Throws Error(InvalidInput) for one and the same.
bool saveNotSame(WriteSession& session, const NotSame& said);
[[nodiscard]] bool areNotSame(ReadSession& session, CustomerId one, CustomerId other);
/// In the order in which it was said.
void eachNotSame(ReadSession& session, const std::function<void(const NotSame&)>& take);

} // namespace rapport::storage
