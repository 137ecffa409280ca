#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/notsame.h"
#include "rapport/storage/planrepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::Commitment;
using domain::Customer;
using domain::Interaction;
using domain::Milestone;
using domain::PlannedInteraction;
using domain::Relation;

namespace {

std::vector<storage::LedgerEntry> ledgerOf(const std::vector<exchange::RaisedReminder>& reminders) {
    std::vector<storage::LedgerEntry> ledger;
    for (const auto& each : reminders)
        ledger.push_back({each.dueAt, each.stage, each.raisedAt, each.dismissedAt});
    return ledger;
}

/// What keeps a record from being taken: without a uid it would be made anew by each import.
template <typename Record>
QString problemOf(const Record& record, const QString& problem) {
    return problem.isEmpty() && record.uid.isEmpty() ? Words::tr("it has no uid") : problem;
}

} // namespace

/// Values that their field refuses are told and left out.
Customer StoreImport::withFittingValues(Customer customer) {
    std::erase_if(customer.customValues, [this](const domain::CustomValue& value) {
        const auto field =
            std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& each) { return each.id == value.field; });
        const QString problem = field == m_fields.end() ? Words::tr("the field is not known") : problemWith(*field, value.value);
        if (!problem.isEmpty())
            warn(Words::tr("The value “%1” was left out: %2").arg(shortened(value.value), problem));
        return !problem.isEmpty();
    });
    return customer;
}

StoreImport::Done StoreImport::takeRecord(const exchange::CustomerRecord& record) {
    Customer customer = normalised(withFittingValues(record.customer));
    if (const QString problem = problemOf(customer, problemWith(customer)); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    // Merged since the document was written: it is not taken apart again.
    if (m_references.isFormer(customer.uid))
        return Done::Unchanged;
    CustomerId id = m_references.customerNamed(customer.uid);
    Done done = Done::Created;
    if (id.isValid()) {
        done = takeKnown(customer, id);
    } else {
        id = m_target ? bulk().add(storage::prepared(customer, {})) : CustomerId(nextPlaceholder());
        m_references.add(customer.uid, id);
    }
    const bool isNews = takeFormerUids(id, record.formerUids);
    return done == Done::Unchanged && isNews ? Done::Updated : done;
}

StoreImport::Done StoreImport::takeKnown(Customer customer, CustomerId known) {
    const auto stored = storage::CustomerRepository(m_session).find(known);
    if (!stored) // a trial: the document has it twice
        return Done::Unchanged;
    customer.id = known;
    if (customer == *stored)
        return Done::Unchanged;
    m_differences = domain::differences(*stored, customer);
    if (m_target) {
        settle();
        storage::CustomerRepository::save(*m_target, customer);
    }
    return Done::Updated;
}

bool StoreImport::takeFormerUids(CustomerId customer, const QStringList& uids) {
    bool isNews = false;
    for (const QString& uid : uids) {
        if (m_references.isFormer(uid))
            continue;
        isNews = true;
        if (m_target) {
            settle();
            storage::rememberFormerUid(*m_target, customer, uid);
        }
    }
    return isNews;
}

StoreImport::Done StoreImport::takeRecord(const exchange::NotSameRecord& said) {
    if (!said.first.isValid() || !said.second.isValid() || said.first == said.second) {
        refuse(Words::tr("it names no two customers"));
        return Done::Rejected;
    }
    if (storage::areNotSame(m_session, said.first, said.second))
        return Done::Unchanged;
    if (m_target) {
        settle();
        storage::saveNotSame(*m_target, {said.first, said.second, said.at, said.author});
    }
    return Done::Created;
}

StoreImport::Done StoreImport::takeRecord(const Relation& raw) {
    const Relation relation = normalised(raw);
    if (const QString problem = problemWith(relation); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const auto known = storage::CustomerRepository(m_session).relationsOf(relation.from);
    const bool isKnown = std::any_of(known.begin(), known.end(), [&](Relation each) {
        each.id = {};
        return each == relation;
    });
    if (isKnown)
        return Done::Unchanged;
    if (m_target) {
        settle();
        storage::CustomerRepository::saveRelation(*m_target, relation);
    }
    return Done::Created;
}

StoreImport::Done StoreImport::takeRecord(const Interaction& raw) {
    Interaction interaction = normalised(raw);
    if (const QString problem = problemOf(interaction, problemWith(interaction, m_now)); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::InteractionRepository interactions(m_session);
    const auto known = interactions.findByUid(interaction.uid);
    if (!known) {
        const InteractionId id = m_target ? bulk().add(interaction) : InteractionId(nextPlaceholder());
        if (!m_target)
            m_references.add(interaction.uid, id);
        return Done::Created;
    }
    const auto stored = interactions.find(*known, m_actor);
    interaction.id = *known;
    // Notes of others are not seen by everybody who exports; those here are kept.
    interaction.privateNotes = stored->privateNotes;
    if (interaction == *stored)
        return Done::Unchanged;
    if (m_target) {
        settle();
        storage::InteractionRepository::save(*m_target, interaction);
    }
    return Done::Updated;
}

StoreImport::Done StoreImport::takeRecord(const exchange::CommitmentRecord& record) {
    Commitment commitment = normalised(record.commitment);
    if (const QString problem = problemOf(commitment, problemWith(commitment)); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::CommitmentRepository commitments(m_session);
    const auto known = commitments.findByUid(commitment.uid);
    if (!known) {
        if (m_target)
            bulk().add(commitment, ledgerOf(record.reminders));
        else
            m_references.add(commitment.uid, CommitmentId(nextPlaceholder()));
        return Done::Created;
    }
    commitment.id = *known;
    if (commitment == commitments.find(*known))
        return Done::Unchanged;
    if (m_target) {
        settle();
        storage::CommitmentRepository::save(*m_target, commitment);
    }
    return Done::Updated;
}

StoreImport::Done StoreImport::addMilestone(const exchange::MilestoneRecord& record) {
    if (!m_target)
        return Done::Created;
    const MilestoneId id = bulk().add(record.milestone);
    for (domain::Greeting greeting : record.greetings) {
        greeting.milestone = id;
        bulk().add(greeting);
    }
    return Done::Created;
}

StoreImport::Done StoreImport::takeRecord(const exchange::MilestoneRecord& record) {
    Milestone milestone = normalised(record.milestone);
    const QString problem =
        milestone.customer.isValid() ? problemOf(milestone, problemWith(milestone)) : Words::tr("it belongs to no customer");
    if (!problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::MilestoneRepository milestones(m_session);
    const auto known = milestones.findByUid(milestone.uid);
    if (!known)
        return addMilestone(record);
    milestone.id = *known;
    bool changed = !(milestone == milestones.find(*known));
    if (changed && m_target) {
        settle();
        storage::MilestoneRepository::save(*m_target, milestone);
    }
    for (domain::Greeting greeting : record.greetings) {
        if (milestones.greeting(*known, greeting.year))
            continue;
        changed = true;
        greeting.milestone = *known;
        if (m_target) {
            settle();
            storage::MilestoneRepository::greet(*m_target, greeting);
        }
    }
    return changed ? Done::Updated : Done::Unchanged;
}

StoreImport::Done StoreImport::takeRecord(const PlannedInteraction& raw) {
    PlannedInteraction plan = normalised(raw);
    if (const QString problem = problemOf(plan, problemWith(plan)); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::PlanRepository plans(m_session);
    const auto known = plans.findByUid(plan.uid);
    if (!known) {
        if (m_target)
            bulk().add(plan);
        return Done::Created;
    }
    plan.id = *known;
    if (plan == plans.find(*known))
        return Done::Unchanged;
    if (m_target) {
        settle();
        storage::PlanRepository::save(*m_target, plan);
    }
    return Done::Updated;
}

} // namespace rapport::services
