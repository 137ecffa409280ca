#pragma once

#include "services/common/words.h"

#include <QPromise>

namespace rapport::services {

/// Tells how far an export has come, and ends it when it is cancelled.
class ExportProgress {
public:
    explicit ExportProgress(QPromise<qint64>& promise)
        : m_promise(promise) {}

    /// How many there are; 0 where nobody knows.
    void begin(qint64 all) {
        m_all = all;
        m_done = 0;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    /// So many more. Throws Error(Cancelled).
    void add(qint64 count) {
        throwIfCancelled();
        m_done += count;
        m_promise.setProgressValueAndText(m_all > 0 ? static_cast<int>(std::min(m_done, m_all) * 1000 / m_all) : 1000,
                                          QString::number(m_done));
    }
    /// The same for one of very many: it is told now and then.
    void addOne() {
        constexpr qint64 toldEvery = 256;
        if ((m_done + 1) % toldEvery == 0)
            add(1);
        else
            ++m_done;
    }
    void throwIfCancelled() const {
        if (m_promise.isCanceled())
            throw Error(ErrorCode::Cancelled, Words::tr("The export was cancelled; no file was written."));
    }

private:
    QPromise<qint64>& m_promise;
    qint64 m_all = 0;
    qint64 m_done = 0;
};

} // namespace rapport::services
