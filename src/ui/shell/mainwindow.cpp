#include "ui/shell/mainwindow.h"

#include "rapport/presentation/calendarfile.h"
#include "rapport/presentation/legkeeper.h"
#include "rapport/presentation/regularexports.h"
#include "ui/common/connectionbar.h"
#include "ui/common/messagebar.h"
#include "ui/common/writing.h"
#include "ui/reminders/reminderbar.h"
#include "ui/reminders/reminding.h"
#include "ui/settings/calendarfilepanel.h"
#include "ui/settings/regularexportpanel.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/commands.h"
#include "ui/shell/detailpane.h"
#include "ui/shell/filedrops.h"
#include "ui/shell/navbar.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undocontrol.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
/// What others save is to be on screen within a second, reading included.
constexpr std::chrono::milliseconds betweenLooks{400};
} // namespace

MainWindow::MainWindow(const Outside& outside, QWidget* parent)
    : QMainWindow(parent)
    , m_outside(outside)
    , m_messages(new MessageBar(this))
    , m_calendarFile(new presentation::CalendarFile(outside.workspace, std::chrono::seconds(2), this))
    , m_legs(new presentation::LegKeeper(outside.workspace, std::chrono::milliseconds(500), this))
    , m_exports(new presentation::RegularExports(outside.workspace, this))
    , m_context{outside.workspace, *m_messages, outside.dialogs, &outside.settings, outside.passwords, outside.links}
    , m_nav(new NavBar(this))
    , m_top(new TopBar(this))
    , m_pages(new PageHost(m_context, this))
    , m_pane(new DetailPane(m_context, this))
    , m_reminding(new Reminding(m_context, outside.desktop, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_undo(new UndoControl(m_context, this)) {
    setWindowTitle(u"Rapport"_s);
    setAccessibleName(u"Rapport"_s);
    setMinimumSize(760, 480);
    addPages();
    m_commands = new Commands(this, m_context, m_pages->entries());
    layOut();
    connectCommands();
    connectBars();
    connectStore();
    connectReminders();
    connect(new FileDrops(this), &FileDrops::dropped, this, &MainWindow::importFiles);
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages() {
    for (PageEntry& entry : featurePages())
        m_pages->add(std::move(entry));
    m_pages->add(
        {u"settings"_s, tr("Settings"), u"settings"_s, false, [this](const UiContext& context, QWidget* parent) -> Page* {
             return new SettingsPage(context, m_outside.theme, m_outside.settings, *m_reminding, m_calendarFile, m_exports,
                                     parent);
         }});
    for (const PageEntry& entry : m_pages->entries()) {
        if (entry.id != u"settings"_s && entry.listed)
            m_nav->addPage(entry.id, entry.title, entry.icon);
    }
}

void MainWindow::layOut() {
    auto* middle = new QWidget(this);
    auto* middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->setSpacing(0);
    middleLayout->addWidget(
        new ConnectionBar(m_context.workspace.store, tr("What you save is kept and saved once the server answers."), middle));
    middleLayout->addWidget(m_reminding->bar());
    middleLayout->addWidget(m_messages);
    middleLayout->addWidget(m_pages, 1);
    m_splitter->setAccessibleName(tr("Page and customer"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_top);
    right->addWidget(m_splitter, 1);
    auto* central = new QWidget(this);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_nav);
    layout->addLayout(right, 1);
    setCentralWidget(central);
}

void MainWindow::connectCommands() {
    connect(m_commands, &Commands::pageRequested, this, &MainWindow::openPage);
    connect(m_commands->import, &QAction::triggered, this, &MainWindow::openImportDialog);
    connect(m_commands->exporting, &QAction::triggered, this, &MainWindow::openExportDialog);
    connect(m_commands->otherStore, &QAction::triggered, this, &MainWindow::otherStoreRequested);
    connect(m_commands->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_commands->undo, &QAction::triggered, m_undo, &UndoControl::undo);
    connect(m_commands->redo, &QAction::triggered, m_undo, &UndoControl::redo);
    connect(m_commands->history, &QAction::triggered, this, [this] { openHistory(m_context, {}, this); });
    connect(m_commands->trash, &QAction::triggered, this, [this] { openTrash(m_context, this); });
    connect(m_commands->search, &QAction::triggered, this, [this] { search({}); });
    connect(m_commands->settings, &QAction::triggered, this, [this] { openPage(u"settings"_s); });
    connect(m_commands->log, &QAction::triggered, this, [this] { logInteraction({}); });
    connect(m_commands->plan, &QAction::triggered, this,
            [this] { openPlan(m_context, m_pane->isVisible() ? m_pane->customer() : CustomerId(), this); });
    connect(m_commands->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_commands->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectBars() {
    connect(m_nav, &NavBar::pageRequested, this, &MainWindow::openPage);
    connect(m_nav, &NavBar::settingsRequested, this, [this] { openPage(u"settings"_s); });
    connect(m_nav, &NavBar::staffRequested, this, &MainWindow::chooseStaff);
    if (m_context.workspace.permissions.inOffice())
        m_nav->setStaffFixed();
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::search);
    connect(m_top, &TopBar::undoRequested, m_undo, &UndoControl::undo);
    connect(m_top, &TopBar::logRequested, this, [this] { logInteraction({}); });
    connect(m_messages, &MessageBar::undoRequested, m_undo, &UndoControl::undo);
    connect(m_undo, &UndoControl::labelsChanged, m_commands, &Commands::setUndoLabels);
    connect(m_undo, &UndoControl::labelsChanged, m_top, &TopBar::setUndo);
    connect(m_pages, &PageHost::pageMade, this, &MainWindow::adoptPage);
    connect(m_pane, &DetailPane::logRequested, this, &MainWindow::logInteraction);
    connect(m_pane, &DetailPane::briefRequested, this, &MainWindow::briefOn);
    connect(m_pane, &DetailPane::customerOpened, this, &MainWindow::openCustomer);
    connect(m_pane, &DetailPane::historyRequested, this, [this](CustomerId id) { openHistory(m_context, id, this); });
}

void MainWindow::connectStore() {
    storage::Store& store = m_outside.workspace.store;
    connect(&store, &storage::Store::changed, this, &MainWindow::refresh);
    connect(&m_outsideCheck, &QTimer::timeout, &store, &storage::Store::checkForOutsideChanges);
    m_outsideCheck.start(betweenLooks);
    m_top->setReadOnly(readOnlyReason(m_context));
    connect(m_calendarFile, &presentation::CalendarFile::failed, this, [this](const QString& problem) {
        m_messages->failure(tr("The calendar file could not be written. %1").arg(problem), tr("Settings"),
                            [this] { openPage(u"settings"_s); });
    });
    m_calendarFile->keep(wantedCalendarFile(m_context));
    connect(m_exports, &presentation::RegularExports::failed, this, [this](const QString& problem) {
        m_messages->failure(tr("The complete export could not be made. %1").arg(problem), tr("Settings"),
                            [this] { openPage(u"settings"_s); });
    });
    m_exports->schedule(wantedExports(m_context));
}

} // namespace rapport::ui
