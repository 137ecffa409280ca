#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/week.h"

#include <QFuture>

namespace rapport::services {

/// Something to do for one of the six acts with one customer.
struct WeekGap {
    domain::WeekAct act = domain::WeekAct::LoyaltyGiven;
    domain::GapReason reason = domain::GapReason::PastIdeal;
    CustomerId customer = {};
    QString name = {};
    qint64 record = 0;  ///< what it begins with: a milestone (greet), commitment (done), interaction (confirm), else the customer
    QDate day = {};     ///< of the reason: last spoken with, the yearly date, when it was understood, contacted or due
    QString words = {}; ///< the occasion, what was understood, what was promised
    domain::Channel channel = domain::Channel::Call; ///< the last contact's
    std::optional<domain::Channel> preferred = {};   ///< the customer's
    [[nodiscard]] domain::GapStart start() const { return domain::startOf(reason); }
};
/// Why, as a translated clause; `day` is the gap's day as the caller shows days: "“the boiler part” was due Thu 19 Nov".
[[nodiscard]] QString reasonOf(const WeekGap& gap, const QString& day);

/// One act of a week, with its evidence and, in the week at hand, what is still to be done for it.
struct WeekActCheck {
    domain::WeekAct act = domain::WeekAct::LoyaltyGiven;
    domain::WeekTick tick = domain::WeekTick::Unknown;
    storage::WeekActRows rows;
    std::vector<WeekGap> gaps; ///< key customers first
};
struct WeeklyCheck {
    domain::Week week;
    QDate today;
    bool atHand = false;               ///< today lies in it
    std::vector<WeekActCheck> acts;    ///< all six, in the order of domain::weekActs
    int redated = 0;                   ///< of the promises that came due
    bool cut = false;                  ///< storage::WeekRecords::cut
    std::optional<StaffId> promisesOf; ///< whose promises KeptWord counts, where everybody's are not theirs to see
};

struct WeekAsked {
    QDate of;      ///< a day of the week
    int rows = 50; ///< at most so many behind each number
    int gaps = 5;  ///< at most so many of each act
};
/// The six acts of a week, from what was logged (P27). Members who may not see others' figures have their own promises counted.
[[nodiscard]] QFuture<WeeklyCheck> weeklyCheck(const Workspace& workspace, const WeekAsked& asked,
                                               const storage::CancelToken& token = {});

struct WeekSummary {
    domain::Week week;
    std::array<domain::WeekTick, domain::weekActs.size()> ticks{}; ///< in the order of domain::weekActs
    [[nodiscard]] int done() const;
    [[nodiscard]] int known() const; ///< those that are done or open
};
/// The weeks before that of `of`, latest first, counted anew from the facts of each, so that what is logged late, corrected or
/// undone is right by itself.
[[nodiscard]] QFuture<std::vector<WeekSummary>> weeksBefore(const Workspace& workspace, QDate of, int weeks,
                                                            const storage::CancelToken& token = {});

/// What is to be done now, of one act or of all in their order; at most `limit` of each.
[[nodiscard]] QFuture<std::vector<WeekGap>> weekGaps(const Workspace& workspace, std::optional<domain::WeekAct> act, int limit,
                                                     const storage::CancelToken& token = {});

} // namespace rapport::services
