#include "rapport/domain/handover.h"

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"

namespace rapport::domain {

Commitment handedOver(Commitment commitment, StaffId to, StaffId by, Moment now, const QString& note) {
    const StaffId from = commitment.owner;
    commitment = assigned(std::move(commitment), to);
    if (from != to)
        commitment.handovers.push_back({now, by, from, to, note});
    return commitment;
}

Customer handedOver(Customer customer, StaffId to, StaffId by, Moment now, const QString& note) {
    const StaffId from = std::exchange(customer.owner, to);
    if (from != to)
        customer.handovers.push_back({now, by, from, to, note});
    return customer;
}

} // namespace rapport::domain
