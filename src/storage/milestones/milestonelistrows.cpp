#include "storage/milestones/milestonelistrows.h"

#include "storage/engine/byids.h"

#include <QHash>
#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto rowsSql =
    u"SELECT m.id, m.customer_id, c.shown_name, c.organisation_shown, c.tier, c.preferred_channel, m.kind, m.label, m.date, "
    "m.lead_days, c.leap_day, (SELECT p.topic FROM customer_topic p WHERE p.customer_id = c.id ORDER BY p.position, p.id LIMIT "
    "1), c.opted_out, "
    // A complaint is open while a case is, or while the last signal was an unhappy one and we owe a repair.
    "CASE WHEN EXISTS (SELECT 1 FROM customer_case o WHERE o.customer_id = c.id AND o.closed_at IS NULL) OR "
    "EXISTS (SELECT 1 FROM commitment k WHERE k.customer_id = c.id AND k.outcome = 'open' AND k.promiser = 'we' AND "
    "k.kind = 'fix') AND (SELECT i.signal FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
    "WHERE ic.customer_id = c.id AND i.signal IS NOT NULL ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1) = -1 "
    "THEN 1 ELSE 0 END FROM %1 j CROSS JOIN milestone m ON m.id = j.value JOIN customer c ON c.id = m.customer_id"_s;

/// What is stored; on which day it is observed is not said yet.
struct Stored {
    MilestoneRow row;
    LeapDayRule leapDay = LeapDayRule::February28;
    QSet<int> greetedIn; ///< years
};

/// Who wants to hear nothing is not asked about anything else.
GreetingHold holdFrom(bool optedOut, bool complaint) {
    return optedOut ? GreetingHold::OptedOut : complaint ? GreetingHold::Complaint : GreetingHold::None;
}

Stored storedFrom(const RowView& from) {
    Stored stored;
    MilestoneRow& row = stored.row;
    row.id = from.id<MilestoneId>(0);
    row.customer = from.id<CustomerId>(1);
    row.customerName = from.text(2);
    row.organisation = from.text(3);
    row.tier = from.word<Tier>(4).value_or(Tier::Regular);
    row.preferredChannel = from.word<Channel>(5);
    row.kind = from.word<MilestoneKind>(6).value_or(MilestoneKind::Custom);
    row.label = from.text(7);
    row.date = PartialDate::parse(from.text(8)).value_or(row.date);
    row.leadDays = from.optionalInteger(9).value_or(leadDaysOf(row.tier));
    stored.leapDay = from.word<LeapDayRule>(10).value_or(LeapDayRule::February28);
    row.topic = from.text(11);
    row.hold = holdFrom(from.flag(12), from.flag(13));
    return stored;
}

void addGreetings(Connection& connection, QHash<qint64, Stored>& stored) {
    auto statement =
        askedByIds(connection, u"SELECT g.milestone_id, g.year FROM %1 j CROSS JOIN greeting g ON g.milestone_id = j.value"_s,
                   stored.keys());
    while (statement.step())
        stored[statement.number(0)].greetedIn.insert(statement.integer(1));
}

QHash<qint64, Stored> load(Connection& connection, const std::vector<MilestoneId>& milestones) {
    QHash<qint64, Stored> stored;
    auto statement = askedByIds(connection, rowsSql, milestones);
    while (statement.step())
        stored.insert(statement.number(0), storedFrom(statement));
    addGreetings(connection, stored);
    return stored;
}

MilestoneRow observedOn(const Stored& stored, QDate day) {
    MilestoneRow row = stored.row;
    row.next = day;
    row.years = yearsOn(row.date, day);
    row.greeted = stored.greetedIn.contains(day.year());
    return row;
}

/// One that is at most a week past and not greeted is still owed; after that the next to come counts.
MilestoneRow nextOf(const Stored& stored, QDate today) {
    auto day = occurrenceToGreet(stored.row.date, stored.leapDay, today);
    if (day && *day < today && stored.greetedIn.contains(day->year()))
        day = nextObserved(stored.row.date, stored.leapDay, today);
    return day ? observedOn(stored, *day) : stored.row;
}

} // namespace

std::vector<MilestoneRow> rowsOf(Connection& connection, const std::vector<Observed>& observed) {
    std::vector<MilestoneId> ids;
    for (const Observed& each : observed)
        ids.push_back(each.id);
    const auto stored = load(connection, ids);
    std::vector<MilestoneRow> rows;
    for (const Observed& each : observed) {
        if (const auto at = stored.constFind(each.id.value()); at != stored.cend())
            rows.push_back(observedOn(*at, each.day));
    }
    return rows;
}

std::optional<MilestoneRow> milestoneRow(ReadSession& session, MilestoneId id, QDate today) {
    const auto stored = load(session.connection(), {id});
    return stored.isEmpty() ? std::nullopt : std::optional(nextOf(*stored.cbegin(), today));
}

std::vector<MilestoneRow> milestonesOfCustomer(ReadSession& session, CustomerId customer, QDate today) {
    std::vector<MilestoneId> ids;
    {
        auto statement = session.connection().prepare(u"SELECT id FROM milestone WHERE customer_id = ? ORDER BY id"_s);
        statement.bindAll(customer);
        while (statement.step())
            ids.push_back(statement.id<MilestoneId>(0));
    }
    const auto stored = load(session.connection(), ids);
    std::vector<MilestoneRow> rows;
    for (const MilestoneId id : ids)
        rows.push_back(nextOf(stored[id.value()], today));
    std::stable_sort(rows.begin(), rows.end(), [](const MilestoneRow& a, const MilestoneRow& b) {
        return std::make_tuple(!a.next.isValid(), a.next) < std::make_tuple(!b.next.isValid(), b.next);
    });
    return rows;
}

} // namespace rapport::storage
