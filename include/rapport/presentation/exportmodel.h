#pragma once

#include "rapport/services/exporting.h"

#include <QFutureWatcher>
#include <QObject>

namespace rapport::presentation {

/// What is exported, as people choose it.
enum class ExportFormat { VCard3, VCard4, Csv, Calendar, Store };
enum class ExportScope { All, Shown, Selected };

struct ExportChoice {
    ExportFormat format = ExportFormat::VCard3;
    ExportScope scope = ExportScope::All;
    bool withBom = false;   ///< of a CSV file
    bool withNotes = false; ///< of a calendar
    QStringList columns;    ///< of a CSV file; empty: all
};

[[nodiscard]] QString formatWords(ExportFormat format);
[[nodiscard]] QString scopeWords(ExportScope scope);
/// A sentence on whom or what the format is for.
[[nodiscard]] QString formatPurpose(ExportFormat format);
/// Whether a part of the customers can be chosen; calendar and store are always whole.
[[nodiscard]] bool canBeNarrowed(ExportFormat format);
/// A column of a CSV file, by its key, in words.
[[nodiscard]] QString tableColumnWords(const QString& key);
[[nodiscard]] QString suggestedFile(ExportFormat format); ///< "contacts.vcf"

/// An export as its dialog sees it. Nothing here waits; how it goes and ends is told by signals.
class ExportModel : public QObject {
    Q_OBJECT

public:
    /// What the list of customers shows now.
    struct Shown {
        storage::CustomerFilter filter;
        std::vector<CustomerId> selected;
    };

    ExportModel(services::Workspace& workspace, Shown shown, QObject* parent = nullptr);
    ~ExportModel() override; ///< cancels what runs

    [[nodiscard]] const Shown& shown() const { return m_shown; }
    /// Asks for the columns that a CSV file may have; told by columnsKnown().
    void askColumns();
    void start(const ExportChoice& choice, const QString& file);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running != nullptr; }
    [[nodiscard]] int progress() const { return m_progress; } ///< 0 … 1000

Q_SIGNALS:
    void columnsKnown(const QStringList& columns);
    void progressChanged();
    void done(const QString& words, const QString& folder); ///< how many, and where they are
    void cancelled();
    void failed(const QString& message);

private:
    [[nodiscard]] QFuture<qint64> begin(const ExportChoice& choice, const QString& file);
    void finish(const QString& file);

    services::Workspace& m_workspace;
    Shown m_shown;
    QFutureWatcher<qint64>* m_running = nullptr;
    int m_progress = 0;
    storage::CancelToken m_token; ///< of a calendar
};

} // namespace rapport::presentation
