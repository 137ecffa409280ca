#pragma once

#include "services/importing/batchqueue.h"
#include "services/importing/preparedcontact.h"

#include "rapport/services/importing.h"

#include <thread>

namespace rapport::services {

/// Contacts that were read together, with what was found amiss on the way.
struct ContactBatch {
    QString file; ///< its name, without the folder
    std::vector<PreparedContact> contacts;
    std::vector<exchange::Problem> problems;
    qint64 rejected = 0; ///< in all, so far
    int progress = 0;    ///< thousandths of the file
};

/// Reads and prepares contacts on a thread of its own, that ends with this object.
class ContactFeed {
public:
    explicit ContactFeed(const ImportRequest& request);
    ~ContactFeed();
    ContactFeed(const ContactFeed&) = delete;
    ContactFeed& operator=(const ContactFeed&) = delete;

    /// Empty at the end of the file. Throws what reading failed with.
    [[nodiscard]] std::optional<ContactBatch> next() { return m_queue.take(); }
    /// What is no longer needed of it.
    void giveBack(ContactBatch batch) { m_queue.giveBack(std::move(batch)); }

private:
    void run(const ImportRequest& request);
    void readAll(const ImportRequest& request);

    BatchQueue<ContactBatch> m_queue;
    std::thread m_thread;
};

} // namespace rapport::services
