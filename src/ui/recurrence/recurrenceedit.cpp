#include "ui/recurrence/recurrenceedit.h"

#include "ui/common/flowlayout.h"

#include "rapport/presentation/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::Frequency;
using domain::RepeatFrom;
using presentation::Ends;
using presentation::MonthDay;
using presentation::RecurrenceForm;

namespace {

constexpr int daysShown = 5;

template <typename Enum>
void addChoice(QComboBox* box, const QString& text, Enum value) {
    box->addItem(text, static_cast<int>(value));
}

template <typename Enum>
Enum chosen(const QComboBox* box) {
    return static_cast<Enum>(box->currentData().toInt());
}

template <typename Enum>
void choose(QComboBox* box, Enum value) {
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

QHBoxLayout* rowOf(const QList<QWidget*>& widgets) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(8);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

RecurrenceEdit::RecurrenceEdit(QWidget* parent)
    : QWidget(parent)
    , m_repeats(new QCheckBox(tr("Re&peats"), this))
    , m_choices(new QWidget(this))
    , m_interval(new QSpinBox(this))
    , m_frequency(new QComboBox(this))
    , m_weekdayRow(new QWidget(this))
    , m_monthDay(new QComboBox(this))
    , m_from(new QComboBox(this))
    , m_ends(new QComboBox(this))
    , m_until(new QDateEdit(this))
    , m_count(new QSpinBox(this))
    , m_next(new QLabel(this)) {
    m_repeats->setAccessibleName(tr("Repeats"));
    addEvery();
    addWeekdays();
    addFrom();
    addEnds();
    m_next->setTextFormat(Qt::PlainText);
    m_next->setWordWrap(true);
    layOut();
    setFocusProxy(m_repeats);
    show({});
    connectChoices();
}

void RecurrenceEdit::addEvery() {
    m_interval->setRange(1, domain::largestInterval);
    m_interval->setAccessibleName(tr("Repeat every"));
    m_frequency->setAccessibleName(tr("Days, weeks, months or years"));
    addChoice(m_frequency, tr("days"), Frequency::Daily);
    addChoice(m_frequency, tr("weeks"), Frequency::Weekly);
    addChoice(m_frequency, tr("months"), Frequency::Monthly);
    addChoice(m_frequency, tr("years"), Frequency::Yearly);
    m_monthDay->setAccessibleName(tr("On which day of the month"));
    for (const MonthDay day : {MonthDay::SameDay, MonthDay::NthWeekday, MonthDay::LastDay})
        addChoice(m_monthDay, QString(), day);
}

void RecurrenceEdit::addWeekdays() {
    auto* row = new QHBoxLayout(m_weekdayRow);
    row->setContentsMargins({});
    row->setSpacing(8);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto* box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat), m_weekdayRow);
        box->setAccessibleName(tr("On %1").arg(QLocale().standaloneDayName(day, QLocale::LongFormat)));
        m_weekdays << box;
        row->addWidget(box);
    }
    row->addStretch();
}

void RecurrenceEdit::addFrom() {
    m_from->setAccessibleName(tr("Next date counted from"));
    addChoice(m_from, tr("counted from the plan"), RepeatFrom::Plan);
    addChoice(m_from, tr("counted from when it was done"), RepeatFrom::Completion);
}

void RecurrenceEdit::addEnds() {
    m_ends->setAccessibleName(tr("Ends"));
    addChoice(m_ends, tr("never ends"), Ends::Never);
    addChoice(m_ends, tr("ends on"), Ends::OnDay);
    addChoice(m_ends, tr("ends after"), Ends::AfterCount);
    m_until->setAccessibleName(tr("Last day"));
    m_until->setDisplayFormat(u"ddd d MMM yyyy"_s);
    m_until->setCalendarPopup(true);
    m_count->setAccessibleName(tr("Number of times"));
    m_count->setRange(1, domain::largestCount);
    m_count->setSuffix(tr(" times"));
}

void RecurrenceEdit::layOut() {
    auto* choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(8);
    auto* every = new QLabel(tr("&every"), this);
    every->setBuddy(m_interval);
    choices->addLayout(rowOf({every, m_interval, m_frequency, m_monthDay}));
    choices->addWidget(m_weekdayRow);
    auto* range = new FlowLayout;
    range->setSpacing(8);
    for (QWidget* widget : QList<QWidget*>{m_from, m_ends, m_until, m_count})
        range->addWidget(widget);
    choices->addLayout(range);
    choices->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_repeats);
    column->addWidget(m_choices);
}

void RecurrenceEdit::connectChoices() {
    connect(m_repeats, &QCheckBox::toggled, this, &RecurrenceEdit::readChoices);
    for (QCheckBox* day : std::as_const(m_weekdays))
        connect(day, &QCheckBox::toggled, this, &RecurrenceEdit::readChoices);
    for (QComboBox* box : {m_frequency, m_monthDay, m_from, m_ends})
        connect(box, &QComboBox::currentIndexChanged, this, &RecurrenceEdit::readChoices);
    for (QSpinBox* number : {m_interval, m_count})
        connect(number, &QSpinBox::valueChanged, this, &RecurrenceEdit::readChoices);
    connect(m_until, &QDateEdit::dateChanged, this, &RecurrenceEdit::readChoices);
}

void RecurrenceEdit::setRepetition(const domain::Repetition& repetition) {
    m_given = repetition;
    m_start = repetition.planned;
    show(presentation::recurrenceForm(repetition.rule, repetition.from, m_start));
}

/// What was set counts on from its anchor until something else is chosen, which counts from the start.
QDate RecurrenceEdit::anchor() const {
    return domain::Repetition{rule(), from(), m_given.anchor, m_start} == m_given ? m_given.anchor : m_start;
}

void RecurrenceEdit::setStart(QDate start) {
    m_start = start;
    refresh();
}

void RecurrenceEdit::show(const RecurrenceForm& form) {
    m_showing = true;
    m_form = form;
    m_repeats->setChecked(form.repeats);
    m_interval->setValue(form.interval);
    choose(m_frequency, form.frequency);
    for (int day = 0; day < m_weekdays.size(); ++day)
        m_weekdays[day]->setChecked(std::find(form.weekdays.begin(), form.weekdays.end(), static_cast<Qt::DayOfWeek>(day + 1)) !=
                                    form.weekdays.end());
    choose(m_monthDay, form.monthDay);
    choose(m_from, form.from);
    choose(m_ends, form.ends);
    m_until->setDate(form.until.isValid() ? form.until : m_start.isValid() ? m_start.addYears(1) : QDate(2030, 12, 31));
    m_count->setValue(form.count);
    m_showing = false;
    refresh();
}

void RecurrenceEdit::readChoices() {
    if (m_showing)
        return;
    const bool onlySwitched = m_form.repeats != m_repeats->isChecked();
    if (!onlySwitched)
        m_form.own.clear();
    m_form.repeats = m_repeats->isChecked();
    m_form.interval = m_interval->value();
    m_form.frequency = chosen<Frequency>(m_frequency);
    m_form.weekdays.clear();
    for (int day = 0; day < m_weekdays.size(); ++day)
        if (m_weekdays[day]->isChecked())
            m_form.weekdays.push_back(static_cast<Qt::DayOfWeek>(day + 1));
    m_form.monthDay = chosen<MonthDay>(m_monthDay);
    m_form.from = chosen<RepeatFrom>(m_from);
    m_form.ends = chosen<Ends>(m_ends);
    m_form.until = m_form.ends == Ends::OnDay ? m_until->date() : QDate();
    m_form.count = m_count->value();
    refresh();
    Q_EMIT changed();
}

void RecurrenceEdit::nameMonthDays() {
    if (!m_start.isValid())
        return;
    for (int i = 0; i < m_monthDay->count(); ++i) {
        const auto choice = static_cast<MonthDay>(m_monthDay->itemData(i).toInt());
        m_monthDay->setItemText(i, presentation::monthDayWords(choice, choice == MonthDay::SameDay ? anchor() : m_start));
    }
}

void RecurrenceEdit::refresh() {
    const bool planned = m_form.from == RepeatFrom::Plan;
    nameMonthDays();
    m_choices->setVisible(m_form.repeats);
    m_weekdayRow->setVisible(planned && m_form.frequency == Frequency::Weekly);
    m_monthDay->setVisible(planned && m_form.frequency == Frequency::Monthly);
    m_until->setVisible(m_form.ends == Ends::OnDay);
    m_count->setVisible(m_form.ends == Ends::AfterCount);
    const QString words = presentation::capitalised(presentation::inWords(rule(), from(), anchor()));
    const QString wrong = problem();
    const QString days = presentation::nextDays(m_form, m_start, daysShown, anchor()).join(u" · "_s);
    m_next->setText(wrong.isEmpty() ? words + u'\n' + days : wrong);
    m_next->setAccessibleName(tr("Next dates: %1").arg(wrong.isEmpty() ? days : wrong));
}

} // namespace rapport::ui
