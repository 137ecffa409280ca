#pragma once

#include "rapport/domain/interaction.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"

namespace rapport::storage {

// An interaction as rows: values in the order of the table's columns.

[[nodiscard]] std::vector<Value> interactionValues(const domain::Interaction& interaction);
[[nodiscard]] std::vector<Value> participantValues(const domain::Interaction& interaction, InteractionId id, CustomerId customer);
/// `id` and the columns of the interaction table, of the row named `i`, separated by commas.
[[nodiscard]] const QString& interactionColumns();
/// Of a row selected by interactionColumns(); without its customers.
[[nodiscard]] domain::Interaction interactionFrom(const RowView& row);
[[nodiscard]] std::vector<CustomerId> participantsOf(Connection& connection, InteractionId id);
struct SeenNote {
    InteractionId interaction;
    domain::PrivateNote note;
    QString author; ///< name
};
/// The private notes of these interactions that `reader` may see, by their authors' ids.
[[nodiscard]] std::vector<SeenNote> privateNotesOf(Connection& connection, const std::vector<InteractionId>& ids, StaffId reader);
/// A condition: the member whose id is bound as `reader` is an owner who works here.
[[nodiscard]] QString isOwnerSql(const QString& reader);

} // namespace rapport::storage
