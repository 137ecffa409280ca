#include "rapport/services/customers.h"

#include "rapport/core/uid.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "services/common/words.h"

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

void saveMilestones(WriteSession& session, CustomerId customer, const std::vector<Milestone>& wanted) {
    for (const Milestone& old : MilestoneRepository(session).ofCustomer(customer)) {
        const auto kept = [&](const Milestone& one) { return one.id == old.id; };
        if (std::none_of(wanted.begin(), wanted.end(), kept))
            MilestoneRepository::remove(session, old.id);
    }
    for (Milestone milestone : wanted) {
        milestone.customer = customer;
        if (milestone.uid.isEmpty())
            milestone.uid = newUid();
        refuse(domain::problemWith(milestone));
        MilestoneRepository::save(session, milestone);
    }
}

void saveRelations(WriteSession& session, CustomerId customer, const std::vector<Relation>& wanted) {
    for (const Relation& old : CustomerRepository(session).relationsOf(customer)) {
        const auto kept = [&](const Relation& one) { return one.id == old.id; };
        if (std::none_of(wanted.begin(), wanted.end(), kept))
            CustomerRepository::removeRelation(session, old.id);
    }
    for (const Relation& entered : wanted) {
        Relation relation = domain::normalised(entered);
        if (!relation.from.isValid())
            relation.from = customer;
        if (!relation.to.isValid())
            relation.to = customer;
        refuse(domain::problemWith(relation));
        CustomerRepository::saveRelation(session, relation);
    }
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

QFuture<CustomerRecord> loadCustomer(const Workspace& workspace, CustomerId id) {
    return workspace.store.read([id](ReadSession& session) {
        const CustomerRepository customers(session);
        return CustomerRecord{required(customers.find(id), Words::tr("There is no such customer any more.")),
                              MilestoneRepository(session).ofCustomer(id), customers.relationsOf(id)};
    });
}

QFuture<CustomerId> saveCustomer(const Workspace& workspace, const CustomerRecord& record) {
    return workspace.store.write(
        workspace.change(Words::tr("Save customer")), [record, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeCustomers);
            const bool isNew = !record.customer.id.isValid();
            const CustomerId id = saveItself(session, record.customer);
            saveMilestones(session, id, record.milestones);
            saveRelations(session, id, record.relations);
            session.relabel((isNew ? Words::tr("Add %1") : Words::tr("Edit %1")).arg(customerName(session, id)));
            return id;
        });
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

} // namespace rapport::services
