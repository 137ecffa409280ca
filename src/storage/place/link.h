#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace rapport::storage {

/// Whether an office's server is there, as all threads of a store see it, and how they wait until it is again.
class Link {
public:
    /// For how long work waits for a server that went; for as long as the store is open where empty.
    explicit Link(std::optional<std::chrono::milliseconds> patience)
        : m_patience(patience) {}

    void onChange(std::function<void(bool)> told) { m_told = std::move(told); } ///< before any thread starts
    void lost();
    void made();
    /// Nobody waits any more, now and later.
    void stop();
    [[nodiscard]] bool isStopped() const;

    /// One thread's waiting, from a loss until it goes on.
    class Wait {
    public:
        explicit Wait(Link& link)
            : m_link(link) {}
        /// Waits a moment, longer each time. Throws Error(NotConnected) when it has lasted too long or the store closes.
        void beforeNextTry();

    private:
        Link& m_link;
        std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
        std::chrono::milliseconds m_pause{50};
    };

private:
    std::optional<std::chrono::milliseconds> m_patience;
    std::function<void(bool)> m_told;
    mutable std::mutex m_mutex;
    std::condition_variable m_stop;
    bool m_stopped = false;
};

} // namespace rapport::storage
