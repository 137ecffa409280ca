// The program's two windows: the one before there is somebody at work, and the one they work in.
#include "bootstrap/program/program.h"

#include "rapport/presentation/autostart.h"
#include "rapport/presentation/await.h"
#include "rapport/storage/customerrepository.h"
#include "ui/common/messagebar.h"
#include "ui/reminders/trayicon.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWindow>
#include <cstdio>

namespace rapport::bootstrap {

using ui::StartWindow;

StartWindow& Program::startWindow() {
    if (m_start)
        return *m_start;
    // Somebody has to say or choose something first: no start goes on behind their back.
    m_options.background = false;
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_start = std::make_unique<StartWindow>();
    connect(m_start.get(), &StartWindow::emptyRequested, this, &Program::makeStore);
    connect(m_start.get(), &StartWindow::importRequested, this, [this] {
        m_importFirst = true;
        makeStore();
    });
    connect(m_start.get(), &StartWindow::sampleRequested, this, [this] {
        m_location = QFileInfo(m_location).absolutePath() + QStringLiteral("/demo.rapport");
        startDemo();
    });
    connect(m_start.get(), &StartWindow::nameGiven, this, &Program::addOwner);
    connect(m_start.get(), &StartWindow::memberChosen, this, &Program::workAs);
    connect(m_start.get(), &StartWindow::retryRequested, this, [this] { openStore({}); });
    connect(m_start.get(), &StartWindow::readOnlyRequested, this, [this] { openStore({.readOnly = true}); });
    connect(m_start.get(), &StartWindow::otherStoreRequested, this, &Program::chooseOtherStore);
    connect(m_start.get(), &StartWindow::loggedIn, this, &Program::logIn);
    connect(m_start.get(), &StartWindow::logInRequested, this, [this] { askPassword(tr("Enter the login and its password.")); });
    connect(m_start.get(), &StartWindow::upToDateRequested, this, &Program::bringUpToDate);
    connect(m_start.get(), &StartWindow::newStoreRequested, this, &Program::chooseNewStore);
    if (!m_options.screenshot.isEmpty())
        m_start->resize(m_options.size);
    m_start->show();
    QTimer::singleShot(0, this, [this] {
        if (m_start)
            Q_EMIT filled(m_start.get());
    });
    return *m_start;
}

void Program::openWindow() {
    makeDesktopNotices();
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Outside{*m_workspace, m_dialogs, *m_theme, m_settings, m_passwords.get(), &m_links, m_desktop.get()});
    connect(m_window.get(), &ui::MainWindow::otherStoreRequested, this, &Program::chooseOtherStore);
    connect(m_window.get(), &ui::MainWindow::storeRequested, this, &Program::switchTo);
    connect(m_window.get(), &ui::MainWindow::closing, this, &Program::stayOrGo);
    connect(m_window.get(), &ui::MainWindow::quitRequested, &m_application, &QCoreApplication::quit, Qt::QueuedConnection);
    connect(m_window.get(), &ui::MainWindow::filled, this, [this] { Q_EMIT filled(m_window.get()); });
    if (!m_options.screenshot.isEmpty())
        m_window->resize(m_options.size);
    m_window->start(m_options.page);
    if (!std::exchange(m_options.background, false)) {
        m_window->show();
        Q_EMIT shown(m_window.get());
    }
    m_start.reset();
    m_passwords->opened(m_location);
    if (!m_options.customer.isEmpty())
        showCustomer();
    if (std::exchange(m_importFirst, false))
        m_window->openImportDialog();
    importFiles(std::exchange(m_options.files, {}));
}

/// At once, or when somebody is at work.
void Program::importFiles(const QStringList& files) {
    if (m_window)
        m_window->importFiles(files);
    else
        m_options.files += files;
}

void Program::showCustomer() {
    const auto named = m_store->read(
        [text = m_options.customer](storage::ReadSession& session) { return storage::CustomerRepository(session).named(text); });
    const auto refuse = [this](const QString& why) { m_window->messages().failure(why); };
    presentation::await(
        named, m_window.get(),
        [this, refuse](const std::vector<CustomerId>& found) {
            if (found.size() == 1)
                m_window->openCustomer(found.front());
            else if (found.empty())
                refuse(tr("No customer is called “%1”.").arg(m_options.customer));
            else
                refuse(tr("Several customers are called “%1”. Search for the one you mean with Ctrl+K.").arg(m_options.customer));
        },
        [refuse](const Error& error) { refuse(error.message()); });
}

void Program::comeForward() {
    if (m_window)
        return m_window->comeForward();
    if (!m_start)
        return;
    m_start->setWindowState(m_start->windowState() & ~Qt::WindowMinimized);
    m_start->show();
    m_start->raise();
    m_start->activateWindow();
}

/// The icon in the tray, for as long as Rapport runs.
void Program::makeDesktopNotices() {
    if (m_desktop || m_options.isUnattended())
        return;
    m_desktop = std::make_unique<ui::TrayIcon>();
    if (m_options.background && !m_desktop->isThere())
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(tr("This desktop has no tray to show an icon in. Rapport runs all the same and "
                                       "reminds in its window; start it once more to see that.")));
}

/// Closing the window ends the program, unless it was started, or is started at login, to remind from the tray.
void Program::stayOrGo() {
    const bool stays = (m_inBackground || presentation::startsAtLogin()) && m_desktop && m_desktop->isThere();
    QGuiApplication::setQuitOnLastWindowClosed(!stays);
}

} // namespace rapport::bootstrap
