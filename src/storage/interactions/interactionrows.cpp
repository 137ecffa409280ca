#include "storage/interactions/interactionrows.h"

#include "storage/engine/jsonlist.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::vector<Value> interactionValues(const Interaction& interaction) {
    return {toValue(interaction.uid),
            toValue(interaction.at),
            toValue(interaction.zone),
            toValue(key(interaction.channel)),
            toValue(key(interaction.direction)),
            toValue(key(interaction.outcome)),
            toValue(interaction.minutes),
            toValue(interaction.notes),
            toValue(interaction.customerWords),
            toValue(interaction.understood),
            toValue(interaction.confirmed),
            interaction.signal ? toValue(static_cast<int>(*interaction.signal)) : Value(),
            toValue(interaction.author),
            toValue(interaction.createdAt)};
}

std::vector<Value> participantValues(const Interaction& interaction, InteractionId id, CustomerId customer) {
    return {toValue(id), toValue(customer), toValue(interaction.at), toValue(isTwoWay(interaction))};
}

const QString& interactionColumns() {
    static const QString columns = u"i.id, i."_s + tables::interaction().columns.join(u", i.");
    return columns;
}

Interaction interactionFrom(const RowView& row) {
    Interaction interaction;
    interaction.id = row.id<InteractionId>(0);
    interaction.uid = row.text(1);
    interaction.at = row.moment(2);
    interaction.zone = row.text(3);
    interaction.channel = row.word<Channel>(4).value_or(Channel::Call);
    interaction.direction = row.word<Direction>(5).value_or(Direction::Out);
    interaction.outcome = row.word<Outcome>(6).value_or(Outcome::Reached);
    interaction.minutes = row.optionalInteger(7);
    interaction.notes = row.text(8);
    interaction.customerWords = row.text(9);
    interaction.understood = row.text(10);
    interaction.confirmed = row.flag(11);
    if (const auto signal = row.optionalInteger(12))
        interaction.signal = static_cast<Signal>(*signal);
    interaction.author = row.id<StaffId>(13);
    interaction.createdAt = row.moment(14);
    return interaction;
}

std::vector<CustomerId> participantsOf(Connection& connection, InteractionId id) {
    std::vector<CustomerId> customers;
    auto statement = connection.prepare(u"SELECT customer_id FROM interaction_customer WHERE interaction_id = ? ORDER BY id"_s);
    statement.bindAll(id);
    while (statement.step())
        customers.push_back(statement.id<CustomerId>(0));
    return customers;
}

QString isOwnerSql(const QString& reader) {
    return u"EXISTS (SELECT 1 FROM staff r WHERE r.id = %1 AND r.role = 'owner' AND r.active = 1)"_s.arg(reader);
}

std::vector<SeenNote> privateNotesOf(Connection& connection, const std::vector<InteractionId>& ids, StaffId reader) {
    std::vector<SeenNote> notes;
    if (!reader.isValid() || ids.empty())
        return notes;
    auto statement = connection.prepare(
        u"SELECT n.interaction_id, n.author_id, n.words, a.name FROM %1 j "
        "CROSS JOIN interaction_private_note n ON n.interaction_id = j.value LEFT JOIN staff a ON a.id = n.author_id "
        "WHERE n.author_id = ? OR %2 ORDER BY n.author_id"_s.arg(connection.dialect().numbersInParameter(), isOwnerSql(u"?"_s)));
    statement.bindAll(jsonListOfIds(ids), reader, reader);
    while (statement.step())
        notes.push_back({statement.id<InteractionId>(0), {statement.id<StaffId>(1), statement.text(2)}, statement.text(3)});
    return notes;
}

} // namespace rapport::storage
