#pragma once

#include "storage/store/jobqueue.h"
#include "storage/place/place.h"

#include <thread>

namespace rapport::storage {

/// The pool of reading threads, each with a connection of its own.
class Readers {
public:
    struct Job {
        Place::Read run;
        std::function<void(const std::exception_ptr&)> failed;
        CancelToken token;
    };
    Readers(Place& place, int count);
    ~Readers(); ///< finishes what was queued
    void add(Job job) { m_queue.add(std::move(job)); }

private:
    void work();
    void run(std::unique_ptr<Connection>& connection, Job& job);

    Place& m_place;
    JobQueue<Job> m_queue;
    std::vector<std::thread> m_threads;
};

} // namespace rapport::storage
