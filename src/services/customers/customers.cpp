#include "rapport/services/customers.h"

#include "rapport/core/uid.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/erasing.h"
#include "rapport/storage/milestonerepository.h"
#include "services/care/thankyou.h"
#include "services/common/words.h"
#include "services/editing/editing.h"

#include <algorithm>

namespace rapport::services {

using domain::Customer;
using domain::CustomerState;
using domain::Milestone;
using domain::Relation;
using storage::CustomerRepository;
using storage::MilestoneRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

void checkCustomValues(ReadSession& session, const Customer& customer) {
    if (customer.customValues.empty())
        return;
    const auto fields = CustomerRepository(session).customFields();
    for (const auto& value : customer.customValues) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const auto& one) { return one.id == value.field; });
        if (field == fields.end())
            throw Error(ErrorCode::NoSuchRecord, Words::tr("A field of this customer was removed meanwhile. Open it anew."));
        refuse(problemWith(*field, value.value));
    }
}

CustomerId saveItself(WriteSession& session, Customer customer) {
    if (customer.uid.isEmpty())
        customer.uid = newUid();
    if (!customer.id.isValid()) {
        customer.createdAt = session.info().at;
        customer.createdBy = session.info().author;
    }
    customer = domain::normalised(std::move(customer));
    refuse(domain::problemWith(customer));
    checkCustomValues(session, customer);
    return CustomerRepository::save(session, customer);
}

template <typename Record, typename RecordId>
bool holdsId(const std::vector<Record>& records, RecordId id) {
    return std::any_of(records.begin(), records.end(), [id](const Record& one) { return one.id == id; });
}

template <typename Record, typename Remove>
void removeMissing(const std::vector<Record>& stored, const std::vector<Record>& wanted, Remove remove) {
    for (const Record& old : stored)
        if (!holdsId(wanted, old.id))
            remove(old.id);
}

void saveMilestones(WriteSession& session, CustomerId customer, const std::vector<Milestone>& wanted) {
    const auto stored = MilestoneRepository(session).ofCustomer(customer);
    removeMissing(stored, wanted, [&session](MilestoneId id) { MilestoneRepository::remove(session, id); });
    for (Milestone milestone : wanted) {
        milestone.customer = customer;
        // Kept although somebody else removed it: a new one.
        if (!holdsId(stored, milestone.id))
            milestone.id = {};
        if (milestone.uid.isEmpty())
            milestone.uid = newUid();
        refuse(domain::problemWith(milestone));
        MilestoneRepository::save(session, milestone);
    }
}

void saveRelations(WriteSession& session, CustomerId customer, const std::vector<Relation>& wanted) {
    const auto stored = CustomerRepository(session).relationsOf(customer);
    removeMissing(stored, wanted, [&session](RelationId id) { CustomerRepository::removeRelation(session, id); });
    for (const Relation& entered : wanted) {
        Relation relation = domain::normalised(entered);
        if (!holdsId(stored, relation.id))
            relation.id = {};
        if (!relation.from.isValid())
            relation.from = customer;
        if (!relation.to.isValid())
            relation.to = customer;
        refuse(domain::problemWith(relation));
        CustomerRepository::saveRelation(session, relation);
    }
}

/// What follows from an edit: days of what was newly said, and that another member has the customer now.
Customer completed(WriteSession& session, Customer customer, const std::optional<Customer>& before, QDate today) {
    dateNewGoals(customer.goals, before ? before->goals : std::vector<domain::Goal>(), today);
    dateNewConsents(customer.consents, today);
    if (!before)
        return customer;
    customer.handovers = before->handovers; // also one that this edit goes against: it took place
    const StaffId owner = std::exchange(customer.owner, before->owner);
    return handedOver(std::move(customer), owner, session.info().author, session.info().at);
}

CustomerId saveRecord(WriteSession& session, const CustomerRecord& record, const QTimeZone& zone) {
    const bool isNew = !record.customer.id.isValid();
    const auto before = isNew ? std::nullopt : CustomerRepository(session).find(record.customer.id);
    const CustomerId id = saveItself(session, completed(session, record.customer, before, session.info().at.dateIn(zone)));
    const CustomerId referrer = record.customer.referrer;
    if (referrer.isValid() && !(before && before->referrer == referrer) && referrer != id)
        promiseThanks(session, id, referrer, zone);
    saveMilestones(session, id, record.milestones);
    saveRelations(session, id, record.relations);
    session.relabel((isNew ? Words::tr("Add %1") : Words::tr("Edit %1")).arg(customerName(session, id)));
    return id;
}

std::optional<CustomerRecord> stored(ReadSession& session, CustomerId id) {
    const CustomerRepository customers(session);
    auto customer = customers.find(id);
    if (!customer)
        return {};
    return CustomerRecord{std::move(*customer), MilestoneRepository(session).ofCustomer(id), customers.relationsOf(id)};
}

/// As it will be stored, so that it can be compared with what is.
CustomerRecord normalised(CustomerRecord record) {
    record.customer = domain::normalised(std::move(record.customer));
    for (Milestone& milestone : record.milestones)
        milestone = domain::normalised(std::move(milestone));
    for (Relation& relation : record.relations)
        relation = domain::normalised(std::move(relation));
    return record;
}

QString stateLabel(CustomerState state) {
    switch (state) {
    case CustomerState::Archived:
        return Words::tr("Archive %1");
    case CustomerState::Trashed:
        return Words::tr("Move %1 to the trash");
    case CustomerState::Active:
        break;
    }
    return Words::tr("Bring back %1");
}

} // namespace

CustomerRecord asNew(CustomerRecord record) {
    for (Milestone& milestone : record.milestones) {
        milestone.id = {};
        milestone.uid.clear();
        milestone.customer = {};
    }
    for (Relation& relation : record.relations) {
        relation.id = {};
        for (CustomerId* end : {&relation.from, &relation.to})
            if (*end == record.customer.id)
                *end = {};
    }
    record.customer.id = {};
    record.customer.uid.clear();
    return record;
}

QFuture<CustomerRecord> loadCustomer(const Workspace& workspace, CustomerId id) {
    return workspace.store.read(
        [id](ReadSession& session) { return required(stored(session, id), Words::tr("There is no such customer any more.")); });
}

QFuture<CustomerId> saveCustomer(const Workspace& workspace, const CustomerRecord& record) {
    return workspace.store.write(workspace.change(Words::tr("Save customer")),
                                 [record, zone = workspace.clock.zone(), allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ChangeCustomers);
                                     return saveRecord(session, record, zone);
                                 });
}

QFuture<SaveOutcome<CustomerId, CustomerRecord>> updateCustomer(const Workspace& workspace, const CustomerRecord& base,
                                                                const CustomerRecord& mine) {
    const auto save = [base, mine = normalised(mine), zone = workspace.clock.zone(),
                       allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::ChangeCustomers);
        return saveMerged(session, storage::Entity::Customer, base.customer.id, base, mine, stored(session, base.customer.id),
                          [&session, &zone](const CustomerRecord& merged) { return saveRecord(session, merged, zone); });
    };
    return workspace.store.write(workspace.change(Words::tr("Save customer")), save);
}

QFuture<void> setCustomerState(const Workspace& workspace, const std::vector<CustomerId>& ids, CustomerState state) {
    return workspace.store.write(workspace.change(stateLabel(state)),
                                 [ids, state, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ChangeCustomers);
                                     session.relabel(stateLabel(state).arg(customerNames(session, ids)));
                                     for (const CustomerId id : ids)
                                         CustomerRepository::setState(session, id, state);
                                 });
}

QFuture<void> eraseCustomer(const Workspace& workspace, CustomerId id) {
    return workspace.store.write(workspace.change(Words::tr("Erase a customer")),
                                 [id, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::Erase);
                                     storage::eraseCustomer(session, id);
                                 });
}

} // namespace rapport::services
