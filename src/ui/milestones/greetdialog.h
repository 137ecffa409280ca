#pragma once

#include "rapport/presentation/greeting.h"
#include "ui/common/savingdialog.h"

namespace Ui {
class GreetDialog;
}

namespace rapport::ui {

/// The filled-in greeting in the customer's preferred channel and language. Enter opens the mail program, phone or messenger with
/// it, or copies it, and marks the milestone as greeted and logs it; Alt with a digit chooses another way, Shift+Enter makes a
/// new line. Where nothing could be opened nothing is logged. Who should not be greeted now is greeted only after "Greet all the
/// same". One that was already greeted says when and by whom, and saves nothing.
class GreetDialog final : public SavingDialog {
    Q_OBJECT

public:
    GreetDialog(const UiContext& context, MilestoneId id, QWidget* parent);
    ~GreetDialog() override;
    void accept() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    void fill(presentation::GreetingForm loaded);
    void fillWays();
    void showGiven();
    void showWay();
    void holdBack();
    void greetAllTheSame();
    [[nodiscard]] bool isHeldBack() const;
    [[nodiscard]] domain::ContactLink way() const; ///< with the words as they stand

    std::unique_ptr<Ui::GreetDialog> m_form;
    std::optional<presentation::GreetingForm> m_loaded;
    MilestoneId m_id;
    bool m_anyway = false;   ///< who should not be greeted is greeted all the same
    bool m_heldSeen = false; ///< the reason has been on screen
};

} // namespace rapport::ui
