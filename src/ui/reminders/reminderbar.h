#pragma once

#include "rapport/presentation/reminders.h"
#include "ui/reminders/reminderact.h"

#include <QFrame>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace rapport::ui {

class Button;
class ReminderRow;

/// What is due at a time now, on top of every page: for each promise its words, the customer and when, and what to do about it.
/// It stays until that is done or dismissed, and never takes the keyboard by itself.
class ReminderBar final : public QFrame {
    Q_OBJECT

public:
    explicit ReminderBar(QWidget* parent = nullptr);
    /// Rows that stay keep the keyboard. In a store that is only read, `readOnly` says why nothing can be done but calling.
    void show(const std::vector<presentation::ReminderLine>& lines, const QString& readOnly);
    /// Gives the keyboard to the first action of this promise's row, or of the first row where none is named; false where
    /// there is none.
    bool focusRow(CommitmentId id = {});
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void actRequested(rapport::ui::ReminderAct act, const rapport::presentation::ReminderLine& line);
    void dismissed(const std::vector<rapport::presentation::ReminderLine>& lines);
    void briefRequested(rapport::CustomerId id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ReminderRow* makeRow(const presentation::ReminderLine& line, const QString& readOnly);
    void fitHeight();
    void keepKeyboard(int place);

    QWidget* m_head;
    QLabel* m_title;
    Button* m_dismissAll;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list;
    std::vector<ReminderRow*> m_rows;
};

} // namespace rapport::ui
