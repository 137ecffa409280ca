#include "storage/interactions/interactionrows.h"

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

Interaction interactionFrom(const Statement& row) {
    Interaction interaction;
    interaction.id = row.id<InteractionId>(0);
    interaction.uid = row.text(1);
    interaction.at = row.moment(2);
    interaction.zone = row.text(3);
    interaction.channel = fromKey<Channel>(row.text(4)).value_or(Channel::Call);
    interaction.direction = fromKey<Direction>(row.text(5)).value_or(Direction::Out);
    interaction.outcome = fromKey<Outcome>(row.text(6)).value_or(Outcome::Reached);
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

} // namespace rapport::storage
