#pragma once

#include "bootstrap/instance/singleinstance.h"
#include "bootstrap/options/options.h"
#include "rapport/presentation/keptpasswords.h"
#include "rapport/services/workspace.h"
#include "ui/common/systemdialogs.h"
#include "ui/common/systemlinks.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <memory>

namespace rapport::presentation {
struct OfficeAddress;
}
namespace rapport::storage {
struct OfficeVerdict;
}
namespace rapport::ui {
class DesktopNotices;
class MainWindow;
class StartWindow;
class Theme;
} // namespace rapport::ui

namespace rapport::bootstrap {

/// From the command line to the window: finds or makes the store, finds out who works on it, and opens the window. Owns what the
/// window is given.
class Program final : public QObject {
    Q_OBJECT

public:
    /// `vault` keeps passwords of offices; without one nothing does.
    Program(QApplication& application, const Options& options, std::unique_ptr<presentation::PasswordVault> vault = {});
    ~Program() override;
    /// Runs until the last window is closed; gives the exit code.
    int run();

Q_SIGNALS:
    /// A window is on screen and what it shows is there; --screenshot and --measure-startup wait for it.
    void filled(QWidget* window);
    void shown(QWidget* window);

private:
    // program.cpp: which store
    void begin();
    void openStore(storage::StoreOptions how);
    void makeStore();
    void startDemo();
    void chooseOtherStore();
    void chooseNewStore();
    void switchTo(const QString& location);
    void trouble(const Error& error);

    // programoffice.cpp: a store that is an office
    [[nodiscard]] QString rememberedLocation() const;
    void remember();
    void openOffice(const storage::StoreOptions& how);
    void connectToOffice(const storage::StoreOptions& how);
    void workInOffice();
    void bringUpToDate();

    // programlogin.cpp: its login, and what keeps it shut
    [[nodiscard]] std::unique_ptr<presentation::KeptPasswords> keptPasswords(std::unique_ptr<presentation::PasswordVault> vault);
    void readPassword(const storage::StoreOptions& how);
    void askPassword(const QString& why);
    void logIn(const presentation::OfficeAddress& office);
    void officeTrouble(const Error& error);
    void refused(const presentation::OfficeAddress& office, const QString& why);
    void lookWhy(const Error& error);
    void showVerdict(const storage::OfficeVerdict& verdict);

    // programstaff.cpp: who works on it
    void identify();
    void identifyAmong(const std::vector<domain::StaffMember>& members);
    void addOwner(const QString& name);
    void workAs(const domain::StaffMember& member);
    /// As the member of an office that logged in; somebody else who is asked for is refused.
    void workAsMember(std::optional<StaffId> asked = {});

    // programwindow.cpp: its windows
    ui::StartWindow& startWindow();
    void openWindow();
    void showCustomer();
    void comeForward();
    void importFiles(const QStringList& files);
    void makeDesktopNotices();
    void stayOrGo();

    QApplication& m_application;
    Options m_options;
    QTemporaryDir m_scratch; ///< for what an unattended run must not leave behind
    ui::Settings m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Clock> m_clock;
    ui::SystemDialogs m_dialogs;
    ui::SystemLinks m_links;
    QString m_location;
    std::unique_ptr<presentation::KeptPasswords> m_passwords;
    int m_opening = 0;      ///< stores begun to be opened: a keychain's answer about an earlier one is none
    bool m_wasKept = false; ///< the password in m_location came from the keychain
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<storage::Store> m_store;
    std::unique_ptr<services::Workspace> m_workspace;
    std::unique_ptr<ui::DesktopNotices> m_desktop; ///< none in an unattended run
    std::unique_ptr<ui::StartWindow> m_start;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_importFirst = false;
    bool m_inBackground;   ///< started to remind: goes on without its window
    bool m_chosen = false; ///< the store was chosen in a window: the next start opens it
    int m_exitCode = 0;
};

} // namespace rapport::bootstrap
