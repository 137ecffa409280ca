#include "storage/care/carequery.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QString stateTerm(WhichCare which) { return which == WhichCare::Open ? u"r.state = 'open'"_s : u"r.state <> 'open'"_s; }

CareCondition conditionOf(const NeedFilter& filter) {
    CareCondition condition(filter.customer);
    if (filter.which != WhichCare::All)
        condition.add(stateTerm(filter.which));
    if (filter.dueOn.isValid())
        condition.add(u"r.wanted_on <= ?"_s, filter.dueOn.addDays(needLeadDays));
    return condition;
}

CareCondition conditionOf(const ExpiryFilter& filter) {
    CareCondition condition(filter.customer);
    if (filter.which != WhichCare::All)
        condition.add(stateTerm(filter.which));
    // Whatever is due was to be warned of before: the index over that day holds both.
    if (filter.dueOn.isValid())
        condition.add(u"r.warn_from <= ? AND (r.warned_at IS NULL OR r.due_date <= ?)"_s, filter.dueOn, filter.dueOn);
    return condition;
}

const auto latestFirst = u" ORDER BY r.created_at DESC, r.id DESC"_s;

} // namespace

std::vector<NeedRow> needRows(ReadSession& session, const NeedFilter& filter, int limit) {
    const QString order =
        filter.which == WhichCare::Open ? u" ORDER BY p.tier, r.wanted_on IS NULL, r.wanted_on, r.id"_s : latestFirst;
    return careRows<Need>(session, conditionOf(filter), order, limit);
}

qint64 countNeeds(ReadSession& session, const NeedFilter& filter) { return countCare<Need>(session, conditionOf(filter)); }

std::vector<ExpiryRow> expiryRows(ReadSession& session, const ExpiryFilter& filter, int limit) {
    const QString order = filter.which == WhichCare::Open ? u" ORDER BY p.tier, r.due_date, r.id"_s : latestFirst;
    return careRows<Expiry>(session, conditionOf(filter), order, limit);
}

qint64 countExpiries(ReadSession& session, const ExpiryFilter& filter) { return countCare<Expiry>(session, conditionOf(filter)); }

} // namespace rapport::storage
