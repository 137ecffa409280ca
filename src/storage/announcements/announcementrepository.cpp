#include "rapport/storage/announcementrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/engine/byids.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowwriter.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const auto columns = u"SELECT id, uid, words, answer_id, at, author_id, closed_at FROM announcement"_s;

Announcement announcementFrom(const RowView& row) {
    return {row.id<AnnouncementId>(0), row.text(1),           row.text(2), row.id<AnswerId>(3), row.moment(4),
            row.id<StaffId>(5),        row.optionalMoment(6), {}};
}

std::vector<Value> valuesOf(const Announcement& one) {
    return {toValue(one.uid), toValue(one.words),  toValue(one.answer),
            toValue(one.at),  toValue(one.author), toValue(one.closedAt)};
}

std::vector<Value> valuesOf(AnnouncementId id, const AnnouncementCustomer& one) {
    return {toValue(id), toValue(one.customer), toValue(one.toldAt), toValue(one.interaction)};
}

void loadCustomers(Connection& connection, Announcement& announcement) {
    auto rows = connection.prepare(
        u"SELECT customer_id, told_at, interaction_id FROM announcement_customer WHERE announcement_id = ? ORDER BY id"_s);
    rows.bindAll(announcement.id);
    while (rows.step())
        announcement.customers.push_back({rows.id<CustomerId>(0), rows.optionalMoment(1), rows.id<InteractionId>(2)});
}

QHash<qint64, qint64> rowsByCustomer(Connection& connection, AnnouncementId id) {
    QHash<qint64, qint64> there;
    auto rows = connection.prepare(u"SELECT customer_id, id FROM announcement_customer WHERE announcement_id = ?"_s);
    rows.bindAll(id);
    while (rows.step())
        there.insert(rows.number(0), rows.number(1));
    return there;
}

/// A customer is in it once: no row becomes another's.
void saveCustomers(WriteSession& session, const Announcement& announcement, AnnouncementId id, bool isNew) {
    auto there = isNew ? QHash<qint64, qint64>() : rowsByCustomer(session.connection(), id);
    for (const AnnouncementCustomer& one : announcement.customers) {
        if (const qint64 row = there.take(one.customer.value()))
            session.rows().update(tables::announcementCustomer(), row, valuesOf(id, one));
        else
            session.rows().insert(tables::announcementCustomer(), valuesOf(id, one));
    }
    for (const qint64 row : std::as_const(there))
        session.rows().remove(tables::announcementCustomer(), row);
}

} // namespace

std::optional<Announcement> AnnouncementRepository::find(AnnouncementId id) const {
    std::optional<Announcement> found;
    {
        auto statement = m_session.connection().prepare(columns + u" WHERE id = ?"_s);
        statement.bindAll(id);
        if (!statement.step())
            return {};
        found = announcementFrom(statement);
    }
    loadCustomers(m_session.connection(), *found);
    return found;
}

std::optional<AnnouncementId> AnnouncementRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM announcement WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<AnnouncementId>(0)) : std::nullopt;
}

void AnnouncementRepository::each(const std::function<void(const Announcement&)>& take) const {
    std::vector<Announcement> all;
    {
        auto statement = m_session.connection().prepare(columns + u" ORDER BY id"_s);
        while (statement.step())
            all.push_back(announcementFrom(statement));
    }
    for (Announcement& announcement : all) {
        loadCustomers(m_session.connection(), announcement);
        take(announcement);
    }
}

AnnouncementId AnnouncementRepository::save(WriteSession& session, Announcement announcement) {
    announcement = normalised(std::move(announcement));
    if (const QString problem = problemWith(announcement); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (announcement.uid.isEmpty())
        announcement.uid = newUid();
    AnnouncementId id = announcement.id;
    const bool isNew = !id.isValid();
    if (isNew)
        id = AnnouncementId(session.rows().insert(tables::announcement(), valuesOf(announcement)));
    else
        session.rows().update(tables::announcement(), id.value(), valuesOf(announcement));
    saveCustomers(session, announcement, id, isNew);
    return id;
}

void AnnouncementRepository::addCustomers(WriteSession& session, AnnouncementId id, const std::vector<CustomerId>& customers) {
    auto there = rowsByCustomer(session.connection(), id);
    for (const CustomerId customer : customers) {
        if (there.contains(customer.value()))
            continue;
        there.insert(customer.value(), session.rows().insert(tables::announcementCustomer(), valuesOf(id, {customer, {}, {}})));
    }
}

bool AnnouncementRepository::setTold(WriteSession& session, AnnouncementId id, CustomerId customer,
                                     const std::optional<Moment>& at, InteractionId interaction) {
    qint64 row = 0;
    {
        auto found =
            session.connection().prepare(u"SELECT id FROM announcement_customer WHERE announcement_id = ? AND customer_id = ?"_s);
        found.bindAll(id, customer);
        row = found.step() ? found.number(0) : 0;
    }
    return row != 0 && session.rows().update(tables::announcementCustomer(), row, valuesOf(id, {customer, at, interaction}));
}

void AnnouncementRepository::setClosed(WriteSession& session, AnnouncementId id, const std::optional<Moment>& at) {
    session.rows().update(tables::announcement(), id.value(), u"closed_at"_s, toValue(at));
}

void AnnouncementRepository::tellOf(WriteSession& session, const Interaction& interaction, InteractionId id) {
    std::vector<qint64> answers;
    for (const ToldAnswer& told : interaction.told)
        answers.push_back(told.answer.value());
    std::vector<std::pair<AnnouncementId, CustomerId>> heard;
    {
        const QString numbers = session.connection().dialect().numbersInParameter();
        auto rows = session.connection().prepare(
            u"SELECT n.announcement_id, n.customer_id FROM %1 j CROSS JOIN announcement_customer n ON n.customer_id = j.value "
            "CROSS JOIN announcement a ON a.id = n.announcement_id JOIN answer w ON w.id = a.answer_id "
            "JOIN answer_told t ON t.interaction_id = ? AND t.answer_id = w.id AND t.version = w.version "
            "WHERE n.told_at IS NULL AND a.closed_at IS NULL AND a.answer_id IN (SELECT x.value FROM %1 x)"_s.arg(numbers));
        rows.bindAll(jsonListOfIds(interaction.customers), id, jsonListOfIds(answers));
        while (rows.step())
            heard.emplace_back(rows.id<AnnouncementId>(0), rows.id<CustomerId>(1));
    }
    for (const auto& [announcement, customer] : heard)
        setTold(session, announcement, customer, interaction.at, id);
}

} // namespace rapport::storage
