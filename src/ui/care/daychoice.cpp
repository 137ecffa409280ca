#include "ui/care/daychoice.h"

#include "rapport/presentation/format.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>

namespace rapport::ui {

DayChoice::DayChoice(const QString& known, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_known(new QCheckBox(known, this))
    , m_day(new QDateEdit(this))
    , m_full(softLabel({}, this)) {
    m_day->setAccessibleName(name);
    m_day->setCalendarPopup(true);
    m_known->setVisible(!known.isEmpty());
    m_known->setAccessibleName(known.isEmpty() ? name : QString(known).remove(QLatin1Char('&')));
    m_known->setChecked(known.isEmpty());
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_known);
    line->addWidget(m_day);
    line->addWidget(m_full, 1);
    setFocusProxy(known.isEmpty() ? static_cast<QWidget*>(m_day) : m_known);
    connect(m_known, &QCheckBox::toggled, this, &DayChoice::show);
    connect(m_day, &QDateEdit::dateChanged, this, &DayChoice::show);
}

void DayChoice::setDay(QDate day, QDate otherwise) {
    m_day->setDate(day.isValid() ? day : otherwise);
    m_known->setChecked(m_known->text().isEmpty() || day.isValid());
    show();
}

QDate DayChoice::day() const { return m_known->isChecked() ? m_day->date() : QDate(); }

void DayChoice::show() {
    m_day->setEnabled(m_known->isChecked());
    m_full->setText(day().isValid() ? presentation::fullDayText(day()) : QString());
    Q_EMIT changed();
}

} // namespace rapport::ui
