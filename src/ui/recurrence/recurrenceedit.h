#pragma once

#include "rapport/presentation/recurrence.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QSpinBox;

namespace rapport::ui {

/// Whether and how something repeats, in plain words, with the next days below as they follow from what is chosen.
class RecurrenceEdit final : public QWidget {
    Q_OBJECT

public:
    explicit RecurrenceEdit(QWidget* parent = nullptr);
    void setRepetition(const domain::Repetition& repetition);
    /// The day it begins: what is chosen stays, and falls on other days.
    void setStart(QDate start);
    [[nodiscard]] QString rule() const { return presentation::ruleOf(m_form, m_start); }
    [[nodiscard]] domain::RepeatFrom from() const { return m_form.from; }
    /// A sentence for what cannot be used; empty when all can.
    [[nodiscard]] QString problem() const { return presentation::problemWith(m_form, m_start); }

Q_SIGNALS:
    void changed();

private:
    void addEvery();
    void addWeekdays();
    void addEnds();
    void addFrom();
    void layOut();
    void connectChoices();
    void show(const presentation::RecurrenceForm& form);
    void readChoices();
    void refresh();
    void nameMonthDays();
    [[nodiscard]] QDate anchor() const;

    presentation::RecurrenceForm m_form;
    QDate m_start;
    domain::Repetition m_given; ///< what was set
    bool m_showing = false;     ///< what changes is not chosen by the user
    QCheckBox* m_repeats;
    QWidget* m_choices;
    QSpinBox* m_interval;
    QComboBox* m_frequency;
    QWidget* m_weekdayRow;
    QList<QCheckBox*> m_weekdays; ///< Monday first
    QComboBox* m_monthDay;
    QComboBox* m_from;
    QComboBox* m_ends;
    QDateEdit* m_until;
    QSpinBox* m_count;
    QLabel* m_next;
};

} // namespace rapport::ui
