#include "rapport/presentation/rowroles.h"
#include "ui/common/cardtable.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/tagsdelegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>

// The page's table: which columns there is room for, how wide, and how the user's own choice is remembered.
namespace rapport::ui {

using presentation::CustomerListModel;

namespace {

constexpr int nameWidth = 180;
constexpr int mostForTags = 170; ///< px beyond their width, of the room that is left

int defaultWidth(int column) {
    switch (column) {
    case CustomerListModel::Name:
        return nameWidth;
    case CustomerListModel::Organisation:
        return 160;
    case CustomerListModel::Tags:
        return 110;
    case CustomerListModel::NextTouch:
        return 124;
    case CustomerListModel::OpenCommitments:
        return 142;
    case CustomerListModel::Owner:
        return 96;
    case CustomerListModel::Tier:
        return 84;
    case CustomerListModel::Weakest:
        return 142;
    default:
        return 110;
    }
}

/// Given up first where there is no room.
constexpr CustomerListModel::Column leastNeeded[] = {CustomerListModel::Tier, CustomerListModel::Owner,
                                                     CustomerListModel::OpenCommitments, CustomerListModel::Tags};

} // namespace

void CustomersPage::setUpTable() {
    m_table->setModel(&m_model);
    m_table->setCareNotes(m_context.workspace);
    m_table->setUniformRows(true);
    m_table->setHeaderShown(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(CustomerListModel::Tags, new TagsDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(60);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < CustomerListModel::columns; ++column)
        header->resizeSection(column, defaultWidth(column));
    header->setSectionResizeMode(CustomerListModel::Name, QHeaderView::Stretch);
    header->hideSection(CustomerListModel::Organisation);
    header->setSortIndicator(CustomerListModel::Name, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        updateActions();
        if (index.isValid())
            Q_EMIT customerSelected(m_model.idAt(index.row()));
    });
    connect(m_table, &CardTable::rowActivated, this, &CustomersPage::open);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersPage::showRowMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CustomersPage::updateActions);
    connect(header, &QWidget::customContextMenuRequested, this, &CustomersPage::showColumnMenu);
}

void CustomersPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
}

/// Until the user chose columns: the most important ones that fit beside a readable name.
void CustomersPage::fitColumns() {
    if (m_table->areColumnsChosen())
        return;
    auto* header = m_table->horizontalHeader();
    int needed = 0;
    for (int column = 0; column < CustomerListModel::columns; ++column)
        if (column != CustomerListModel::Organisation)
            needed += defaultWidth(column);
    const int room = width() - 2 * 20;
    for (const auto column : leastNeeded) {
        const bool hidden = needed > room;
        header->setSectionHidden(column, hidden);
        if (hidden)
            needed -= defaultWidth(column);
    }
    header->resizeSection(CustomerListModel::Tags,
                          defaultWidth(CustomerListModel::Tags) + std::clamp((room - needed) / 3, 0, mostForTags));
}

void CustomersPage::showColumnMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* header = m_table->horizontalHeader();
    for (int column = CustomerListModel::Name + 1; column < CustomerListModel::columns; ++column) {
        auto* action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            m_table->setColumnsChosen();
            header->setSectionHidden(column, !shown);
        });
    }
    menu->popup(header->mapToGlobal(at));
}

} // namespace rapport::ui
