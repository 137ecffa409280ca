#include "storage/reminders/ledger.h"

#include "storage/derived/derivedcolumns.h"
#include "storage/engine/byids.h"
#include "storage/rows/unlogged.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

namespace {

constexpr int atOnce = 500;       ///< commitments
constexpr auto keptForUndo = 24h; ///< a settled reminder comes back when what settled it is undone

QHash<qint64, std::vector<RaisedStage>> raisedOf(Connection& connection, const std::vector<CommitmentId>& ids) {
    QHash<qint64, std::vector<RaisedStage>> raised;
    auto statement = askedByIds(
        connection, u"SELECT r.commitment_id, r.due_at, r.stage FROM %1 j CROSS JOIN reminder r ON r.commitment_id = j.value"_s,
        ids);
    while (statement.step()) {
        if (const auto stage = statement.word<ReminderStage>(2))
            raised[statement.number(0)].push_back({statement.moment(1), *stage});
    }
    return raised;
}

/// The latest of the stages is what is shown from now on, in place of what was.
void enter(Connection& connection, const OpenStages& open, const std::vector<StageMoment>& passed, Moment now) {
    connection.prepare(u"UPDATE reminder SET dismissed_at = ? WHERE dismissed_at IS NULL AND commitment_id = ?"_s)
        .bindAll(now, open.commitment)
        .run();
    for (size_t i = 0; i < passed.size(); ++i) {
        const bool isShown = i + 1 == passed.size();
        connection
            .prepare(u"INSERT INTO reminder (commitment_id, due_at, stage, raised_at, dismissed_at) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT (commitment_id, due_at, stage) DO NOTHING"_s)
            .bindAll(open.commitment, open.dueAt, key(passed[i].stage), now, isShown ? std::nullopt : std::optional(now))
            .run();
    }
}

/// So that the list of those that stand does not grow with every promise that was kept without a word.
void forgetSettled(Connection& connection, Moment now) {
    connection
        .prepare(u"UPDATE reminder SET dismissed_at = ? WHERE id IN (SELECT r.id FROM reminder r INDEXED BY reminder_standing "
                 "CROSS JOIN commitment k ON k.id = r.commitment_id "
                 "WHERE r.dismissed_at IS NULL AND r.raised_at < ? AND NOT (%1))"_s.arg(stillConcernsSql()))
        .bindAll(now, now - keptForUndo)
        .run();
}

} // namespace

QString stillConcernsSql() {
    return u"k.outcome = 'open' AND k.active = 1 AND k.promiser = 'we' "
           "AND (r.due_at = k.due_at OR (r.stage = 'urgent' AND k.priority = 'urgent'))"_s;
}

std::vector<StageMoment> OpenStages::passedBy(Moment now) const {
    const auto end = std::find_if(stages.begin(), stages.end(), [now](const StageMoment& stage) { return stage.at > now; });
    return {stages.begin(), end};
}

std::vector<OpenStages> openStages(Connection& connection, const std::vector<CommitmentId>& ids) {
    if (ids.empty())
        return {};
    const auto raised = raisedOf(connection, ids);
    auto statement = askedByIds(
        connection,
        u"SELECT k.id, k.due_at, k.due_time, k.priority, k.created_at, coalesce((SELECT r.at FROM commitment_redating r "
        "WHERE r.commitment_id = k.id ORDER BY r.id DESC LIMIT 1), k.created_at) FROM %1 j CROSS JOIN commitment k "
        "ON k.id = j.value WHERE k.outcome = 'open' AND k.promiser = 'we'"_s,
        ids);
    QHash<qint64, OpenStages> found;
    while (statement.step()) {
        const Remindable remindable{statement.moment(1), !statement.isNull(2), statement.text(3) == key(Priority::Urgent),
                                    statement.moment(4), statement.moment(5)};
        const qint64 id = statement.number(0);
        found.insert(id, {CommitmentId(id), remindable.dueAt, stagesToRaise(remindable, raised.value(id))});
    }
    return inOrder(ids, found);
}

int raiseReminders(WriteSession& session, StaffId member, Moment now) {
    Connection& connection = session.connection();
    int count = 0;
    std::vector<CommitmentId> before;
    auto ids = commitmentsToRaise(connection, member, now, atOnce);
    // What stays first however often its moment is derived anew would stay for ever.
    while (!ids.empty() && ids != before) {
        for (const OpenStages& open : openStages(connection, ids)) {
            const auto passed = open.passedBy(now);
            if (passed.empty())
                continue;
            enter(connection, open, passed, now);
            ++count;
        }
        DerivedColumns(connection).refreshReminders(ids);
        before = std::exchange(ids, commitmentsToRaise(connection, member, now, atOnce));
    }
    forgetSettled(connection, now);
    if (count > 0)
        countUnlogged(connection);
    return count;
}

void dismissReminders(WriteSession& session, const std::vector<ReminderId>& reminders, Moment now) {
    Connection& connection = session.connection();
    connection
        .prepare(u"UPDATE reminder SET dismissed_at = ? WHERE dismissed_at IS NULL AND id IN (SELECT value FROM %1 ids)"_s.arg(
            connection.dialect().numbersInParameter()))
        .bindAll(now, jsonListOfIds(reminders))
        .run();
    countUnlogged(connection);
}

} // namespace rapport::storage
