#include "rapport/storage/announcementrepository.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto counted = u"(SELECT count(*) FROM announcement_customer n JOIN customer c ON c.id = n.customer_id "
                     "WHERE n.announcement_id = a.id AND c.state <> 'trashed'%1)"_s;

/// Of the announcement `a`; %1 is what is asked of it.
QString rowsSql(const QString& rest) {
    return u"SELECT a.id, a.uid, a.words, a.answer_id, w.question, a.at, s.name, a.closed_at, %1, %2 FROM announcement a "
           "LEFT JOIN answer w ON w.id = a.answer_id LEFT JOIN staff s ON s.id = a.author_id "_s.arg(
               counted.arg(u" AND n.told_at IS NOT NULL"_s), counted.arg(QString())) +
           rest;
}

AnnouncementRow rowFrom(const RowView& row) {
    return {
        row.id<AnnouncementId>(0), row.text(1),    row.text(2),   row.id<AnswerId>(3), row.text(4), row.moment(5), row.text(6),
        row.optionalMoment(7),     row.integer(8), row.integer(9)};
}

std::vector<AnnouncementRow> rowsFrom(Statement& statement) {
    std::vector<AnnouncementRow> rows;
    while (statement.step())
        rows.push_back(rowFrom(statement));
    return rows;
}

} // namespace

std::vector<AnnouncementRow> announcementRows(ReadSession& session, bool onlyOpen) {
    auto statement = session.connection().prepare(rowsSql(
        onlyOpen ? u"WHERE a.closed_at IS NULL AND EXISTS (SELECT 1 FROM announcement_customer n JOIN customer c "
                   "ON c.id = n.customer_id WHERE n.announcement_id = a.id AND n.told_at IS NULL AND c.state <> 'trashed') "
                   "ORDER BY a.at DESC, a.id DESC"_s
                 : u"ORDER BY a.at DESC, a.id DESC"_s));
    return rowsFrom(statement);
}

std::vector<AudienceRow> audienceOf(ReadSession& session, AnnouncementId id) {
    auto rows = session.connection().prepare(
        u"SELECT n.id, n.customer_id, c.shown_name, c.organisation_shown, c.preferred_channel, n.told_at, n.interaction_id "
        "FROM announcement_customer n CROSS JOIN customer c ON c.id = n.customer_id "
        "WHERE n.announcement_id = ? AND c.state <> 'trashed' ORDER BY n.told_at IS NOT NULL, c.sort_key, c.id"_s);
    rows.bindAll(id);
    std::vector<AudienceRow> audience;
    while (rows.step())
        audience.push_back({rows.number(0), rows.id<CustomerId>(1), rows.text(2), rows.text(3), rows.word<Channel>(4),
                            rows.optionalMoment(5), rows.id<InteractionId>(6)});
    return audience;
}

std::vector<AnnouncementRow> announcementsFor(ReadSession& session, CustomerId customer) {
    auto statement = session.connection().prepare(
        rowsSql(u"WHERE a.closed_at IS NULL AND a.id IN (SELECT announcement_id FROM announcement_customer "
                "WHERE customer_id = ? AND told_at IS NULL) ORDER BY a.at, a.id"_s));
    statement.bindAll(customer);
    return rowsFrom(statement);
}

} // namespace rapport::storage
