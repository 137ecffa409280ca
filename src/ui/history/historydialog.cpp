#include "ui/history/historydialog.h"

#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int portion = 200; ///< recorded row changes read at once
constexpr QSize roomForTable(720, 380);
} // namespace

HistoryDialog::HistoryDialog(const UiContext& context, std::optional<std::pair<storage::Entity, qint64>> record, QWidget* parent)
    : SheetDialog(record ? tr("History of this record") : tr("History of everything"), parent)
    , m_context(context)
    , m_record(record)
    , m_model(new presentation::HistoryModel(this))
    , m_table(new CardTable(tr("History"), this))
    , m_empty(new EmptyState(tr("Nothing has been changed yet."), {}, this))
    , m_limit(portion) {
    m_table->setModel(m_model);
    m_table->setHeaderShown(true);
    m_table->setMinimumSize(roomForTable);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_empty->hide();
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty);
    setSheetWidth(roomForTable.width() + 48);
    setFirstField(m_table);
    connect(addPrimaryButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table, &CardTable::rowActivated, this, [this](const QModelIndex& index) {
        if (presentation::rowKind(index) != presentation::RowKind::Link)
            return;
        m_limit += portion;
        load();
    });
    connect(&m_context.workspace.store, &storage::Store::changed, this, &HistoryDialog::load);
    load();
}

HistoryDialog::~HistoryDialog() { m_loading.cancel(); }

void HistoryDialog::load() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    auto page = m_context.workspace.store.read(
        [record = m_record, limit = m_limit](storage::ReadSession& session) {
            return presentation::loadHistory(session, record, limit);
        },
        m_loading);
    follow(page, this, m_context.messages, tr("The history could not be read."),
           [this](const presentation::HistoryPage& loaded) { show(loaded); });
}

void HistoryDialog::show(const presentation::HistoryPage& page) {
    const auto& clock = m_context.workspace.clock;
    m_model->show(page, clock.zone(), clock.today());
    m_empty->setVisible(page.entries.empty());
    m_table->setVisible(!page.entries.empty());
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
    Q_EMIT filled();
}

} // namespace rapport::ui
