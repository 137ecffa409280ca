#include "rapport/services/demo.h"

#include "rapport/core/error.h"
#include "rapport/storage/bulkimport.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/demo/demoanswers.h"
#include "services/demo/democare.h"
#include "services/demo/democases.h"
#include "services/demo/democustomers.h"
#include "services/demo/demoevents.h"
#include "services/demo/demoplans.h"
#include "services/demo/demotexts.h"

#include <QCoreApplication>

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;
using storage::BulkImport;
using storage::CustomerRepository;
using storage::StaffRepository;
using storage::WriteSession;

namespace {

constexpr int storiedCustomers = 200; ///< the first ones, of whom more is told: a larger store is there to measure with

void requireEmpty(WriteSession& session, Moment now, const QTimeZone& zone) {
    for (const auto state : {CustomerState::Active, CustomerState::Archived, CustomerState::Trashed}) {
        storage::CustomerFilter filter;
        filter.state = state;
        if (storage::countCustomers(session, filter, now, zone) > 0)
            throw Error(
                ErrorCode::InvalidInput,
                QCoreApplication::translate("Demo", "This store already has customers. Make the sample store in a new one."));
    }
}

/// The member of that name; made when there is none.
StaffId member(WriteSession& session, DemoRandom& random, const QString& name, Role role) {
    const QString uid = random.uid();
    for (const auto& known : StaffRepository(session).all()) {
        if (known.name == name)
            return known.id;
    }
    return StaffRepository::save(session, {{}, uid, name, role, true});
}

void addStaff(WriteSession& session, DemoWorld& world) {
    world.maria = member(session, world.random, u"Maria"_s, Role::Owner);
    world.jon = member(session, world.random, u"Jon"_s, Role::Manager);
    world.elif = member(session, world.random, u"Elif"_s, Role::Staff);
}

void addFields(WriteSession& session, DemoWorld& world) {
    const std::vector<CustomField> fields{{{}, u"Contract no."_s, FieldType::Text, {}, 0},
                                          {{}, u"Discount %"_s, FieldType::Number, {}, 1},
                                          {{}, u"Next service"_s, FieldType::Date, {}, 2},
                                          {{},
                                           u"Heard of us through"_s,
                                           FieldType::Choice,
                                           {u"a friend"_s, u"the trade fair"_s, u"the newspaper"_s, u"the web"_s},
                                           3}};
    if (!CustomerRepository(session).customFields().empty())
        return;
    for (CustomField field : fields) {
        field.id = CustomerRepository::saveCustomField(session, field);
        world.fields.push_back(field);
    }
}

void addHistory(BulkImport& import, DemoWorld& world, DemoAnswers& answers, const DemoStanding& standing, CustomerId customer) {
    auto talks = demoInteractions(world, standing, customer);
    if (standing.index < storiedCustomers)
        answers.mark(talks);
    // Oldest first, so that the numbers of interactions run with time.
    for (auto talk = talks.rbegin(); talk != talks.rend(); ++talk)
        talk->id = import.add(*talk);
    for (const auto& commitment : demoCommitments(world, standing, customer, talks))
        import.add(commitment);
}

void addGreetings(BulkImport& import, const std::vector<DemoMilestone>& milestones) {
    const std::vector<MilestoneId> ids = import.lastMilestones();
    for (size_t i = 0; i < milestones.size(); ++i) {
        if (auto greeting = milestones[i].greeting) {
            greeting->milestone = ids[i];
            import.add(*greeting);
        }
    }
}

CustomerId addCustomer(BulkImport& import, DemoCustomers& customers, DemoWorld& world, DemoAnswers& answers, int index) {
    const DemoStanding standing = standingOf(index, world);
    const Customer customer = customers.make(standing);
    const auto milestones = demoMilestones(world, standing, customer.kind == CustomerKind::Person);
    std::vector<Milestone> dates;
    for (const auto& milestone : milestones)
        dates.push_back(milestone.milestone);
    const CustomerId id = import.add(storage::prepared(customer, std::move(dates)));
    customers.saved(customer, id);
    addGreetings(import, milestones);
    addHistory(import, world, answers, standing, id);
    return id;
}

/// Some of the first people know each other.
void addRelations(WriteSession& session, const std::vector<CustomerId>& ids) {
    static constexpr RelationKind kinds[] = {RelationKind::MarriedTo, RelationKind::AssistantOf, RelationKind::ParentOf,
                                             RelationKind::FriendOf, RelationKind::SiblingOf};
    int kind = 0;
    for (size_t i = 2; i + 3 < ids.size(); i += 9)
        CustomerRepository::saveRelation(session, {{}, ids[i], ids[i + 3], kinds[kind++ % 5], {}});
}

void fill(WriteSession& session, DemoWorld world) {
    requireEmpty(session, world.now, world.zone);
    addStaff(session, world);
    addFields(session, world);
    DemoAnswers answers(session, world);
    std::vector<CustomerId> first;
    {
        BulkImport import(session);
        DemoCustomers customers(world);
        for (int index = 0; index < world.customers; ++index) {
            const CustomerId id = addCustomer(import, customers, world, answers, index);
            if (index < storiedCustomers)
                first.push_back(id);
        }
        import.finish();
    }
    addRelations(session, first);
    addDemoSeries(session, world, first);
    addDemoPlans(session, world, first);
    addDemoCases(session, world, first);
    addDemoCare(session, world, first);
    answers.announce(first);
}

} // namespace

QFuture<void> fillWithDemo(const Workspace& workspace, const DemoOptions& options) {
    DemoWorld world;
    world.now = workspace.clock.now();
    world.zone = workspace.clock.zone();
    world.today = workspace.clock.today();
    world.customers = options.customers;
    world.random = DemoRandom(options.seed);
    auto change = workspace.change(QCoreApplication::translate("Demo", "Fill with sample customers"));
    change.key = QStringLiteral("sample customers %1").arg(options.seed); // the same store each time
    return workspace.store.write(change, [world, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::MoveWholeStore);
        fill(session, world);
    });
}

} // namespace rapport::services
