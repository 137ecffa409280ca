#pragma once

#include "rapport/presentation/logform.h"
#include "rapport/storage/customerlist.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

#include <memory>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace Ui {
class LogMore;
}

namespace rapport::ui {

class CareNote;
class CustomerPicker;
class FollowUpEdit;

/// Logs an interaction by keys alone: type a name, Enter, one line, Enter. With a customer given it starts at the line.
/// A save that fails keeps everything and says why.
class LogDialog final : public SheetDialog {
    Q_OBJECT

public:
    LogDialog(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent);
    ~LogDialog() override;

    void reject() override;

Q_SIGNALS:
    void logged(rapport::InteractionId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Chosen {
        CustomerId id;
        QString name;
        QString careNote;
        QWidget* chip = nullptr;
    };
    void addCustomerLine();
    void addChannels();
    void addChannelButton(domain::Channel channel, domain::Direction direction, const QString& text, const QKeySequence& key,
                          QHBoxLayout* line);
    void addSignals(QHBoxLayout* line);
    void addMore();
    void connectMore();
    void addFooter();
    void connectForm();

    void choose(CustomerId id);
    void addChosen(const storage::CustomerRow& row);
    void drop(CustomerId id);
    void showChosen();
    void setChannel(domain::Channel channel, domain::Direction direction);
    void readMore();
    void toggleMore();
    void addFollowUp();
    void dropFollowUp(FollowUpEdit* edit);
    void readFollowUps();
    void noAnswer();
    void showProblem(const QString& problem);
    void finish(InteractionId id);
    void showWhen();

    UiContext m_context;
    presentation::LogForm m_form;
    std::unique_ptr<Ui::LogMore> m_more;
    std::vector<Chosen> m_chosen;
    std::vector<domain::StaffMember> m_staff;
    QList<FollowUpEdit*> m_followUps;
    CustomerPicker* m_picker;
    QHBoxLayout* m_chips = nullptr;
    CareNote* m_careNote;
    QButtonGroup* m_channels;
    QButtonGroup* m_signals;
    QLineEdit* m_line;
    QVBoxLayout* m_followUpLines;
    QWidget* m_moreArea;
    QLabel* m_problem;
    Button* m_save = nullptr;
    Button* m_noAnswer = nullptr;
    bool m_noAnswerPending = false; ///< said before the customer was found
};

} // namespace rapport::ui
