#include "storage/place/link.h"

#include "storage/engine/storageerror.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void Link::lost() {
    if (m_told)
        m_told(false);
}

void Link::made() {
    if (m_told)
        m_told(true);
}

void Link::stop() {
    {
        const std::lock_guard guard(m_mutex);
        m_stopped = true;
    }
    m_stop.notify_all();
}

bool Link::isStopped() const {
    const std::lock_guard guard(m_mutex);
    return m_stopped;
}

void Link::Wait::beforeNextTry() {
    const bool tooLong = m_link.m_patience && std::chrono::steady_clock::now() - m_since > *m_link.m_patience;
    std::unique_lock guard(m_link.m_mutex);
    if (tooLong || m_link.m_stop.wait_for(guard, m_pause, [this] { return m_link.m_stopped; }))
        throw storageError(ErrorCode::NotConnected, u"gave up waiting for the server"_s);
    m_pause = std::min<std::chrono::milliseconds>(2 * m_pause, 1s);
}

} // namespace rapport::storage
