#pragma once

#include "rapport/presentation/reminders.h"
#include "ui/reminders/reminderact.h"

#include <QObject>

namespace rapport::ui {

/// What stands outside of the window: the icon in the desktop's tray and its notifications. Behind an interface, because neither
/// is there on every desktop, and so that tests can look.
class DesktopNotices : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Whether the desktop has a place for the icon, now; notifications come from there too.
    [[nodiscard]] virtual bool isThere() = 0;
    /// Whose click opens the window at `id`; invalid: at the first reminder.
    virtual void notify(const presentation::ReminderNotice& notice, CommitmentId id) = 0;
    /// What the icon's badge counts and its menu lists.
    virtual void show(const std::vector<presentation::ReminderLine>& due,
                      const std::vector<presentation::ReminderLine>& coming) = 0;

Q_SIGNALS:
    void openRequested();
    void logRequested();
    void reminderChosen(rapport::CommitmentId id, rapport::CustomerId customer);
    void actRequested(rapport::ui::ReminderAct act, const rapport::presentation::ReminderLine& line);
    void quitRequested();
};

} // namespace rapport::ui
