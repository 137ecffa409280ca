#include "rapport/presentation/regularexports.h"

#include "rapport/presentation/await.h"
#include "rapport/services/storedocument.h"

#include <QDir>

using namespace std::chrono_literals;

namespace rapport::presentation {

RegularExports::RegularExports(const services::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {
    m_look.setTimerType(Qt::VeryCoarseTimer);
    m_look.setInterval(1h);
    connect(&m_look, &QTimer::timeout, this, &RegularExports::look);
}

RegularExports::~RegularExports() { m_making.cancel(); }

std::optional<QDate> RegularExports::latest() const {
    return m_wanted ? services::latestRegularExport(m_workspace, m_wanted->folder, m_workspace.clock.today()) : std::nullopt;
}

void RegularExports::schedule(const std::optional<services::RegularExport>& wanted) {
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_problem.clear();
    if (m_wanted) {
        m_look.start();
        QTimer::singleShot(0, this, &RegularExports::look); // not while the window is being made
    } else {
        m_look.stop();
        m_making.cancel(); // nobody is told of its end
        m_isMaking = false;
    }
    Q_EMIT stateChanged();
}

void RegularExports::look() {
    if (m_wanted && services::isExportDue(m_workspace, *m_wanted, m_workspace.clock.today()))
        makeNow();
}

void RegularExports::makeNow() {
    if (!m_wanted || m_isMaking)
        return;
    if (!QDir(m_wanted->folder).exists()) {
        settle(tr("The folder %1 is not there. Make it, or choose another.").arg(QDir::toNativeSeparators(m_wanted->folder)));
        return;
    }
    m_isMaking = true;
    const services::RegularExport made = *m_wanted;
    m_making =
        services::exportStore(m_workspace, services::regularExportFile(m_workspace, made.folder, m_workspace.clock.today()));
    Q_EMIT stateChanged();
    await(
        m_making, this,
        [this, made](qint64) {
            services::removeOldExports(m_workspace, made.folder, made.keep);
            settle({});
        },
        [this](const Error& error) { settle(error.message()); });
}

void RegularExports::settle(const QString& problem) {
    m_isMaking = false;
    const bool news = !problem.isEmpty() && m_problem.isEmpty();
    m_problem = m_wanted ? problem : QString();
    Q_EMIT stateChanged();
    if (news && m_wanted)
        Q_EMIT failed(problem);
}

} // namespace rapport::presentation
