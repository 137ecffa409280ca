#include "bootstrap/program/program.h"

#include "bootstrap/program/startupclock.h"
#include "bootstrap/program/unattended.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/services/demo.h"
#include "ui/reminders/desktopnotices.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
ui::Appearance appearance(const QString& key) {
    if (key == u"light"_s)
        return ui::Appearance::Light;
    return key == u"dark"_s ? ui::Appearance::Dark : ui::Appearance::System;
}

std::unique_ptr<Clock> clockFor(const Options& options) {
    if (options.now)
        return std::make_unique<FixedClock>(*options.now, options.zone);
    return options.zoneGiven ? std::make_unique<SystemClock>(options.zone) : std::make_unique<SystemClock>();
}

QString withoutPassword(const QString& location) {
    const auto office = presentation::officeAddress(location);
    return office ? office->shown() : location;
}

void removeStore(const QString& location) {
    for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(location + part);
}
} // namespace

Program::Program(QApplication& application, const Options& options, std::unique_ptr<presentation::PasswordVault> vault)
    : m_application(application)
    , m_options(options)
    , m_settings(options.isUnattended() ? m_scratch.filePath(u"rapport.ini"_s) : ui::Settings::defaultFile())
    , m_theme(std::make_unique<ui::Theme>(
          application, appearance(options.theme.isEmpty() ? m_settings.value(ui::setting::appearance()) : options.theme)))
    , m_clock(clockFor(options))
    , m_passwords(keptPasswords(std::move(vault)))
    , m_inBackground(options.background) {
    if (m_options.demo)
        m_location = m_options.isUnattended()
                         ? m_scratch.filePath(u"demo.rapport"_s)
                         : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/rapport/demo.rapport"_s;
    else
        m_location = m_options.store.isEmpty() ? rememberedLocation() : m_options.store;
}

Program::~Program() {
    // What looks at the store goes before it.
    m_window.reset();
    m_start.reset();
    m_desktop.reset();
    m_workspace.reset();
}

int Program::run() {
    // Whoever starts in the background has no window that could be the last.
    QGuiApplication::setQuitOnLastWindowClosed(!m_options.background);
    if (m_options.isUnattended())
        attend(*this, m_options);
    QTimer::singleShot(0, this, &Program::begin);
    const int code = m_application.exec();
    return code != 0 ? code : m_exitCode;
}

void Program::begin() {
    if (!m_options.isUnattended()) {
        m_instance = std::make_unique<SingleInstance>(withoutPassword(m_location));
        if (m_instance->raiseOther(m_options.files))
            return QCoreApplication::quit();
        m_instance->listen();
        connect(m_instance.get(), &SingleInstance::raiseRequested, this, &Program::comeForward);
        connect(m_instance.get(), &SingleInstance::filesHanded, this, &Program::importFiles);
    }
    if (m_options.demo)
        return startDemo();
    openStore({});
}

void Program::openStore(storage::StoreOptions how) {
    ++m_opening;
    if (storage::isServerLocation(m_location))
        return openOffice(how);
    try {
        m_store = storage::Store::open(m_location, how);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::StoreMissing || !m_options.store.isEmpty())
            return trouble(error);
        startWindow().askHowToBegin(m_location);
        return;
    }
    m_workspace = std::make_unique<services::Workspace>(services::Workspace{*m_store, *m_clock, {}});
    identify();
}

void Program::makeStore() {
    QDir().mkpath(QFileInfo(m_location).absolutePath());
    openStore({.createIfMissing = true});
}

void Program::startDemo() {
    removeStore(m_location);
    m_options.demo = true;
    try {
        QDir().mkpath(QFileInfo(m_location).absolutePath());
        m_store = storage::Store::open(m_location, {.createIfMissing = true});
    } catch (const Error& error) {
        return trouble(error);
    }
    m_workspace = std::make_unique<services::Workspace>(services::Workspace{*m_store, *m_clock, {}});
    if (!m_options.isUnattended())
        startWindow().showWorking(tr("Making up 300 customers…"));
    presentation::await(
        services::fillWithDemo(*m_workspace, {}), this, [this] { identify(); }, [this](const Error& error) { trouble(error); });
}

void Program::chooseOtherStore() {
    QWidget* parent = m_window ? static_cast<QWidget*>(m_window.get()) : &startWindow();
    m_dialogs.openFiles(parent, tr("Open another store"), tr("Rapport stores (*.rapport);;All files (*)"),
                        [this](const QStringList& files) { switchTo(files.value(0)); });
}

void Program::chooseNewStore() {
    m_dialogs.saveFile(&startWindow(), tr("Make a new store"), u"rapport.rapport"_s, [this](const QString& file) {
        m_location = QFileInfo(file).suffix().isEmpty() ? file + u".rapport"_s : file;
        m_chosen = true;
        remember();
        makeStore();
    });
}

void Program::switchTo(const QString& location) {
    if (location.isEmpty())
        return;
    // The window closes first; what it asked the store for ends with it.
    if (m_window)
        m_window.release()->deleteLater();
    m_location = location;
    m_wasKept = false;
    m_options.store = location;
    m_options.demo = false;
    m_chosen = true;
    const bool isOffice = storage::isServerLocation(location);
    startWindow().showWorking(isOffice ? tr("Opening the office") : tr("Opening %1").arg(QFileInfo(location).fileName()));
    if (!isOffice)
        remember();
    QTimer::singleShot(0, this, [this] {
        m_workspace.reset();
        m_store.reset();
        begin();
    });
}

void Program::trouble(const Error& error) {
    if (storage::isServerLocation(m_location))
        return officeTrouble(error);
    const bool mayRead = error.code() == ErrorCode::StoreBusy || error.code() == ErrorCode::StoreTooNew ||
                         error.code() == ErrorCode::DiskFull || error.code() == ErrorCode::StoreReadOnly;
    startWindow().showTrouble(error.message(), mayRead);
}

} // namespace rapport::bootstrap
