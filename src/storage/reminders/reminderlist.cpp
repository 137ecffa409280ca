#include "rapport/storage/reminders.h"
#include "storage/engine/byids.h"
#include "storage/reminders/ledger.h"

#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Whose parts of the index commitment_to_remind are to be read; the invalid id stands for nobody's.
std::vector<StaffId> ownersOf(Connection& connection, const Reminded& whose) {
    std::vector<StaffId> owners{StaffId()};
    if (whose && whose->isValid())
        owners.push_back(*whose);
    if (!whose) {
        auto staff = connection.prepare(u"SELECT id FROM staff"_s);
        while (staff.step())
            owners.push_back(staff.id<StaffId>(0));
    }
    return owners;
}

QString ownedBySql(StaffId owner) { return owner.isValid() ? u"owner_id = ?"_s : u"owner_id IS NULL"_s; }

/// Commitments with something to raise, soonest first, up to `limit` of each owner. `comparison` takes a moment.
std::vector<CommitmentId> toRemind(Connection& connection, const Reminded& whose, const QString& comparison, Moment moment,
                                   int limit) {
    std::vector<std::pair<Moment, CommitmentId>> found;
    for (const StaffId owner : ownersOf(connection, whose)) {
        auto statement =
            connection.prepare(u"SELECT remind_at, id FROM commitment INDEXED BY commitment_to_remind "
                               "WHERE remind_at IS NOT NULL AND %1 AND remind_at %2 ? ORDER BY remind_at, id LIMIT ?"_s.arg(
                                   ownedBySql(owner), comparison));
        int place = 0;
        if (owner.isValid())
            statement.bind(++place, owner.value());
        statement.bind(place + 1, moment.msecs()).bind(place + 2, limit);
        while (statement.step())
            found.emplace_back(statement.moment(0), statement.id<CommitmentId>(1));
    }
    std::sort(found.begin(), found.end());
    std::vector<CommitmentId> ids;
    for (const auto& [at, id] : found)
        ids.push_back(id);
    return ids;
}

/// Raised, not dismissed, and still about what it was raised for.
std::vector<ReminderRow> standing(Connection& connection, const Reminded& whose, int limit) {
    const QString owner = !whose             ? u"1 = 1"_s
                          : whose->isValid() ? u"(k.owner_id = ? OR k.owner_id IS NULL)"_s
                                             : u"k.owner_id IS NULL"_s;
    auto statement = connection.prepare(
        u"SELECT r.id, r.stage, r.raised_at, k.id FROM reminder r INDEXED BY reminder_standing CROSS JOIN commitment k "
        "ON k.id = r.commitment_id WHERE r.dismissed_at IS NULL AND %1 AND %2 ORDER BY r.raised_at DESC, r.id DESC LIMIT ?"_s.arg(
            stillConcernsSql(), owner));
    int place = 0;
    if (whose && whose->isValid())
        statement.bind(++place, toValue(*whose));
    statement.bind(place + 1, limit);
    std::vector<ReminderRow> rows;
    while (statement.step()) {
        ReminderRow row;
        row.id = statement.id<ReminderId>(0);
        row.stage = statement.word<ReminderStage>(1).value_or(ReminderStage::At);
        row.raisedAt = statement.moment(2);
        row.commitment.id = statement.id<CommitmentId>(3);
        rows.push_back(row);
    }
    return rows;
}

/// With what is to be shown of their commitments.
std::vector<ReminderRow> filled(ReadSession& session, std::vector<ReminderRow> rows, Moment now, const QTimeZone& zone) {
    std::vector<CommitmentId> ids;
    for (const ReminderRow& row : rows)
        ids.push_back(row.commitment.id);
    QHash<CommitmentId, CommitmentRow> found;
    for (CommitmentRow& commitment : commitmentRows(session, ids, now, zone))
        found.insert(commitment.id, std::move(commitment));
    std::erase_if(rows, [&found](const ReminderRow& row) { return !found.contains(row.commitment.id); });
    for (ReminderRow& row : rows)
        row.commitment = found.value(row.commitment.id);
    return rows;
}

} // namespace

std::vector<ReminderRow> remindersNow(ReadSession& session, const Reminded& whose, Moment now, const QTimeZone& zone, int limit) {
    std::vector<ReminderRow> rows;
    QSet<CommitmentId> due;
    for (const OpenStages& open : openStages(session.connection(), toRemind(session.connection(), whose, u"<="_s, now, limit))) {
        const auto passed = open.passedBy(now);
        if (passed.empty())
            continue;
        rows.push_back({{}, passed.back().stage, passed.back().at, {}});
        rows.back().commitment.id = open.commitment;
        due.insert(open.commitment);
    }
    for (const ReminderRow& row : standing(session.connection(), whose, limit)) {
        if (!due.contains(row.commitment.id)) // a later stage of it has come
            rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ReminderRow& one, const ReminderRow& other) { return one.raisedAt > other.raisedAt; });
    rows.resize(std::min(rows.size(), static_cast<size_t>(limit)));
    return filled(session, std::move(rows), now, zone);
}

std::vector<ReminderRow> remindersToCome(ReadSession& session, const Reminded& whose, Moment now, const QTimeZone& zone,
                                         int limit) {
    std::vector<ReminderRow> rows;
    for (const OpenStages& open : openStages(session.connection(), toRemind(session.connection(), whose, u">"_s, now, limit))) {
        if (open.stages.empty())
            continue;
        rows.push_back({{}, open.stages.front().stage, open.stages.front().at, {}});
        rows.back().commitment.id = open.commitment;
    }
    rows.resize(std::min(rows.size(), static_cast<size_t>(limit)));
    return filled(session, std::move(rows), now, zone);
}

std::optional<Moment> nextReminder(ReadSession& session, const Reminded& whose) {
    std::optional<Moment> next;
    for (const StaffId owner : ownersOf(session.connection(), whose)) {
        auto statement = session.connection().prepare(
            u"SELECT remind_at FROM commitment INDEXED BY commitment_to_remind WHERE remind_at IS NOT NULL AND %1 "
            "ORDER BY remind_at LIMIT 1"_s.arg(ownedBySql(owner)));
        if (owner.isValid())
            statement.bindAll(owner);
        if (statement.step())
            next = std::min(next.value_or(statement.moment(0)), statement.moment(0));
    }
    return next;
}

std::vector<CommitmentId> commitmentsToRaise(Connection& connection, StaffId member, Moment now, int limit) {
    return toRemind(connection, member, u"<="_s, now, limit);
}

} // namespace rapport::storage
