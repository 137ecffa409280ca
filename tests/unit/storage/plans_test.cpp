// Each list of the window and of rapportctl is answered by an index, as long as the store may be: read off SQLite's own plans.
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerlist.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/balance.h"
#include "rapport/storage/calendar.h"
#include "rapport/storage/callplanning.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentload.h"
#include "rapport/storage/duplicates.h"
#include "rapport/storage/insights.h"
#include "rapport/storage/lasttalks.h"
#include "rapport/storage/legs.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/planrepository.h"
#include "rapport/storage/playbookrepository.h"
#include "rapport/storage/reminders.h"
#include "rapport/storage/rhythms.h"
#include "rapport/storage/week.h"
#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/carefixture.h"

#include <QRegularExpression>
#include <sqlite3.h>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// What is run on a connection, as long as this lives.
class Trace {
public:
    explicit Trace(Connection& connection)
        : m_db(dynamic_cast<SqliteConnection&>(connection).handle()) {
        sqlite3_trace_v2(m_db, SQLITE_TRACE_STMT, &Trace::note, this);
    }
    ~Trace() { sqlite3_trace_v2(m_db, 0, nullptr, nullptr); }
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;
    [[nodiscard]] const QStringList& statements() const { return m_statements; }

private:
    static int note(unsigned, void* trace, void* statement, void*) {
        char* const sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement));
        static_cast<Trace*>(trace)->m_statements += QString::fromUtf8(sql);
        sqlite3_free(sql);
        return 0;
    }
    sqlite3* m_db;
    QStringList m_statements;
};

/// How SQLite answers a statement.
struct Plan {
    QString sql;
    QStringList steps;
};

QStringList tracedOf(ReadSession& session, const std::function<void(ReadSession&)>& list) {
    const Trace trace(session.connection());
    list(session);
    return trace.statements();
}

std::vector<Plan> plansOf(RecordStore& store, const std::function<void(ReadSession&)>& list) {
    return store.read([&](ReadSession& session) {
        QStringList statements = tracedOf(session, list);
        // Full-text tables look after themselves.
        statements.removeIf([](const QString& sql) { return sql.contains("_config'"_L1) || !sql.startsWith("SELECT"_L1); });
        statements.removeDuplicates();
        std::vector<Plan> plans;
        for (const QString& sql : std::as_const(statements)) {
            plans.push_back({sql, {}});
            auto plan = session.connection().prepare(u"EXPLAIN QUERY PLAN "_s + sql);
            while (plan.step())
                plans.back().steps += plan.text(3);
        }
        return plans;
    });
}

/// Walks through a whole table of records, which an index would have spared. The history is read from its end; signs that are no
/// words are looked for in a number of rows that has an end.
bool scansTable(const QString& step) {
    static const QRegularExpression allowed(
        u" USING (COVERING )?INDEX | VIRTUAL TABLE INDEX |^SCAN (CONSTANT ROW$|\\(subquery)|"
        "^SCAN (staff|tag|custom_field|change_set|tier_cadence)$|^SCAN (latest|entries|counts|wanted|day\\d+)$"_s);
    return step.startsWith("SCAN "_L1) && !step.contains(allowed);
}

bool endsEarly(const Plan& plan) { return plan.sql.contains("FROM customer_search LIMIT "_L1); }

/// What is sorted is one record's parts, ids that were picked before, a table as short as that of the staff, or what is open of
/// cases, needs, deadlines, gestures and feedback: as much as a staff can work on.
bool sortsLittle(const Plan& plan) {
    static const QRegularExpression few(
        u"(customer_id|interaction_id|milestone_id|rowid)=\\?|^SCAN j VIRTUAL TABLE|^SCAN staff$|INDEX customer_not_active|"
        "^SEARCH c USING INDEX customer_case_(open|update_due|of_customer) |"
        "^(SEARCH|SCAN) r USING INDEX (need_open|expiry_open|gesture_planned|feedback_to_close)"_s);
    return std::any_of(plan.steps.begin(), plan.steps.end(), [](const QString& step) { return step.contains(few); });
}

void checkPlans(RecordStore& store, const QString& what, const std::function<void(ReadSession&)>& list) {
    const auto plans = plansOf(store, list);
    CHECK_FALSE(plans.empty());
    for (const Plan& plan : plans) {
        INFO(what << ": " << plan.sql << " is answered by " << plan.steps);
        CHECK((endsEarly(plan) || std::none_of(plan.steps.begin(), plan.steps.end(), scansTable)));
        CHECK((!plan.steps.contains("USE TEMP B-TREE FOR ORDER BY"_L1) || sortsLittle(plan)));
    }
}

/// What a list gives does not matter here.
template <typename T>
void asked(const T&) {}

const QTimeZone utc = QTimeZone::utc();

/// A little of everything, so that no list ends before its last statement.
void furnish(RecordStore& store) {
    store.author = store.addStaff(u"Maria"_s, Role::Owner);
    for (int i = 0; i < 20; ++i) {
        auto customer = aCustomer().named(u"Anna Kovacs%1"_s.arg(i)).at("Mill").tagged("red").ownedBy(store.author);
        const CustomerId id = store.save(i % 2 == 0 ? customer.key() : customer);
        store.save(anInteraction().with(id).at("2025-11-20T10:00Z").noting("marzipan").feeling(Signal::Unhappy).incoming());
        store.save(aCommitment().to(id).ownedBy(store.author).due("2026-11-20"));
        store.save(aCommitment().to(id).saying("marzipan").ownedBy(store.author).due("2026-11-21 18:00").urgent());
        store.save(aCommitment().to(id).ownedBy(store.author).due("2026-11-20").doneAt("2026-11-20T11:00Z"));
        store.save(aMilestone().of(id).on("1980-11-21"));
    }
}

} // namespace

TEST_CASE("Customers come from an index in every order", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const auto column =
        GENERATE(CustomerColumn::Name, CustomerColumn::Organisation, CustomerColumn::Tags, CustomerColumn::Tier,
                 CustomerColumn::Owner, CustomerColumn::LastContact, CustomerColumn::NextTouch, CustomerColumn::OpenCommitments);
    for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        for (const int limit : {0, 100}) {
            checkPlans(store, u"order"_s, [&](ReadSession& session) {
                const auto ids = customerIds(session, {}, {column, direction}, noon, utc, limit);
                asked(customerRows(session, ids, noon, utc));
                asked(countCustomers(session, {}, noon, utc));
            });
        }
    }
}

TEST_CASE("Customers come from an index under every filter", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    std::vector<std::pair<QString, CustomerFilter>> filters;
    const auto add = [&](const QString& name) -> CustomerFilter& { return filters.emplace_back(name, CustomerFilter()).second; };
    add(u"tag"_s).tag = u"red"_s;
    add(u"key"_s).tier = Tier::Key;
    add(u"regular"_s).tier = Tier::Regular;
    add(u"owner"_s).owner = store.author;
    add(u"nobody's"_s).owner = StaffId();
    add(u"drifting"_s).drifting = true;
    add(u"overdue"_s).overdue = true;
    add(u"unhappy"_s).unhappyLately = true;
    add(u"text"_s).text = u"kov"_s;
    add(u"archived"_s).state = CustomerState::Archived;
    add(u"trashed"_s).state = CustomerState::Trashed;
    auto& trashedText = add(u"text in the trash"_s);
    trashedText.state = CustomerState::Trashed;
    trashedText.text = u"kov"_s;
    for (const auto& [name, filter] : filters) {
        for (const int limit : {0, 100}) {
            checkPlans(store, name, [&filter = filter, limit](ReadSession& session) {
                asked(customerIds(session, filter, {}, noon, utc, limit));
                asked(countCustomers(session, filter, noon, utc));
            });
        }
    }
}

TEST_CASE("Commitments come from an index, whoever promised and whenever they are due", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    CommitmentFilter filter;
    filter.range =
        GENERATE(DueRange::Overdue, DueRange::Today, DueRange::ThisWeek, DueRange::Later, DueRange::AllOpen, DueRange::Closed);
    filter.promiser = GENERATE(std::optional<Promiser>(), std::optional(Promiser::We), std::optional(Promiser::They));
    const Period period{today.addDays(-90), today};
    for (const std::optional<StaffId> owner : {std::optional<StaffId>(), std::optional(store.author), std::optional(StaffId())}) {
        filter.owner = owner;
        checkPlans(store, u"range"_s, [&](ReadSession& session) {
            asked(commitmentRows(session, filter, noon, utc, 100));
            asked(countCommitments(session, filter, noon, utc));
            asked(commitmentsByOwner(session, filter, period, noon, utc));
        });
    }
}

TEST_CASE("What a manager looks through comes from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    CommitmentFilter filter;
    filter.promiser = GENERATE(std::optional<Promiser>(), std::optional(Promiser::We), std::optional(Promiser::They));
    for (const std::optional<StaffId> owner : {std::optional<StaffId>(), std::optional(store.author), std::optional(StaffId())}) {
        filter.owner = owner;
        checkPlans(store, u"re-dated often"_s, [&](ReadSession& session) {
            asked(redatedOften(session, filter, noon, utc, 100));
            asked(countRedatedOften(session, filter));
        });
    }
    const auto side = filter.promiser.value_or(Promiser::We);
    checkPlans(store, u"board"_s, [&](ReadSession& session) { asked(commitmentLoad(session, side, noon, utc)); });
}

TEST_CASE("The promise-keeping rate and the rows behind it come from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const Period period{today.addDays(-90), today};
    checkPlans(store, u"report"_s, [&](ReadSession& session) { asked(promiseReport(session, period, noon, utc)); });
    for (const auto number : {PromiseNumber::KeptOnTime, PromiseNumber::KeptLate, PromiseNumber::Broken, PromiseNumber::Overdue,
                              PromiseNumber::Redated, PromiseNumber::CameDue}) {
        checkPlans(store, u"rows"_s, [&](ReadSession& session) {
            asked(promiseRows(session, period, number, {}, noon, utc, 100));
            asked(promiseRows(session, period, number, store.author, noon, utc, 100));
        });
    }
}

TEST_CASE("Reminders come from an index, whosever they are", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const Moment then = noon + std::chrono::hours(7);
    store.change([&](WriteSession& session) { return raiseReminders(session, store.author, then); });
    for (const Reminded& whose : {Reminded(), Reminded(store.author), Reminded(StaffId())}) {
        checkPlans(store, u"reminders"_s, [&](ReadSession& session) {
            asked(nextReminder(session, whose));
            asked(remindersNow(session, whose, then, utc, 50));
            asked(remindersToCome(session, whose, noon, utc, 5));
        });
    }
}

TEST_CASE("Planned interactions come from an index, of days, owners and customers", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    PlannedInteraction plan;
    plan.customer = store.save(aCustomer().named("Anna Planned"));
    plan.due = dueOf("2026-11-26");
    plan.zone = u"UTC"_s;
    store.change([&](WriteSession& session) { return PlanRepository::save(session, plan); });
    std::vector<PlanFilter> filters(5);
    filters[1].owner = store.author;
    filters[2].customer = plan.customer;
    filters[3].from = today;
    filters[4].to = filters[3].to = today.addDays(30);
    for (const PlanFilter& filter : filters) {
        checkPlans(store, u"planned"_s, [&](ReadSession& session) {
            asked(countPlans(session, filter));
            asked(plansPerDay(session, filter));
        });
    }
}

TEST_CASE("Milestones and drifting customers come from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    checkPlans(store, u"milestones"_s, [](ReadSession& session) {
        for (const int days : {7, 30, 90}) {
            asked(milestoneRows(session, today, today.addDays(days), 100));
            asked(countMilestones(session, today, today.addDays(days)));
        }
        asked(milestonesToGreet(session, today, 100));
        asked(countMilestonesToGreet(session, today));
    });
    checkPlans(store, u"drifting"_s, [&](ReadSession& session) {
        for (const StaffId owner : {store.author, StaffId()}) {
            asked(driftingCustomers(session, today, {{}, owner}, 100));
            asked(countDrifting(session, today, {{}, owner}));
        }
        asked(callCandidates(session, {CustomerId(1), CustomerId(2)}));
        asked(plannedPerDay(session, today));
        asked(touchesPerDay(session, today, today.addDays(6)));
        for (const std::optional<Tier> tier : {std::optional<Tier>(), std::optional(Tier::Key)}) {
            asked(driftingCustomers(session, today, {tier, {}}, 100));
            asked(countDrifting(session, today, {tier, {}}));
        }
    });
}

TEST_CASE("The weekly check and its gaps come from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const CustomerId anna = store.save(aCustomer().named("Anna Mail").key().preferring(Channel::Email));
    store.save(anInteraction().with(anna).at("2026-11-20T10:00Z").understood("the blue one"));
    for (const std::optional<StaffId> owner : {std::optional<StaffId>(), std::optional(store.author)}) {
        checkPlans(store, u"week"_s, [&](ReadSession& session) {
            asked(weekRecords(session, {weekOf(today), owner, 100}, noon, utc));
            asked(weekRecords(session, {weekOf(today.addDays(-7)), owner, 0}, noon, utc));
        });
    }
    checkPlans(store, u"gaps"_s, [](ReadSession& session) {
        const Moment since = noon - std::chrono::days(30);
        asked(unconfirmedSince(session, since, noon, utc, 5));
        asked(otherChannelSince(session, since, noon, utc, 5));
        asked(keyCustomersWithoutGoal(session, 5));
        asked(milestonesToGreet(session, today, 5, Tier::Key));
        asked(milestoneRows(session, today, today.addDays(14), 5, Greeted::NotYet, Tier::Key));
    });
}

TEST_CASE("A calendar comes from an index, whoever it is asked for", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    for (const std::optional<StaffId> owner : {std::optional<StaffId>(), std::optional(store.author), std::optional(StaffId())}) {
        CalendarRange range{today.addDays(-20), today.addDays(21), owner};
        range.perDay = 2;
        checkPlans(store, u"calendar"_s, [&](ReadSession& session) { asked(calendarRows(session, range, noon, utc)); });
    }
}

TEST_CASE("A customer's page, the latest interactions and the history come from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const CustomerId id(1);
    checkPlans(store, u"page"_s, [&](ReadSession& session) {
        asked(CustomerRepository(session).find(id));
        asked(timeline(session, id, {}, 50));
        asked(timeline(session, id, noon, 50));
        asked(milestonesOfCustomer(session, id, today));
        asked(lastTalks(session, id));
        asked(legEvidence(session, {id, CustomerId(2)}, noon));
        asked(customersWithKey(session, u"1234567"_s));
        CommitmentFilter filter;
        filter.customer = id;
        asked(commitmentRows(session, filter, noon, utc, 100));
    });
    checkPlans(store, u"latest"_s, [](ReadSession& session) { asked(latestInteractions(session, 100)); });
    checkPlans(store, u"history"_s, [&](ReadSession& session) {
        asked(history(session, {}, 100));
        asked(history(session, std::pair{Entity::Customer, id.value()}, 100));
        asked(undoState(session));
    });
}

// Each question to an office's server is a way there and back.
TEST_CASE("A list asks as few questions for many rows as for one", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const CustomerId id(1);
    for (int i = 0; i < 20; ++i) {
        store.save(anInteraction().with(id).at("2025-11-19T10:00Z"));
        store.save(aCustomer().named(u"Béla %1"_s.arg(i)).tagged("red").tagged("large"));
    }
    const auto questions = [&](const std::function<void(ReadSession&)>& list) {
        return store.read([&](ReadSession& session) { return tracedOf(session, list).size(); });
    };
    using List = std::function<void(ReadSession&, int limit)>;
    const std::vector<std::pair<QString, List>> lists{
        {u"drifting"_s,
         [](auto& session, int limit) {
             asked(driftingCustomers(session, today, {Tier::Key, {}}, limit));
         }},
        {u"to greet"_s, [](auto& session, int limit) { asked(milestonesToGreet(session, today, limit)); }},
        {u"milestones"_s, [](auto& session, int limit) { asked(milestoneRows(session, today, today, limit)); }},
        {u"commitments"_s,
         [](auto& session, int limit) { asked(commitmentRows(session, CommitmentFilter(), noon, utc, limit)); }},
        {u"customers"_s,
         [](auto& session, int limit) {
             asked(customerRows(session, customerIds(session, {}, {}, noon, utc, limit), noon, utc));
         }},
        {u"legs"_s,
         [](auto& session, int limit) { asked(legEvidence(session, customerIds(session, {}, {}, noon, utc, limit), noon)); }},
        {u"timeline"_s, [&](auto& session, int limit) { asked(timeline(session, id, {}, limit)); }},
        {u"latest"_s, [](auto& session, int limit) { asked(latestInteractions(session, limit)); }},
        {u"search"_s, [](auto& session, int limit) { asked(search(session, u"béla"_s, limit)); }},
    };
    for (const auto& [name, list] : lists) {
        INFO(name);
        const auto one = questions([&list = list](ReadSession& session) { list(session, 1); });
        const auto many = questions([&list = list](ReadSession& session) { list(session, 20); });
        CHECK(one > 0);
        CHECK(many <= one + 7); // parts that a shorter list does not come to
    }
}

TEST_CASE("Searches walk full-text indexes alone", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    for (const QString& text : {u"k"_s, u"ko"_s, u"kov"_s, u"marzipan"_s, u"anna kov"_s, u"123"_s, u"-"_s})
        checkPlans(store, text, [&](ReadSession& session) { asked(search(session, text, 50)); });
}

TEST_CASE("Who is to be judged, and how those judged stand, comes from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    checkPlans(store, u"unjudged"_s, [](ReadSession& session) { asked(countUnjudged(session, noon)); });
    checkPlans(store, u"standings"_s, [](ReadSession& session) { asked(legStandings(session, {CustomerId(1)}, noon, utc)); });
    store.change([](WriteSession& session) { judgeLegs(session, noon, utc, 1000); });
    checkPlans(store, u"check"_s, [](ReadSession& session) { asked(checkLegs(session, noon, utc)); });
    CustomerFilter filter;
    filter.weakest = Weakest::Trust;
    for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder})
        checkPlans(store, u"by weakest"_s, [&](ReadSession& session) {
            asked(customerIds(session, {}, {CustomerColumn::Weakest, direction}, noon, utc, 10));
            asked(customerIds(session, filter, {CustomerColumn::Name, direction}, noon, utc, 10));
        });
}

TEST_CASE("Cases come from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    store.change([&store](WriteSession& session) {
        const CustomerId customer = customerIds(session, {}, {}, noon, utc, 1).at(0);
        CaseRepository::save(session, openedCase(customer, u"late"_s, CaseSeverity::Serious, store.author, noon, utc));
    });
    using Which = CaseFilter::Which;
    for (const CaseFilter& filter :
         {CaseFilter{}, CaseFilter{.which = Which::Closed}, CaseFilter{.which = Which::All}, CaseFilter{.waitsOn = WaitsOn::Us},
          CaseFilter{.updateOwedBy = today}, CaseFilter{.oursBy = today}, CaseFilter{.unexplained = true},
          CaseFilter{.which = Which::All, .customer = CustomerId(1)}})
        checkPlans(store, u"cases"_s, [&](ReadSession& session) {
            asked(caseRows(session, filter, 100));
            asked(countCases(session, filter));
        });
    checkPlans(store, u"times"_s, [](ReadSession& session) { asked(casesOpened(session, noon, noon)); });
}

TEST_CASE("What is kept of customers comes from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    store.change([](WriteSession& session) {
        const CustomerId customer = customerIds(session, {}, {}, noon, utc, 1).at(0);
        NeedRepository::save(session, aNeed(customer, u"paint"_s, today));
        ExpiryRepository::save(session, anExpiry(customer, u"lease"_s, today));
        GestureRepository::save(session, aGesture(customer, u"cake"_s, today));
        FeedbackRepository::save(session, aQuestion(customer));
    });
    const std::vector<std::optional<CustomerId>> whose{std::nullopt, CustomerId(1)};
    for (const auto& customer : whose) {
        for (const WhichCare which : {WhichCare::Open, WhichCare::Closed, WhichCare::All})
            checkPlans(store, u"needs and deadlines"_s, [&](ReadSession& session) {
                asked(needRows(session, {.which = which, .customer = customer}, 100));
                asked(expiryRows(session, {.which = which, .customer = customer}, 100));
            });
        for (const auto state :
             {std::optional<GestureState>(), std::optional(GestureState::Planned), std::optional(GestureState::Given)})
            checkPlans(store, u"gestures"_s, [&](ReadSession& session) {
                asked(gestureRows(session, {.state = state, .from = today, .customer = customer}, 100));
                asked(countGestures(session, {.state = state, .to = today, .customer = customer}));
            });
        using Which = FeedbackFilter::Which;
        for (const Which which : {Which::Unanswered, Which::ToClose, Which::Closed, Which::Answered, Which::All})
            checkPlans(store, u"feedback"_s, [&](ReadSession& session) {
                asked(feedbackRows(session, {.which = which, .customer = customer}, 100));
                asked(countFeedback(session, {.which = which, .from = noon, .customer = customer}));
            });
    }
    checkPlans(store, u"due"_s, [](ReadSession& session) {
        asked(needRows(session, {.dueOn = today}, 100));
        asked(countExpiries(session, {.dueOn = today}));
        asked(expiryRows(session, {.dueOn = today}, 100));
        asked(lastAsked(session, CustomerId(1)));
        asked(costOfGestures(session, CustomerId(1), today, today));
        asked(dueRhythms(session, today, utc, 100));
    });
}

TEST_CASE("What was told, and what contacts were for, comes from an index", "[storage][file][plans]") {
    RecordStore store;
    furnish(store);
    const CustomerId customer(1);
    const AnswerId answer = store.change([&](WriteSession& session) {
        const AnswerId id = AnswerRepository::save(session, newAnswer(u"When?"_s, u"Until six."_s, {}, noon));
        Announcement news{{}, {}, u"news"_s, id, noon, {}, {}, {{customer, {}, {}}}};
        AnnouncementRepository::save(session, news);
        Interaction call = anInteraction().with(customer);
        call.told = {{id, 1, u"Until six."_s}};
        call.aims = {Aim::Informed};
        call.playbook = {{{}, u"said our name"_s, true}};
        InteractionRepository::save(session, call);
        return id;
    });
    checkPlans(store, u"told"_s, [&](ReadSession& session) {
        asked(tellingsOf(session, answer));
        asked(tellingsTo(session, customer));
        asked(lastTelling(session, {customer}, answer));
        asked(searchAnswers(session, u"six"_s, 10));
    });
    checkPlans(store, u"announcements"_s, [&](ReadSession& session) {
        asked(announcementRows(session, true));
        asked(announcementsFor(session, customer));
        asked(audienceOf(session, AnnouncementId(1)));
    });
    const Moment from = noon - std::chrono::days(90);
    checkPlans(store, u"balance"_s, [&](ReadSession& session) {
        asked(balanceOf(session, customer, from, noon));
        asked(balances(session, from, noon, 50));
        asked(stepCounts(session, from, noon));
        asked(stepRows(session, {from, noon}, StaffId(1), QTimeZone::utc(), 50));
    });
}

} // namespace rapport::storage::testing
