#include "services/importing/activitystore.h"

#include "rapport/domain/repetition.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/planrepository.h"

namespace rapport::services {

namespace {

using domain::Commitment;
using domain::Interaction;
using domain::Milestone;
using domain::MilestoneKind;
using domain::PlannedInteraction;
using exchange::SaidParts;
using storage::ChangeInfo;
using storage::ReadSession;
using storage::WriteSession;

template <typename What>
void completeZone(What& what, const QTimeZone& zone) {
    if (what.zone.isEmpty())
        what.zone = QString::fromLatin1(zone.id());
}

template <typename What>
void completeCreation(What& what, const ChangeInfo& info) {
    if (what.createdAt == Moment() || what.createdAt > info.at)
        what.createdAt = info.at;
}

/// A customer has one of these.
bool isOnce(MilestoneKind kind) {
    return kind == MilestoneKind::Birthday || kind == MilestoneKind::Founding || kind == MilestoneKind::CustomerSince;
}

bool isSame(const Milestone& stored, const Milestone& said) {
    if (stored.kind != said.kind)
        return false;
    return isOnce(said.kind) || (stored.label == said.label && stored.date.monthDay() == said.date.monthDay());
}

template <typename Repository, typename What, typename... Reader>
std::optional<What> byUid(ReadSession& session, const What& what, Reader... reader) {
    const Repository repository(session);
    const auto id = repository.findByUid(what.uid);
    return id ? repository.find(*id, reader...) : std::nullopt;
}

} // namespace

Interaction completed(Interaction interaction, const ChangeInfo& info, const QTimeZone& zone) {
    completeZone(interaction, zone);
    completeCreation(interaction, info);
    return domain::normalised(std::move(interaction));
}

Commitment completed(Commitment commitment, const ChangeInfo& info, const QTimeZone& zone) {
    completeZone(commitment, zone);
    completeCreation(commitment, info);
    settleRepetition(commitment, commitment.uid);
    return domain::normalised(std::move(commitment));
}

PlannedInteraction completed(PlannedInteraction plan, const ChangeInfo& info, const QTimeZone& zone) {
    completeZone(plan, zone);
    completeCreation(plan, info);
    settleRepetition(plan, plan.uid);
    return domain::normalised(std::move(plan));
}

Milestone completed(Milestone milestone, const ChangeInfo&, const QTimeZone&) { return domain::normalised(std::move(milestone)); }

QString problemIn(const Interaction& interaction, Moment now) { return domain::problemWith(interaction, now); }
QString problemIn(const Commitment& commitment, Moment) { return domain::problemWith(commitment); }
QString problemIn(const PlannedInteraction& plan, Moment) { return domain::problemWith(plan); }
QString problemIn(const Milestone& milestone, Moment) { return domain::problemWith(milestone); }

std::optional<Interaction> storedOf(ReadSession& session, const Interaction& interaction, StaffId reader) {
    return byUid<storage::InteractionRepository>(session, interaction, reader);
}
std::optional<Commitment> storedOf(ReadSession& session, const Commitment& commitment, StaffId) {
    return byUid<storage::CommitmentRepository>(session, commitment);
}
std::optional<PlannedInteraction> storedOf(ReadSession& session, const PlannedInteraction& plan, StaffId) {
    return byUid<storage::PlanRepository>(session, plan);
}
std::optional<Milestone> storedOf(ReadSession& session, const Milestone& milestone, StaffId) {
    if (const auto known = byUid<storage::MilestoneRepository>(session, milestone))
        return known;
    for (const Milestone& each : storage::MilestoneRepository(session).ofCustomer(milestone.customer)) {
        if (isSame(each, milestone))
            return each;
    }
    return {};
}

Interaction mergedWith(const Interaction& stored, const Interaction& said, SaidParts parts, const ChangeInfo&) {
    return services::merged(stored, said, parts);
}
Commitment mergedWith(const Commitment& stored, const Commitment& said, SaidParts parts, const ChangeInfo& info) {
    return services::merged(stored, said, parts, info);
}
PlannedInteraction mergedWith(const PlannedInteraction& stored, const PlannedInteraction& said, SaidParts parts,
                              const ChangeInfo&) {
    return services::merged(stored, said, parts);
}
Milestone mergedWith(const Milestone& stored, const Milestone& said, SaidParts, const ChangeInfo&) {
    return services::merged(stored, said);
}

void saveRecord(WriteSession& session, const Interaction& interaction) {
    storage::InteractionRepository::save(session, interaction);
}
void saveRecord(WriteSession& session, const Commitment& commitment) { storage::CommitmentRepository::save(session, commitment); }
void saveRecord(WriteSession& session, const PlannedInteraction& plan) { storage::PlanRepository::save(session, plan); }
void saveRecord(WriteSession& session, const Milestone& milestone) { storage::MilestoneRepository::save(session, milestone); }

} // namespace rapport::services
