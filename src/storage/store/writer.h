#pragma once

#include "storage/store/jobqueue.h"
#include "storage/place/place.h"

#include <atomic>
#include <thread>

namespace rapport::storage {

/// The one writing thread.
class Writer {
public:
    struct Job {
        ChangeInfo info;
        Place::Write run; ///< empty: only look for changes by others
        std::function<void()> committed;
        std::function<void(const std::exception_ptr&)> failed;
    };
    /// `changed` is called on the writing thread.
    Writer(Place& place, std::function<void(const ChangeSet&)> changed);
    ~Writer(); ///< finishes what was queued
    void add(Job job) { m_queue.add(std::move(job)); }
    void lookForOutsideChanges();

private:
    void work();
    void write(Job& job);
    void look();

    Place& m_place;
    std::function<void(const ChangeSet&)> m_changed;
    std::atomic_bool m_looking = false;
    JobQueue<Job> m_queue;
    std::thread m_thread;
};

} // namespace rapport::storage
