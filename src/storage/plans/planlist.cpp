#include "rapport/storage/planlist.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// A filter as a condition about rows of planned_interaction, and what is bound in it.
struct Condition {
    QStringList terms{u"p.state = 'open'"_s};
    std::vector<Value> values;

    explicit Condition(const PlanFilter& filter) {
        if (filter.customer)
            add(u"p.customer_id = ?"_s, toValue(*filter.customer));
        else
            terms += u"p.active = 1"_s;
        if (filter.from.isValid())
            add(u"p.due_date >= ?"_s, toValue(filter.from));
        if (filter.to.isValid())
            add(u"p.due_date <= ?"_s, toValue(filter.to));
        if (filter.owner && filter.owner->isValid())
            add(u"p.owner_id = ?"_s, toValue(*filter.owner));
        else if (filter.owner)
            terms += u"p.owner_id IS NULL"_s;
    }
    void add(const QString& term, const Value& value) {
        terms += term;
        values.push_back(value);
    }
    [[nodiscard]] QString where() const { return terms.join(u" AND "); }
    int bindTo(Statement& statement) const {
        int place = 0;
        for (const auto& value : values)
            statement.bind(++place, value);
        return place;
    }
};

QString tableFor(const PlanFilter& filter) {
    return filter.customer ? u"planned_interaction p INDEXED BY planned_interaction_of_customer"_s
                           : u"planned_interaction p INDEXED BY planned_interaction_open"_s;
}

PlanRow rowFrom(const RowView& from, Moment now) {
    PlanRow row;
    row.id = from.id<PlannedInteractionId>(0);
    row.customer = from.id<CustomerId>(1);
    row.customerName = from.text(2);
    row.organisation = from.text(3);
    row.tier = from.word<Tier>(4).value_or(Tier::Regular);
    row.channel = from.word<Channel>(5).value_or(Channel::Call);
    row.words = from.text(6);
    row.owner = from.id<StaffId>(7);
    row.ownerName = from.text(8);
    row.madeBy = from.id<StaffId>(9);
    row.due = {from.date(10), from.time(11)};
    row.zone = from.text(12);
    row.dueAt = from.moment(13);
    row.past = row.dueAt < now;
    row.recurrence = from.text(14);
    row.repeatFrom = from.word<RepeatFrom>(15).value_or(RepeatFrom::Plan);
    row.anchor = from.date(16);
    row.planned = from.date(17);
    return row;
}

} // namespace

std::vector<PlanRow> planRows(ReadSession& session, const PlanFilter& filter, Moment now, int limit) {
    const Condition condition(filter);
    auto statement = session.connection().prepare(
        u"SELECT p.id, p.customer_id, c.shown_name, c.organisation_shown, c.tier, p.channel, p.words, p.owner_id, o.name, "
        "p.made_by, p.due_date, p.due_time, p.zone, p.due_at, p.recurrence, p.repeat_from, p.anchor_date, p.planned_date "
        "FROM %1 CROSS JOIN customer c ON c.id = p.customer_id LEFT JOIN staff o ON o.id = p.owner_id "
        "WHERE %2 ORDER BY p.due_date, p.due_at, p.id LIMIT ?"_s.arg(tableFor(filter), condition.where()));
    const int place = condition.bindTo(statement);
    statement.bind(place + 1, limit);
    std::vector<PlanRow> rows;
    while (statement.step())
        rows.push_back(rowFrom(statement, now));
    return rows;
}

qint64 countPlans(ReadSession& session, const PlanFilter& filter) {
    const Condition condition(filter);
    auto statement = session.connection().prepare(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(tableFor(filter), condition.where()));
    condition.bindTo(statement);
    return statement.step() ? statement.number(0) : 0;
}

QMap<QDate, int> plansPerDay(ReadSession& session, const PlanFilter& filter) {
    const Condition condition(filter);
    auto statement = session.connection().prepare(
        u"SELECT p.due_date, count(*) FROM %1 WHERE %2 GROUP BY p.due_date"_s.arg(tableFor(filter), condition.where()));
    condition.bindTo(statement);
    QMap<QDate, int> counts;
    while (statement.step())
        counts.insert(statement.date(0), statement.integer(1));
    return counts;
}

} // namespace rapport::storage
