#include "ui/settings/remindersettings.h"

#include "rapport/presentation/autostart.h"
#include "rapport/presentation/await.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/reminders/reminding.h"
#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rapport::ui {

ReminderSettings::ReminderSettings(const UiContext& context, Settings& settings, Reminding& reminding, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_settings(settings)
    , m_reminding(reminding)
    , m_atLogin(new QCheckBox(tr("Start at login, in the background"), this))
    , m_found(softLabel({}, this)) {
    auto* test = new Button(tr("Test my reminders"), {}, Button::Kind::Plain, this);
    auto* remind = new QCheckBox(tr("Remind me"), this);
    remind->setChecked(settings.value(setting::remind()));
    m_atLogin->setChecked(presentation::startsAtLogin());
    m_found->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(sectionLine(tr("Reminders"), test, this));
    layout->addWidget(
        softLabel(tr("Promises that are due at a time are brought up 15 minutes before, at the time and 5 minutes after, "
                     "urgent ones at once: on top of the window, and as a notification where the desktop has a tray."),
                  this));
    layout->addWidget(m_found);
    layout->addWidget(remind);
    layout->addWidget(m_atLogin);
    connect(remind, &QCheckBox::toggled, this, &ReminderSettings::setWanted);
    connect(m_atLogin, &QCheckBox::toggled, this, &ReminderSettings::setStartsAtLogin);
    connect(test, &QPushButton::clicked, this, [this] {
        m_found->setText(m_reminding.test());
        m_found->show();
    });
}

void ReminderSettings::setWanted(bool wanted) {
    m_settings.set(setting::remind(), wanted);
    if (wanted)
        m_reminding.start();
    else
        m_reminding.stop();
}

void ReminderSettings::setStartsAtLogin(bool starts) {
    presentation::await(
        presentation::setStartsAtLogin(starts, QCoreApplication::applicationFilePath()), this, [] {},
        [this, starts](const Error& error) {
            const QSignalBlocker quiet(m_atLogin);
            m_atLogin->setChecked(!starts);
            m_context.messages.failure(tr("Starting at login could not be changed.") + QLatin1Char(' ') + error.message());
        });
}

} // namespace rapport::ui
