#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <chrono>

namespace rapport::test {

/// Beats in the event loop of the thread it is made in, and knows for how long nothing there was answered at the worst.
class Heartbeat {
public:
    Heartbeat() {
        m_sinceLast.start();
        m_timer.callOnTimeout(&m_timer, [this] { beat(); });
        m_timer.start(std::chrono::milliseconds(5));
    }
    [[nodiscard]] std::chrono::milliseconds longestSilence() {
        beat();
        return m_longest;
    }

private:
    void beat() { m_longest = std::max(m_longest, std::chrono::milliseconds(m_sinceLast.restart())); }

    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    std::chrono::milliseconds m_longest{0};
};

} // namespace rapport::test
