#pragma once

#include "storage/store/jobqueue.h"
#include "storage/store/storefile.h"

#include <atomic>
#include <thread>

namespace rapport::storage {

/// The one writing thread.
class Writer {
public:
    struct Job {
        ChangeInfo info;
        std::function<void(WriteSession&)> run; ///< empty: only look for changes by others
        std::function<void()> committed;
        std::function<void(const std::exception_ptr&)> failed;
    };
    /// `changed` is called on the writing thread.
    Writer(StoreFile file, std::chrono::milliseconds lockWait, std::function<void(const ChangeSet&)> changed);
    ~Writer(); ///< finishes what was queued, then moves the log into the file
    void add(Job job) { m_queue.add(std::move(job)); }
    void lookForOutsideChanges();

    [[nodiscard]] const StoreFile& file() const { return m_file; }

private:
    void work();
    void write(Job& job);
    [[nodiscard]] ChangeSet writeLocked(Job& job);
    [[nodiscard]] ChangeSet writeInTransaction(Job& job);
    void compareVersions();
    [[nodiscard]] qint64 dataVersion();
    void closeConnection();

    StoreFile m_file;
    std::chrono::milliseconds m_lockWait;
    std::function<void(const ChangeSet&)> m_changed;
    qint64 m_dataVersion = 0;
    std::atomic_bool m_looking = false;
    JobQueue<Job> m_queue;
    std::thread m_thread;
};

} // namespace rapport::storage
