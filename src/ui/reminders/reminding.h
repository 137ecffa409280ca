#pragma once

#include "rapport/presentation/reminders.h"
#include "ui/common/page.h"
#include "ui/reminders/desktopnotices.h"

namespace rapport::ui {

class CommitmentActions;
class ReminderBar;

/// Reminders in the window and on the desktop: brings what the watch finds to both, and does what is asked for there.
class Reminding final : public QObject {
    Q_OBJECT

public:
    /// Without `desktop` reminders show in the window alone. What is asked is done in the name of `window`.
    Reminding(const UiContext& context, DesktopNotices* desktop, QWidget* window);
    ~Reminding() override;
    [[nodiscard]] ReminderBar* bar() const { return m_bar; }

    void start();
    /// Nothing is shown, nothing raised.
    void stop();
    /// Shows one that is about nothing, in the window and on the desktop. Gives a sentence about where it is to be seen.
    [[nodiscard]] QString test();
    /// Gives the keyboard to this promise's row, or the first; false where none is shown.
    bool goToRow(CommitmentId id = {});
    void perform(ReminderAct act, const presentation::ReminderLine& line);
    /// Somebody else works here now.
    void lookAgain() { m_watch.look(); }

Q_SIGNALS:
    /// The call was begun where there is a number and a program for it: it is to be logged.
    void callRequested(rapport::CustomerId id);
    void briefRequested(rapport::CustomerId id);

private:
    void show();
    void announce(const std::vector<presentation::ReminderLine>& lines);
    void dismiss(const std::vector<presentation::ReminderLine>& lines);
    void call(CustomerId customer);
    void connectBar();

    UiContext m_context;
    DesktopNotices* m_desktop;
    QWidget* m_window;
    presentation::ReminderWatch m_watch;
    ReminderBar* m_bar;
    CommitmentActions* m_actions;
    std::optional<presentation::ReminderLine> m_test;
};

} // namespace rapport::ui
