#include "ui/history/listsheet.h"

#include "rapport/presentation/linesmodel.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int portion = 200; ///< records read at once
} // namespace

ListSheet::ListSheet(const UiContext& context, const Kind& kind, QWidget* parent)
    : SheetDialog(kind.title, parent)
    , m_context(context)
    , m_table(new CardTable(kind.listName, this))
    , m_empty(new EmptyState(kind.emptySentence, {}, this))
    , m_limit(portion) {
    m_table->setHeaderShown(true);
    m_table->setMinimumSize(kind.room);
    m_empty->hide();
    body()->addWidget(m_table, 1);
    body()->addWidget(m_empty);
    setSheetWidth(kind.room.width() + 48);
    setFirstField(m_table);
    connect(&m_context.workspace.store, &storage::Store::changed, this, &ListSheet::reload);
}

void ListSheet::setModel(presentation::LinesModel* model) {
    m_table->setModel(model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

ListSheet::~ListSheet() { m_loading.cancel(); }

void ListSheet::reload() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    load(m_limit, m_loading);
}

void ListSheet::loadMore() {
    m_limit += portion;
    reload();
}

void ListSheet::showLoaded() {
    const bool empty = m_table->model()->rowCount() == 0;
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
    Q_EMIT filled();
}

} // namespace rapport::ui
