#pragma once

#include "rapport/domain/weeklycheck.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

/// A record that one number of the weekly check counts.
struct WeekRow {
    enum class What { Interaction, Commitment, Customer, Gesture };
    What what = What::Interaction;
    qint64 id = 0; ///< of that record
    CustomerId customer = {};
    QString name = {};                               ///< the customer's
    std::optional<Moment> at = {};                   ///< when it happened, or was to be done; none of customers and gestures
    QDate day = {};                                  ///< of that; of a customer the last day on which they were still in touch
    domain::Channel channel = domain::Channel::Call; ///< of an interaction
    /// First line of what was noted, else said; where the act is about understanding, of what was understood; the promise.
    QString words = {};
    std::optional<domain::Channel> preferred = {}; ///< the customer's; of an interaction
};

/// What one act came to, and the rows behind both numbers, latest first; of customers those longest out of touch first.
struct WeekActRows {
    domain::WeekCount count;
    std::vector<WeekRow> met;
    std::vector<WeekRow> missed;
};

/// So many interactions of a week are looked at, the latest ones, unless told otherwise: more is no week of a small business, and
/// every one is read.
inline constexpr int mostTalks = 5'000;

struct WeekRecords {
    std::array<WeekActRows, domain::weekActs.size()> acts; ///< in the order of domain::weekActs
    int redated = 0;                                       ///< of the promises that came due, counted beside them
    bool cut = false;                                      ///< there are more interactions than were looked at
    [[nodiscard]] const WeekActRows& of(domain::WeekAct act) const { return acts[static_cast<size_t>(act)]; }
    [[nodiscard]] WeekActRows& of(domain::WeekAct act) { return acts[static_cast<size_t>(act)]; }
};

struct WeekQuery {
    domain::Week week;
    std::optional<StaffId> promisesOf; ///< whose promises are counted; empty for everybody's
    int rows = 0;                      ///< at most so many behind each number
    int talks = mostTalks;             ///< interactions looked at
};
/// Customers of the trash are left out. Who slipped out of touch hangs on today's next touch, so that LoyaltyGiven and
/// Communicated have missed ones in the week that `now` lies in and in no other. Greetings have no index by time: they count as
/// the interactions that they are logged as.
[[nodiscard]] WeekRecords weekRecords(ReadSession& session, const WeekQuery& query, Moment now, const QTimeZone& zone);

// What is to be done for some of the acts, key customers first; active customers alone. Each row names the interaction.
/// Since `since`, what was understood of the customer and not confirmed.
[[nodiscard]] std::vector<WeekRow> unconfirmedSince(ReadSession& session, Moment since, Moment now, const QTimeZone& zone,
                                                    int limit);
/// Whom we contacted last, since `since`, in another channel than they prefer; a customer once.
[[nodiscard]] std::vector<WeekRow> otherChannelSince(ReadSession& session, Moment since, Moment now, const QTimeZone& zone,
                                                     int limit);
/// Key customers of whom no goal is written down, by name.
[[nodiscard]] std::vector<WeekRow> keyCustomersWithoutGoal(ReadSession& session, int limit);
/// Key customers who would be pleased: spoken with before, whose last signal was not unhappy, with no case open and no promise of
/// ours overdue, who want greetings, and to whom no gesture was given or is planned since `since`; by name.
[[nodiscard]] std::vector<WeekRow> keyCustomersToSurprise(ReadSession& session, QDate since, Moment now, int limit);

} // namespace rapport::storage
