#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "rapport/services/customers.h"
#include "rapport/services/pasting.h"
#include "ui/care/careactions.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/customerfilterbar.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/handoversheet.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

// What can be done on the page, by key, by menu and by button.
namespace rapport::ui {

QAction* CustomersPage::addPageAction(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                                      void (CustomersPage::*act)()) {
    auto* action = new QAction(icons::icon(icon), text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

void CustomersPage::addActions() {
    auto* add = addPageAction(tr("&New customer"), u"add"_s, {QKeySequence(Qt::Key_N)}, &CustomersPage::newCustomer);
    auto* paste =
        addPageAction(tr("&Paste contact"), u"note"_s, {QKeySequence(Qt::CTRL | Qt::Key_V)}, &CustomersPage::pasteContact);
    m_openAction = addPageAction(tr("&Open customer\tEnter"), u"person"_s, {}, &CustomersPage::open);
    m_editAction =
        addPageAction(tr("&Edit customer"), u"edit"_s, {QKeySequence(Qt::Key_E), QKeySequence(Qt::Key_F2)}, &CustomersPage::edit);
    m_logAction = addPageAction(tr("&Log with this customer"), u"call"_s, {QKeySequence(Qt::Key_L)}, &CustomersPage::log);
    m_briefAction = addPageAction(tr("Call &brief"), u"call"_s, {QKeySequence(Qt::Key_B)}, &CustomersPage::brief);
    m_careActions =
        (new CareActions(m_context, this))->addTo(this, Qt::WidgetWithChildrenShortcut, [this] { return selected(); });
    m_handOverAction = addPageAction(tr("&Hand over…"), u"person"_s, {QKeySequence(Qt::Key_H)}, &CustomersPage::handOver);
    m_archiveAction = addPageAction(tr("&Archive"), u"archive"_s, {}, &CustomersPage::toggleArchived);
    m_trashAction = addPageAction(tr("Move to &trash"), u"trash"_s, {QKeySequence(Qt::Key_Delete)}, &CustomersPage::moveToTrash);
    auto* search = new QAction(icons::icon(u"search"_s), tr("&Search customers"), this);
    search->setShortcut(QKeySequence(Qt::Key_Slash));
    search->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(search, &QAction::triggered, m_filters, &CustomerFilterBar::focusSearch);
    addAction(search);
    updateActions();
    needs(m_logAction, m_context, domain::Act::WriteInteractions);
    for (auto* action : {add, paste, m_editAction, m_handOverAction, m_archiveAction, m_trashAction})
        needs(action, m_context, domain::Act::ChangeCustomers);
}

void CustomersPage::updateActions() {
    const bool any = m_table->selectedRow().isValid();
    const bool writable = readOnlyReason(m_context).isEmpty();
    m_openAction->setEnabled(any);
    m_briefAction->setEnabled(any);
    for (auto* action :
         QList<QAction*>{m_editAction, m_logAction, m_handOverAction, m_archiveAction, m_trashAction} + m_careActions)
        action->setEnabled(any && writable);
    const bool archived = m_filters->filter().state == domain::CustomerState::Archived;
    m_archiveAction->setText(archived ? tr("Bring back from the &archive") : tr("&Archive"));
}

void CustomersPage::showRowMenu(const QPoint& at) {
    if (!m_table->indexAt(at).isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_openAction, m_editAction, m_logAction, m_briefAction});
    menu->addSeparator();
    menu->addActions(m_careActions);
    menu->addSeparator();
    menu->addActions({m_handOverAction, m_archiveAction, m_trashAction});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

storage::CustomerFilter CustomersPage::filter() const { return m_filters->filter(); }

std::vector<CustomerId> CustomersPage::selectedIds() const {
    std::vector<CustomerId> ids;
    for (const auto& range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model.idAt(row));
    return ids;
}

QString CustomersPage::nameOf(const std::vector<CustomerId>& ids) const {
    if (ids.size() != 1)
        return presentation::counted(static_cast<qint64>(ids.size()), tr("customer"), tr("customers"));
    const auto* row = m_model.rowAt(m_model.rowOf(ids.front()));
    return row != nullptr ? row->name : tr("1 customer");
}

void CustomersPage::open() {
    if (const auto id = selected(); id.isValid())
        Q_EMIT customerOpened(id);
}

void CustomersPage::log() {
    if (const auto id = selected(); id.isValid())
        Q_EMIT logRequested(id);
}

void CustomersPage::brief() {
    if (const auto id = selected(); id.isValid())
        Q_EMIT briefRequested(id);
}

void CustomersPage::newCustomer() { openEditor({}); }

/// A vCard or a signature from the clipboard, to be looked at before it is saved.
void CustomersPage::pasteContact() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    const QString card = copied ? QString::fromUtf8(copied->data(u"text/vcard"_s)) : QString();
    follow(services::pastedContact(m_context.workspace, copied && card.isEmpty() ? copied->text() : card), this,
           m_context.messages, tr("What was copied could not be read."),
           [this](const std::optional<services::PastedContact>& found) {
               if (found)
                   return openEditor({})->fillIn(*found);
               m_context.messages.failure(
                   tr("No contact was found in what was copied. Copy a vCard or an e-mail signature, and paste again."));
           });
}

void CustomersPage::edit() {
    if (const auto id = selected(); id.isValid())
        openEditor(id);
}

CustomerEditor* CustomersPage::openEditor(std::optional<CustomerId> id) {
    auto* editor = new CustomerEditor(m_context, id, this);
    connect(editor, &CustomerEditor::saved, this, [this](CustomerId saved) { select(saved); });
    connect(editor, &CustomerEditor::alreadyThere, this, [this](CustomerId there) { select(there); });
    connect(editor, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
    editor->open();
    return editor;
}

void CustomersPage::handOver() {
    if (const auto ids = selectedIds(); !ids.empty())
        (new HandOverSheet(m_context, ids, this))->open();
}

void CustomersPage::toggleArchived() {
    const auto ids = selectedIds();
    const bool archived = m_filters->filter().state == domain::CustomerState::Archived;
    setState(archived ? domain::CustomerState::Active : domain::CustomerState::Archived,
             (archived ? tr("Brought back %1.") : tr("Archived %1.")).arg(nameOf(ids)));
}

void CustomersPage::moveToTrash() {
    setState(domain::CustomerState::Trashed, tr("Moved %1 to the trash.").arg(nameOf(selectedIds())));
}

void CustomersPage::setState(domain::CustomerState state, const QString& done) {
    const auto ids = selectedIds();
    if (ids.empty())
        return;
    presentation::await(
        services::setCustomerState(m_context.workspace, ids, state), this, [this, done] { m_context.messages.done(done); },
        [this](const Error& error) {
            m_context.messages.failure(tr("The customers stay as they are. %1").arg(error.message()));
        });
}

} // namespace rapport::ui
