#include "rapport/presentation/exportmodel.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "rapport/services/storedocument.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

ExportModel::ExportModel(services::Workspace& workspace, Shown shown, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shown(std::move(shown)) {}

ExportModel::~ExportModel() { cancel(); }

void ExportModel::askColumns() {
    await(
        services::csvColumns(m_workspace, exchange::CsvContent::Contacts), this,
        [this](const QStringList& columns) { Q_EMIT columnsKnown(columns); },
        [this](const Error& error) { Q_EMIT failed(error.message()); });
}

QFuture<qint64> ExportModel::begin(const ExportChoice& choice, const QString& file) {
    using exchange::VCardVersion;
    const auto filter = choice.scope == ExportScope::Shown ? m_shown.filter : storage::CustomerFilter();
    std::optional<std::vector<CustomerId>> only;
    if (choice.scope == ExportScope::Selected)
        only = m_shown.selected;
    switch (choice.format) {
    case ExportFormat::VCard3:
    case ExportFormat::VCard4: {
        const auto version = choice.format == ExportFormat::VCard4 ? VCardVersion::V4 : VCardVersion::V3;
        return services::exportContacts(m_workspace, {file, version, filter, only});
    }
    case ExportFormat::Csv:
        return services::exportCsv(m_workspace,
                                   {file, exchange::CsvContent::Contacts, choice.columns, choice.withBom, filter, only});
    case ExportFormat::Calendar:
        return services::exportCalendar(m_workspace, {file, choice.withNotes}, m_token);
    case ExportFormat::Store:
        break;
    }
    return services::exportStore(m_workspace, file);
}

void ExportModel::start(const ExportChoice& choice, const QString& file) {
    if (isRunning())
        return;
    m_progress = 0;
    m_token = storage::CancelToken::make();
    m_running = new QFutureWatcher<qint64>(this);
    connect(m_running, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress = value;
        Q_EMIT progressChanged();
    });
    connect(m_running, &QFutureWatcherBase::finished, this, [this, file] { finish(file); });
    m_running->setFuture(begin(choice, file));
    Q_EMIT progressChanged();
}

void ExportModel::finish(const QString& file) {
    const auto future = m_running->future();
    std::exchange(m_running, nullptr)->deleteLater();
    bool told = false;
    detail::settle(
        [&] {
            const auto results = future.results();
            if (results.isEmpty())
                return;
            told = true;
            const QString folder = QFileInfo(file).absolutePath();
            Q_EMIT done(tr("%1 written to %2, in %3.", "number, file, folder")
                            .arg(numberText(results.front()), QFileInfo(file).fileName(), QDir::toNativeSeparators(folder)),
                        folder);
        },
        [&](const Error& error) {
            told = true;
            Q_EMIT failed(error.message());
        });
    if (!told)
        Q_EMIT cancelled();
}

void ExportModel::cancel() {
    m_token.cancel();
    if (m_running)
        m_running->cancel();
}

} // namespace rapport::presentation
