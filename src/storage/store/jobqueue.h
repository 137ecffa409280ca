#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace rapport::storage {

/// Work handed from any thread to storage threads, first in, first out.
template <typename Job>
class JobQueue {
public:
    void add(Job job) {
        {
            const std::lock_guard guard(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_wake.notify_one();
    }
    /// Waits for the next one. Empty once the queue was closed and everything in it was taken.
    std::optional<Job> take() {
        std::unique_lock guard(m_mutex);
        m_wake.wait(guard, [this] { return m_closed || !m_jobs.empty(); });
        if (m_jobs.empty())
            return {};
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }
    void close() {
        {
            const std::lock_guard guard(m_mutex);
            m_closed = true;
        }
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace rapport::storage
