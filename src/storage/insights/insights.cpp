#include "rapport/storage/insights.h"

#include "storage/engine/connection.h"
#include "storage/rows/firstline.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Interactions of the index by time, with customers outside the trash; %1: a condition about the interaction `i`.
QString interactionsSql(const QString& condition) {
    return u"SELECT i.id, i.at, c.id, c.shown_name, "
           "substr(CASE WHEN i.notes <> '' THEN i.notes ELSE i.customer_words END, 1, 200) FROM interaction i "
           "INDEXED BY interaction_by_time CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id "
           "JOIN customer c ON c.id = ic.customer_id WHERE i.at >= ? AND i.at < ? AND c.state <> 'trashed' AND %1 "
           "ORDER BY i.at DESC, i.id DESC, c.id LIMIT ?"_s.arg(condition);
}

std::vector<FigureRow> interactionRows(Statement& statement, const QTimeZone& zone) {
    std::vector<FigureRow> rows;
    while (statement.step())
        rows.push_back({FigureRow::What::Interaction, statement.number(0), statement.id<CustomerId>(2), statement.text(3),
                        statement.moment(1).dateIn(zone), firstLine(statement.text(4))});
    return rows;
}

/// Somebody outside the trash was there.
const auto someoneSql = u"EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
                        "WHERE ic.interaction_id = i.id AND c.state <> 'trashed')"_s;

/// Tells `take` how many interactions there are of each group of `columns`, by a row of these and the number: counted all
/// together from an index, and then, to be taken off, those with nobody but customers in the trash, who are few.
template <typename Take>
void countGroups(Connection& connection, const QString& columns, const Span& span, Take take) {
    auto all = connection.prepare(u"SELECT %1, count(*) FROM interaction i INDEXED BY interaction_figures "
                                  "WHERE i.at >= ? AND i.at < ? GROUP BY %1"_s.arg(columns));
    all.bindAll(span.from, span.before);
    while (all.step())
        take(all, 1);
    auto trashed = connection.prepare(
        u"SELECT %1, count(*) FROM (SELECT DISTINCT ic.interaction_id AS id FROM customer t INDEXED BY customer_not_active "
        "CROSS JOIN interaction_customer ic ON ic.customer_id = t.id WHERE t.state = 'trashed' AND t.state <> 'active' "
        "AND ic.at >= ? AND ic.at < ?) x CROSS JOIN interaction i ON i.id = x.id WHERE NOT %2 GROUP BY %1"_s.arg(columns,
                                                                                                                 someoneSql));
    trashed.bindAll(span.from, span.before);
    while (trashed.step())
        take(trashed, -1);
}

} // namespace

SignalCount signalsIn(ReadSession& session, const Span& span) {
    SignalCount count;
    countGroups(session.connection(), u"i.signal"_s, span, [&count](const RowView& row, int sign) {
        if (row.isNull(0))
            return;
        const auto signal = static_cast<Signal>(row.integer(0));
        (signal == Signal::Happy     ? count.happy
         : signal == Signal::Unhappy ? count.unhappy
                                     : count.neutral) += sign * row.number(1);
    });
    return count;
}

std::vector<FigureRow> signalRows(ReadSession& session, const Span& span, Signal signal, const QTimeZone& zone, int limit) {
    auto statement = session.connection().prepare(interactionsSql(u"i.signal = ?"_s));
    statement.bindAll(span.from, span.before, static_cast<int>(signal), limit);
    return interactionRows(statement, zone);
}

std::vector<ChannelCount> channelsIn(ReadSession& session, const Span& span) {
    std::vector<ChannelCount> counts;
    for (const auto channel :
         {Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Letter, Channel::Meeting})
        counts.push_back({channel, 0, 0});
    countGroups(session.connection(), u"i.channel, i.direction"_s, span, [&counts](const RowView& row, int sign) {
        ChannelCount& count = counts[static_cast<size_t>(row.word<Channel>(0).value_or(Channel::Call))];
        (row.word<Direction>(1) == Direction::In ? count.in : count.out) += sign * row.number(2);
    });
    return counts;
}

std::vector<FigureRow> channelRows(ReadSession& session, const Span& span, Channel channel, Direction direction,
                                   const QTimeZone& zone, int limit) {
    auto statement = session.connection().prepare(interactionsSql(u"i.channel = ? AND i.direction = ?"_s));
    statement.bindAll(span.from, span.before, key(channel), key(direction), limit);
    return interactionRows(statement, zone);
}

DriftCount driftOf(ReadSession& session, Tier tier, QDate today) {
    auto statement = session.connection().prepare(
        u"SELECT count(*), count(*) FILTER (WHERE c.red_from < ?2) FROM customer c INDEXED BY customer_by_next_touch "
        "WHERE c.state = 'active' AND c.tier = ?1 AND c.next_touch IS NOT NULL AND c.next_touch < ?2"_s);
    statement.bindAll(key(tier), today);
    statement.step();
    return {statement.number(0) - statement.number(1), statement.number(1)};
}

std::vector<FigureRow> driftRows(ReadSession& session, Tier tier, Drift drift, QDate today, int limit) {
    const QString past = drift == Drift::Red ? u"c.red_from < ?2"_s : u"(c.red_from IS NULL OR c.red_from >= ?2)"_s;
    auto statement = session.connection().prepare(
        u"SELECT c.id, c.shown_name, c.next_touch, c.organisation_shown FROM customer c INDEXED BY customer_by_next_touch "
        "WHERE c.state = 'active' AND c.tier = ?1 AND c.next_touch IS NOT NULL AND c.next_touch < ?2 AND %1 "
        "ORDER BY c.next_touch, c.id LIMIT ?3"_s.arg(past));
    statement.bindAll(key(tier), today, limit);
    std::vector<FigureRow> rows;
    while (statement.step())
        rows.push_back({FigureRow::What::Customer, statement.number(0), statement.id<CustomerId>(0), statement.text(1),
                        statement.date(2), statement.text(3)});
    return rows;
}

qint64 referralsIn(ReadSession& session, const Span& span) {
    auto statement = session.connection().prepare(
        u"SELECT count(*) FROM customer c INDEXED BY customer_referred WHERE c.referrer_id IS NOT NULL "
        "AND c.state <> 'trashed' AND c.created_at >= ? AND c.created_at < ?"_s);
    statement.bindAll(span.from, span.before);
    statement.step();
    return statement.number(0);
}

std::vector<FigureRow> referralRows(ReadSession& session, const Span& span, const QTimeZone& zone, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT c.id, c.shown_name, c.created_at, r.shown_name FROM customer c INDEXED BY customer_referred "
        "JOIN customer r ON r.id = c.referrer_id WHERE c.referrer_id IS NOT NULL AND c.state <> 'trashed' "
        "AND c.created_at >= ? AND c.created_at < ? ORDER BY c.created_at DESC, c.id LIMIT ?"_s);
    statement.bindAll(span.from, span.before, limit);
    std::vector<FigureRow> rows;
    while (statement.step())
        rows.push_back({FigureRow::What::Customer, statement.number(0), statement.id<CustomerId>(0), statement.text(1),
                        statement.moment(2).dateIn(zone), statement.text(3)});
    return rows;
}

std::vector<FigureRow> stepRows(ReadSession& session, const Span& span, StaffId member, const QTimeZone& zone, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT i.id, i.at, c.id, c.shown_name, p.words, p.done FROM interaction i INDEXED BY interaction_by_time CROSS JOIN "
        "interaction_step p ON p.interaction_id = i.id LEFT JOIN customer c ON c.id = (SELECT min(ic.customer_id) "
        "FROM interaction_customer ic WHERE ic.interaction_id = i.id) WHERE i.at >= ? AND i.at < ? AND i.author_id = ? "
        "ORDER BY p.done, i.at DESC, i.id, p.position, p.id LIMIT ?"_s);
    statement.bindAll(span.from, span.before, member, limit);
    std::vector<FigureRow> rows;
    while (statement.step())
        rows.push_back({FigureRow::What::Interaction, statement.number(0), statement.id<CustomerId>(2), statement.text(3),
                        statement.moment(1).dateIn(zone), firstLine(statement.text(4)),
                        statement.flag(5) ? u"done"_s : u"left_out"_s});
    return rows;
}

} // namespace rapport::storage
