#include "rapport/domain/handover.h"

namespace rapport::domain {

Commitment handedOver(Commitment commitment, StaffId to, StaffId by, Moment now, const QString& note) {
    const StaffId from = commitment.owner;
    commitment = assigned(std::move(commitment), to);
    if (from != to)
        commitment.handovers.push_back({now, by, from, to, note});
    return commitment;
}

} // namespace rapport::domain
