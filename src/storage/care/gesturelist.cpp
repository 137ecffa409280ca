#include "storage/care/carequery.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

CareCondition conditionOf(const GestureFilter& filter) {
    CareCondition condition(filter.customer);
    // Said as a word, so that the index over planned ones serves.
    if (filter.state == GestureState::Planned)
        condition.add(u"r.state = 'planned'"_s);
    else if (filter.state)
        condition.add(u"r.state = ?"_s, key(*filter.state));
    if (filter.from.isValid())
        condition.add(u"r.day >= ?"_s, filter.from);
    if (filter.to.isValid())
        condition.add(u"r.day <= ?"_s, filter.to);
    return condition;
}

using Which = FeedbackFilter::Which;

CareCondition conditionOf(const FeedbackFilter& filter) {
    CareCondition condition(filter.customer);
    const bool byAsking = filter.which == Which::Unanswered || filter.which == Which::All;
    if (filter.which != Which::All)
        condition.add(filter.which == Which::Unanswered ? u"r.answered_at IS NULL"_s : u"r.answered_at IS NOT NULL"_s);
    if (filter.which == Which::ToClose || filter.which == Which::Closed)
        condition.add(filter.which == Which::ToClose ? u"r.told_at IS NULL"_s : u"r.told_at IS NOT NULL"_s);
    const QString moment = byAsking ? u"r.asked_at"_s : u"r.answered_at"_s;
    if (filter.from)
        condition.add(moment + u" >= ?"_s, *filter.from);
    if (filter.before)
        condition.add(moment + u" < ?"_s, *filter.before);
    return condition;
}

QString orderOf(Which which) {
    switch (which) {
    case Which::ToClose:
        return u" ORDER BY p.tier, r.answered_at, r.id"_s;
    case Which::Closed:
    case Which::Answered:
        return u" ORDER BY r.answered_at DESC, r.id DESC"_s;
    case Which::Unanswered:
    case Which::All:
        break;
    }
    return u" ORDER BY r.asked_at DESC, r.id DESC"_s;
}

} // namespace

std::vector<GestureRow> gestureRows(ReadSession& session, const GestureFilter& filter, int limit) {
    const QString order =
        filter.state == GestureState::Planned ? u" ORDER BY p.tier, r.day, r.id"_s : u" ORDER BY r.day DESC, r.id DESC"_s;
    return careRows<Gesture>(session, conditionOf(filter), order, limit);
}

qint64 countGestures(ReadSession& session, const GestureFilter& filter) {
    return countCare<Gesture>(session, conditionOf(filter));
}

std::vector<FeedbackRow> feedbackRows(ReadSession& session, const FeedbackFilter& filter, int limit) {
    return careRows<Feedback>(session, conditionOf(filter), orderOf(filter.which), limit);
}

qint64 countFeedback(ReadSession& session, const FeedbackFilter& filter) {
    return countCare<Feedback>(session, conditionOf(filter));
}

std::optional<Moment> lastAsked(ReadSession& session, CustomerId customer) {
    auto statement =
        session.connection().prepare(u"SELECT asked_at FROM feedback WHERE customer_id = ? ORDER BY asked_at DESC LIMIT 1"_s);
    statement.bindAll(customer);
    return statement.step() ? std::optional(statement.moment(0)) : std::nullopt;
}

qint64 costOfGestures(ReadSession& session, CustomerId customer, QDate from, QDate to) {
    auto statement = session.connection().prepare(
        u"SELECT CAST(coalesce(sum(cost), 0) AS bigint) FROM gesture WHERE customer_id = ? AND state = 'given' "
        "AND day BETWEEN ? AND ?"_s);
    statement.bindAll(customer, from, to);
    return statement.step() ? statement.number(0) : 0;
}

} // namespace rapport::storage
