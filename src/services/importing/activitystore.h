#pragma once

#include "services/importing/activitymerge.h"

#include "rapport/storage/session.h"

/// What an import does with a record, for each kind of them: it is completed, found, merged and saved.
namespace rapport::services {

/// With what every record has, normalised.
[[nodiscard]] domain::Interaction completed(domain::Interaction interaction, const storage::ChangeInfo& info,
                                            const QTimeZone& zone);
[[nodiscard]] domain::Commitment completed(domain::Commitment commitment, const storage::ChangeInfo& info, const QTimeZone& zone);
[[nodiscard]] domain::PlannedInteraction completed(domain::PlannedInteraction plan, const storage::ChangeInfo& info,
                                                   const QTimeZone& zone);
[[nodiscard]] domain::Milestone completed(domain::Milestone milestone, const storage::ChangeInfo&, const QTimeZone&);

/// What keeps it from being saved, as a translated sentence; empty when nothing does.
[[nodiscard]] QString problemIn(const domain::Interaction& interaction, Moment now);
[[nodiscard]] QString problemIn(const domain::Commitment& commitment, Moment);
[[nodiscard]] QString problemIn(const domain::PlannedInteraction& plan, Moment);
[[nodiscard]] QString problemIn(const domain::Milestone& milestone, Moment);

/// The stored one that it says something of: of the same uid, or a birthday of the same customer.
[[nodiscard]] std::optional<domain::Interaction> storedOf(storage::ReadSession& session, const domain::Interaction& interaction,
                                                          StaffId reader);
[[nodiscard]] std::optional<domain::Commitment> storedOf(storage::ReadSession& session, const domain::Commitment& commitment,
                                                         StaffId);
[[nodiscard]] std::optional<domain::PlannedInteraction> storedOf(storage::ReadSession& session,
                                                                 const domain::PlannedInteraction& plan, StaffId);
[[nodiscard]] std::optional<domain::Milestone> storedOf(storage::ReadSession& session, const domain::Milestone& milestone,
                                                        StaffId);

/// As merged(), for every kind alike.
[[nodiscard]] domain::Interaction mergedWith(const domain::Interaction& stored, const domain::Interaction& said,
                                             exchange::SaidParts parts, const storage::ChangeInfo&);
[[nodiscard]] domain::Commitment mergedWith(const domain::Commitment& stored, const domain::Commitment& said,
                                            exchange::SaidParts parts, const storage::ChangeInfo& info);
[[nodiscard]] domain::PlannedInteraction mergedWith(const domain::PlannedInteraction& stored,
                                                    const domain::PlannedInteraction& said, exchange::SaidParts parts,
                                                    const storage::ChangeInfo&);
[[nodiscard]] domain::Milestone mergedWith(const domain::Milestone& stored, const domain::Milestone& said, exchange::SaidParts,
                                           const storage::ChangeInfo&);

void saveRecord(storage::WriteSession& session, const domain::Interaction& interaction);
void saveRecord(storage::WriteSession& session, const domain::Commitment& commitment);
void saveRecord(storage::WriteSession& session, const domain::PlannedInteraction& plan);
void saveRecord(storage::WriteSession& session, const domain::Milestone& milestone);

} // namespace rapport::services
