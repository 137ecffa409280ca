#include "rapport/presentation/importmodel.h"

#include "rapport/core/background.h"
#include "rapport/core/error.h"
#include "rapport/presentation/await.h"
#include "rapport/services/history.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

QString counted(qint64 count) { return QLocale().toString(count); }

} // namespace

ImportModel::ImportModel(services::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) {}

ImportModel::~ImportModel() {
    if (m_running)
        m_running->cancel();
}

QString ImportModel::fileName() const { return QFileInfo(m_file).fileName(); }

void ImportModel::setStep(Step step) {
    m_step = step;
    Q_EMIT stepChanged();
}

void ImportModel::start(const QStringList& files) {
    m_waiting = files;
    m_requests.clear();
    m_failures.clear();
    m_summary = {};
    next();
}

void ImportModel::next() {
    if (m_waiting.isEmpty())
        return setStep(m_requests.empty() ? Step::Finished : Step::Expected);
    m_file = m_waiting.takeFirst();
    setStep(Step::Looking);
    await(
        // A network disk may take its time.
        inBackground([file = m_file] { return services::detectFile(file); }), this,
        [this](exchange::Format format) {
            if (format == exchange::Format::Csv) {
                m_content.reset();
                look({});
                return;
            }
            services::ImportRequest request;
            request.file = m_file;
            request.format = format;
            check(std::move(request));
        },
        [this](const Error& error) {
            m_failures.append(error.message());
            next();
        });
}

void ImportModel::look(const std::optional<exchange::CsvDialect>& dialect) {
    await(
        inBackground([file = m_file, dialect, content = m_content] { return services::previewCsv(file, dialect, content); }),
        this,
        [this](const services::CsvPreview& preview) {
            m_preview = preview;
            recall();
            Q_EMIT previewChanged();
            if (m_step != Step::Mapping)
                setStep(Step::Mapping);
        },
        [this](const Error& error) {
            m_failures.append(error.message());
            next();
        });
}

/// What the rows are was just said by the user: that is not taken back.
void ImportModel::recall() {
    m_guessed = m_preview.mapping;
    m_recalled = false;
    const QString header = headerName(m_preview);
    if (m_memory && !header.isEmpty() && !m_content)
        m_recalled = applyMapping(m_preview, m_memory->recalled(header));
}

/// A mapping that was only guessed is guessed again; a better guess of a later version is not to be held up.
void ImportModel::keepMapping() {
    const QString header = headerName(m_preview);
    if (m_memory && !header.isEmpty() && (m_recalled || m_preview.mapping != m_guessed))
        m_memory->keep(header, mappingText(m_preview));
}

void ImportModel::setDialect(const exchange::CsvDialect& dialect) { look(dialect); }

void ImportModel::setContent(exchange::CsvContent content) {
    m_content = content;
    look(m_preview.dialect);
}

void ImportModel::setMeaning(int column, const exchange::ColumnMeaning& meaning) {
    m_preview.mapping.at(static_cast<size_t>(column)) = meaning;
}

bool ImportModel::canImport() const { return exchange::isUsable(m_preview.mapping, m_preview.content); }

void ImportModel::useMapping() {
    keepMapping();
    services::ImportRequest request;
    request.file = m_file;
    request.format = exchange::Format::Csv;
    request.dialect = m_preview.dialect;
    request.mapping = m_preview.mapping;
    request.dayFirst = m_preview.dayFirst;
    request.content = m_preview.content;
    check(std::move(request));
}

/// A trial run, that says what the import would do.
void ImportModel::check(services::ImportRequest request) {
    m_requests.push_back(request);
    request.dryRun = true;
    setStep(Step::Checking);
    run(request, &ImportModel::next);
}

bool ImportModel::canGoBack() const {
    return m_requests.size() == 1 && m_requests.front().format == exchange::Format::Csv && m_failures.isEmpty();
}

void ImportModel::goBack() {
    m_requests.clear();
    m_summary = {};
    setStep(Step::Mapping);
}

void ImportModel::importAll() {
    m_summary = {};
    setStep(Step::Running);
    runNext();
}

void ImportModel::runNext() {
    if (m_requests.empty())
        return setStep(Step::Finished);
    const services::ImportRequest request = m_requests.front();
    m_requests.erase(m_requests.begin());
    m_file = request.file;
    run(request, &ImportModel::runNext);
}

void ImportModel::run(const services::ImportRequest& request, void (ImportModel::*then)()) {
    m_progress = 0;
    m_contacts = 0;
    m_since.start();
    m_running = new QFutureWatcher<services::ImportSummary>(this);
    connect(m_running, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress = value;
        m_contacts = m_running->progressText().toLongLong();
        Q_EMIT progressChanged();
    });
    connect(m_running, &QFutureWatcherBase::finished, this, [this, then] { fileDone(then); });
    m_running->setFuture(services::importFile(m_workspace, request));
    Q_EMIT progressChanged();
}

void ImportModel::fileDone(void (ImportModel::*then)()) {
    const auto future = m_running->future();
    std::exchange(m_running, nullptr)->deleteLater();
    detail::settle(
        [&] {
            const auto results = future.results();
            if (!results.isEmpty())
                add(results.front());
        },
        [this](const Error& error) {
            m_failures.append(error.message());
            // A file that could not be looked at is not imported.
            if (m_step == Step::Checking && !m_requests.empty())
                m_requests.pop_back();
        });
    (this->*then)();
}

void ImportModel::add(const services::ImportSummary& summary) {
    m_summary = services::together(std::move(m_summary), summary);
    if (!summary.label.isEmpty())
        m_labels.append(summary.label);
}

void ImportModel::cancel() {
    m_waiting.clear();
    m_requests.clear();
    if (m_running)
        m_running->cancel();
}

QString ImportModel::progressWords() const {
    const qint64 elapsed = m_since.elapsed();
    const QString contacts = m_contacts == 1 ? tr("1 contact") : tr("%1 contacts").arg(counted(m_contacts));
    if (elapsed < 500 || m_contacts == 0)
        return contacts;
    const QString rate = tr("%1, %2 a second").arg(contacts, counted(m_contacts * 1000 / elapsed));
    const QString left = timeLeft();
    return left.isEmpty() ? rate : tr("%1, %2", "12,400 contacts, 31,000 a second; 5 seconds left").arg(rate, left);
}

/// Of the file at hand, once that can be told.
QString ImportModel::timeLeft() const {
    if (m_since.elapsed() < 2000 || m_progress < 20)
        return {};
    const qint64 seconds = m_since.elapsed() * (1000 - m_progress) / m_progress / 1000 + 1;
    if (seconds == 1)
        return tr("1 second left");
    return seconds < 90 ? tr("%1 seconds left").arg(counted(seconds)) : tr("%1 minutes left").arg(counted((seconds + 30) / 60));
}

QString ImportModel::summaryWords() const {
    const bool done = m_step == Step::Finished;
    if (m_summary.read == 0 && m_summary.rejected == 0)
        return done ? tr("Nothing was imported.") : tr("There is nothing to import.");
    QString read = m_summary.read == 1 ? tr("1 contact was read.") : tr("%1 contacts were read.").arg(counted(m_summary.read));
    if (m_summary.rejected > 0)
        read += u' ' + (done ? tr("%1 could not be imported.") : tr("%1 cannot be imported.")).arg(counted(m_summary.rejected));
    if (!wouldChange())
        return read + u' ' + (done ? tr("All of them were here already.") : tr("There is nothing new in them."));
    return done ? read : read + u' ' + tr("Nothing is saved yet; this is what the import would do:");
}

void ImportModel::undo() {
    if (canUndo())
        undoLast();
}

/// Takes the changes back one by one, the last first, as long as nothing else was changed after them.
void ImportModel::undoLast() {
    if (m_labels.isEmpty()) {
        Q_EMIT undone();
        return;
    }
    const auto failed = [this](const Error& error) { Q_EMIT undoFailed(error.message()); };
    await(
        services::undoState(m_workspace), this,
        [this, failed](const storage::UndoState& state) {
            if (state.undoLabel.value_or(QString()) != m_labels.last()) {
                Q_EMIT undoFailed(tr("Something else was changed since. Undo that first, or look into the history."));
                return;
            }
            await(
                services::undo(m_workspace), this,
                [this](const QString&) {
                    m_labels.removeLast();
                    undoLast();
                },
                failed);
        },
        failed);
}

} // namespace rapport::presentation
