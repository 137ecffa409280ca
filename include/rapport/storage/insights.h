#pragma once

#include "rapport/domain/cadence.h"
#include "rapport/domain/promiserate.h"
#include "rapport/domain/words.h"
#include "rapport/storage/session.h"

#include <chrono>
#include <optional>
#include <vector>

/// What the charts of the business count, and the records behind each count. Customers in the trash are left out.
namespace rapport::storage {

/// A record that a bar of a chart counts.
struct FigureRow {
    enum class What { Interaction, Commitment, Customer, Case, Milestone, Feedback };
    What what = What::Interaction;
    qint64 id = 0; ///< of that record
    CustomerId customer = {};
    QString name = {};  ///< the customer's
    QDate day = {};     ///< on which it happened or is due
    QString words = {}; ///< first line of what it is about
    QString how = {};   ///< of a promise how it ended, of a step whether it was done: a key of a chart's series
    std::optional<std::chrono::milliseconds> took = {}; ///< of an approach until our answer
    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/// From one moment on, before another.
struct Span {
    Moment from;
    Moment before;
};

struct SignalCount {
    qint64 unhappy = 0;
    qint64 neutral = 0;
    qint64 happy = 0;
};
[[nodiscard]] SignalCount signalsIn(ReadSession& session, const Span& span);
[[nodiscard]] std::vector<FigureRow> signalRows(ReadSession& session, const Span& span, domain::Signal signal,
                                                const QTimeZone& zone, int limit);

/// Interactions of one channel: theirs and ours.
struct ChannelCount {
    domain::Channel channel = domain::Channel::Call;
    qint64 in = 0;
    qint64 out = 0;
};
[[nodiscard]] std::vector<ChannelCount> channelsIn(ReadSession& session, const Span& span);
[[nodiscard]] std::vector<FigureRow> channelRows(ReadSession& session, const Span& span, domain::Channel channel,
                                                 domain::Direction direction, const QTimeZone& zone, int limit);

/// Customers past the ideal of their cadence, and of these past its maximum.
struct DriftCount {
    qint64 amber = 0;
    qint64 red = 0;
};
[[nodiscard]] DriftCount driftOf(ReadSession& session, domain::Tier tier, QDate today);
[[nodiscard]] std::vector<FigureRow> driftRows(ReadSession& session, domain::Tier tier, domain::Drift drift, QDate today,
                                               int limit);

/// Milestones observed on days, and how many of them were greeted: by the day itself, and after it.
struct GreetedCount {
    qint64 all = 0;
    qint64 inTime = 0;
    qint64 late = 0;
};
[[nodiscard]] GreetedCount greetedIn(ReadSession& session, const domain::Period& days, const QTimeZone& zone);
enum class GreetedWhen { InTime, Late, Never };
[[nodiscard]] std::vector<FigureRow> greetedRows(ReadSession& session, const domain::Period& days, GreetedWhen when,
                                                 const QTimeZone& zone, int limit);

/// Customers entered in the span whom another customer sent.
[[nodiscard]] qint64 referralsIn(ReadSession& session, const Span& span);
[[nodiscard]] std::vector<FigureRow> referralRows(ReadSession& session, const Span& span, const QTimeZone& zone, int limit);

/// Steps of playbooks that a member logged in the span (storage::stepCounts), those that were not done first; of several
/// customers the one entered first. `how` is "done" or "left_out".
[[nodiscard]] std::vector<FigureRow> stepRows(ReadSession& session, const Span& span, StaffId member, const QTimeZone& zone,
                                              int limit);

} // namespace rapport::storage
