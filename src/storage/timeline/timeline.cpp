#include "rapport/storage/timeline.h"

#include "storage/engine/byids.h"
#include "storage/interactions/interactionparts.h"
#include "storage/interactions/interactionrows.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// From the earliest moment that is shown on, strictly before the one that was asked for.
struct Span {
    Moment from;
    Moment before;
};

/// Where the page ends that begins before `before`: at the moment of its last entry. Entries of that one moment belong to it all,
/// so that none is lost between pages.
std::optional<Moment> endOfPage(Connection& connection, CustomerId customer, Moment before, int limit) {
    auto statement = connection.prepare(
        u"SELECT at FROM (SELECT * FROM (SELECT at FROM interaction_customer WHERE customer_id = ?1 AND at < ?2 "
        "ORDER BY at DESC LIMIT ?3) latest "
        "UNION ALL SELECT created_at FROM commitment WHERE customer_id = ?1 AND created_at < ?2 "
        "UNION ALL SELECT closed_at FROM commitment WHERE customer_id = ?1 AND closed_at < ?2 "
        "UNION ALL SELECT h.at FROM commitment k JOIN commitment_handover h ON h.commitment_id = k.id WHERE k.customer_id = ?1 "
        "AND h.at < ?2 "
        "UNION ALL SELECT at FROM customer_handover WHERE customer_id = ?1 AND at < ?2 "
        "UNION ALL SELECT opened_at FROM customer_case WHERE customer_id = ?1 AND opened_at < ?2 "
        "UNION ALL SELECT closed_at FROM customer_case WHERE customer_id = ?1 AND closed_at < ?2 "
        "UNION ALL SELECT g.at FROM milestone m JOIN greeting g ON g.milestone_id = m.id WHERE m.customer_id = ?1 AND g.at < ?2) "
        "entries "
        "ORDER BY at DESC LIMIT 1 OFFSET ?3 - 1"_s);
    statement.bind(1, customer.value()).bind(2, before.msecs()).bind(3, limit);
    return statement.step() ? std::optional(statement.moment(0)) : std::nullopt;
}

/// Of a row of interactionColumns() with the author's name behind them; who took part and private notes come after.
TimelineEntry interactionEntry(const RowView& row) {
    TimelineInteraction what{interactionFrom(row), {}, {}};
    return {what.interaction.at, row.text(row.columnCount() - 1), what};
}

void addInteractions(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement =
        connection.prepare(u"SELECT %1, s.name FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
                           "LEFT JOIN staff s ON s.id = i.author_id "
                           "WHERE ic.customer_id = ? AND ic.at >= ? AND ic.at < ?"_s.arg(interactionColumns()));
    statement.bindAll(customer, span.from, span.before);
    while (statement.step())
        entries.push_back(interactionEntry(statement));
}

using Interactions = QHash<qint64, TimelineInteraction*>; ///< of a timeline's entries, by id

/// Besides `customer` the others are named; all of them where it is none.
void addParticipants(Connection& connection, CustomerId customer, const std::vector<InteractionId>& ids,
                     const Interactions& interactions) {
    auto statement =
        askedByIds(connection,
                   u"SELECT ic.interaction_id, ic.customer_id, c.shown_name FROM %1 j CROSS JOIN interaction_customer ic "
                   "ON ic.interaction_id = j.value JOIN customer c ON c.id = ic.customer_id ORDER BY ic.interaction_id, ic.id"_s,
                   ids);
    while (statement.step()) {
        TimelineInteraction* what = interactions.value(statement.number(0));
        const auto who = statement.id<CustomerId>(1);
        what->interaction.customers.push_back(who);
        if (who != customer)
            what->otherCustomers << statement.text(2);
    }
}

void addPrivateNotes(Connection& connection, StaffId reader, const std::vector<InteractionId>& ids,
                     const Interactions& interactions) {
    for (const SeenNote& seen : privateNotesOf(connection, ids, reader)) {
        TimelineInteraction* what = interactions.value(seen.interaction.value());
        what->interaction.privateNotes.push_back(seen.note);
        what->noteAuthors << seen.author;
    }
}

/// What hangs on the interactions, all at once: an office's server may be some way off.
void addParts(Connection& connection, CustomerId customer, StaffId reader, std::vector<TimelineEntry>& entries) {
    Interactions interactions;
    std::vector<InteractionId> ids;
    for (TimelineEntry& entry : entries) {
        if (auto* what = std::get_if<TimelineInteraction>(&entry.what)) {
            interactions.insert(what->interaction.id.value(), what);
            ids.push_back(what->interaction.id);
        }
    }
    addParticipants(connection, customer, ids, interactions);
    addPrivateNotes(connection, reader, ids, interactions);
    loadParts(connection, ids,
              [&interactions](InteractionId id) -> Interaction& { return interactions.value(id.value())->interaction; });
}

void addCommitments(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement = connection.prepare(
        u"SELECT k.id, k.words, k.promiser, k.outcome, k.created_at, k.closed_at, made.name, closer.name FROM commitment k "
        "LEFT JOIN staff made ON made.id = k.made_by LEFT JOIN staff closer ON closer.id = k.closed_by WHERE k.customer_id = ?"_s);
    statement.bindAll(customer);
    while (statement.step()) {
        TimelineCommitment what{statement.id<CommitmentId>(0), statement.text(1),
                                statement.word<Promiser>(2).value_or(Promiser::We),
                                statement.word<CommitmentOutcome>(3).value_or(CommitmentOutcome::Open), false};
        const auto add = [&](Moment at, const QString& author) {
            if (at >= span.from && at < span.before)
                entries.push_back({at, author, what});
        };
        add(statement.moment(4), statement.text(6));
        what.closed = true;
        if (!statement.isNull(5))
            add(statement.moment(5), statement.text(7));
    }
}

void addHandovers(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement = connection.prepare(
        u"SELECT k.id, k.words, h.at, h.note, f.name, t.name, a.name FROM commitment k JOIN commitment_handover h "
        "ON h.commitment_id = k.id LEFT JOIN staff f ON f.id = h.from_id LEFT JOIN staff t ON t.id = h.to_id "
        "LEFT JOIN staff a ON a.id = h.author_id WHERE k.customer_id = ? AND h.at >= ? AND h.at < ?"_s);
    statement.bindAll(customer, span.from, span.before);
    while (statement.step()) {
        const TimelineHandover what{statement.id<CommitmentId>(0), statement.text(1), statement.text(4), statement.text(5),
                                    statement.text(3)};
        entries.push_back({statement.moment(2), statement.text(6), what});
    }
}

void addOwnHandovers(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement = connection.prepare(
        u"SELECT h.at, h.note, f.name, t.name, a.name FROM customer_handover h LEFT JOIN staff f ON f.id = h.from_id "
        "LEFT JOIN staff t ON t.id = h.to_id LEFT JOIN staff a ON a.id = h.author_id "
        "WHERE h.customer_id = ? AND h.at >= ? AND h.at < ? ORDER BY h.id DESC"_s);
    statement.bindAll(customer, span.from, span.before);
    while (statement.step())
        entries.push_back({statement.moment(0), statement.text(4),
                           TimelineHandover{{}, {}, statement.text(2), statement.text(3), statement.text(1)}});
}

void addCases(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement = connection.prepare(
        u"SELECT k.id, k.words, k.opened_at, k.closed_at, o.name, c.name FROM customer_case k LEFT JOIN staff o "
        "ON o.id = k.opened_by LEFT JOIN staff c ON c.id = k.closed_by WHERE k.customer_id = ?"_s);
    statement.bindAll(customer);
    while (statement.step()) {
        const auto add = [&](Moment at, const QString& author, bool closed) {
            if (at >= span.from && at < span.before)
                entries.push_back({at, author, TimelineCase{statement.id<CaseId>(0), statement.text(1), closed}});
        };
        add(statement.moment(2), statement.text(4), false);
        if (!statement.isNull(3))
            add(statement.moment(3), statement.text(5), true);
    }
}

void addGreetings(Connection& connection, CustomerId customer, const Span& span, std::vector<TimelineEntry>& entries) {
    auto statement =
        connection.prepare(u"SELECT g.id, g.milestone_id, g.year, g.at, g.channel, g.words, g.author_id, m.kind, m.label, s.name "
                           "FROM milestone m JOIN greeting g ON g.milestone_id = m.id LEFT JOIN staff s ON s.id = g.author_id "
                           "WHERE m.customer_id = ? AND g.at >= ? AND g.at < ?"_s);
    statement.bindAll(customer, span.from, span.before);
    while (statement.step()) {
        TimelineGreeting what;
        what.greeting = {statement.id<GreetingId>(0),
                         statement.id<MilestoneId>(1),
                         statement.integer(2),
                         statement.moment(3),
                         statement.word<Channel>(4).value_or(Channel::Call),
                         statement.text(5),
                         statement.id<StaffId>(6)};
        what.kind = statement.word<MilestoneKind>(7).value_or(MilestoneKind::Custom);
        what.label = statement.text(8);
        entries.push_back({what.greeting.at, statement.text(9), what});
    }
}

} // namespace

std::vector<TimelineEntry> timeline(ReadSession& session, CustomerId customer, std::optional<Moment> before, int limit,
                                    StaffId reader) {
    auto& connection = session.connection();
    Span span{Moment(std::numeric_limits<qint64>::min()), before.value_or(Moment(std::numeric_limits<qint64>::max()))};
    span.from = endOfPage(connection, customer, span.before, limit).value_or(span.from);
    std::vector<TimelineEntry> entries;
    addInteractions(connection, customer, span, entries);
    addParts(connection, customer, reader, entries);
    addOwnHandovers(connection, customer, span, entries);
    addHandovers(connection, customer, span, entries); // of one moment, above the promise that was made then
    addCommitments(connection, customer, span, entries);
    addCases(connection, customer, span, entries);
    addGreetings(connection, customer, span, entries);
    std::stable_sort(entries.begin(), entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; });
    return entries;
}

std::vector<TimelineEntry> latestInteractions(ReadSession& session, int limit, StaffId reader) {
    auto& connection = session.connection();
    auto statement =
        connection.prepare(u"SELECT %1, s.name FROM interaction i LEFT JOIN staff s ON s.id = i.author_id "
                           "WHERE EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
                           "WHERE ic.interaction_id = i.id AND c.state <> 'trashed') ORDER BY i.at DESC, i.id DESC LIMIT ?"_s.arg(
                               interactionColumns()));
    statement.bindAll(limit);
    std::vector<TimelineEntry> entries;
    while (statement.step())
        entries.push_back(interactionEntry(statement));
    addParts(connection, {}, reader, entries);
    return entries;
}

} // namespace rapport::storage
