#include "storage/store/readers.h"

#include "storage/engine/storageerror.h"
#include "storage/store/failure.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

Readers::Readers(Place& place, int count)
    : m_place(place) {
    for (int number = 0; number < std::max(1, count); ++number)
        m_threads.emplace_back([this] { work(); });
}

Readers::~Readers() {
    m_queue.close();
    for (std::thread& thread : m_threads)
        thread.join();
}

void Readers::work() {
    std::unique_ptr<Connection> connection;
    while (auto job = m_queue.take())
        run(connection, *job);
}

void Readers::run(std::unique_ptr<Connection>& connection, Job& job) {
    try {
        if (job.token.isCancelled())
            throw storageError(ErrorCode::Cancelled, u"cancelled while queued"_s);
        m_place.read(connection, job.run, job.token);
    } catch (...) {
        job.failed(currentFailure());
    }
}

} // namespace rapport::storage
