#include "rapport/presentation/legkeeper.h"

#include "rapport/core/log.h"
#include "rapport/presentation/await.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace std::chrono_literals;

LegKeeper::LegKeeper(const services::Workspace& workspace, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pause(pause) {
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &LegKeeper::judge);
    connect(&workspace.store, &storage::Store::changed, this, [this] {
        m_again = m_busy;
        // Not put off by the next change: whoever saves all the time would never see it judged.
        if (m_running && !m_busy && (!m_due.isActive() || m_due.remainingTimeAsDuration() > m_pause))
            m_due.start(m_pause);
    });
}

void LegKeeper::start() {
    if (m_workspace.store.isReadOnly())
        return;
    m_running = true;
    m_due.start(m_pause);
}

void LegKeeper::judge() {
    if (!m_busy)
        m_told.start();
    m_busy = true;
    m_again = false;
    QElapsedTimer clock;
    clock.start();
    await(
        services::judgeLegs(m_workspace), this,
        [this, clock](const storage::LegsJudged& some) { goOn(some, std::chrono::milliseconds(clock.elapsed())); },
        [this](const Error& error) {
            log::warning(u"how customers stand could not be judged: %1"_s.arg(error.detail()));
            settle();
        });
}

void LegKeeper::goOn(const storage::LegsJudged& some, std::chrono::milliseconds took) {
    m_news |= some.changed > 0;
    if (!some.more)
        return settle();
    if (m_told.hasExpired(std::chrono::milliseconds(betweenTellings).count()))
        tell();
    m_due.start(took);
}

void LegKeeper::tell() {
    m_told.start();
    if (std::exchange(m_news, false) || m_workspace.store.isOffice())
        Q_EMIT judged();
}

/// Timers do not count the time a machine sleeps, and know nothing of a clock that is set: no wait is a long one.
void LegKeeper::settle() {
    m_busy = false;
    m_due.start(m_again ? m_pause : longestWait);
    tell();
}

} // namespace rapport::presentation
