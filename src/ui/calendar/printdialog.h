#pragma once

#include "rapport/presentation/calendarprint.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace rapport::ui {

/// What a calendar will look like on paper, and in which file it is put.
class PrintDialog final : public SheetDialog {
    Q_OBJECT

public:
    PrintDialog(const UiContext& context, const presentation::CalendarQuery& query, const presentation::CalendarViewer& viewer,
                QWidget* parent);

Q_SIGNALS:
    void previewed();
    void saved(const QString& file);

private:
    void setUpChoices(const presentation::CalendarQuery& query);
    void load();
    void lay();
    void showPage();
    void choose();
    void write(const QString& file);

    UiContext m_context;
    presentation::CalendarQuery m_query;
    presentation::CalendarViewer m_viewer;
    storage::CancelToken m_loading;
    std::optional<presentation::CalendarBoard> m_board;
    std::optional<presentation::CalendarPrint> m_print;
    QComboBox* m_view;
    QComboBox* m_paper;
    QSpinBox* m_page;
    QLabel* m_preview;
    QLabel* m_pages;
    QLabel* m_problem;
    Button* m_save;
};

} // namespace rapport::ui
