#pragma once

#include "rapport/domain/playbook.h"
#include "ui/common/savingdialog.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace rapport::ui {

/// A playbook: its name, the channel it is for, and its steps, one a line.
class PlaybookEditor final : public SavingDialog {
    Q_OBJECT

public:
    /// One without an id is new.
    PlaybookEditor(const UiContext& context, const domain::Playbook& playbook, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    [[nodiscard]] bool isDirty() const override { return entered() != m_playbook; }
    void submit() override;

private:
    [[nodiscard]] QWidget* makeForm();
    [[nodiscard]] domain::Playbook entered() const;

    domain::Playbook m_playbook; ///< as it was when editing began
    QLineEdit* m_name;
    QComboBox* m_channel;
    QPlainTextEdit* m_steps;
};

} // namespace rapport::ui
