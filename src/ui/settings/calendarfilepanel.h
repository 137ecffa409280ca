#pragma once

#include "rapport/presentation/calendarfile.h"
#include "ui/common/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rapport::ui {

class Button;

/// Whether a calendar file is kept for other programs, where, and with what. Off until somebody wants it.
class CalendarFilePanel final : public QWidget {
    Q_OBJECT

public:
    CalendarFilePanel(const UiContext& context, presentation::CalendarFile* file, QWidget* parent);

private:
    void layOut();
    void choose();
    void adopt();
    void showState();

    UiContext m_context;
    presentation::CalendarFile* m_keeper; ///< null: nobody keeps one
    QCheckBox* m_kept;
    QLineEdit* m_file;
    Button* m_choose;
    QCheckBox* m_withNotes;
    QLabel* m_state;
};

/// What was chosen for the store that is open; empty where no file is kept.
[[nodiscard]] std::optional<services::CalendarExport> wantedCalendarFile(const UiContext& context);

} // namespace rapport::ui
