#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

namespace rapport::domain {

struct Commitment;
struct Customer;

/// A promise or a customer went from one staff member to another.
struct Handover {
    Moment at;
    StaffId author;
    StaffId from; ///< invalid: it was nobody's
    StaffId to;   ///< invalid, for a customer: it is nobody's now
    QString note; ///< may be empty
    friend bool operator==(const Handover&, const Handover&) = default;
};

/// assigned() with the handover in the record; as it was where it is that member's already. Throws as assigned() does.
[[nodiscard]] Commitment handedOver(Commitment commitment, StaffId to, StaffId by, Moment now, const QString& note = {});
/// The customer with the new owner and the handover in the record; as it was where it is that member's already.
[[nodiscard]] Customer handedOver(Customer customer, StaffId to, StaffId by, Moment now, const QString& note = {});

} // namespace rapport::domain
