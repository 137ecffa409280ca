#pragma once

#include "rapport/domain/words.h"
#include "rapport/storage/session.h"

#include <QString>
#include <vector>

namespace rapport::storage {

/// Somebody who was sent by another, in the tree of who sent whom (P21). Whoever is in the trash is left out, with those they
/// sent.
struct ReferralRow {
    CustomerId customer;
    QString name;
    QString organisation;
    CustomerId referrer;
    QString referrerName;
    Moment since;  ///< when they were entered
    int depth = 1; ///< 1: sent by the root itself
};
/// Whom a customer sent, and whom those sent in turn, each after who sent them, down to five generations.
[[nodiscard]] std::vector<ReferralRow> referralTree(ReadSession& session, CustomerId root, int limit);
/// Those entered from one moment on, before another, who were sent by somebody: oldest first.
[[nodiscard]] std::vector<ReferralRow> referralsEntered(ReadSession& session, Moment from, Moment before, int limit);

struct ReferrerRow {
    CustomerId customer;
    QString name;
    QString organisation;
    int sent = 0;  ///< by themselves
    Moment latest; ///< when the last of these was entered
};
/// Who sent others: the most first.
[[nodiscard]] std::vector<ReferrerRow> referrers(ReadSession& session, int limit);
/// How many a customer sent by themselves.
[[nodiscard]] int countSent(ReadSession& session, CustomerId customer);

/// Why somebody is not to be asked for a referral, the first that holds.
enum class ReferralHold { None, NotHappy, OpenCase, OverduePromise, OptedOut };
/// Happy: the last signal is happy, and none of the last three is unhappy.
[[nodiscard]] ReferralHold referralHold(ReadSession& session, CustomerId customer, Moment now);

struct ReferralCandidate {
    CustomerId customer;
    QString name;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    Moment happyAt; ///< the last happy signal
    int sent = 0;
};
/// Who may be asked: of the customers in the latest `lookedAt` happy interactions those whom nothing holds back, key customers
/// first, then the latest.
[[nodiscard]] std::vector<ReferralCandidate> referralCandidates(ReadSession& session, Moment now, int lookedAt);

} // namespace rapport::storage
