#include "rapport/storage/legs.h"

#include "rapport/domain/cadence.h"
#include "rapport/storage/cadences.h"
#include "storage/customers/tags.h"
#include "storage/engine/byids.h"
#include "storage/rows/firstline.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

using Evidence = QHash<qint64, LegEvidence>;

constexpr std::chrono::days onTheSafeSide{1}; ///< days are cut by zones, which the rule looks at

/// The columns that talkFrom() reads from `first` on, of the interaction `i`; of its words no more than a line needs.
const auto talkColumns = u"i.id, i.at, i.channel, i.direction, i.outcome, i.signal, "
                         "CASE WHEN i.understood <> '' AND i.confirmed = 0 THEN 1 ELSE 0 END, "
                         "CASE WHEN EXISTS (SELECT 1 FROM interaction_aim s WHERE s.interaction_id = i.id AND s.aim = 'settled') "
                         "THEN 1 ELSE 0 END, substr(CASE WHEN i.notes <> '' THEN i.notes ELSE i.customer_words END, 1, 200)"_s;

LegEvidence::Talk talkFrom(const RowView& row, int first) {
    LegEvidence::Talk talk;
    talk.id = row.id<InteractionId>(first);
    talk.at = row.moment(first + 1);
    talk.channel = row.word<Channel>(first + 2).value_or(Channel::Call);
    talk.direction = row.word<Direction>(first + 3).value_or(Direction::Out);
    talk.outcome = row.word<Outcome>(first + 4).value_or(Outcome::Reached);
    if (const auto signal = row.optionalInteger(first + 5))
        talk.signal = static_cast<Signal>(*signal);
    talk.unconfirmed = row.flag(first + 6);
    talk.settled = row.flag(first + 7);
    talk.subject = firstLine(row.text(first + 8));
    return talk;
}

Evidence customers(ReadSession& session, const std::vector<CustomerId>& ids) {
    Connection& connection = session.connection();
    const auto ofTags = tagCadencesOf(connection, ids);
    const TierCadences ofTiers = tierCadences(session);
    Evidence found;
    auto statement = askedByIds(connection,
                                u"SELECT c.id, c.created_at, c.opted_out, c.leap_day, c.tier, c.cadence_ideal, c.cadence_maximum "
                                "FROM %1 j CROSS JOIN customer c ON c.id = j.value"_s,
                                ids);
    while (statement.step()) {
        LegEvidence& evidence = found[statement.number(0)];
        evidence.since = statement.moment(1);
        evidence.optedOut = statement.flag(2);
        evidence.leapDay = statement.word<LeapDayRule>(3).value_or(LeapDayRule::February28);
        std::optional<Cadence> own;
        if (!statement.isNull(5))
            own = Cadence{statement.integer(5), statement.integer(6)};
        evidence.cadence =
            effectiveCadence(own, ofTags.value(statement.number(0)), ofTiers.of(statement.word<Tier>(4).value_or(Tier::Regular)));
    }
    return found;
}

void addPromises(Connection& connection, const QString& ids, Moment now, Evidence& found) {
    auto statement = connection.prepare(
        u"SELECT k.customer_id, k.id, k.kind, k.words, k.outcome, k.due_date, k.due_at, k.judged_at, k.closed_at "
        "FROM %1 j CROSS JOIN commitment k ON k.customer_id = j.value WHERE k.promiser = 'we' AND k.outcome <> 'released' "
        "AND k.outcome <> 'withdrawn' AND (k.outcome = 'open' OR k.judged_at >= ?) ORDER BY k.due_at, k.id"_s.arg(
            connection.dialect().numbersInParameter()));
    statement.bindAll(ids, now - std::chrono::days(legYearDays) - onTheSafeSide);
    while (statement.step()) {
        LegEvidence::Promise promise;
        promise.id = statement.id<CommitmentId>(1);
        promise.kind = statement.word<CommitmentKind>(2).value_or(CommitmentKind::Other);
        promise.words = firstLine(statement.text(3));
        promise.outcome = statement.word<CommitmentOutcome>(4).value_or(CommitmentOutcome::Open);
        promise.dueDay = statement.date(5);
        promise.dueAt = statement.moment(6);
        promise.judgedAt = statement.moment(7);
        promise.closedAt = statement.optionalMoment(8);
        found[statement.number(0)].promises.push_back(promise);
    }
}

/// From the moment of the last one that counts on, which an index knows: of a customer with ten thousand no more are read.
void addTalks(Connection& connection, const QString& ids, Evidence& found) {
    auto statement = connection.prepare(
        u"SELECT ic.customer_id, %2 FROM %1 j CROSS JOIN interaction_customer ic ON ic.customer_id = j.value AND ic.at >= "
        "coalesce((SELECT n.at FROM interaction_customer n WHERE n.customer_id = j.value ORDER BY n.at DESC LIMIT 1 OFFSET %3), "
        "-9000000000000000) CROSS JOIN interaction i ON i.id = ic.interaction_id "
        "ORDER BY ic.at DESC, ic.interaction_id DESC"_s.arg(connection.dialect().numbersInParameter(), talkColumns,
                                                            QString::number(legTalks - 1)));
    statement.bindAll(ids);
    while (statement.step()) {
        auto& talks = found[statement.number(0)].talks;
        if (talks.size() < static_cast<size_t>(legTalks)) // several may be of one moment
            talks.push_back(talkFrom(statement, 1));
    }
}

void addLastTwoWay(Connection& connection, const QString& ids, Evidence& found) {
    auto statement = connection.prepare(
        u"SELECT j.value, i.zone, %2 FROM %1 j CROSS JOIN interaction i ON i.id = "
        "(SELECT ic.interaction_id FROM interaction_customer ic WHERE ic.customer_id = j.value AND ic.two_way = 1 "
        "ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1)"_s.arg(connection.dialect().numbersInParameter(), talkColumns));
    statement.bindAll(ids);
    while (statement.step()) {
        const LegEvidence::Talk talk = talkFrom(statement, 2);
        found[statement.number(0)].lastTwoWay = {talk, talk.at.dateIn(zoneNamed(statement.text(1)))};
    }
}

void addDates(Connection& connection, const QString& ids, Evidence& found) {
    auto statement =
        connection.prepare(u"SELECT m.customer_id, m.id, m.kind, m.label, m.date, g.year FROM %1 j CROSS JOIN milestone m "
                           "ON m.customer_id = j.value LEFT JOIN greeting g ON g.milestone_id = m.id ORDER BY m.id, g.year"_s.arg(
                               connection.dialect().numbersInParameter()));
    statement.bindAll(ids);
    while (statement.step()) {
        auto& dates = found[statement.number(0)].dates;
        const auto id = statement.id<MilestoneId>(1);
        const auto date = PartialDate::parse(statement.text(4));
        if (!date)
            continue;
        if (dates.empty() || dates.back().id != id)
            dates.push_back({id, statement.word<MilestoneKind>(2).value_or(MilestoneKind::Custom), statement.text(3), *date, {}});
        if (const auto year = statement.optionalInteger(5))
            dates.back().greetedYears.push_back(*year);
    }
}

} // namespace

Evidence legEvidence(ReadSession& session, const std::vector<CustomerId>& ids, Moment now) {
    Connection& connection = session.connection();
    Evidence found = customers(session, ids);
    const QString there = jsonListOfIds(found.keys());
    addPromises(connection, there, now, found);
    addTalks(connection, there, found);
    addLastTwoWay(connection, there, found);
    addDates(connection, there, found);
    return found;
}

} // namespace rapport::storage
