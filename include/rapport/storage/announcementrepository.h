#pragma once

#include "rapport/domain/announcement.h"
#include "rapport/domain/interaction.h"
#include "rapport/storage/session.h"

#include <functional>

namespace rapport::storage {

class AnnouncementRepository {
public:
    explicit AnnouncementRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Announcement> find(AnnouncementId id) const;
    [[nodiscard]] std::optional<AnnouncementId> findByUid(const QString& uid) const;
    /// All, in the order of their ids.
    void each(const std::function<void(const domain::Announcement&)>& take) const;

    /// With all its customers. Throws Error(InvalidInput) for what domain::problemWith says.
    static AnnouncementId save(WriteSession& session, domain::Announcement announcement);
    /// Those that it is for already stay as they are.
    static void addCustomers(WriteSession& session, AnnouncementId id, const std::vector<CustomerId>& customers);
    /// Whether a customer has heard of it; who it is not for is left alone. Gives whether anything changed.
    static bool setTold(WriteSession& session, AnnouncementId id, CustomerId customer, const std::optional<Moment>& at,
                        InteractionId interaction = {});
    static void setClosed(WriteSession& session, AnnouncementId id, const std::optional<Moment>& at);
    /// Whoever was told an answer as it is now has heard of the announcements that are about it.
    static void tellOf(WriteSession& session, const domain::Interaction& interaction, InteractionId id);

private:
    ReadSession& m_session;
};

struct AnnouncementRow {
    AnnouncementId id;
    QString uid;
    QString words;
    AnswerId answer;
    QString question; ///< of that answer
    Moment at;
    QString author; ///< name
    std::optional<Moment> closedAt;
    int told = 0;  ///< of those it is for, without those in the trash
    int total = 0; ///< those
    friend bool operator==(const AnnouncementRow&, const AnnouncementRow&) = default;
};
/// The latest first; with `onlyOpen` those of which somebody is still to hear.
[[nodiscard]] std::vector<AnnouncementRow> announcementRows(ReadSession& session, bool onlyOpen);

/// Somebody an announcement is for.
struct AudienceRow {
    qint64 row = 0; ///< unique among all announcements' customers
    CustomerId customer;
    QString name;
    QString organisation;
    std::optional<domain::Channel> preferred; ///< channel
    std::optional<Moment> toldAt;
    InteractionId interaction;
    friend bool operator==(const AudienceRow&, const AudienceRow&) = default;
};
/// Those still to be told first, by name; without those in the trash.
[[nodiscard]] std::vector<AudienceRow> audienceOf(ReadSession& session, AnnouncementId id);
/// Open announcements that a customer has not heard of, the oldest first.
[[nodiscard]] std::vector<AnnouncementRow> announcementsFor(ReadSession& session, CustomerId customer);

} // namespace rapport::storage
