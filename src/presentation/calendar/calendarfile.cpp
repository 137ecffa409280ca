#include "rapport/presentation/calendarfile.h"

#include "rapport/presentation/await.h"

#include <QElapsedTimer>

namespace rapport::presentation {

using namespace std::chrono_literals;

CalendarFile::CalendarFile(const services::Workspace& workspace, std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pause(pause) {
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &CalendarFile::write);
    connect(&workspace.store, &storage::Store::changed, this, [this] {
        m_again = m_isWriting;
        // Not put off by the next change: who saves all the time would never see it written.
        if (m_wanted && !m_isWriting && !m_due.isActive())
            m_due.start(std::max(m_pause, 10 * m_lastTook));
    });
}

CalendarFile::~CalendarFile() { m_writing.cancel(); }

void CalendarFile::keep(const std::optional<services::CalendarExport>& wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_due.stop();
    m_problem.clear();
    m_writtenAt.reset();
    Q_EMIT stateChanged();
    if (m_isWriting)
        m_again = m_wanted.has_value();
    else if (m_wanted)
        m_due.start(0ms);
}

void CalendarFile::write() {
    if (!m_wanted)
        return;
    m_isWriting = true;
    m_again = false;
    m_writing = storage::CancelToken::make();
    QElapsedTimer clock;
    clock.start();
    await(
        services::exportCalendar(m_workspace, *m_wanted, m_writing), this,
        [this, clock](qint64) {
            m_lastTook = std::chrono::milliseconds(clock.elapsed());
            m_writtenAt = m_workspace.clock.now();
            settle({});
        },
        [this](const Error& error) { settle(error.message()); });
}

void CalendarFile::settle(const QString& problem) {
    m_isWriting = false;
    const bool news = !problem.isEmpty() && m_problem.isEmpty();
    m_problem = m_wanted ? problem : QString();
    if (m_wanted && m_again)
        m_due.start(std::max(m_pause, 10 * m_lastTook));
    Q_EMIT stateChanged();
    if (news && m_wanted)
        Q_EMIT failed(problem);
}

} // namespace rapport::presentation
