#pragma once

#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/need.h"
#include "rapport/storage/session.h"

#include <vector>

/// Lists of what is kept of customers: needs, expiries, gestures, feedback. Without a customer asked for, of active ones only.
namespace rapport::storage {

/// A record and whose it is.
template <typename Record>
struct CareRow {
    Record record;
    QString customerName;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
};
using NeedRow = CareRow<domain::Need>;
using ExpiryRow = CareRow<domain::Expiry>;
using GestureRow = CareRow<domain::Gesture>;
using FeedbackRow = CareRow<domain::Feedback>;

enum class WhichCare { Open, Closed, All };

struct NeedFilter {
    WhichCare which = WhichCare::Open;
    QDate dueOn = {}; ///< those that are due on that day (domain::isDue); invalid: all
    std::optional<CustomerId> customer = {};
};
struct ExpiryFilter {
    WhichCare which = WhichCare::Open;
    QDate dueOn = {}; ///< those that are due on that day (domain::isDue); invalid: all
    std::optional<CustomerId> customer = {};
};
struct GestureFilter {
    std::optional<domain::GestureState> state = {};
    QDate from = {}; ///< of that day or later
    QDate to = {};   ///< of that day or before
    std::optional<CustomerId> customer = {};
};
struct FeedbackFilter {
    /// Closed: the customer was told what came of it. ToClose: answered and not closed.
    enum class Which { Unanswered, ToClose, Closed, Answered, All } which = Which::All;
    std::optional<Moment> from = {};   ///< answered then or later; of Unanswered and All: asked
    std::optional<Moment> before = {}; ///< answered before; of Unanswered and All: asked
    std::optional<CustomerId> customer = {};
};

/// Open ones: of key customers first, then by day, those without one last. Others: the latest entered first.
[[nodiscard]] std::vector<NeedRow> needRows(ReadSession& session, const NeedFilter& filter, int limit);
[[nodiscard]] qint64 countNeeds(ReadSession& session, const NeedFilter& filter);
[[nodiscard]] std::vector<ExpiryRow> expiryRows(ReadSession& session, const ExpiryFilter& filter, int limit);
[[nodiscard]] qint64 countExpiries(ReadSession& session, const ExpiryFilter& filter);
/// Planned ones: of key customers first, then by day. Others: the latest day first.
[[nodiscard]] std::vector<GestureRow> gestureRows(ReadSession& session, const GestureFilter& filter, int limit);
[[nodiscard]] qint64 countGestures(ReadSession& session, const GestureFilter& filter);
/// To close: of key customers first, then the longest answered. Others: the latest first.
[[nodiscard]] std::vector<FeedbackRow> feedbackRows(ReadSession& session, const FeedbackFilter& filter, int limit);
[[nodiscard]] qint64 countFeedback(ReadSession& session, const FeedbackFilter& filter);

/// When a customer was last asked for feedback; empty for never.
[[nodiscard]] std::optional<Moment> lastAsked(ReadSession& session, CustomerId customer);
/// What the gestures given to a customer from one day to another, both included, cost together, in hundredths.
[[nodiscard]] qint64 costOfGestures(ReadSession& session, CustomerId customer, QDate from, QDate to);

} // namespace rapport::storage
