#include "rapport/storage/everyrecord.h"

#include "storage/cases/caserows.h"
#include "storage/commitments/commitmentrows.h"
#include "storage/engine/byids.h"
#include "storage/interactions/interactionparts.h"
#include "storage/interactions/interactionrows.h"
#include "storage/milestones/milestonerows.h"
#include "storage/plans/planrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr size_t atATime = 512;

/// Some records at a time: `read` makes one of a row, `pass` is given those that were read.
template <typename Record>
void inPortions(Statement& rows, const std::function<Record(const RowView&)>& read,
                const std::function<void(std::vector<Record>&)>& pass) {
    std::vector<Record> portion;
    const auto give = [&] {
        if (!portion.empty())
            pass(portion);
        portion.clear();
    };
    while (rows.step()) {
        portion.push_back(read(rows));
        if (portion.size() == atATime)
            give();
    }
    give();
}

template <typename Record>
auto idsOf(const std::vector<Record>& records) {
    std::vector<decltype(Record::id)> ids;
    ids.reserve(records.size());
    for (const Record& record : records)
        ids.push_back(record.id);
    return ids;
}

/// The places of records by their ids.
template <typename Record>
QHash<qint64, Record*> placesOf(std::vector<Record>& records) {
    QHash<qint64, Record*> places;
    for (Record& record : records)
        places.insert(record.id.value(), &record);
    return places;
}

void completeInteractions(Connection& connection, std::vector<Interaction>& interactions, StaffId reader) {
    const auto places = placesOf(interactions);
    {
        auto participants = askedByIds(connection,
                                       u"SELECT p.interaction_id, p.customer_id FROM %1 j CROSS JOIN interaction_customer p "
                                       "ON p.interaction_id = j.value ORDER BY p.id"_s,
                                       idsOf(interactions));
        while (participants.step())
            places[participants.number(0)]->customers.push_back(participants.id<CustomerId>(1));
    }
    for (const SeenNote& seen : privateNotesOf(connection, idsOf(interactions), reader))
        places[seen.interaction.value()]->privateNotes.push_back(seen.note);
    loadParts(connection, idsOf(interactions), [&places](InteractionId id) -> Interaction& { return *places[id.value()]; });
}

/// A ledger of many commitments.
using Ledger = QHash<qint64, std::vector<LedgerEntry>>;

Ledger ledgerOf(Connection& connection, const std::vector<Commitment>& commitments) {
    Ledger ledger;
    auto rows = askedByIds(connection,
                           u"SELECT r.commitment_id, r.due_at, r.stage, r.raised_at, r.dismissed_at FROM %1 j "
                           "CROSS JOIN reminder r ON r.commitment_id = j.value ORDER BY r.id"_s,
                           idsOf(commitments));
    while (rows.step())
        ledger[rows.number(0)].push_back(
            {rows.moment(1), rows.word<ReminderStage>(2).value_or(ReminderStage::At), rows.moment(3), rows.optionalMoment(4)});
    return ledger;
}

void completeCommitments(Connection& connection, std::vector<Commitment>& commitments) {
    const auto places = placesOf(commitments);
    const auto ids = idsOf(commitments);
    {
        auto rows = askedByIds(connection,
                               u"SELECT r.commitment_id, r.at, r.author_id, r.from_date, r.from_time, r.to_date, r.to_time, "
                               "r.customer_told FROM %1 j CROSS JOIN commitment_redating r ON r.commitment_id = j.value "
                               "ORDER BY r.id"_s,
                               ids);
        while (rows.step())
            places[rows.number(0)]->redatings.push_back(
                {rows.moment(1), rows.id<StaffId>(2), {rows.date(3), rows.time(4)}, {rows.date(5), rows.time(6)}, rows.flag(7)});
    }
    auto rows = askedByIds(connection,
                           u"SELECT h.commitment_id, h.at, h.author_id, h.from_id, h.to_id, h.note FROM %1 j "
                           "CROSS JOIN commitment_handover h ON h.commitment_id = j.value ORDER BY h.id"_s,
                           ids);
    while (rows.step())
        places[rows.number(0)]->handovers.push_back(
            {rows.moment(1), rows.id<StaffId>(2), rows.id<StaffId>(3), rows.id<StaffId>(4), rows.text(5)});
}

QHash<qint64, std::vector<Greeting>> greetingsOf(Connection& connection, const std::vector<Milestone>& milestones) {
    QHash<qint64, std::vector<Greeting>> greetings;
    auto rows = askedByIds(connection,
                           u"SELECT g.id, g.milestone_id, g.year, g.at, g.channel, g.words, g.author_id FROM %1 j "
                           "CROSS JOIN greeting g ON g.milestone_id = j.value ORDER BY g.milestone_id, g.year"_s,
                           idsOf(milestones));
    while (rows.step())
        greetings[rows.number(1)].push_back(greetingFrom(rows));
    return greetings;
}

/// Rows of `sql` by id, where it has `%1` for the condition: those that `ofOne` names (? is the customer), or all.
Statement rowsOf(Connection& connection, const QString& sql, const QString& ofOne, CustomerId only) {
    if (!only.isValid())
        return connection.scan(sql.arg(QString()));
    auto rows = connection.prepare(sql.arg(u" WHERE "_s + ofOne));
    rows.bindAll(only);
    return rows;
}

const auto everyOrOne = u"%1"_s; ///< stays for rowsOf()
const auto ofCustomer = u"customer_id = ?"_s;

template <typename Id>
QString uidIn(ReadSession& session, const QString& table, Id id) {
    auto statement = session.connection().prepare(u"SELECT uid FROM %1 WHERE id = ?"_s.arg(table));
    statement.bindAll(id);
    return statement.step() ? statement.text(0) : QString();
}

template <typename Id>
Id ofUid(ReadSession& session, const QString& table, const QString& uid) {
    auto statement = session.connection().prepare(u"SELECT id FROM %1 WHERE uid = ?"_s.arg(table));
    statement.bindAll(uid);
    return statement.step() ? statement.id<Id>(0) : Id();
}

} // namespace

std::vector<NamedTag> everyTag(ReadSession& session) {
    std::vector<NamedTag> tags;
    auto rows = session.connection().prepare(u"SELECT name, cadence_ideal, cadence_maximum FROM tag ORDER BY id"_s);
    while (rows.step()) {
        auto& tag = tags.emplace_back(rows.text(0), std::nullopt);
        if (!rows.isNull(1))
            tag.cadence = Cadence{rows.integer(1), rows.integer(2)};
    }
    return tags;
}

void eachRelation(ReadSession& session, const std::function<void(const Relation&)>& take, CustomerId only) {
    auto rows = rowsOf(session.connection(), u"SELECT id, from_id, to_id, kind, label FROM relation%1 ORDER BY id"_s,
                       u"?1 IN (from_id, to_id)"_s, only);
    while (rows.step())
        take({rows.id<RelationId>(0), rows.id<CustomerId>(1), rows.id<CustomerId>(2),
              rows.word<RelationKind>(3).value_or(RelationKind::Other), rows.text(4)});
}

void eachInteraction(ReadSession& session, StaffId reader, const std::function<void(const Interaction&)>& take, CustomerId only) {
    Connection& connection = session.connection();
    auto rows = rowsOf(connection, u"SELECT %2 FROM interaction i%1 ORDER BY i.id"_s.arg(everyOrOne, interactionColumns()),
                       u"i.id IN (SELECT w.interaction_id FROM interaction_customer w WHERE w.customer_id = ?)"_s, only);
    inPortions<Interaction>(rows, interactionFrom, [&](std::vector<Interaction>& portion) {
        completeInteractions(connection, portion, reader);
        std::for_each(portion.begin(), portion.end(), take);
    });
}

void eachCommitment(ReadSession& session, const std::function<void(const Commitment&, const std::vector<LedgerEntry>&)>& take,
                    CustomerId only) {
    Connection& connection = session.connection();
    auto rows =
        rowsOf(connection, u"SELECT %2 FROM commitment%1 ORDER BY id"_s.arg(everyOrOne, commitmentColumns()), ofCustomer, only);
    inPortions<Commitment>(rows, commitmentFrom, [&](std::vector<Commitment>& portion) {
        completeCommitments(connection, portion);
        const Ledger ledger = ledgerOf(connection, portion);
        for (const Commitment& commitment : portion)
            take(commitment, ledger.value(commitment.id.value()));
    });
}

void eachMilestone(ReadSession& session, const std::function<void(const Milestone&, const std::vector<Greeting>&)>& take,
                   CustomerId only) {
    Connection& connection = session.connection();
    auto rows = rowsOf(connection, u"SELECT id, uid, customer_id, kind, label, date, lead_days FROM milestone%1 ORDER BY id"_s,
                       ofCustomer, only);
    inPortions<Milestone>(rows, milestoneFrom, [&](std::vector<Milestone>& portion) {
        const auto greetings = greetingsOf(connection, portion);
        for (const Milestone& milestone : portion)
            take(milestone, greetings.value(milestone.id.value()));
    });
}

void eachPlan(ReadSession& session, const std::function<void(const PlannedInteraction&)>& take, CustomerId only) {
    auto rows = rowsOf(session.connection(), u"SELECT %2 FROM planned_interaction%1 ORDER BY id"_s.arg(everyOrOne, planColumns()),
                       ofCustomer, only);
    while (rows.step())
        take(planFrom(rows));
}

void eachCase(ReadSession& session, const std::function<void(const Case&)>& take, CustomerId only) {
    Connection& connection = session.connection();
    auto rows =
        rowsOf(connection, u"SELECT %2 FROM customer_case%1 ORDER BY id"_s.arg(everyOrOne, caseColumns()), ofCustomer, only);
    inPortions<Case>(rows, caseFrom, [&](std::vector<Case>& portion) {
        for (Case& one : portion) {
            loadParts(connection, one);
            take(one);
        }
    });
}

qint64 countRecords(ReadSession& session) {
    qint64 count = 0;
    for (const QString& table :
         {u"customer"_s, u"answer"_s, u"relation"_s, u"interaction"_s, u"commitment"_s, u"milestone"_s, u"planned_interaction"_s,
          u"customer_case"_s, u"gesture"_s, u"need"_s, u"expiry"_s, u"feedback"_s}) {
        auto rows = session.connection().prepare(u"SELECT count(*) FROM %1"_s.arg(table));
        rows.step();
        count += rows.number(0);
    }
    return count;
}

QString uidOf(ReadSession& session, CustomerId id) { return uidIn(session, u"customer"_s, id); }
QString uidOf(ReadSession& session, StaffId id) { return uidIn(session, u"staff"_s, id); }
QString uidOf(ReadSession& session, CommitmentId id) { return uidIn(session, u"commitment"_s, id); }
QString uidOf(ReadSession& session, InteractionId id) { return uidIn(session, u"interaction"_s, id); }
QString uidOf(ReadSession& session, AnswerId id) { return uidIn(session, u"answer"_s, id); }
QString uidOf(ReadSession& session, PlaybookId id) { return uidIn(session, u"playbook"_s, id); }
AnswerId answerOfUid(ReadSession& session, const QString& uid) { return ofUid<AnswerId>(session, u"answer"_s, uid); }
PlaybookId playbookOfUid(ReadSession& session, const QString& uid) { return ofUid<PlaybookId>(session, u"playbook"_s, uid); }

} // namespace rapport::storage
