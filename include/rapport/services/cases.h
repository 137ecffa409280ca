#pragma once

#include "rapport/domain/case.h"
#include "rapport/domain/commitment.h"
#include "rapport/services/redating.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/caselist.h"

/// Cases: complaints worked as service recoveries (P12, P16, P23). Whoever works here works every case. Each of these is one
/// change, which one undo takes back. All but the first throw Error(NoSuchRecord), and Error(InvalidInput) for what the case's
/// own rules refuse (domain/case.h).
namespace rapport::services {

/// Fills in uid, opener, owner, zone and the moments where they are missing.
[[nodiscard]] QFuture<CaseId> openCase(const Workspace& workspace, const domain::Case& one);
[[nodiscard]] QFuture<domain::Case> loadCase(const Workspace& workspace, CaseId id);

/// What of a case is put right; what is empty stays.
struct CaseEdit {
    std::optional<QString> words = {};
    std::optional<QString> cause = {};
    std::optional<domain::CaseSeverity> severity = {};
    std::optional<StaffId> owner = {};
};
[[nodiscard]] QFuture<void> editCase(const Workspace& workspace, CaseId id, const CaseEdit& edit);
/// `words` is what was said or done; of Explain it becomes the cause too, where none is written down yet.
[[nodiscard]] QFuture<void> doCaseStep(const Workspace& workspace, CaseId id, domain::CaseStep step, const QString& words = {});
/// A promise to fix it: a commitment to the case's customer, filled in as addCommitment does.
[[nodiscard]] QFuture<CommitmentId> promiseInCase(const Workspace& workspace, CaseId id, const domain::Commitment& commitment);
/// Tells the customer how it stands: logs that, and the next update is owed anew.
[[nodiscard]] QFuture<InteractionId> updateOnCase(const Workspace& workspace, CaseId id, const Telling& telling);
[[nodiscard]] QFuture<void> setCaseWaiting(const Workspace& workspace, CaseId id, domain::WaitsOn whom);
/// With the cause that was found, where it is given.
[[nodiscard]] QFuture<void> closeCase(const Workspace& workspace, CaseId id, const QString& exception = {},
                                      const std::optional<QString>& cause = {});
[[nodiscard]] QFuture<void> reopenCase(const Workspace& workspace, CaseId id);
/// As if it had never been; its commitments and interactions stay.
[[nodiscard]] QFuture<void> removeCase(const Workspace& workspace, CaseId id);

[[nodiscard]] QFuture<std::vector<storage::CaseRow>> cases(const Workspace& workspace, const storage::CaseFilter& filter,
                                                           int limit);

/// How quickly cases were answered and resolved.
struct CaseTimes {
    std::vector<storage::CaseRow> opened; ///< in the period
    int answered = 0;                     ///< of these, those that were acknowledged
    int resolved = 0;                     ///< of these, those that are closed
    std::optional<std::chrono::milliseconds> medianToAnswer;
    std::optional<std::chrono::milliseconds> medianToResolve;
};
/// Of the cases opened on these days, both included, in the workspace's zone. The median of an even number is the lower one: a
/// time that somebody really waited.
[[nodiscard]] QFuture<CaseTimes> caseTimes(const Workspace& workspace, QDate from, QDate to);

} // namespace rapport::services
