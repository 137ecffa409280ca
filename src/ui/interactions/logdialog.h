#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/domain/staff.h"
#include "rapport/presentation/logform.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QLabel;

namespace rapport::ui {

class FollowUpEdit;
class InteractionFields;

/// Logs an interaction by keys alone: type a name, Enter, one line, Enter. With a customer given it starts at the line.
/// A save that fails keeps everything and says why.
class LogDialog final : public SheetDialog {
    Q_OBJECT

public:
    LogDialog(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent);
    /// For what was planned and happened: filled in from the plan, which is closed by saving.
    LogDialog(const UiContext& context, const domain::PlannedInteraction& plan, QWidget* parent);

    /// Before it is opened: begins with this line. Where it names nobody, who it was with is asked first.
    void setLine(const QString& line);
    void reject() override;

Q_SIGNALS:
    void logged(rapport::InteractionId id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    LogDialog(const UiContext& context, std::optional<CustomerId> customer, PlannedInteractionId plan, QWidget* parent);
    void addNoAnswer();
    void addFooter();
    void connectFields();
    void connectForm();
    void readLine();
    void showRead();
    void pointOut(const presentation::LogEntry& entry);
    void save();
    void loadStaff();

    void addFollowUp();
    void dropFollowUp(FollowUpEdit* edit);
    void readFollowUps();
    void noAnswer();
    void showProblem(const QString& problem);
    void finish(InteractionId id);

    UiContext m_context;
    presentation::LogForm m_form;
    InteractionFields* m_fields;
    std::vector<domain::StaffMember> m_staff;
    QList<FollowUpEdit*> m_followUps;
    QLabel* m_problem;
    CustomerId m_asked;                         ///< who is being read
    std::optional<domain::Customer> m_customer; ///< the first it is with, once they are read
    Button* m_save = nullptr;
    Button* m_noAnswer = nullptr;
    bool m_noAnswerPending = false; ///< said before the customer was found
    bool m_savePending = false;     ///< said before everybody named in the line was found
};

} // namespace rapport::ui
