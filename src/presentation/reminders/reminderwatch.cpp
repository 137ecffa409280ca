#include "rapport/core/log.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/reminders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

/// The same for one stage of one promise's due moment, whoever raised it.
QString nameOf(const storage::ReminderRow& row) {
    const bool urgent = row.stage == domain::ReminderStage::Urgent;
    return u"%1 %2 %3"_s.arg(row.commitment.id.value())
        .arg(urgent ? 0 : row.commitment.dueAt.msecs())
        .arg(domain::key(row.stage));
}

} // namespace

ReminderWatch::ReminderWatch(const services::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReminderWatch::look);
    connect(&workspace.store, &storage::Store::changed, this, &ReminderWatch::look);
}

void ReminderWatch::start() {
    m_running = true;
    m_first = true;
    look();
}

void ReminderWatch::stop() {
    m_running = false;
    m_timer.stop();
    m_standing = {};
    Q_EMIT changed();
}

void ReminderWatch::look() {
    if (!m_running)
        return;
    m_again = m_busy;
    if (m_busy)
        return;
    if (std::exchange(m_actor, m_workspace.actor) != m_workspace.actor)
        m_first = true;
    settle(services::reminders(m_workspace), !m_workspace.store.isReadOnly());
}

void ReminderWatch::dismiss(std::vector<storage::ReminderId> ids) {
    std::erase_if(ids, [](storage::ReminderId id) { return !id.isValid(); }); // not raised yet
    if (!m_running || ids.empty())
        return;
    std::erase_if(m_standing.rows,
                  [&ids](const storage::ReminderRow& row) { return std::find(ids.begin(), ids.end(), row.id) != ids.end(); });
    Q_EMIT changed();
    await(
        services::dismissReminders(m_workspace, ids), this, [this](const services::Reminders&) { look(); },
        [this](const Error& error) {
            Q_EMIT failed(tr("The reminder could not be dismissed.") + u' ' + error.message());
            look();
        });
}

std::vector<ReminderLine> ReminderWatch::lines() const {
    return reminderLines(m_standing.rows, m_workspace.clock.now(), m_workspace.clock.zone());
}

bool ReminderWatch::hasMore(const services::Reminders& reminders) const {
    return reminders.next && *reminders.next <= m_workspace.clock.now();
}

void ReminderWatch::settle(const QFuture<services::Reminders>& asked, bool mayRaise) {
    m_busy = true;
    await(
        asked, this,
        [this, mayRaise](const services::Reminders& reminders) {
            const bool raise = mayRaise && m_running && hasMore(reminders);
            // What was raised before this run is shown, not announced; what is about to be is not known before it is.
            if (std::exchange(m_first, false)) {
                for (const storage::ReminderRow& row : reminders.rows) {
                    if (row.id.isValid())
                        m_known.insert(nameOf(row));
                }
            }
            if (raise)
                return settle(services::raiseReminders(m_workspace), false);
            m_wasTold = false;
            take(reminders);
            finish();
        },
        [this](const Error& error) {
            log::warning(u"reminders could not be looked up: %1"_s.arg(error.detail()));
            if (!std::exchange(m_wasTold, true))
                Q_EMIT failed(tr("What is due could not be looked up; Rapport tries again.") + u' ' + error.message());
            finish();
        });
}

void ReminderWatch::take(const services::Reminders& reminders) {
    if (!m_running)
        return;
    m_standing = reminders;
    std::vector<storage::ReminderRow> fresh;
    for (const storage::ReminderRow& row : reminders.rows) {
        const QString name = nameOf(row);
        if (!m_known.contains(name))
            fresh.push_back(row);
        m_known.insert(name);
    }
    Q_EMIT changed();
    if (!fresh.empty())
        Q_EMIT raised(reminderLines(fresh, m_workspace.clock.now(), m_workspace.clock.zone()));
}

/// Timers do not count the time a machine sleeps, and know nothing of a clock that is set: no wait is a long one.
void ReminderWatch::finish() {
    using namespace std::chrono_literals;
    m_busy = false;
    if (!m_running)
        return;
    if (std::exchange(m_again, false))
        return look();
    const auto untilNext = m_standing.next ? *m_standing.next - m_workspace.clock.now() : longestWait;
    m_timer.start(untilNext > 0ms ? std::min<std::chrono::milliseconds>(untilNext, longestWait) : longestWait);
}

} // namespace rapport::presentation
