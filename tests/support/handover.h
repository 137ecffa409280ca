#pragma once

#include <QFuture>
#include <atomic>
#include <utility>

namespace rapport::test {

/// Shows the thread sanitizer that a job of the store is over when its future is: Qt's own waiting happens out of its sight. Dies
/// after the future was waited for.
class Handover {
public:
    Handover() = default;
    Handover(const Handover&) = delete;
    Handover& operator=(const Handover&) = delete;
    ~Handover() { static_cast<void>(m_over.load(std::memory_order_acquire)); }
    /// `function`, with its end made visible.
    template <typename F>
    auto giving(F function) {
        return [this, function = std::move(function)](auto& session) mutable {
            const Mark mark{m_over};
            return function(session);
        };
    }

private:
    struct Mark {
        std::atomic<bool>& over;
        ~Mark() { over.store(true, std::memory_order_release); }
    };
    std::atomic<bool> m_over = false;
};

/// Waits for `start(function)`, which gives the store's future, and gives its result.
template <typename Start, typename F>
auto handedOver(Start start, F function) {
    Handover handover;
    auto future = start(handover.giving(std::move(function)));
    future.waitForFinished();
    if constexpr (!std::is_same_v<decltype(future), QFuture<void>>)
        return future.result();
}

} // namespace rapport::test
