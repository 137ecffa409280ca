#pragma once

#include "rapport/storage/changes.h"
#include "storage/postgres/pgaddress.h"
#include "storage/place/link.h"

#include <functional>
#include <thread>

namespace rapport::storage {

/// What a change tells the office's other programs (NOTIFY): who made it and which records it concerns, by their numbers alone;
/// that everything may have changed where these would not fit.
[[nodiscard]] QString noticeOf(const ChangeSet& changes, const QString& sender);
/// Nothing for one's own, and for what cannot be read.
[[nodiscard]] std::optional<ChangeSet> changesIn(const QString& notice, const QString& reader);

/// Listens on a thread and a line of its own for what others changed. While the line is lost nothing is heard: once it is there
/// again, everything counts as changed.
class Notices {
public:
    /// `changed` is called on the listening thread.
    Notices(const PgAddress& address, Link& link, const QString& self, std::function<void(const ChangeSet&)> changed);
    ~Notices(); ///< the link has to be stopped before

private:
    void work();
    void listen(Link::Wait& wait, bool again);

    const PgAddress m_address;
    Link& m_link;
    const QString m_self;
    std::function<void(const ChangeSet&)> m_changed;
    std::thread m_thread;
};

} // namespace rapport::storage
