#pragma once

#include "rapport/presentation/cases.h"
#include "ui/common/savingdialog.h"

namespace rapport::ui {

class DueField;
class QuickEntryField;

/// A promise to put a case right, typed as one line: "send a new pump Thu".
class CasePromiseSheet final : public SavingDialog {
    Q_OBJECT

public:
    CasePromiseSheet(const UiContext& context, CaseId id, QWidget* parent);

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void takeRead();

    CaseId m_id;
    QuickEntryField* m_line;
    DueField* m_due;
    std::optional<domain::Due> m_read; ///< what was taken from the line already
};

} // namespace rapport::ui
