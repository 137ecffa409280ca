#include "storage/commitments/commitmentquery.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Due days are written in the commitment's own zone: one day to either side covers every zone there is.
QDate dayAround(Moment moment, int days) { return moment.dateIn(QTimeZone::utc()).addDays(days); }

} // namespace

CommitmentQuery::CommitmentQuery(const CommitmentFilter& filter, Along along, Moment now, const QTimeZone& zone) {
    const auto add = [this](const QString& term, const Value& value) {
        m_terms += term;
        m_values.push_back(value);
    };
    const DueBounds bounds = filter.dueOn ? DueBounds() : boundsOf(filter.range, now, zone);
    if (bounds.from) {
        add(u"due_at >= ?"_s, toValue(*bounds.from));
        if (along == Along::DueDays)
            add(u"due_date >= ?"_s, toValue(dayAround(*bounds.from, -1)));
    }
    if (bounds.before) {
        add(u"due_at < ?"_s, toValue(*bounds.before));
        if (along == Along::DueDays)
            add(u"due_date <= ?"_s, toValue(dayAround(*bounds.before, 1)));
    }
    if (filter.dueOn)
        add(u"due_date = ?"_s, toValue(*filter.dueOn));
    if (filter.owner && filter.owner->isValid())
        add(u"owner_id = ?"_s, toValue(*filter.owner));
    else if (filter.owner)
        m_terms += u"owner_id IS NULL"_s;
    if (filter.customer)
        add(u"customer_id = ?"_s, toValue(*filter.customer));
    m_scope += filter.range == DueRange::Closed ? u"outcome <> 'open'"_s : u"outcome = 'open'"_s;
    if (filter.promiser)
        m_scope += u"promiser = '%1'"_s.arg(key(*filter.promiser));
    // Somebody who asks for one customer's gets them, archived or not.
    if (!filter.customer && filter.range != DueRange::Closed)
        m_scope += u"active = 1"_s;
}

QString CommitmentQuery::openCondition(Promiser promiser, const QString& extra) const {
    QStringList terms{u"outcome = 'open'"_s, u"active = 1"_s, u"promiser = '%1'"_s.arg(key(promiser))};
    if (!extra.isEmpty())
        terms += extra;
    return (terms + m_terms).join(u" AND ");
}

QString CommitmentQuery::condition() const { return (m_scope + m_terms).join(u" AND "); }

void CommitmentQuery::bindTo(Statement& statement, int& place) const {
    for (const auto& value : m_values)
        statement.bind(++place, value);
}

QString countedTable(const CommitmentFilter& filter) {
    return filter.dueOn ? u"commitment"_s : u"commitment INDEXED BY commitment_open_by_due"_s;
}

std::vector<Promiser> sidesOf(const CommitmentFilter& filter) {
    return filter.promiser ? std::vector{*filter.promiser} : std::vector{Promiser::We, Promiser::They};
}

} // namespace rapport::storage
