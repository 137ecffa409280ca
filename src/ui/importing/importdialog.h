#pragma once

#include "rapport/presentation/importmodel.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"
#include "ui/importing/settingsmemory.h"

namespace Ui {
class ImportProgress;
}

namespace rapport::ui {

class Button;
class CsvMappingPage;
class ImportSummaryPage;

/// Imports files of contacts: for a CSV file what its columns mean, then what the import would do, then progress, then how it
/// ended. Closing it while it works cancels.
///
///     auto* dialog = new ImportDialog(context, window);
///     dialog->open();
///     dialog->start(files);
class ImportDialog final : public SheetDialog {
    Q_OBJECT

public:
    ImportDialog(const UiContext& context, QWidget* parent);
    ~ImportDialog() override;

    /// Asks for files where none are given; closes itself when none are chosen.
    void start(const QStringList& files);
    void done(int result) override;

Q_SIGNALS:
    /// To look through who may be here twice now.
    void duplicatesRequested();

private:
    void makeButtons();
    void connectModel();
    void showStep();
    void turnTo(QWidget* page);
    void showMapping();
    void showRunning();
    void showSummary();
    void showExpected();
    void showFinished();
    void goOn();
    void showProgress();
    void saveProblems();
    void writeProblems(const QString& path);

    UiContext m_context;
    SettingsMemory m_memory;
    presentation::ImportModel* m_import;
    CsvMappingPage* m_mapping;
    QWidget* m_running;
    ImportSummaryPage* m_summary;
    std::unique_ptr<Ui::ImportProgress> m_progress;
    Button* m_undo = nullptr;
    Button* m_back = nullptr;
    Button* m_duplicates = nullptr;
    Button* m_save = nullptr;
    Button* m_cancel = nullptr;
    Button* m_go = nullptr;
};

} // namespace rapport::ui
