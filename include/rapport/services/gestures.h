#pragma once

#include "rapport/domain/gesture.h"
#include "rapport/services/redating.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"

/// Gestures: thanks, gifts and surprises (P10, P26). Each of these is one change, which one undo takes back. All but the first
/// throw Error(NoSuchRecord), and Error(InvalidInput) for what the gesture's own rules refuse (domain/gesture.h). Nothing is
/// given while a case of the customer is open: that throws Error(InvalidInput) too.
namespace rapport::services {

/// A new one, filled in with uid, author and moment, planned for today where it has no day; or one that becomes what is given.
[[nodiscard]] QFuture<GestureId> saveGesture(const Workspace& workspace, const domain::Gesture& gesture);
[[nodiscard]] QFuture<domain::Gesture> loadGesture(const Workspace& workspace, GestureId id);
/// How a planned one was given; what is empty stays as it was planned.
struct Giving {
    QDate day = {};                      ///< today by default
    std::optional<int> cost = {};        ///< in hundredths
    std::optional<Telling> telling = {}; ///< logged as an interaction too
};
[[nodiscard]] QFuture<void> giveGesture(const Workspace& workspace, GestureId id, const Giving& giving = {});
/// How the customer took one that was given.
[[nodiscard]] QFuture<void> noteReaction(const Workspace& workspace, GestureId id, domain::Signal reaction, const QString& words);
[[nodiscard]] QFuture<void> dropGesture(const Workspace& workspace, GestureId id);
[[nodiscard]] QFuture<void> removeGesture(const Workspace& workspace, GestureId id);
[[nodiscard]] QFuture<std::vector<storage::GestureRow>> gestureList(const Workspace& workspace,
                                                                    const storage::GestureFilter& filter, int limit);

/// What to know before a gesture is made.
struct GestureAdvice {
    bool complaint = false;                 ///< a case is open: it has to wait
    std::optional<domain::Gesture> repeats; ///< the latest that it would repeat
    qint64 spent = 0;                       ///< on gestures given in its year, in hundredths
    std::optional<int> budget;              ///< of the customer's tier for a year; empty: none was set
    /// With it the year costs more than the budget.
    [[nodiscard]] bool isOverBudget(const domain::Gesture& gesture) const {
        return budget && spent + gesture.cost.value_or(0) > *budget;
    }
};
[[nodiscard]] QFuture<GestureAdvice> gestureAdvice(const Workspace& workspace, const domain::Gesture& gesture);

struct GestureIdea {
    domain::GestureKind kind = domain::GestureKind::Gift;
    QString words;
    QString idea; ///< the line that it came from, which becomes Gesture::idea
};
/// Drawn from the customer's next milestones, topics and goals, then such as suit everybody, without what would be a repeat. In
/// `language` (BCP 47) where there are ideas in it, else in English: they are for who works here, not for the customer.
[[nodiscard]] QFuture<std::vector<GestureIdea>> gestureIdeas(const Workspace& workspace, CustomerId customer,
                                                             const QString& language);

/// For the gestures to one customer of a tier in a calendar year, in hundredths; empty takes the budget away.
[[nodiscard]] QFuture<void> setTierBudget(const Workspace& workspace, domain::Tier tier, const std::optional<int>& budget);

} // namespace rapport::services
