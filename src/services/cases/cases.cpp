#include "rapport/services/cases.h"

#include "rapport/core/median.h"
#include "rapport/core/uid.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentrepository.h"
#include "services/commitments/filledin.h"
#include "services/common/days.h"
#include "services/common/told.h"
#include "services/common/words.h"

#include <algorithm>

namespace rapport::services {

using domain::Act;
using domain::Case;
using storage::CaseRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

Case found(ReadSession& session, CaseId id) {
    return required(CaseRepository(session).find(id), Words::tr("There is no such case any more."));
}

Case filledIn(Case one, const storage::ChangeInfo& info, const QTimeZone& zone) {
    const Case fresh = domain::openedCase(one.customer, one.words, one.severity, info.author, info.at, zone);
    if (one.uid.isEmpty())
        one.uid = newUid();
    if (!one.openedBy.isValid())
        one.openedBy = fresh.openedBy;
    if (!one.owner.isValid())
        one.owner = fresh.owner;
    if (one.zone.isEmpty())
        one.zone = fresh.zone;
    if (one.openedAt == Moment())
        one.openedAt = fresh.openedAt;
    if (one.waitsFrom == Moment())
        one.waitsFrom = one.openedAt;
    if (!one.updateDue.isValid())
        one.updateDue = fresh.updateDue;
    return domain::normalised(std::move(one));
}

/// Loads it, lets `change` make it what it becomes, and saves it, under `label`, whose %1 is the customer's name. Gives what
/// `change` gives.
template <typename Change>
auto changeCase(const Workspace& workspace, CaseId id, const QString& label, Change change) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, change, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, Act::WorkCases);
                                     Case one = found(session, id);
                                     session.relabel(label.arg(customerName(session, one.customer)));
                                     if constexpr (std::is_void_v<std::invoke_result_t<Change, Case&, WriteSession&>>) {
                                         change(one, session);
                                         CaseRepository::save(session, one);
                                     } else {
                                         const auto result = change(one, session);
                                         CaseRepository::save(session, one);
                                         return result;
                                     }
                                 });
}

QString stepLabel(domain::CaseStep step) {
    switch (step) {
    case domain::CaseStep::Acknowledge:
        return Words::tr("Case of %1: acknowledged");
    case domain::CaseStep::Explain:
        return Words::tr("Case of %1: explained");
    case domain::CaseStep::Fix:
        return Words::tr("Case of %1: fixed");
    case domain::CaseStep::Apologise:
        return Words::tr("Case of %1: apologised");
    case domain::CaseStep::MakeGood:
        return Words::tr("Case of %1: made good");
    case domain::CaseStep::Thank:
        return Words::tr("Case of %1: thanked");
    case domain::CaseStep::CheckBack:
        return Words::tr("Case of %1: checked back");
    case domain::CaseStep::Done:
        break;
    }
    return Words::tr("Case of %1");
}

std::optional<std::chrono::milliseconds> medianOf(const std::vector<std::chrono::milliseconds>& times) {
    return times.empty() ? std::nullopt : std::optional(lowerMedian(times));
}

CaseTimes timesOf(std::vector<storage::CaseRow> rows) {
    std::vector<std::chrono::milliseconds> toAnswer, toResolve;
    for (const storage::CaseRow& row : rows) {
        if (row.answeredAt)
            toAnswer.push_back(*row.answeredAt - row.openedAt);
        if (row.closedAt)
            toResolve.push_back(*row.closedAt - row.openedAt);
    }
    return {std::move(rows), static_cast<int>(toAnswer.size()), static_cast<int>(toResolve.size()), medianOf(toAnswer),
            medianOf(toResolve)};
}

} // namespace

QFuture<CaseId> openCase(const Workspace& workspace, const Case& one) {
    const auto save = [one, zone = workspace.clock.zone(), allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WorkCases);
        const Case complete = filledIn(one, session.info(), zone);
        refuse(domain::problemWith(complete));
        session.relabel(Words::tr("Case of %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        return CaseRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Open case")), save);
}

QFuture<Case> loadCase(const Workspace& workspace, CaseId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<void> editCase(const Workspace& workspace, CaseId id, const CaseEdit& edit) {
    return changeCase(workspace, id, Words::tr("Edit case of %1"), [edit](Case& one, WriteSession&) {
        one.words = edit.words.value_or(one.words);
        one.cause = edit.cause.value_or(one.cause);
        one.severity = edit.severity.value_or(one.severity);
        one.owner = edit.owner.value_or(one.owner);
    });
}

QFuture<void> doCaseStep(const Workspace& workspace, CaseId id, domain::CaseStep step, const QString& words) {
    return changeCase(workspace, id, stepLabel(step), [step, words](Case& one, WriteSession& session) {
        const domain::CaseStepDone done{step, session.info().at, session.info().author, words, {}};
        one = domain::withStep(one, done, CaseRepository(session).openPromises(one.id));
        if (step == domain::CaseStep::Explain && one.cause.isEmpty())
            one.cause = words;
    });
}

QFuture<CommitmentId> promiseInCase(const Workspace& workspace, CaseId id, const domain::Commitment& commitment) {
    const auto promise = [commitment, zone = workspace.clock.zone(), allowed = workspace.permissions](Case& one,
                                                                                                      WriteSession& session) {
        domain::Commitment complete = commitment;
        complete.customer = one.customer;
        complete = filledIn(complete, session.info(), zone);
        needsToAdd(allowed, complete, session.info().author);
        refuse(domain::problemWith(complete));
        one = domain::waitingOn(one, domain::WaitsOn::Us, session.info().at); // refuses what is closed
        one.commitments.push_back(storage::CommitmentRepository::save(session, complete));
        return one.commitments.back();
    };
    return changeCase(workspace, id, Words::tr("Promise in the case of %1"), promise);
}

QFuture<InteractionId> updateOnCase(const Workspace& workspace, CaseId id, const Telling& telling) {
    const auto tell = [telling, zone = workspace.clock.zone(), allowed = workspace.permissions](Case& one,
                                                                                                WriteSession& session) {
        needs(allowed, Act::WriteInteractions);
        const InteractionId told = saveTold(session, one.customer, telling, zone);
        one = domain::withUpdate(one, told, session.info().at);
        return told;
    };
    return changeCase(workspace, id, Words::tr("Tell %1 how the case stands"), tell);
}

QFuture<void> setCaseWaiting(const Workspace& workspace, CaseId id, domain::WaitsOn whom) {
    const QString label =
        whom == domain::WaitsOn::Us ? Words::tr("Case of %1 waits on us") : Words::tr("Case of %1 waits on them");
    return changeCase(workspace, id, label,
                      [whom](Case& one, WriteSession& session) { one = domain::waitingOn(one, whom, session.info().at); });
}

QFuture<void> closeCase(const Workspace& workspace, CaseId id, const QString& exception, const std::optional<QString>& cause) {
    return changeCase(workspace, id, Words::tr("Close case of %1"), [exception, cause](Case& one, WriteSession& session) {
        one.cause = cause.value_or(one.cause);
        one = domain::closedCase(one, exception, session.info().author, session.info().at);
    });
}

QFuture<void> reopenCase(const Workspace& workspace, CaseId id) {
    return changeCase(workspace, id, Words::tr("Open case of %1 again"),
                      [](Case& one, WriteSession& session) { one = domain::reopenedCase(one, session.info().at); });
}

QFuture<void> removeCase(const Workspace& workspace, CaseId id) {
    return workspace.store.write(workspace.change(Words::tr("Remove case")),
                                 [id, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, Act::WorkCases);
                                     const Case one = found(session, id);
                                     session.relabel(Words::tr("Remove case of %1").arg(customerName(session, one.customer)));
                                     CaseRepository::remove(session, id);
                                 });
}

QFuture<std::vector<storage::CaseRow>> cases(const Workspace& workspace, const storage::CaseFilter& filter, int limit) {
    return workspace.store.read([filter, limit](ReadSession& session) { return caseRows(session, filter, limit); });
}

QFuture<CaseTimes> caseTimes(const Workspace& workspace, QDate from, QDate to) {
    const auto span = spanOf({from, to}, workspace.clock.zone());
    return workspace.store.read([span](ReadSession& session) { return timesOf(casesOpened(session, span.from, span.before)); });
}

} // namespace rapport::services
