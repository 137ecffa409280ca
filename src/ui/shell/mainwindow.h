#pragma once

#include "ui/common/page.h"
#include "ui/shell/openers.h"

#include <QMainWindow>
#include <QTimer>

class QSplitter;

namespace rapport::presentation {
class CalendarFile;
class LegKeeper;
class RegularExports;
} // namespace rapport::presentation

namespace rapport::ui {

class Commands;
class DetailPane;
class MessageBar;
class NavBar;
class PageHost;
class DesktopNotices;
class Reminding;
class Settings;
class Theme;
class TopBar;
class UndoControl;

/// The window: pages at the left, search and "Log interaction" above, the page in the middle, the selected customer at the right.
/// It puts its parts together and passes on what they ask for; each part is a class of its own.
class MainWindow final : public QMainWindow, private Navigator {
    Q_OBJECT

public:
    struct Outside {
        services::Workspace& workspace;
        Dialogs& dialogs;
        Theme& theme;
        Settings& settings;
        presentation::KeptPasswords* passwords = nullptr; ///< see UiContext
        LinkOpener* links = nullptr;                      ///< see UiContext
        DesktopNotices* desktop = nullptr;                ///< null: reminders show in the window alone
    };
    explicit MainWindow(const Outside& outside, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens the page, or the one remembered where `id` is empty or unknown. Called once, before or after show().
    void start(const QString& id);
    void openPage(const QString& id) override;
    void openCustomer(CustomerId id) override;
    void openImportDialog();
    void openExportDialog();
    /// Opens the import sheet with these files, once no other sheet is open; says why where nobody may import here.
    void importFiles(const QStringList& files);
    /// On screen and in front, wherever it was.
    void comeForward();
    [[nodiscard]] PageHost& pages() const { return *m_pages; }
    [[nodiscard]] MessageBar& messages() const { return *m_messages; }

Q_SIGNALS:
    /// The rows of the first page are on screen.
    void filled();
    void otherStoreRequested();
    /// Open the store at this location; of an office, with its password.
    void storeRequested(const QString& location);
    void closing(); ///< the window is about to be closed; its program may go on without it
    void quitRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addPages();
    void layOut();
    void connectCommands();
    void connectBars();
    void connectStore();
    void connectReminders();
    void goToReminder(CommitmentId id, CustomerId customer);
    void quit();
    void adoptPage(Page* page, const QString& id);
    void addCustomer();
    void logInteraction(CustomerId id) override;
    void briefOn(CustomerId id) override;
    void search(const QString& typed);
    void startImport(const QStringList& files);
    void refresh(const storage::ChangeSet& changes);
    void loadCounts();
    void loadStaff();
    void chooseStaff();
    void showPane();
    void restoreLayout();
    void showKeys();
    void showAbout();

    Outside m_outside;
    MessageBar* m_messages;
    presentation::CalendarFile* m_calendarFile;
    presentation::LegKeeper* m_legs;
    presentation::RegularExports* m_exports;
    UiContext m_context;
    NavBar* m_nav;
    TopBar* m_top;
    PageHost* m_pages;
    DetailPane* m_pane;
    Reminding* m_reminding;
    QSplitter* m_splitter;
    Commands* m_commands = nullptr;
    UndoControl* m_undo;
    QTimer m_outsideCheck; ///< other programs may write to the store
};

} // namespace rapport::ui
