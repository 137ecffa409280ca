#include "services/editing/editing.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/history.h"
#include "rapport/storage/staffrepository.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using storage::Entity;
using storage::ReadSession;

std::optional<LastChange> lastChangeOf(ReadSession& session, Entity entity, qint64 id) {
    for (const auto& entry : storage::history(session, std::pair(entity, id), 1))
        return LastChange{entry.author, entry.at};
    return {};
}

QFuture<std::optional<LastChange>> lastChange(const Workspace& workspace, Entity entity, qint64 id) {
    return workspace.store.read([entity, id](ReadSession& session) { return lastChangeOf(session, entity, id); });
}

Names namesFor(ReadSession& session, const std::vector<CustomerId>& customers) {
    Names names;
    const storage::CustomerRepository repository(session);
    for (const CustomerId id : customers)
        if (id.isValid() && !names.customers.contains(id.value()))
            if (const auto customer = repository.find(id))
                names.customers.insert(id.value(), domain::displayNameOf(*customer));
    for (const auto& member : storage::StaffRepository(session).all())
        names.staff.insert(member.id.value(), member.name);
    for (const auto& field : repository.customFields())
        names.customFields.insert(field.id.value(), field.name);
    return names;
}

std::vector<CustomerId> customersNamedIn(const domain::Interaction& interaction) { return interaction.customers; }

std::vector<CustomerId> customersNamedIn(const domain::Commitment& commitment) { return {commitment.customer}; }

std::vector<CustomerId> customersNamedIn(const domain::Milestone& milestone) { return {milestone.customer}; }

std::vector<CustomerId> customersNamedIn(const CustomerRecord& record) {
    std::vector<CustomerId> all{record.customer.organisation, record.customer.referrer};
    for (const auto& relation : record.relations) {
        all.push_back(relation.from);
        all.push_back(relation.to);
    }
    return all;
}

domain::Merged<CustomerRecord> merge(const CustomerRecord& base, const CustomerRecord& mine, const CustomerRecord& theirs) {
    auto customer = domain::merge(base.customer, mine.customer, theirs.customer);
    domain::Merged<CustomerRecord> merged{{customer.record, mine.milestones, mine.relations}, customer.conflicts};
    if (const auto milestones = domain::mergedParts(base.milestones, mine.milestones, theirs.milestones))
        merged.record.milestones = *milestones;
    else
        merged.conflicts << milestonesField;
    if (const auto relations = domain::mergedParts(base.relations, mine.relations, theirs.relations))
        merged.record.relations = *relations;
    else
        merged.conflicts << relationsField;
    return merged;
}

template <>
CustomerRecord resolved(const EditConflict<CustomerRecord>& conflict, const QSet<QString>& fieldsOfTheirs) {
    CustomerRecord record = conflict.merged;
    record.customer = domain::resolved(record.customer, conflict.theirs.customer, fieldsOfTheirs);
    if (fieldsOfTheirs.contains(milestonesField))
        record.milestones = conflict.theirs.milestones;
    if (fieldsOfTheirs.contains(relationsField))
        record.relations = conflict.theirs.relations;
    return record;
}

} // namespace rapport::services
