#pragma once

#include "rapport/core/safefile.h"
#include "services/importing/batchqueue.h"

#include <functional>
#include <string>
#include <thread>

namespace rapport::services {

/// Writes batches as text on a thread of its own, so that reading the store and making the file keep two cores busy. The sink is
/// its alone until finish().
template <typename Batch>
class SinkThread {
public:
    using Format = std::function<void(const Batch&, std::string&)>;
    SinkThread(SafeFile::Sink& sink, Format format)
        : m_queue(batchesWaiting)
        , m_thread([this, &sink, format = std::move(format)] { run(sink, format); }) {}
    ~SinkThread() {
        if (m_thread.joinable()) {
            m_queue.close();
            m_thread.join();
        }
    }
    SinkThread(const SinkThread&) = delete;
    SinkThread& operator=(const SinkThread&) = delete;

    /// False when writing failed; finish() throws why.
    bool push(Batch batch) { return m_queue.push(std::move(batch)); }
    /// Waits until all is with the sink. Throws what writing failed with.
    void finish() {
        m_queue.close();
        m_thread.join();
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    static constexpr size_t batchesWaiting = 4;

    void run(SafeFile::Sink& sink, const Format& format) {
        try {
            std::string text;
            while (auto batch = m_queue.take()) {
                text.clear();
                format(*batch, text);
                m_queue.giveBack(std::move(*batch));
                sink.write(QByteArray::fromStdString(text));
            }
        } catch (...) {
            m_failure = std::current_exception();
            m_queue.abandon();
        }
    }

    BatchQueue<Batch> m_queue;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace rapport::services
