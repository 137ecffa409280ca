#pragma once

#include "rapport/presentation/regularexports.h"
#include "ui/common/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rapport::ui {

class Button;

/// Whether complete exports are made by themselves, how often, where, and how many are kept. Off until somebody wants them.
class RegularExportPanel final : public QWidget {
    Q_OBJECT

public:
    RegularExportPanel(const UiContext& context, presentation::RegularExports* exports, QWidget* parent);

private:
    void layOut();
    void fill();
    /// The rhythm at this place is taken once a folder is chosen: whoever cancels is left with nothing.
    void choose(int rhythm);
    void adopt();
    void showState();

    UiContext m_context;
    presentation::RegularExports* m_exports; ///< null: nobody makes any
    QComboBox* m_rhythm;
    QLineEdit* m_folder;
    Button* m_choose;
    QSpinBox* m_keep;
    Button* m_now;
    QLabel* m_state;
};

/// What was chosen for the store that is open; empty where none are made.
[[nodiscard]] std::optional<services::RegularExport> wantedExports(const UiContext& context);

} // namespace rapport::ui
