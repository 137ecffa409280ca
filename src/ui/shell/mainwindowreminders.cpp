// What the window has to do with reminders, and with the desktop around it.
#include "ui/common/messagebar.h"
#include "ui/reminders/reminding.h"
#include "ui/shell/commands.h"
#include "ui/shell/mainwindow.h"

namespace rapport::ui {

void MainWindow::connectReminders() {
    connect(m_reminding, &Reminding::callRequested, this, &MainWindow::logInteraction);
    connect(m_reminding, &Reminding::briefRequested, this, &MainWindow::briefOn);
    connect(m_commands->reminders, &QAction::triggered, this, [this] {
        if (!m_reminding->goToRow())
            m_messages->done(tr("Nothing is due at a time just now."), false);
    });
    DesktopNotices* desktop = m_outside.desktop;
    if (!desktop)
        return;
    connect(desktop, &DesktopNotices::openRequested, this, &MainWindow::comeForward);
    connect(desktop, &DesktopNotices::reminderChosen, this, &MainWindow::goToReminder);
    connect(desktop, &DesktopNotices::actRequested, this, [this](ReminderAct act, const presentation::ReminderLine& line) {
        if (act != ReminderAct::Done)
            comeForward(); // a sheet opens
        m_reminding->perform(act, line);
    });
    connect(desktop, &DesktopNotices::quitRequested, this, &MainWindow::quit);
    connect(desktop, &DesktopNotices::logRequested, this, [this] {
        comeForward();
        logInteraction({});
    });
}

void MainWindow::goToReminder(CommitmentId id, CustomerId customer) {
    comeForward();
    // What is only to come, or was settled meanwhile, has no row.
    if (!m_reminding->goToRow(id))
        openCustomer(customer);
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit() {
    if (close())
        Q_EMIT quitRequested();
}

} // namespace rapport::ui
