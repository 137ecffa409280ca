#pragma once

#include "rapport/presentation/greeting.h"
#include "ui/common/savingdialog.h"

namespace Ui {
class GreetDialog;
}

namespace rapport::ui {

/// The filled-in greeting in the customer's preferred channel and language. Enter marks the milestone as greeted and logs it;
/// Shift+Enter makes a new line. One that was already greeted says when and by whom, and saves nothing.
class GreetDialog final : public SavingDialog {
    Q_OBJECT

public:
    GreetDialog(const UiContext& context, MilestoneId id, QWidget* parent);
    ~GreetDialog() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(presentation::GreetingForm loaded);
    void showGiven();
    void showAddress();
    [[nodiscard]] domain::Channel channel() const;

    std::unique_ptr<Ui::GreetDialog> m_form;
    std::optional<presentation::GreetingForm> m_loaded;
    MilestoneId m_id;
};

} // namespace rapport::ui
