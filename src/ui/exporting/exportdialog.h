#pragma once

#include "rapport/presentation/exportmodel.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QProgressBar;

namespace rapport::ui {

/// Asks in which form, whom and what of them to export, then for the file; shows how it goes. Closing it while it works cancels,
/// and the file stays as it was.
class ExportDialog final : public SheetDialog {
    Q_OBJECT

public:
    ExportDialog(const UiContext& context, presentation::ExportModel::Shown shown, QWidget* parent);
    void done(int result) override;

private:
    void addChoices();
    void addOptions();
    void addProgress();
    void connectModel();
    void showFormat();
    void showColumns(const QStringList& columns);
    void tickColumns(bool ticked);
    void setRunning(bool running);
    void chooseFile();
    [[nodiscard]] presentation::ExportChoice choice() const;
    [[nodiscard]] QStringList chosenColumns() const;

    UiContext m_context;
    presentation::ExportModel* m_export;
    QComboBox* m_format;
    QLabel* m_purpose;
    QComboBox* m_scope;
    QCheckBox* m_withBom;
    QCheckBox* m_withNotes;
    QWidget* m_columnsTitle; ///< with what ticks all of them or none
    QListWidget* m_columns;
    QProgressBar* m_progress;
    QLabel* m_problem;
    Button* m_cancel = nullptr;
    Button* m_go = nullptr;
};

} // namespace rapport::ui
