#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

#include <QString>
#include <optional>
#include <vector>

namespace rapport::domain {

/// Somebody who is to hear of a change.
struct AnnouncementCustomer {
    CustomerId customer;
    std::optional<Moment> toldAt; ///< empty: still to be told
    InteractionId interaction;    ///< in which; invalid where it was not logged
    friend bool operator==(const AnnouncementCustomer&, const AnnouncementCustomer&) = default;
};

/// A change that customers are to hear of from us: a price, a product, an outage (principle P19, be open).
struct Announcement {
    AnnouncementId id;
    QString uid;
    QString words;   ///< what changes
    AnswerId answer; ///< whose change it tells; invalid for none
    Moment at;
    StaffId author;
    std::optional<Moment> closedAt;              ///< given up before all were told
    std::vector<AnnouncementCustomer> customers; ///< who is to hear of it, each once
    friend bool operator==(const Announcement&, const Announcement&) = default;
};

/// How many of those it is for have heard of it.
[[nodiscard]] int toldCount(const Announcement& announcement);
/// Somebody is still to be told, and nobody gave it up: when all are told it is closed by itself.
[[nodiscard]] bool isOpen(const Announcement& announcement);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Announcement& announcement);
/// Texts through core's normaliser, each customer once, as they were first named.
[[nodiscard]] Announcement normalised(Announcement announcement);

} // namespace rapport::domain
