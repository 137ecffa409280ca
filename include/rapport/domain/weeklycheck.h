#pragma once

#include "rapport/domain/words.h"

#include <QDate>
#include <array>

/// The six acts that one asks oneself about every week (P27). What they came to is filled in from what was logged: nothing is
/// ticked by hand, nothing is stored.
namespace rapport::domain {

/// In the order of the list. `key()` and `fromKey()` of words.h know them too: "loyalty_given" …
enum class WeekAct {
    LoyaltyGiven,    ///< those who matter most were spoken to first (P22)
    Communicated,    ///< nobody slipped out of touch (P17, P24)
    UnderstoodGoals, ///< what was understood is written down, and the customer said that it is so (P2, P6)
    Consistent,      ///< everyone was reached in the way they prefer (P3, P18)
    KeptWord,        ///< what came due was done by then (P15)
    Surprised        ///< something that nobody expected (P26)
};
inline constexpr std::array weekActs{WeekAct::LoyaltyGiven, WeekAct::Communicated, WeekAct::UnderstoodGoals,
                                     WeekAct::Consistent,   WeekAct::KeptWord,     WeekAct::Surprised};

/// Unknown is no verdict: with nothing logged there is nothing to judge by.
enum class WeekTick { Unknown, Open, Done };

/// From a Monday to its Sunday, both included, as wherever else a week is meant (storage::DueRange).
struct Week {
    QDate from;
    QDate to;
    friend bool operator==(const Week&, const Week&) = default;
};
[[nodiscard]] Week weekOf(QDate day);
/// Whether `day` lies in it.
[[nodiscard]] bool contains(const Week& week, QDate day);

/// What one act came to in a week, counted from records that are logged; each number has its rows (storage::WeekActRows).
struct WeekCount {
    qint64 met = 0;
    qint64 missed = 0;
    bool possible = false; ///< what was logged shows that there was an occasion, used or not
    friend bool operator==(const WeekCount&, const WeekCount&) = default;
};
/// The rule (P27): done where something was met and nothing missed; open where something was missed, or nothing was met though
/// there was an occasion; unknown where nothing of the kind is logged.
[[nodiscard]] WeekTick tickOf(const WeekCount& count);

/// What the check reads of an interaction with one customer.
struct WeekTalk {
    Tier tier = Tier::Regular;
    std::optional<Channel> preferred; ///< the customer's
    Channel channel = Channel::Call;
    Direction direction = Direction::Out;
    bool twoWay = false;     ///< domain::isTwoWay
    bool understood = false; ///< what was understood is written down
    bool confirmed = false;  ///< and the customer said that it is so
};
/// What it says about an act: nothing, that there was an occasion, that it was met or that it was missed.
/// - LoyaltyGiven: met by a two-way talk with a key customer; any interaction at all is an occasion.
/// - Communicated: met by a two-way talk; any interaction at all is an occasion.
/// - UnderstoodGoals: met by what was understood and confirmed, missed by what was not confirmed; each two-way talk is an
/// occasion.
/// - Consistent: ours alone, to those who prefer a channel: met in that one, missed in another.
/// - KeptWord and Surprised: nothing; promises and gestures say it: a surprise is met by a gesture marked unexpected that was
/// given in the week, and any interaction is an occasion once gestures are made at all.
enum class WeekSay { Nothing, Occasion, Met, Missed };
[[nodiscard]] WeekSay saysAbout(WeekAct act, const WeekTalk& talk);
void count(WeekCount& counts, WeekSay says);

/// A gap is something to do for one of the acts with one customer; this is what it begins with.
enum class GapStart { Log, Greet, Plan, Done, Confirm, Goal, Gesture };
/// Why it is one. PastMaximum: drifting past the longest time (red); PastIdeal: past the usual one (amber). NoGesture: none for a
/// year.
enum class GapReason { PastMaximum, PastIdeal, NotGreeted, NotConfirmed, NoGoal, OtherChannel, Overdue, DateAhead, NoGesture };
/// How a gap of this reason is begun to be closed.
[[nodiscard]] GapStart startOf(GapReason reason);

/// The act as people read it: "Loyalty given", "Kept our word".
[[nodiscard]] QString word(WeekAct act);
/// "done", "open", "unknown".
[[nodiscard]] QString word(WeekTick tick);

} // namespace rapport::domain
