#pragma once

#include "rapport/presentation/cases.h"
#include "ui/common/savingdialog.h"

class QButtonGroup;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace rapport::ui {

class LinkButton;

/// Leads through a case: what was done, what is to be done next and what makes that good. Enter does the next step, or another
/// one that is chosen with the arrows.
class CaseSheet final : public SavingDialog {
    Q_OBJECT

public:
    CaseSheet(const UiContext& context, CaseId id, QWidget* parent);

Q_SIGNALS:
    void promiseRequested(); ///< something is to be promised first; the sheet is closed

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void layOut();
    void fill(const presentation::CaseDetails& details);
    void addStep(const presentation::CaseStepLine& line);
    void addDone(const presentation::CaseStepLine& line, int row);
    void choose(int step);

    CaseId m_id;
    presentation::CaseDetails m_details;
    QLabel* m_words;
    QLabel* m_summary;
    QGridLayout* m_steps;
    QButtonGroup* m_choices; ///< by CaseStep
    QLabel* m_hint;
    QLineEdit* m_said;
    LinkButton* m_promise;
};

} // namespace rapport::ui
