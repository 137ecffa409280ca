#include "rapport/storage/caselist.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// A filter as a condition about `c` (case) and `p` (its customer), and what is bound in it.
struct Condition {
    QStringList terms;
    std::vector<Value> values;

    explicit Condition(const CaseFilter& filter) {
        if (filter.which != CaseFilter::Which::All)
            terms += filter.which == CaseFilter::Which::Open ? u"c.closed_at IS NULL"_s : u"c.closed_at IS NOT NULL"_s;
        if (filter.customer)
            add(u"c.customer_id = ?"_s, toValue(*filter.customer));
        else
            terms += u"p.state = 'active'"_s;
        if (filter.waitsOn)
            add(u"c.closed_at IS NULL AND c.waits_on = ?"_s, toValue(key(*filter.waitsOn)));
        if (filter.updateOwedBy.isValid())
            add(u"c.closed_at IS NULL AND c.update_due <= ?"_s, toValue(filter.updateOwedBy));
        if (filter.oursBy.isValid())
            add(u"c.closed_at IS NULL AND (c.waits_on = 'us' OR c.update_due <= ?)"_s, toValue(filter.oursBy));
        if (filter.unexplained)
            terms +=
                u"c.closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.step = 'explain')"_s;
        if (filter.owner && filter.owner->isValid())
            add(u"c.owner_id = ?"_s, toValue(*filter.owner));
        else if (filter.owner)
            terms += u"c.owner_id IS NULL"_s;
    }
    void add(const QString& term, const Value& value) {
        terms += term;
        values.push_back(value);
    }
    [[nodiscard]] QString where() const { return terms.isEmpty() ? u"1 = 1"_s : terms.join(u" AND "); }
    int bindTo(Statement& statement) const {
        int place = 0;
        for (const Value& value : values)
            statement.bind(++place, value);
        return place;
    }
};

// The case leads, so that an index of its own serves; CROSS JOIN says so to SQLite.
const auto rowsSql =
    u"SELECT c.id, c.customer_id, p.shown_name, p.organisation_shown, p.tier, c.words, c.severity, c.step, c.step_from, "
    "c.waits_on, c.waits_from, c.owner_id, o.name, c.opened_at, c.update_due, "
    "(SELECT s.done_at FROM case_step s WHERE s.case_id = c.id AND s.step = 'acknowledge'), c.closed_at, "
    "(SELECT count(*) FROM case_commitment l JOIN commitment k ON k.id = l.commitment_id "
    "WHERE l.case_id = c.id AND k.outcome = 'open') "
    "FROM customer_case c CROSS JOIN customer p ON p.id = c.customer_id LEFT JOIN staff o ON o.id = c.owner_id WHERE "_s;

QString orderOf(CaseFilter::Which which) {
    switch (which) {
    case CaseFilter::Which::Closed:
        return u" ORDER BY c.closed_at DESC, c.id DESC"_s;
    case CaseFilter::Which::All:
        return u" ORDER BY c.opened_at DESC, c.id DESC"_s;
    case CaseFilter::Which::Open:
        break;
    }
    return u" ORDER BY CASE c.severity WHEN 'urgent' THEN 0 WHEN 'serious' THEN 1 ELSE 2 END, p.tier, c.waits_on DESC, "
           "c.opened_at, c.id"_s;
}

CaseRow rowFrom(const RowView& from) {
    CaseRow row;
    row.id = from.id<CaseId>(0);
    row.customer = from.id<CustomerId>(1);
    row.customerName = from.text(2);
    row.organisation = from.text(3);
    row.tier = from.word<Tier>(4).value_or(Tier::Regular);
    row.words = from.text(5);
    row.severity = from.word<CaseSeverity>(6).value_or(CaseSeverity::Serious);
    row.step = from.word<CaseStep>(7).value_or(CaseStep::Acknowledge);
    row.stepSince = from.moment(8);
    row.waitsOn = from.word<WaitsOn>(9).value_or(WaitsOn::Us);
    row.waitsFrom = from.moment(10);
    row.owner = from.id<StaffId>(11);
    row.ownerName = from.text(12);
    row.openedAt = from.moment(13);
    row.updateDue = from.date(14);
    row.answeredAt = from.optionalMoment(15);
    row.closedAt = from.optionalMoment(16);
    row.openPromises = from.integer(17);
    return row;
}

std::vector<CaseRow> rowsFrom(Statement& statement) {
    std::vector<CaseRow> rows;
    while (statement.step())
        rows.push_back(rowFrom(statement));
    return rows;
}

} // namespace

std::vector<CaseRow> caseRows(ReadSession& session, const CaseFilter& filter, int limit) {
    const Condition condition(filter);
    auto statement = session.connection().prepare(rowsSql + condition.where() + orderOf(filter.which) + u" LIMIT ?"_s);
    const int place = condition.bindTo(statement);
    statement.bind(place + 1, limit);
    return rowsFrom(statement);
}

qint64 countCases(ReadSession& session, const CaseFilter& filter) {
    const Condition condition(filter);
    auto statement = session.connection().prepare(
        u"SELECT count(*) FROM customer_case c CROSS JOIN customer p ON p.id = c.customer_id WHERE "_s + condition.where());
    condition.bindTo(statement);
    return statement.step() ? statement.number(0) : 0;
}

std::vector<CaseRow> casesOpened(ReadSession& session, Moment from, Moment before) {
    auto statement = session.connection().prepare(rowsSql + u"c.opened_at >= ? AND c.opened_at < ? ORDER BY c.opened_at, c.id"_s);
    statement.bindAll(from, before);
    return rowsFrom(statement);
}

} // namespace rapport::storage
