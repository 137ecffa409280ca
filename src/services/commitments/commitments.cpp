#include "rapport/services/commitments.h"

#include "rapport/core/uid.h"
#include "rapport/domain/handover.h"
#include "rapport/domain/repetition.h"
#include "rapport/services/redating.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/commitments/answerback.h"
#include "services/commitments/filledin.h"
#include "services/common/told.h"
#include "services/common/words.h"
#include "services/editing/editing.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using domain::Act;
using domain::Commitment;
using storage::CommitmentRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

Commitment found(ReadSession& session, CommitmentId id) {
    return required(CommitmentRepository(session).find(id), Words::tr("There is no such commitment any more."));
}

QString closedSentence(domain::CommitmentOutcome outcome) {
    switch (outcome) {
    case domain::CommitmentOutcome::Broken:
        return Words::tr("%1 marked it as broken already (%2).");
    case domain::CommitmentOutcome::Released:
        return Words::tr("%1 noted already that the customer no longer needs it (%2).");
    case domain::CommitmentOutcome::Withdrawn:
        return Words::tr("%1 withdrew it already (%2).");
    default:
        return Words::tr("%1 marked it as done already (%2).");
    }
}

/// Says who closed it, so that nobody takes it for a fault and does it once more.
void requireOpen(ReadSession& session, const Commitment& commitment, Moment now, const QTimeZone& zone) {
    if (commitment.outcome == domain::CommitmentOutcome::Open)
        return;
    refuse(closedSentence(commitment.outcome)
               .arg(staffName(session, commitment.closedBy), whenText(commitment.closedAt.value_or(now), now, zone)) +
           QLatin1Char(' ') + Words::tr("Undo that first to change it."));
}

/// Refuses with `sentence`, whose %1 is who changed it last and %2 when, unless it still is as it was seen.
void requireAsSeen(bool asSeen, ReadSession& session, const Commitment& commitment, const QString& sentence, Moment now,
                   const QTimeZone& zone) {
    if (asSeen)
        return;
    const auto last = lastChangeOf(session, storage::Entity::Commitment, commitment.id.value());
    const QString author = last && !last->author.isEmpty() ? last->author : Words::tr("Somebody");
    refuse(sentence.arg(author, whenText(last ? last->at : now, now, zone)));
}

/// The next of a series, which the end of one makes. What was entered by mistake has none.
void saveNext(WriteSession& session, const Commitment& before, const Commitment& after) {
    const bool ended = after.outcome != domain::CommitmentOutcome::Open && after.outcome != domain::CommitmentOutcome::Withdrawn;
    if (!ended)
        return;
    if (const auto next = nextOccurrence(before, session.info().at))
        CommitmentRepository::save(session, *next);
}

/// What a change of one is called, by its words, and one of several, by their number.
struct Labels {
    QString one; ///< %1: the words
    QString several = {};
};

/// Loads the commitments, makes each what `change` says, and saves them in one change.
template <typename Change>
QFuture<void> changeOpen(const Workspace& workspace, const std::vector<CommitmentId>& ids, const Labels& labels, Change change) {
    return workspace.store.write(workspace.change(labels.one), [ids, labels, change, zone = workspace.clock.zone(),
                                                                allowed = workspace.permissions](WriteSession& session) {
        for (const auto id : ids) {
            const Commitment before = found(session, id);
            needs(allowed, Act::WriteCommitments, allowed.whose({before.madeBy, before.owner}));
            requireOpen(session, before, session.info().at, zone);
            session.relabel(labels.one.arg(shortened(before.words)));
            const Commitment after = change(before, session);
            if (after.owner != before.owner)
                needs(allowed, Act::AssignCommitments);
            CommitmentRepository::save(session, after);
            saveNext(session, before, after);
            saveCallBack(session, before, after);
        }
        if (ids.size() > 1)
            session.relabel(labels.several.arg(ids.size()));
    });
}

template <typename Change>
QFuture<void> changeOpen(const Workspace& workspace, CommitmentId id, const QString& label, Change change) {
    return changeOpen(workspace, std::vector{id}, Labels{label}, std::move(change));
}

/// Throws where nobody who still works here has that number.
domain::StaffMember whoTakes(ReadSession& session, StaffId to) {
    const auto member = required(storage::StaffRepository(session).find(to), Words::tr("There is no such staff member."));
    refuse(member.active ? QString() : Words::tr("%1 no longer works here. Choose somebody who does.").arg(member.name));
    return member;
}

/// An open one that is edited to be somebody else's is handed over as by assigning it; what is over is only put right.
void settleOwner(WriteSession& session, const Commitment& stored, Commitment& merged) {
    merged.handovers = stored.handovers; // also one that this edit goes against: it took place
    if (merged.owner == stored.owner || stored.outcome != domain::CommitmentOutcome::Open)
        return;
    const StaffId to = whoTakes(session, merged.owner).id;
    merged.owner = stored.owner;
    merged = domain::handedOver(std::move(merged), to, session.info().author, session.info().at);
}

/// What repeats has its days; one that is edited alone leaves its series.
void settleEdited(WriteSession& session, const Commitment& stored, Commitment& merged, EditScope scope) {
    const bool open = stored.outcome == domain::CommitmentOutcome::Open;
    if (scope == EditScope::OnlyThis && open && !stored.recurrence.isEmpty()) {
        // The series goes on as it was, without this one.
        if (const auto next = nextAfterSkipping(stored, session.info().at))
            CommitmentRepository::save(session, *next);
        merged.recurrence.clear();
    }
    if (merged.recurrence != stored.recurrence)
        merged.planned = merged.anchor = QDate(); // the rule counts anew from here
    settleRepetition(merged, newUid());
}

} // namespace

QFuture<CommitmentId> addCommitment(const Workspace& workspace, const Commitment& commitment) {
    const auto save = [commitment, zone = workspace.clock.zone(), allowed = workspace.permissions](WriteSession& session) {
        const Commitment complete = filledIn(commitment, session.info(), zone);
        needsToAdd(allowed, complete, session.info().author);
        refuse(domain::problemWith(complete));
        session.relabel(Words::tr("Promise to %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        if (complete.promiser == domain::Promiser::They)
            session.relabel(
                Words::tr("Promise of %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        return CommitmentRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Add commitment")), save);
}

QFuture<Commitment> loadCommitment(const Workspace& workspace, CommitmentId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<SaveOutcome<CommitmentId, Commitment>> updateCommitment(const Workspace& workspace, const Commitment& base,
                                                                const Commitment& mine, EditScope scope) {
    const Commitment edited = domain::resolved(domain::normalised(mine), base, {u"made_by"_s, u"due_date"_s, u"outcome"_s});
    const auto save = [base, edited, scope, allowed = workspace.permissions](WriteSession& session) {
        const auto stored = CommitmentRepository(session).find(base.id);
        if (stored)
            needs(allowed, Act::WriteCommitments, allowed.whose({stored->madeBy, stored->owner}));
        const auto saveOne = [&](Commitment merged) {
            settleEdited(session, *stored, merged, scope);
            if (merged.owner != stored->owner)
                needs(allowed, Act::AssignCommitments);
            settleOwner(session, *stored, merged);
            refuse(domain::problemWith(merged));
            session.relabel(Words::tr("Edit commitment: %1").arg(shortened(merged.words)));
            return CommitmentRepository::save(session, merged);
        };
        return saveMerged(session, storage::Entity::Commitment, base.id, base, edited, stored, saveOne);
    };
    return workspace.store.write(workspace.change(Words::tr("Edit commitment")), save);
}

QFuture<void> completeCommitment(const Workspace& workspace, CommitmentId id) { return completeCommitments(workspace, {id}); }

QFuture<void> completeCommitments(const Workspace& workspace, const std::vector<CommitmentId>& ids) {
    return changeOpen(workspace, ids, {Words::tr("Done: %1"), Words::tr("Done: %1 commitments")},
                      [](const Commitment& commitment, WriteSession& session) {
                          return domain::done(commitment, session.info().author, session.info().at);
                      });
}

QFuture<void> redateCommitment(const Workspace& workspace, CommitmentId id, const domain::Due& to, bool customerTold,
                               const std::optional<domain::Due>& seen) {
    const auto redate = [to, customerTold, seen, zone = workspace.clock.zone()](const Commitment& commitment,
                                                                                WriteSession& session) {
        requireAsSeen(!seen || commitment.due == *seen, session, commitment, Words::tr("%1 re-dated it meanwhile (%2)."),
                      session.info().at, zone);
        return domain::redated(commitment, to, customerTold, session.info().author, session.info().at);
    };
    return changeOpen(workspace, id, Words::tr("Re-date: %1"), redate);
}

QFuture<void> redateAndTell(const Workspace& workspace, CommitmentId id, const domain::Due& to, const Telling& telling,
                            const std::optional<domain::Due>& seen) {
    const auto redate = [to, telling, seen, zone = workspace.clock.zone(),
                         allowed = workspace.permissions](const Commitment& commitment, WriteSession& session) {
        needs(allowed, Act::WriteInteractions);
        requireAsSeen(!seen || commitment.due == *seen, session, commitment, Words::tr("%1 re-dated it meanwhile (%2)."),
                      session.info().at, zone);
        saveTold(session, commitment.customer, telling, zone);
        return domain::redated(commitment, to, true, session.info().author, session.info().at);
    };
    return changeOpen(workspace, id, Words::tr("Re-date and tell: %1"), redate);
}

QFuture<void> assignCommitment(const Workspace& workspace, CommitmentId id, StaffId to, std::optional<StaffId> seen,
                               const QString& note) {
    const auto assign = [to, seen, note, zone = workspace.clock.zone()](const Commitment& commitment, WriteSession& session) {
        const auto member = whoTakes(session, to);
        requireAsSeen(!seen || commitment.owner == *seen, session, commitment,
                      Words::tr("%1 assigned it to somebody else meanwhile (%2)."), session.info().at, zone);
        session.relabel(Words::tr("Assign to %1: %2").arg(member.name, shortened(commitment.words)));
        return domain::normalised(domain::handedOver(commitment, to, session.info().author, session.info().at, note));
    };
    return changeOpen(workspace, id, Words::tr("Assign: %1"), assign);
}

QFuture<void> assignCommitments(const Workspace& workspace, const std::vector<CommitmentId>& ids, StaffId to,
                                const QString& note) {
    const auto assign = [to, note](const Commitment& commitment, WriteSession& session) {
        static_cast<void>(whoTakes(session, to));
        return domain::normalised(domain::handedOver(commitment, to, session.info().author, session.info().at, note));
    };
    return changeOpen(workspace, ids, {Words::tr("Assign: %1"), Words::tr("Assign %1 commitments")}, assign);
}

QFuture<void> releaseCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Released: %1"), [](const Commitment& commitment, WriteSession& session) {
        return domain::released(commitment, session.info().author, session.info().at);
    });
}

QFuture<void> skipCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Skip: %1"), [](const Commitment& commitment, WriteSession& session) {
        refuse(commitment.recurrence.isEmpty() ? Words::tr("It does not repeat, so there is no next one. Release or withdraw it.")
                                               : QString());
        if (const auto next = nextAfterSkipping(commitment, session.info().at))
            CommitmentRepository::save(session, *next);
        Commitment skipped = domain::withdrawn(commitment, session.info().author, session.info().at);
        skipped.closingNote = Words::tr("Skipped");
        return skipped;
    });
}

QFuture<void> endSeries(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Repeat no more: %1"), [](Commitment commitment, WriteSession&) {
        commitment.recurrence.clear();
        settleRepetition(commitment, {});
        return commitment;
    });
}

QFuture<void> withdrawCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Withdrawn: %1"), [](const Commitment& commitment, WriteSession& session) {
        return domain::withdrawn(commitment, session.info().author, session.info().at);
    });
}

QFuture<void> breakCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Broken: %1"), [](const Commitment& commitment, WriteSession& session) {
        return domain::broken(commitment, session.info().author, session.info().at);
    });
}

} // namespace rapport::services
