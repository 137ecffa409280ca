#include "storage/milestones/milestonelistrows.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto rowSql =
    u"SELECT m.id, m.customer_id, c.shown_name, c.organisation_shown, c.tier, c.preferred_channel, m.kind, m.label, m.date, "
    "m.lead_days, c.leap_day, (SELECT p.topic FROM customer_topic p WHERE p.customer_id = c.id ORDER BY p.position, p.id LIMIT "
    "1) "
    "FROM milestone m JOIN customer c ON c.id = m.customer_id WHERE m.id = ?"_s;

bool isGreeted(Connection& connection, MilestoneId id, int year) {
    auto statement = connection.prepare(u"SELECT 1 FROM greeting WHERE milestone_id = ? AND year = ?"_s);
    statement.bindAll(id, year);
    return statement.step();
}

struct LoadedRow {
    MilestoneRow row;
    LeapDayRule leapDay = LeapDayRule::February28;
};

std::optional<LoadedRow> load(Connection& connection, MilestoneId id) {
    auto from = connection.prepare(rowSql);
    from.bindAll(id);
    if (!from.step())
        return {};
    LoadedRow loaded;
    MilestoneRow& row = loaded.row;
    row.id = from.id<MilestoneId>(0);
    row.customer = from.id<CustomerId>(1);
    row.customerName = from.text(2);
    row.organisation = from.text(3);
    row.tier = fromKey<Tier>(from.text(4)).value_or(Tier::Regular);
    row.preferredChannel = fromKey<Channel>(from.text(5));
    row.kind = fromKey<MilestoneKind>(from.text(6)).value_or(MilestoneKind::Custom);
    row.label = from.text(7);
    row.date = PartialDate::parse(from.text(8)).value_or(row.date);
    row.leadDays = from.optionalInteger(9).value_or(leadDaysOf(row.tier));
    loaded.leapDay = fromKey<LeapDayRule>(from.text(10)).value_or(LeapDayRule::February28);
    row.topic = from.text(11);
    return loaded;
}

void observe(Connection& connection, MilestoneRow& row, QDate day) {
    row.next = day;
    row.years = yearsOn(row.date, day);
    row.greeted = isGreeted(connection, row.id, day.year());
}

} // namespace

void addRow(std::vector<MilestoneRow>& rows, ReadSession& session, MilestoneId id, QDate day) {
    auto loaded = load(session.connection(), id);
    if (!loaded)
        return;
    observe(session.connection(), loaded->row, day);
    rows.push_back(std::move(loaded->row));
}

std::optional<MilestoneRow> milestoneRow(ReadSession& session, MilestoneId id, QDate today) {
    auto loaded = load(session.connection(), id);
    if (!loaded)
        return {};
    // One that is at most a week past and not greeted is still owed; after that the next to come counts.
    auto day = occurrenceToGreet(loaded->row.date, loaded->leapDay, today);
    if (day && *day < today && isGreeted(session.connection(), id, day->year()))
        day = nextObserved(loaded->row.date, loaded->leapDay, today);
    if (day)
        observe(session.connection(), loaded->row, *day);
    return loaded->row;
}

std::vector<MilestoneRow> milestonesOfCustomer(ReadSession& session, CustomerId customer, QDate today) {
    std::vector<MilestoneId> ids;
    {
        auto statement = session.connection().prepare(u"SELECT id FROM milestone WHERE customer_id = ? ORDER BY id"_s);
        statement.bindAll(customer);
        while (statement.step())
            ids.push_back(statement.id<MilestoneId>(0));
    }
    std::vector<MilestoneRow> rows;
    for (const MilestoneId id : ids) {
        if (auto row = milestoneRow(session, id, today))
            rows.push_back(std::move(*row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const MilestoneRow& a, const MilestoneRow& b) {
        return std::make_tuple(!a.next.isValid(), a.next) < std::make_tuple(!b.next.isValid(), b.next);
    });
    return rows;
}

} // namespace rapport::storage
