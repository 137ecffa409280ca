#pragma once

#include "rapport/domain/commitment.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class RedateDialog;
}

namespace rapport::ui {

/// Moves an open commitment: to which day, and whether the customer was told, which has to be answered (Y or N).
class RedateDialog final : public EditingDialog {
    Q_OBJECT

public:
    RedateDialog(const UiContext& context, CommitmentId id, QWidget* parent);
    ~RedateDialog() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(const domain::Commitment& commitment);
    void showFacts(const domain::Commitment& commitment);
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Commitment& stored);
    void connectPresets();

    std::unique_ptr<Ui::RedateDialog> m_form;
    CommitmentId m_id;
    domain::Commitment m_seen; ///< as it is shown
};

} // namespace rapport::ui
