// What the window does with its pages once it stands; how it is put together is in mainwindow.cpp.
#include "rapport/presentation/legkeeper.h"
#include "rapport/presentation/words.h"
#include "rapport/services/staff.h"
#include "rapport/services/today.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/messagebar.h"
#include "ui/common/writing.h"
#include "ui/customers/customerspage.h"
#include "ui/reminders/reminding.h"
#include "ui/settings/settings.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/staffchooser.h"
#include "ui/shell/aboutdialogs.h"
#include "ui/shell/commands.h"
#include "ui/shell/detailpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbar.h"
#include "ui/shell/undocontrol.h"
#include "ui/today/todaypage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QScreen>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int paneNeedsWidth = 1100;

/// Where all of a section of Today is.
QString pageOf(presentation::TodaySection section) {
    switch (section) {
    case presentation::TodaySection::Cases:
        return u"cases"_s;
    case presentation::TodaySection::Milestones:
        return u"milestones"_s;
    case presentation::TodaySection::Waiting:
    case presentation::TodaySection::Needs:
    case presentation::TodaySection::Rhythms:
    case presentation::TodaySection::Deadlines:
    case presentation::TodaySection::Gestures:
    case presentation::TodaySection::Feedback:
    case presentation::TodaySection::Goals:
        return u"customers"_s;
    case presentation::TodaySection::Drifting:
        return u"drifting"_s;
    case presentation::TodaySection::Overdue:
    case presentation::TodaySection::Due:
    case presentation::TodaySection::Planned:
        break;
    }
    return u"commitments"_s;
}

Setting<QByteArray> columnsOf(const CardTable& table) {
    return setting::columns(table.accessibleName(), table.model() ? table.model()->columnCount() : 0);
}

} // namespace

void MainWindow::start(const QString& id) {
    const QString remembered = m_outside.settings.value(setting::page());
    openPage(m_pages->has(id) ? id : m_pages->has(remembered) ? remembered : u"today"_s);
    if (m_context.workspace.store.isReadOnly())
        m_messages->failure(tr("This store is open for reading only: nothing can be changed. Its file or folder may be "
                               "write-protected, or it was made by a newer Rapport."));
    // What else there is to know is asked for once the page is on screen.
    connect(
        this, &MainWindow::filled, this,
        [this] {
            loadCounts();
            loadStaff();
            m_undo->refresh();
            if (m_outside.settings.value(setting::remind()))
                m_reminding->start();
            m_legs->start();
        },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void MainWindow::openPage(const QString& id) {
    m_messages->dismiss();
    Page* page = m_pages->open(id);
    if (!page)
        return;
    m_nav->setCurrent(id);
    m_commands->setCurrentPage(id);
    m_commands->setPageActions(page->actions());
    showPane();
    m_outside.settings.set(setting::page(), id);
}

void MainWindow::adoptPage(Page* page, const QString& id) {
    connect(page, &Page::customerSelected, m_pane, &DetailPane::showCustomer);
    connect(page, &Page::customerOpened, this, &MainWindow::openCustomer);
    connect(page, &Page::logRequested, this, &MainWindow::logInteraction);
    connect(page, &Page::briefRequested, this, &MainWindow::briefOn);
    connect(page, &Page::filled, this, &MainWindow::filled);
    connect(page, &Page::newCustomerRequested, this, &MainWindow::addCustomer);
    connect(page, &Page::importRequested, this, &MainWindow::openImportDialog);
    if (auto* today = qobject_cast<TodayPage*>(page)) {
        connect(today, &TodayPage::moreRequested, this,
                [this](presentation::TodaySection section) { openPage(pageOf(section)); });
    }
    if (auto* customers = qobject_cast<CustomersPage*>(page))
        connect(m_legs, &presentation::LegKeeper::judged, customers, &CustomersPage::refreshStandings);
    if (auto* settings = qobject_cast<SettingsPage*>(page))
        connect(settings, &SettingsPage::storeRequested, this, &MainWindow::storeRequested);
    for (CardTable* table : page->findChildren<CardTable*>())
        table->restoreColumns(m_outside.settings.value(columnsOf(*table)));
    Q_UNUSED(id)
}

void MainWindow::openCustomer(CustomerId id) {
    if (!id.isValid())
        return;
    openPage(u"customers"_s);
    if (auto* customers = qobject_cast<CustomersPage*>(m_pages->current()))
        customers->select(id);
    m_pane->showCustomer(id);
}

void MainWindow::addCustomer() {
    openPage(u"customers"_s);
    if (auto* customers = qobject_cast<CustomersPage*>(m_pages->current()))
        customers->newCustomer();
}

/// Also asked for by the search, which knows nothing of what the store allows.
void MainWindow::logInteraction(CustomerId id) {
    if (const QString reason = readOnlyReason(m_context); !reason.isEmpty())
        return m_messages->failure(reason);
    openLog(m_context, id, this);
}

void MainWindow::briefOn(CustomerId id) {
    if (id.isValid())
        openBrief(m_context, id, this, *this);
}

void MainWindow::search(const QString& typed) {
    openSearch(m_context, typed, this, *this, m_commands->all() + m_commands->pageActions());
}

void MainWindow::openImportDialog() { startImport({}); }

void MainWindow::startImport(const QStringList& files) {
    openImport(m_context, files, this, [this] { openPage(u"duplicates"_s); });
}

/// What can be narrowed to is what the list of customers shows, where that is open.
void MainWindow::openExportDialog() {
    presentation::ExportModel::Shown shown;
    if (auto* customers = qobject_cast<CustomersPage*>(m_pages->current()))
        shown = {customers->filter(), customers->selectedIds()};
    openExport(m_context, std::move(shown), this);
}

void MainWindow::importFiles(const QStringList& files) {
    if (files.isEmpty())
        return;
    const QString refusal = m_context.workspace.permissions.refusal(domain::Act::ImportContacts);
    if (const QString reason = readOnlyReason(m_context); !reason.isEmpty() || !refusal.isEmpty())
        return m_messages->failure(reason.isEmpty() ? refusal : reason);
    if (QApplication::activeModalWidget() == nullptr)
        return startImport(files);
    // Somebody is in the middle of something else.
    const QString name = QFileInfo(files.first()).fileName();
    m_messages->failure(files.size() == 1 ? tr("“%1” waits to be imported.").arg(name)
                                          : tr("%1 files wait to be imported.").arg(files.size()),
                        tr("Import"), [this, files] { importFiles(files); });
}

void MainWindow::refresh(const storage::ChangeSet& changes) {
    if (Page* page = m_pages->current())
        page->refresh(changes);
    m_pane->refresh(changes);
    m_undo->refresh();
    loadCounts();
    if (changes.staff || changes.everything)
        loadStaff();
}

void MainWindow::loadCounts() {
    follow(services::pageCounts(m_context.workspace), this, *m_messages, tr("The counts beside the pages could not be read."),
           [this](const services::PageCounts& counts) {
               m_nav->setCount(u"today"_s, counts.today);
               m_nav->setCount(u"customers"_s, counts.customers);
               m_nav->setCount(u"commitments"_s, counts.overdue, presentation::Tone::Red);
               m_nav->setCount(u"milestones"_s, counts.milestones);
               m_nav->setCount(u"cases"_s, counts.cases);
           });
}

void MainWindow::loadStaff() {
    follow(services::staffMembers(m_context.workspace), this, *m_messages, tr("The staff members could not be read."),
           [this](const std::vector<domain::StaffMember>& members) {
               for (const domain::StaffMember& member : members) {
                   if (member.id == m_context.workspace.actor)
                       return m_nav->setStaff(member.name, presentation::word(member.role));
               }
               m_nav->setStaff(tr("Who works here?"));
           });
}

void MainWindow::chooseStaff() {
    auto* chooser = new StaffChooser(m_context, this);
    connect(chooser, &StaffChooser::chosen, this, [this](const domain::StaffMember& member) {
        m_context.workspace.actor = member.id;
        m_outside.settings.set(setting::staff(m_context.workspace.store.location()), member.uid);
        loadStaff();
        m_reminding->lookAgain();
    });
    chooser->open();
}

void MainWindow::showPane() {
    const PageEntry* entry = m_pages->entry(m_pages->currentId());
    m_pane->setVisible(entry && entry->withPane && width() >= paneNeedsWidth);
}

void MainWindow::restoreLayout() {
    // Room for a title bar; never so small that a page is cut.
    const QSize room = screen()->availableGeometry().size() - QSize(0, 40);
    resize(QSize(1280, 800).boundedTo(room).expandedTo(QSize(1024, 640)));
    restoreGeometry(m_outside.settings.value(setting::windowGeometry()));
    const QByteArray splitter = m_outside.settings.value(setting::splitter());
    if (splitter.isEmpty() || !m_splitter->restoreState(splitter))
        m_splitter->setSizes({1280 - 188 - 372, 372});
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_outside.settings.set(setting::windowGeometry(), saveGeometry());
    if (m_pane->isVisible())
        m_outside.settings.set(setting::splitter(), m_splitter->saveState());
    for (const CardTable* table : m_pages->findChildren<CardTable*>()) {
        if (table->areColumnsChosen())
            m_outside.settings.set(columnsOf(*table), table->columnState());
    }
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    showPane();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // A letter that no field, list or page took.
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Z && m_commands->undo->isEnabled())
        return m_undo->undo();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::showKeys() { (new KeysDialog(m_commands->all(), m_commands->pageActions(), this))->open(); }

void MainWindow::showAbout() { (new AboutDialog(this))->open(); }

} // namespace rapport::ui
