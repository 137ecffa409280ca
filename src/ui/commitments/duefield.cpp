#include "ui/commitments/duefield.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

DueField::DueField(QWidget* parent)
    : QWidget(parent)
    , m_date(new QDateEdit(this))
    , m_timed(new QCheckBox(tr("a&t"), this))
    , m_time(new QTimeEdit(this)) {
    m_date->setDisplayFormat(u"ddd d MMM yyyy"_s);
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Due day"));
    m_timed->setAccessibleName(tr("With a time"));
    m_timed->setToolTip(tr("Promised for a time of the day. Without one the whole day counts."));
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setAccessibleName(tr("Due time"));
    m_time->setEnabled(false);
    m_time->setTime(QTime(9, 0));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_date, 1);
    row->addWidget(m_timed);
    row->addWidget(m_time);
    setFocusProxy(m_date);
    connect(m_timed, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_timed, &QCheckBox::toggled, this, &DueField::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &DueField::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &DueField::changed);
}

void DueField::setDue(const domain::Due& due) {
    setDate(due.date);
    m_timed->setChecked(due.time.has_value());
    if (due.time)
        m_time->setTime(*due.time);
}

void DueField::setDate(QDate date) { m_date->setDate(date); }

domain::Due DueField::due() const {
    domain::Due due{m_date->date(), {}};
    if (m_timed->isChecked())
        due.time = m_time->time();
    return due;
}

QDate nextWorkday(QDate today) {
    auto day = today.addDays(1);
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(1);
    return day;
}

} // namespace rapport::ui
