#include "storage/store/writer.h"

#include "rapport/core/log.h"
#include "rapport/core/uid.h"
#include "storage/store/failure.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

Writer::Writer(Place& place, std::function<void(const ChangeSet&)> changed)
    : m_place(place)
    , m_changed(std::move(changed))
    , m_thread([this] { work(); }) {}

Writer::~Writer() {
    m_queue.close();
    m_thread.join();
}

void Writer::work() {
    while (auto job = m_queue.take()) {
        if (job->run)
            write(*job);
        else
            look();
    }
}

void Writer::write(Job& job) {
    ChangeSet changes;
    try {
        if (job.info.key.isEmpty())
            job.info.key = newUid();
        changes = m_place.write(job.info, job.run);
    } catch (...) {
        job.failed(currentFailure());
        return;
    }
    if (changes.id.isValid() || changes.everything)
        m_changed(changes);
    job.committed();
}

void Writer::lookForOutsideChanges() {
    if (!m_looking.exchange(true))
        add({{}, {}, {}, {}});
}

void Writer::look() {
    m_looking = false;
    try {
        if (!m_place.wasChangedOutside())
            return;
    } catch (const Error& error) {
        log::warning(u"cannot look for changes by others: %1"_s.arg(error.detail()));
        return;
    }
    ChangeSet changes;
    changes.everything = true;
    m_changed(changes);
}

} // namespace rapport::storage
