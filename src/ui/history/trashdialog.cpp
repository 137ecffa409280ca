#include "ui/history/trashdialog.h"

#include "rapport/services/customers.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int portion = 200;
constexpr QSize roomForTable(560, 320);
} // namespace

TrashDialog::TrashDialog(const UiContext& context, QWidget* parent)
    : SheetDialog(tr("Trash"), parent)
    , m_context(context)
    , m_model(new presentation::TrashModel(this))
    , m_table(new CardTable(tr("Trash"), this))
    , m_empty(new EmptyState(tr("The trash is empty."), {}, this))
    , m_limit(portion) {
    m_table->setModel(m_model);
    m_table->setRowActions(presentation::trashActions());
    m_table->setReadOnly(readOnlyReason(context));
    m_table->setHeaderShown(true);
    m_table->setActionsShown(false);
    m_table->setMinimumSize(roomForTable);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_empty->hide();
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty);
    setSheetWidth(roomForTable.width() + 48);
    setFirstField(m_table);
    connect(addButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    Button* restoreButton = addPrimaryButton(tr("Restore"), tr("Enter"));
    needsWriting(restoreButton, context);
    connect(restoreButton, &QPushButton::clicked, this, [this] { activate(m_table->selectedRow().row()); });
    connect(m_table, &CardTable::rowActivated, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(m_table, &CardTable::actionTriggered, this, [this](const QModelIndex& index) { activate(index.row()); });
    connect(&m_context.workspace.store, &storage::Store::changed, this, &TrashDialog::load);
    load();
}

TrashDialog::~TrashDialog() { m_loading.cancel(); }

void TrashDialog::load() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    const auto& clock = m_context.workspace.clock;
    auto page = m_context.workspace.store.read(
        [limit = m_limit, now = clock.now(), zone = clock.zone()](storage::ReadSession& session) {
            return presentation::loadTrash(session, limit, now, zone);
        },
        m_loading);
    follow(page, this, m_context.messages, tr("The trash could not be read."),
           [this](const presentation::TrashPage& loaded) { show(loaded); });
}

void TrashDialog::show(const presentation::TrashPage& page) {
    m_model->show(page);
    m_empty->setVisible(page.rows.empty());
    m_table->setVisible(!page.rows.empty());
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
    Q_EMIT filled();
}

void TrashDialog::activate(int row) {
    const auto* line = m_model->lineAt(row);
    if (!line)
        return;
    if (line->kind == presentation::RowKind::Row && !readOnlyReason(m_context).isEmpty())
        return;
    if (line->kind == presentation::RowKind::Row)
        return restore(line->customer, line->cells.front().text);
    m_limit += portion;
    load();
}

void TrashDialog::restore(CustomerId id, const QString& name) {
    follow(services::setCustomerState(m_context.workspace, {id}, domain::CustomerState::Active), this, m_context.messages,
           tr("%1 could not be restored.").arg(name),
           [this, name] { m_context.messages.done(tr("Restored %1").arg(name), true); });
}

} // namespace rapport::ui
