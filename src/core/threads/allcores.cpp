#include "rapport/core/allcores.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>
#include <vector>

namespace rapport {

namespace {

/// Hands out portions until there are no more, or somebody failed.
class Portions {
public:
    Portions(size_t count, size_t size, const std::function<void(size_t, size_t)>& work)
        : m_count(count)
        , m_size(size)
        , m_work(work) {}

    [[nodiscard]] size_t begun() const { return std::min(m_next.load(), m_count); }
    void stop() { m_next = m_count; }
    /// False when there is nothing left.
    bool workOne() {
        const size_t from = m_next.fetch_add(m_size);
        if (from >= m_count)
            return false;
        try {
            m_work(from, std::min(from + m_size, m_count));
        } catch (...) {
            stop();
            throw;
        }
        return true;
    }

private:
    const size_t m_count, m_size;
    const std::function<void(size_t, size_t)>& m_work;
    std::atomic<size_t> m_next{0};
};

} // namespace

void onAllCores(size_t count, size_t size, const std::function<void(size_t, size_t)>& work,
                const std::function<void(size_t)>& tell) {
    Portions portions(count, size, work);
    std::vector<std::future<void>> helpers; // each waits for its thread when it goes
    const size_t wanted = std::min<size_t>(std::thread::hardware_concurrency(), (count + size - 1) / size);
    for (size_t i = 1; i < wanted; ++i)
        helpers.push_back(std::async(std::launch::async, [&portions] {
            while (portions.workOne()) {
            }
        }));
    try {
        while (portions.workOne()) {
            if (tell)
                tell(portions.begun());
        }
    } catch (...) {
        portions.stop();
        throw;
    }
    for (auto& helper : helpers)
        helper.get();
}

} // namespace rapport
