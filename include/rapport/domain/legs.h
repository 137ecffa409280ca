#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/core/partialdate.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <QTimeZone>
#include <array>
#include <optional>
#include <variant>
#include <vector>

/// The three legs a relationship stands on: respect, communication, trust (P13). One that is weak tips the stool. Each leg is
/// read off what was entered, and every number names the records it counts. docs/legs.md says the rules with examples.
namespace rapport::domain {

enum class Leg { Respect, Communication, Trust };
/// How a leg stands, worst last. Unknown: nothing was entered that says anything about it, which is never good. Of a fact,
/// Unknown means that it counts but decides nothing.
enum class LegState { Unknown, Good, Watch, Weak };
enum class LegFactKind {
    DatesGreeted,
    DatesMissed,
    LastHappy,
    LastUnhappy,
    InTouch,
    PastIdeal,
    PastMaximum,
    WaitsForAnswer,
    NotConfirmed,
    KeptOnTime,
    KeptLate,
    Broken,
    Overdue
};
/// Which leg a relationship is to be helped at: its weakest. None: all three are good.
enum class Weakest { Trust, Communication, Respect, None, Unknown };
/// What is to be done next for the weakest leg.
enum class LegAct { KeepPromise, Answer, AskHow, CallNow, Greet, Confirm };
/// Of what kind a record is that a fact counts.
enum class LegRecordKind { Interaction, Commitment, Milestone };

inline constexpr int legYearDays = 365;    ///< what lies further back says nothing, save what is still open
inline constexpr int overdueWeakDays = 3;  ///< a promise this many days overdue makes trust weak
inline constexpr int lapseDays = 90;       ///< a promise broken or kept late is held against us this long
inline constexpr int fewPromises = 3;      ///< under half of so many kept on time makes trust weak
inline constexpr int waitsWatchDays = 1;   ///< an approach of theirs without our answer
inline constexpr int waitsWeakDays = 2;    ///< the same
inline constexpr int unconfirmedDays = 7;  ///< what we understood, and nobody confirmed
inline constexpr int unhappyWeakDays = 30; ///< an unhappy signal after which nobody spoke with them
inline constexpr int happyGoodDays = 180;  ///< how long a happy signal speaks for respect
inline constexpr int missedWeakDates = 2;  ///< dates of a year that nobody greeted, and no other
inline constexpr int legTalks = 30;        ///< how many of the latest interactions are looked at

/// A record that a fact counts.
struct LegRecord {
    std::variant<Channel, CommitmentKind, MilestoneKind> sort; ///< of an interaction, a commitment, a milestone
    qint64 id = 0;
    QDate day;       ///< when it happened, was due or was observed
    QString subject; ///< what it was about, on one line; a milestone's label; may be empty
    [[nodiscard]] LegRecordKind kind() const { return static_cast<LegRecordKind>(sort.index()); }
    friend bool operator==(const LegRecord&, const LegRecord&) = default;
};

struct LegFact {
    LegFactKind kind = LegFactKind::InTouch;
    LegState says = LegState::Unknown; ///< what it makes of its leg
    int count = 0;               ///< how many; days for LastHappy, LastUnhappy, InTouch, PastIdeal, PastMaximum, WaitsForAnswer
    int of = 0;                  ///< of how many; for InTouch and PastIdeal the ideal, for PastMaximum the maximum in days
    std::vector<LegRecord> rows; ///< those that are counted
    friend bool operator==(const LegFact&, const LegFact&) = default;
};

struct LegReading {
    Leg leg = Leg::Respect;
    LegState state = LegState::Unknown;
    std::vector<LegFact> facts; ///< worst first; of equals the most pressing
    friend bool operator==(const LegReading&, const LegReading&) = default;
};

struct NextAct {
    LegAct act = LegAct::CallNow;
    Leg leg = Leg::Respect;
    std::optional<LegRecord> record; ///< what it is about
    friend bool operator==(const NextAct&, const NextAct&) = default;
};

struct Legs {
    std::array<LegReading, 3> legs;     ///< respect, communication, trust
    std::optional<Leg> weakest;         ///< empty where none is weak or to be watched
    LegState state = LegState::Unknown; ///< of the relationship: the weakest leg's; Good only where all three are
    std::optional<NextAct> next;        ///< for the weakest leg
    [[nodiscard]] const LegReading& of(Leg leg) const { return legs[static_cast<size_t>(leg)]; }
    friend bool operator==(const Legs&, const Legs&) = default;
};

/// What is stored of one customer, as it stands; what it means is legsOf's to say.
struct LegEvidence {
    /// A promise of ours that is open or whose judged moment is of the last year; released and withdrawn ones are none.
    struct Promise {
        CommitmentId id;
        CommitmentKind kind = CommitmentKind::Other;
        QString words;
        CommitmentOutcome outcome = CommitmentOutcome::Open;
        QDate dueDay;
        Moment dueAt;
        Moment judgedAt; ///< domain::judgedMoment
        std::optional<Moment> closedAt;
    };
    struct Talk {
        InteractionId id;
        Moment at;
        Channel channel = Channel::Call;
        Direction direction = Direction::Out;
        Outcome outcome = Outcome::Reached;
        std::optional<Signal> signal;
        bool unconfirmed = false; ///< something was understood, and not confirmed
        bool settled = false;     ///< there is nothing to answer (Aim::Settled)
        QString subject;
    };
    struct Date {
        MilestoneId id;
        MilestoneKind kind = MilestoneKind::Birthday;
        QString label;
        PartialDate date = *PartialDate::of({}, 1, 1);
        std::vector<int> greetedYears; ///< years in which it was observed and greeted
    };
    /// The latest two-way interaction, and the day on which it was where it happened.
    struct Spoken {
        Talk talk;
        QDate day;
    };

    Moment since;          ///< since when the customer is in the store
    bool optedOut = false; ///< wants no greetings
    LeapDayRule leapDay = LeapDayRule::February28;
    std::optional<Spoken> lastTwoWay;
    Cadence cadence;               ///< the one in force
    std::vector<Promise> promises; ///< by due moment
    std::vector<Talk> talks;       ///< the latest first, at most legTalks
    std::vector<Date> dates;
};

/// The rule (product words, "Leg"; P1, P2, P5, P13, P15, P17). Days are those of `zone`.
[[nodiscard]] Legs legsOf(const LegEvidence& evidence, Moment now, const QTimeZone& zone);

/// How a relationship stands, in short: what lists show and sort by.
struct LegStanding {
    Weakest weakest = Weakest::Unknown;
    LegState state = LegState::Unknown; ///< of the weakest leg; Good for none
    friend bool operator==(const LegStanding&, const LegStanding&) = default;
};
[[nodiscard]] LegStanding standingOf(const Legs& legs);
/// As the store keeps it, the most pressing first: 0, 1, 2 where trust, communication, respect is weak, 3, 4, 5 where it is to be
/// watched, 6 for unknown, 7 for none.
[[nodiscard]] int rankOf(const LegStanding& standing);
[[nodiscard]] LegStanding standingOfRank(int rank); ///< unknown for any other number
/// The first moment after `now` at which standingOf(legsOf()) may be another although nothing was entered; a year on at the
/// latest. May be early, is never late.
[[nodiscard]] Moment legsStandUntil(const LegEvidence& evidence, Moment now, const QTimeZone& zone);

} // namespace rapport::domain
