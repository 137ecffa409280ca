#include "rapport/domain/trend.h"
#include "rapport/services/customers.h"
#include "rapport/storage/cadences.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/lasttalks.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/customers/legsof.h"
#include "services/customers/openones.h"

#include <algorithm>
#include <limits>

namespace rapport::services {

using storage::CustomerRepository;
using storage::ReadSession;

namespace {

QString nameOrNothing(ReadSession& session, CustomerId id) {
    const auto customer = id.isValid() ? CustomerRepository(session).find(id) : std::nullopt;
    return customer ? domain::displayNameOf(*customer) : QString();
}

void addNames(CustomerPage& page, ReadSession& session) {
    const auto& customer = page.record.customer;
    page.organisationName =
        customer.organisation.isValid() ? nameOrNothing(session, customer.organisation) : customer.organisationName;
    page.referrerName = nameOrNothing(session, customer.referrer);
    if (const auto owner = storage::StaffRepository(session).find(customer.owner))
        page.ownerName = owner->name;
    for (const auto& relation : page.record.relations) {
        const CustomerId other = relation.from == customer.id ? relation.to : relation.from;
        page.relatedNames.insert(other.value(), nameOrNothing(session, other));
    }
}

CustomerPage load(ReadSession& session, CustomerId id, StaffId reader, Moment now, const QTimeZone& zone, int entries) {
    const CustomerRepository customers(session);
    CustomerPage page;
    page.record.customer = required(customers.find(id), Words::tr("There is no such customer any more."));
    page.record.milestones = storage::MilestoneRepository(session).ofCustomer(id);
    page.record.relations = customers.relationsOf(id);
    addNames(page, session);
    page.customFields = customers.customFields();
    page.cadence = domain::effectiveCadence(page.record.customer.cadence, customers.tagCadencesOf(id),
                                            storage::tierCadences(session).of(page.record.customer.tier));
    for (auto& row : customerRows(session, {id}, now, zone))
        page.row = std::move(row);
    page.openCommitments = openOnes(session, id, now, zone);
    page.openCases = caseRows(session, {.customer = id}, std::numeric_limits<int>::max());
    page.lastSignals = storage::lastSignals(session, id, domain::trendLength);
    page.balance = storage::balanceOf(session, id, now - std::chrono::days(balanceDays), now + std::chrono::days(1));
    storage::PlanFilter planned;
    planned.customer = id;
    page.plans = planRows(session, planned, now, std::numeric_limits<int>::max());
    page.milestones = milestonesOfCustomer(session, id, now.dateIn(zone));
    page.timeline = timeline(session, id, std::nullopt, entries, reader);
    page.legs = legsOf(session, id, now, zone);
    page.care = careOf(session, id, page.record.customer.tier, now, zone);
    return page;
}

} // namespace

std::vector<storage::CommitmentRow> openOnes(ReadSession& session, CustomerId id, Moment now, const QTimeZone& zone) {
    storage::CommitmentFilter filter;
    filter.customer = id;
    auto rows = commitmentRows(session, filter, now, zone, std::numeric_limits<int>::max());
    std::stable_partition(rows.begin(), rows.end(),
                          [](const storage::CommitmentRow& row) { return row.promiser == domain::Promiser::We; });
    return rows;
}

QFuture<CustomerPage> customerPage(const Workspace& workspace, CustomerId id, const storage::CancelToken& token, int entries) {
    const auto read = [id, entries, reader = workspace.actor, now = workspace.clock.now(), zone = workspace.clock.zone()](
                          ReadSession& session) { return load(session, id, reader, now, zone, entries); };
    return workspace.store.read(read, token);
}

} // namespace rapport::services
