#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>

namespace rapport::services {

/// Hands batches from one thread to another. At most `capacity` wait, so that a fast reader does not fill the memory.
template <typename Batch>
class BatchQueue {
public:
    explicit BatchQueue(size_t capacity)
        : m_capacity(capacity) {}

    /// Waits for room. False when the taker has gone away.
    bool push(Batch batch) {
        std::deque<Batch> used; // goes when the lock is left
        std::unique_lock lock(m_mutex);
        used.swap(m_used);
        m_changed.wait(lock, [this] { return m_batches.size() < m_capacity || m_abandoned; });
        if (m_abandoned)
            return false;
        m_batches.push_back(std::move(batch));
        m_changed.notify_all();
        return true;
    }
    /// Nothing more comes, for this reason if there is one.
    void close(std::exception_ptr failure = {}) {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_failure = std::move(failure);
        m_changed.notify_all();
    }
    /// Waits for the next; empty at the end. Throws what the reader failed with.
    std::optional<Batch> take() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_batches.empty() || m_closed; });
        if (m_batches.empty()) {
            if (m_failure)
                std::rethrow_exception(m_failure);
            return {};
        }
        std::optional<Batch> batch(std::move(m_batches.front()));
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }
    /// What the taker is done with goes where it came from: the allocator makes threads wait that free one another's memory.
    void giveBack(Batch batch) {
        const std::lock_guard lock(m_mutex);
        m_used.push_back(std::move(batch));
    }
    /// The taker takes no more.
    void abandon() {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::deque<Batch> m_used;
    const size_t m_capacity;
    bool m_closed = false;
    bool m_abandoned = false;
    std::exception_ptr m_failure;
};

} // namespace rapport::services
