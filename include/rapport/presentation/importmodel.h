#pragma once

#include "rapport/presentation/mappingmemory.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>

namespace rapport::presentation {

/// An import as its dialog sees it: files are looked at one after another, a CSV file first asked about; what would be done with
/// all of them is shown before anything is written. Nothing here waits; every step is told by a signal.
class ImportModel : public QObject {
    Q_OBJECT

public:
    enum class Step { Idle, Looking, Mapping, Checking, Expected, Running, Finished };

    explicit ImportModel(services::Workspace& workspace, QObject* parent = nullptr);
    ~ImportModel() override; ///< cancels what runs

    /// What columns were said to mean is kept there, and taken from there; it outlives this.
    void setMemory(MappingMemory* memory) { m_memory = memory; }
    void start(const QStringList& files);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString fileName() const; ///< of the file at hand, without its folder

    // Mapping.
    [[nodiscard]] const services::CsvPreview& preview() const { return m_preview; }
    void setDialect(const exchange::CsvDialect& dialect); ///< looks anew
    void setContent(exchange::CsvContent content);        ///< looks anew
    void setMeaning(int column, const exchange::ColumnMeaning& meaning);
    void setDayFirst(bool dayFirst) { m_preview.dayFirst = dayFirst; }
    [[nodiscard]] bool isRecalled() const { return m_recalled; } ///< whether the mapping is what was chosen last time
    [[nodiscard]] bool canImport() const;
    void useMapping(); ///< goes on with what the columns mean now

    // Checking and running.
    [[nodiscard]] int progress() const { return m_progress; } ///< 0 … 1000 of the file at hand
    [[nodiscard]] QString progressWords() const;              ///< "12,400 contacts, 31,000 a second, 5 seconds left"
    void cancel();                                            ///< the file at hand leaves nothing; those before it stay

    // Expected.
    [[nodiscard]] bool wouldChange() const { return m_summary.created + m_summary.updated > 0; }
    [[nodiscard]] bool canGoBack() const; ///< to what the columns mean
    void goBack();
    void importAll();

    // Expected and finished.
    [[nodiscard]] const services::ImportSummary& summary() const { return m_summary; } ///< of all files
    [[nodiscard]] QStringList failures() const { return m_failures; }                  ///< files that could not be imported
    [[nodiscard]] QString summaryWords() const;
    [[nodiscard]] bool canUndo() const { return !m_labels.isEmpty(); }
    void undo();

Q_SIGNALS:
    void stepChanged();
    void previewChanged();
    void progressChanged();
    void undone();
    void undoFailed(const QString& message);

private:
    void setStep(Step step);
    void next();
    void look(const std::optional<exchange::CsvDialect>& dialect);
    void check(services::ImportRequest request);
    void runNext();
    void run(const services::ImportRequest& request, void (ImportModel::*then)());
    void fileDone(void (ImportModel::*then)());
    [[nodiscard]] QString timeLeft() const;
    void recall();
    void keepMapping();
    void undoLast();
    void add(const services::ImportSummary& summary);

    services::Workspace& m_workspace;
    Step m_step = Step::Idle;
    QStringList m_waiting;
    QString m_file;
    std::vector<services::ImportRequest> m_requests; ///< to be imported, once that is wanted
    services::CsvPreview m_preview;
    MappingMemory* m_memory = nullptr;
    bool m_recalled = false;
    std::optional<exchange::CsvContent> m_content; ///< what the rows are, where the user said it
    exchange::CsvMapping m_guessed;
    QFutureWatcher<services::ImportSummary>* m_running = nullptr;
    QElapsedTimer m_since;
    int m_progress = 0;
    qint64 m_contacts = 0;
    services::ImportSummary m_summary;
    QStringList m_failures;
    QStringList m_labels; ///< of the changes made, the last one last
};

} // namespace rapport::presentation
