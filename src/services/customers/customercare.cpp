#include "rapport/services/customercare.h"

#include "rapport/storage/cadences.h"
#include "rapport/storage/rhythms.h"

namespace rapport::services {

namespace {

using domain::GestureState;

std::vector<storage::GestureRow> gesturesOf(storage::ReadSession& session, CustomerId customer) {
    constexpr int given = 5;
    auto rows = gestureRows(session, {.state = GestureState::Planned, .customer = customer}, CustomerCare::shown);
    for (auto& row : gestureRows(session, {.state = GestureState::Given, .customer = customer}, given))
        rows.push_back(std::move(row));
    return rows;
}

} // namespace

CustomerCare careOf(storage::ReadSession& session, CustomerId customer, domain::Tier tier, Moment now, const QTimeZone& zone) {
    constexpr int latestFeedback = 3;
    const QDate today = now.dateIn(zone);
    CustomerCare care;
    care.needs = needRows(session, {.customer = customer}, CustomerCare::shown);
    care.expiries = expiryRows(session, {.customer = customer}, CustomerCare::shown);
    care.gestures = gesturesOf(session, customer);
    care.feedback = feedbackRows(session, {.customer = customer}, latestFeedback);
    care.rhythm = rhythmOfCustomer(session, customer, today, zone);
    care.spent = costOfGestures(session, customer, QDate(today.year(), 1, 1), QDate(today.year(), 12, 31));
    care.budget = tierCadences(session).budgetOf(tier);
    care.referrals = referralTree(session, customer, CustomerCare::shown);
    care.toTell = storage::announcementsFor(session, customer);
    care.referralHold = referralHold(session, customer, now);
    return care;
}

} // namespace rapport::services
