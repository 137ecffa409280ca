#include "rapport/storage/referrals.h"

#include "storage/engine/connection.h"

#include <QSet>
#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int signalsHeard = 3;

bool isHappy(Connection& connection, CustomerId customer) {
    auto signal = connection.prepare(u"SELECT i.signal FROM interaction_customer ic CROSS JOIN interaction i "
                                     "ON i.id = ic.interaction_id WHERE ic.customer_id = ? AND i.signal IS NOT NULL "
                                     "ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT ?"_s);
    signal.bindAll(customer, signalsHeard);
    bool latest = true, happy = false;
    while (signal.step()) {
        if (signal.integer(0) < 0)
            return false;
        if (latest)
            happy = signal.integer(0) > 0;
        latest = false;
    }
    return happy;
}

template <typename... Bound>
bool isThere(Connection& connection, const QString& sql, const Bound&... bound) {
    auto statement = connection.prepare(sql);
    statement.bindAll(bound...);
    return statement.step();
}

} // namespace

ReferralHold referralHold(ReadSession& session, CustomerId customer, Moment now) {
    Connection& connection = session.connection();
    if (isThere(connection, u"SELECT 1 FROM customer WHERE id = ? AND opted_out = 1"_s, customer))
        return ReferralHold::OptedOut;
    if (isThere(connection, u"SELECT 1 FROM customer_case WHERE customer_id = ? AND closed_at IS NULL LIMIT 1"_s, customer))
        return ReferralHold::OpenCase;
    if (isThere(
            connection,
            u"SELECT 1 FROM commitment WHERE customer_id = ? AND outcome = 'open' AND promiser = 'we' AND due_at < ? LIMIT 1"_s,
            customer, now))
        return ReferralHold::OverduePromise;
    return isHappy(connection, customer) ? ReferralHold::None : ReferralHold::NotHappy;
}

std::vector<ReferralCandidate> referralCandidates(ReadSession& session, Moment now, int lookedAt) {
    std::vector<ReferralCandidate> candidates;
    {
        QSet<qint64> seen;
        auto rows = session.connection().prepare(
            u"SELECT c.id, c.shown_name, c.organisation_shown, c.tier, i.at FROM (SELECT id, at FROM interaction "
            "WHERE signal = 1 ORDER BY at DESC LIMIT ?) i CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id "
            "CROSS JOIN customer c ON c.id = ic.customer_id WHERE c.state = 'active'"_s);
        rows.bindAll(lookedAt);
        while (rows.step()) {
            if (seen.contains(rows.number(0)))
                continue;
            seen.insert(rows.number(0));
            candidates.push_back({rows.id<CustomerId>(0), rows.text(1), rows.text(2), rows.word<Tier>(3).value_or(Tier::Regular),
                                  rows.moment(4), 0});
        }
    }
    std::erase_if(candidates,
                  [&](const ReferralCandidate& one) { return referralHold(session, one.customer, now) != ReferralHold::None; });
    for (ReferralCandidate& one : candidates)
        one.sent = countSent(session, one.customer);
    std::stable_sort(candidates.begin(), candidates.end(), [](const ReferralCandidate& a, const ReferralCandidate& b) {
        return a.tier != b.tier ? a.tier == Tier::Key : a.happyAt > b.happyAt;
    });
    return candidates;
}

} // namespace rapport::storage
