#pragma once

#include "rapport/domain/announcement.h"
#include "rapport/services/redating.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/customerlist.h"

/// Changes that customers are to hear of from us, and who has yet to (P19). To announce, to add customers and to give up needs
/// Act::WriteAnswers; to tell somebody needs no more than to log. Each change is one, which one undo takes back. They throw
/// Error(NoSuchRecord) for what is gone, and Error(InvalidInput) for what domain::problemWith refuses.
namespace rapport::services {

/// `customers` are those who are to hear of `words`.
[[nodiscard]] QFuture<AnnouncementId> announce(const Workspace& workspace, const QString& words,
                                               const std::vector<CustomerId>& customers);
/// The change of an answer, to those who were last told an older version of it. Throws Error(InvalidInput) when nobody was.
[[nodiscard]] QFuture<AnnouncementId> announceAnswer(const Workspace& workspace, AnswerId answer);
/// Whom a filter takes, in no order: the customers to tell of a change that is about some of them.
[[nodiscard]] QFuture<std::vector<CustomerId>> customersToTell(const Workspace& workspace, const storage::CustomerFilter& filter);
/// Those it is for already stay as they are.
[[nodiscard]] QFuture<void> addToAnnouncement(const Workspace& workspace, AnnouncementId id,
                                              const std::vector<CustomerId>& customers);

[[nodiscard]] QFuture<std::vector<storage::AnnouncementRow>> announcements(const Workspace& workspace, bool onlyOpen = true);
[[nodiscard]] QFuture<domain::Announcement> loadAnnouncement(const Workspace& workspace, AnnouncementId id);
/// Those still to be told first.
[[nodiscard]] QFuture<std::vector<storage::AudienceRow>> audience(const Workspace& workspace, AnnouncementId id);
/// What a customer has not heard of yet, the oldest first.
[[nodiscard]] QFuture<std::vector<storage::AnnouncementRow>> announcementsFor(const Workspace& workspace, CustomerId customer);

/// Tells a customer: logs it as an interaction that informed, with the answer where it is about one, and ticks them off. Without
/// words they are told what the announcement says.
[[nodiscard]] QFuture<InteractionId> tellAnnouncement(const Workspace& workspace, AnnouncementId id, CustomerId customer,
                                                      const Telling& telling);
/// The same in the way that the customer prefers, else by call.
[[nodiscard]] QFuture<InteractionId> tellAnnouncement(const Workspace& workspace, AnnouncementId id, CustomerId customer);
/// By hand: they heard of it, or did not, without an interaction.
[[nodiscard]] QFuture<void> setAnnouncementTold(const Workspace& workspace, AnnouncementId id, CustomerId customer, bool told);
/// Given up before all were told, or taken up again.
[[nodiscard]] QFuture<void> setAnnouncementClosed(const Workspace& workspace, AnnouncementId id, bool closed);

} // namespace rapport::services
