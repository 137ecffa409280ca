#include "rapport/domain/announcement.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace rapport::domain {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Announcement", text); }

bool wasTold(const AnnouncementCustomer& one) { return one.toldAt.has_value(); }

} // namespace

int toldCount(const Announcement& announcement) {
    return static_cast<int>(std::count_if(announcement.customers.begin(), announcement.customers.end(), wasTold));
}

bool isOpen(const Announcement& announcement) {
    return !announcement.closedAt && !std::all_of(announcement.customers.begin(), announcement.customers.end(), wasTold);
}

QString problemWith(const Announcement& announcement) {
    if (isBlank(announcement.words))
        return translated(QT_TRANSLATE_NOOP("Announcement", "Say what changes: it is what the customers are told."));
    const auto isNobody = [](const AnnouncementCustomer& one) { return !one.customer.isValid(); };
    if (announcement.customers.empty() || std::any_of(announcement.customers.begin(), announcement.customers.end(), isNobody))
        return translated(QT_TRANSLATE_NOOP("Announcement", "An announcement is for somebody. Choose the customers to tell."));
    return {};
}

Announcement normalised(Announcement announcement) {
    normaliseLines(announcement.uid);
    announcement.words = text::normalised(announcement.words).trimmed();
    QSet<CustomerId> seen;
    std::erase_if(announcement.customers, [&seen](const AnnouncementCustomer& one) {
        const bool repeated = seen.contains(one.customer);
        seen.insert(one.customer);
        return repeated;
    });
    return announcement;
}

} // namespace rapport::domain
