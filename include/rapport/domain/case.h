#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <chrono>
#include <optional>
#include <vector>

namespace rapport::domain {

/// A step of a case that was done.
struct CaseStepDone {
    CaseStep step = CaseStep::Acknowledge;
    Moment at;
    StaffId by;
    QString words;             ///< what was said or done; of Explain how and why it happened, as the customer was told
    InteractionId interaction; ///< in which it was; invalid for none
    friend bool operator==(const CaseStepDone&, const CaseStepDone&) = default;
};

/// A complaint, worked as a service recovery (product words, "Case"; principles P12, P16, P23).
struct Case {
    CaseId id;
    QString uid;
    CustomerId customer;
    InteractionId interaction; ///< in which it was raised; invalid for none
    QString words;             ///< what went wrong, as the customer sees it
    CaseSeverity severity = CaseSeverity::Serious;
    StaffId owner; ///< who sees to it
    QString zone;  ///< IANA id of the zone that its days are meant in
    Moment openedAt;
    StaffId openedBy;
    WaitsOn waitsOn = WaitsOn::Us;
    Moment waitsFrom;  ///< since when
    QDate updateDue;   ///< by when the customer is to hear how it stands, unasked; invalid: never
    QString cause;     ///< what we found it came from
    QString exception; ///< why it was closed without its cause, apology or check-back
    std::optional<Moment> closedAt;
    StaffId closedBy;
    std::vector<CaseStepDone> steps;         ///< in the order in which they were done; each at most once
    std::vector<CommitmentId> commitments;   ///< the steps to fix it
    std::vector<InteractionId> interactions; ///< in which the customer was told how it stands
    friend bool operator==(const Case&, const Case&) = default;
};

/// How many days after an update the next is owed: 1 of an urgent case, 3 of a serious one, 7 of a minor one.
[[nodiscard]] int updateDays(CaseSeverity severity);

/// A new one, of which the customer is to hear again after updateDays. It has no uid yet.
[[nodiscard]] Case openedCase(CustomerId customer, const QString& words, CaseSeverity severity, StaffId by, Moment now,
                              const QTimeZone& zone);

/// The first of the seven steps that is not done; Done of a closed case, and where all are.
[[nodiscard]] CaseStep stepOf(const Case& one);
/// Since when it is in that step: since the latest step was done, or it was opened; of a closed case since it was closed.
[[nodiscard]] Moment stepSince(const Case& one);
[[nodiscard]] bool isDone(const Case& one, CaseStep step);
[[nodiscard]] bool isUpdateOwed(const Case& one, QDate today);

/// How long it took from step to step, in the order in which they were done, the last to now or to its closing. What a case is
/// measured by: the first is the time to our answer where that was to acknowledge it.
struct CaseSpan {
    CaseStep step;
    std::chrono::milliseconds took;
    friend bool operator==(const CaseSpan&, const CaseSpan&) = default;
};
[[nodiscard]] std::vector<CaseSpan> spansOf(const Case& one, Moment now);
/// Until it was acknowledged; empty while it is not.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeToAnswer(const Case& one);
/// Until it was closed; empty while it is not.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeToResolve(const Case& one);

/// What a case must have before it is closed.
enum class CaseLack { Cause, Apology, CheckBack };
[[nodiscard]] std::vector<CaseLack> lacksToClose(const Case& one);

// What can be done with an open one. Each gives it as it is afterwards; throws Error(InvalidInput) with a sentence that says what
// to do when it is closed.

/// Throws too when that step is done already, when Explain has no words, and when a step to fix it is still open, which
/// `openPromises` says how many are. From then on it waits on us; with all steps but Fix the customer was told how it stands.
[[nodiscard]] Case withStep(Case one, const CaseStepDone& step, int openPromises);
/// The customer was told how it stands, in `interaction` where that is valid; the next update is owed after updateDays.
[[nodiscard]] Case withUpdate(Case one, InteractionId interaction, Moment now);
[[nodiscard]] Case waitingOn(Case one, WaitsOn whom, Moment now);
/// Throws too when something is lacking and `exception` does not say why.
[[nodiscard]] Case closedCase(Case one, const QString& exception, StaffId by, Moment now);
/// Only of a closed one. What was done stays done.
[[nodiscard]] Case reopenedCase(Case one, Moment now);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Case& one);
/// Texts through core's normaliser.
[[nodiscard]] Case normalised(Case one);

} // namespace rapport::domain
