#include "ui/interactions/followupedit.h"

#include "interactions/ui_followup.h"
#include "rapport/presentation/format.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::FollowUp;
using presentation::word;

FollowUpEdit::FollowUpEdit(const FollowUp& followUp, QWidget* parent)
    : QWidget(parent)
    , m_form(std::make_unique<Ui::FollowUp>()) {
    m_form->setupUi(this);
    setAccessibleName(tr("Follow-up"));
    for (const auto promiser : {Promiser::We, Promiser::They})
        m_form->promiser->addItem(presentation::capitalised(word(promiser)), static_cast<int>(promiser));
    for (const auto kind : {CommitmentKind::CallBack, CommitmentKind::Send, CommitmentKind::Research, CommitmentKind::Fix,
                            CommitmentKind::Visit, CommitmentKind::Other})
        m_form->kind->addItem(icons::icon(presentation::iconName(kind)), word(kind), static_cast<int>(kind));
    m_form->promiser->setCurrentIndex(m_form->promiser->findData(static_cast<int>(followUp.promiser)));
    m_form->kind->setCurrentIndex(m_form->kind->findData(static_cast<int>(followUp.kind)));
    m_form->date->setDate(followUp.due.date);
    m_form->hasTime->setChecked(followUp.due.time.has_value());
    m_form->time->setTime(followUp.due.time.value_or(QTime(9, 0)));
    m_form->time->setEnabled(followUp.due.time.has_value());
    m_form->words->setText(followUp.words);
    m_form->remove->setIcon(icons::icon(u"close"_s));
    setStaff({}, {});
    for (auto* combo : {m_form->promiser, m_form->kind, m_form->owner})
        connect(combo, &QComboBox::currentIndexChanged, this, &FollowUpEdit::tell);
    connect(m_form->date, &QDateEdit::dateChanged, this, &FollowUpEdit::tell);
    connect(m_form->time, &QTimeEdit::timeChanged, this, &FollowUpEdit::tell);
    connect(m_form->hasTime, &QCheckBox::toggled, m_form->time, &QWidget::setEnabled);
    connect(m_form->hasTime, &QCheckBox::toggled, this, &FollowUpEdit::tell);
    connect(m_form->words, &QLineEdit::textChanged, this, &FollowUpEdit::tell);
    connect(m_form->remove, &QPushButton::clicked, this, &FollowUpEdit::removeRequested);
    setFocusProxy(m_form->date);
    tell();
}

FollowUpEdit::~FollowUpEdit() = default;

FollowUp FollowUpEdit::value() const {
    FollowUp followUp;
    followUp.words = m_form->words->text();
    followUp.kind = static_cast<CommitmentKind>(m_form->kind->currentData().toInt());
    followUp.promiser = static_cast<Promiser>(m_form->promiser->currentData().toInt());
    followUp.due.date = m_form->date->date();
    if (m_form->hasTime->isChecked())
        followUp.due.time = m_form->time->time();
    followUp.owner = StaffId(m_form->owner->currentData().toLongLong());
    return followUp;
}

void FollowUpEdit::setStaff(const std::vector<StaffMember>& members, StaffId actor) {
    const QSignalBlocker silence(m_form->owner);
    m_form->owner->clear();
    m_form->owner->addItem(tr("me"), 0);
    for (const auto& member : members)
        if (member.active && member.id != actor)
            m_form->owner->addItem(member.name, member.id.value());
    m_form->owner->setVisible(m_form->owner->count() > 1);
}

void FollowUpEdit::focusDay() { m_form->date->setFocus(Qt::ShortcutFocusReason); }

/// Says the whole day in words, so that a wrong month or year is seen.
void FollowUpEdit::tell() {
    const auto due = value().due;
    const auto day = presentation::fullDayText(due.date);
    m_form->said->setText(due.time ? tr("%1, %2").arg(day, presentation::timeText(*due.time)) : tr("%1, any time").arg(day));
    Q_EMIT edited();
}

} // namespace rapport::ui
