#pragma once

#include "rapport/core/safefile.h"

#include <QThread>
#include <QThreadPool>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace rapport::services {

/// Makes text of batches on all cores and writes it in the order in which the batches came, so that the thread that gives them
/// does nothing but read the store. The sink is its alone until finish(). No more batches are in memory than keep the cores busy.
template <typename Batch>
class OrderedWriting {
public:
    /// Called by several threads at a time.
    using Format = std::function<std::string(Batch&&)>;
    OrderedWriting(SafeFile::Sink& sink, Format format)
        : m_sink(sink)
        , m_format(std::move(format)) {
        m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1)); // one core is the reader's
    }

    /// Waits where enough is on its way. Throws what an earlier batch failed with.
    void push(Batch batch) {
        waitUntilAtMost(2 * static_cast<size_t>(m_pool.maxThreadCount()));
        const auto shared = std::make_shared<Batch>(std::move(batch));
        m_pool.start([this, shared, number = m_given++] { make(number, *shared); });
    }
    /// Waits until all is with the sink. Throws as push().
    void finish() { waitUntilAtMost(0); }

private:
    void waitUntilAtMost(size_t underway) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_given - m_written <= underway || m_failure; });
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

    void make(size_t number, Batch& batch) {
        try {
            writeInTurn(number, m_format(std::move(batch)));
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_failure = std::current_exception();
            m_changed.notify_all();
        }
    }

    /// Whoever has the next text writes it, and those behind it that are ready by then.
    void writeInTurn(size_t number, std::string text) {
        std::unique_lock lock(m_mutex);
        m_ready.emplace(number, std::move(text));
        while (!m_writing && !m_failure && m_ready.contains(m_written)) {
            const auto next = m_ready.extract(m_written);
            m_writing = true;
            lock.unlock();
            m_sink.write(QByteArray::fromRawData(next.mapped().data(), static_cast<qsizetype>(next.mapped().size())));
            lock.lock();
            m_writing = false;
            ++m_written;
            m_changed.notify_all();
        }
    }

    SafeFile::Sink& m_sink;
    const Format m_format;
    std::mutex m_mutex; ///< of what follows, but for m_given, which the giving thread alone sets
    std::condition_variable m_changed;
    std::map<size_t, std::string> m_ready; ///< by the number of the batch
    size_t m_given = 0;
    size_t m_written = 0;
    bool m_writing = false;
    std::exception_ptr m_failure;
    QThreadPool m_pool; ///< goes first, and waits for what is being made
};

} // namespace rapport::services
