#pragma once

#include "rapport/presentation/reminders.h"
#include "ui/reminders/reminderact.h"

#include <QFrame>

class QLabel;

namespace rapport::ui {

class Button;
class Chip;
class LinkButton;

/// One promise in the bar of reminders; a line about no promise, a test, can be dismissed and nothing else.
class ReminderRow final : public QFrame {
    Q_OBJECT

public:
    /// `readOnly` says why nothing can be saved; empty where it can.
    ReminderRow(const presentation::ReminderLine& line, const QString& readOnly, QWidget* parent);
    void show(const presentation::ReminderLine& line);
    [[nodiscard]] const presentation::ReminderLine& line() const { return m_line; }
    void takeKeyboard();

Q_SIGNALS:
    void actRequested(rapport::ui::ReminderAct act);
    void dismissRequested();
    void briefRequested();

private:
    Button* addButton(const QString& label);
    Button* addAct(const QString& label, ReminderAct act);

    presentation::ReminderLine m_line;
    QLabel* m_icon;
    LinkButton* m_words;
    Chip* m_when;
    LinkButton* m_who;
    Button* m_call;
    std::vector<Button*> m_buttons;
};

} // namespace rapport::ui
