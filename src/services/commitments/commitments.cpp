#include "rapport/services/commitments.h"

#include "rapport/core/uid.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/commitments/filledin.h"
#include "services/common/words.h"

namespace rapport::services {

using domain::Act;
using domain::Commitment;
using domain::Permissions;
using storage::CommitmentRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

Commitment found(ReadSession& session, CommitmentId id) {
    return required(CommitmentRepository(session).find(id), Words::tr("There is no such commitment any more."));
}

/// Loads the commitment, makes it what `change` says, and saves it under `label`, whose %1 is its words.
template <typename Change>
QFuture<void> changeOpen(const Workspace& workspace, CommitmentId id, const QString& label, Change change) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, change, allowed = workspace.permissions](WriteSession& session) {
                                     const Commitment before = found(session, id);
                                     needs(allowed, Act::WriteCommitments, allowed.whose({before.madeBy, before.owner}));
                                     session.relabel(label.arg(shortened(before.words)));
                                     const Commitment after = change(before, session);
                                     if (after.owner != before.owner)
                                         needs(allowed, Act::AssignCommitments);
                                     CommitmentRepository::save(session, after);
                                 });
}

} // namespace

Commitment filledIn(Commitment commitment, const storage::ChangeInfo& info, const QTimeZone& zone) {
    if (commitment.uid.isEmpty())
        commitment.uid = newUid();
    if (!commitment.madeBy.isValid())
        commitment.madeBy = info.author;
    if (!commitment.owner.isValid())
        commitment.owner = info.author;
    if (commitment.zone.isEmpty())
        commitment.zone = QString::fromLatin1(zone.id());
    if (!commitment.firstDue.date.isValid())
        commitment.firstDue = commitment.due;
    commitment.createdAt = info.at;
    return domain::normalised(std::move(commitment));
}

void needsToAdd(const Permissions& allowed, const Commitment& commitment, StaffId author) {
    needs(allowed, Act::WriteCommitments, allowed.whose({commitment.madeBy}));
    if (commitment.owner != author)
        needs(allowed, Act::AssignCommitments);
}

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

QFuture<void> editCommitment(const Workspace& workspace, const Commitment& commitment) {
    const auto edited = [commitment](const Commitment& before, WriteSession&) {
        Commitment after = domain::normalised(commitment);
        after.uid = before.uid;
        after.madeBy = before.madeBy;
        after.zone = before.zone;
        after.due = before.due;
        after.firstDue = before.firstDue;
        after.redatings = before.redatings;
        after.outcome = before.outcome;
        after.closedAt = before.closedAt;
        after.closedBy = before.closedBy;
        after.createdAt = before.createdAt;
        refuse(domain::problemWith(after));
        return after;
    };
    return changeOpen(workspace, commitment.id, Words::tr("Edit commitment: %1"), edited);
}

QFuture<void> completeCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Done: %1"), [](const Commitment& commitment, WriteSession& session) {
        return domain::done(commitment, session.info().author, session.info().at);
    });
}

QFuture<void> redateCommitment(const Workspace& workspace, CommitmentId id, const domain::Due& to, bool customerTold) {
    return changeOpen(workspace, id, Words::tr("Re-date: %1"),
                      [to, customerTold](const Commitment& commitment, WriteSession& session) {
                          return domain::redated(commitment, to, customerTold, session.info().author, session.info().at);
                      });
}

QFuture<void> assignCommitment(const Workspace& workspace, CommitmentId id, StaffId to) {
    return changeOpen(workspace, id, Words::tr("Assign: %1"), [to](const Commitment& commitment, WriteSession& session) {
        const auto member = required(storage::StaffRepository(session).find(to), Words::tr("There is no such staff member."));
        refuse(member.active ? QString() : Words::tr("%1 no longer works here. Choose somebody who does.").arg(member.name));
        session.relabel(Words::tr("Assign to %1: %2").arg(member.name, shortened(commitment.words)));
        return domain::assigned(commitment, to);
    });
}

QFuture<void> releaseCommitment(const Workspace& workspace, CommitmentId id) {
    return changeOpen(workspace, id, Words::tr("Released: %1"), [](const Commitment& commitment, WriteSession& session) {
        return domain::released(commitment, session.info().author, session.info().at);
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
