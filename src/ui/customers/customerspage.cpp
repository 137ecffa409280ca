#include "ui/customers/customerspage.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/customers/customerfilterbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CustomerListModel;

CustomersPage::CustomersPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_source(context.workspace)
    , m_model(m_source, context.workspace.clock)
    , m_filters(new CustomerFilterBar(this))
    , m_table(new CardTable(tr("Customers"), this))
    , m_count(softLabel({}, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState({}, {}, this))
    , m_noMatch(new EmptyState(tr("No customer fits this search."), tr("Show all customers"), this)) {
    setAccessibleName(tr("Customers page"));
    layOut();
    setUpTable();
    addActions();
    connectModel();
    connect(m_filters, &CustomerFilterBar::filterChanged, this, &CustomersPage::applyFilter);
    connect(m_filters, &CustomerFilterBar::released, this, [this] { m_table->setFocus(); });
    connect(m_filters, &CustomerFilterBar::accepted, this, [this] {
        m_table->setFocus();
        open();
    });
    beginAnEmptyStore(*m_empty, context);
    connect(m_empty, &EmptyState::clicked, this, &CustomersPage::newCustomer);
    connect(m_empty, &EmptyState::secondClicked, this, &CustomersPage::importRequested);
    connect(m_noMatch, &EmptyState::clicked, m_filters, &CustomerFilterBar::clear);
}

CustomersPage::~CustomersPage() { m_facetsToken.cancel(); }

void CustomersPage::layOut() {
    auto* heading = new QHBoxLayout;
    heading->addWidget(titleLabel(tr("Customers"), this), 1);
    auto* button = new Button(tr("New customer"), u"N"_s, Button::Kind::Primary, this);
    connect(button, &QAbstractButton::clicked, this, &CustomersPage::newCustomer);
    heading->addWidget(button);
    needs(button, m_context, domain::Act::ChangeCustomers);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noMatch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(heading);
    layout->addWidget(m_filters);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    setTabOrder(m_filters, m_table);
}

void CustomersPage::connectModel() {
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &CustomersPage::remember);
    connect(&m_model, &CustomerListModel::filled, this, [this] {
        restoreSelection(m_model.isComplete());
        updateCount();
        Q_EMIT filled();
    });
    connect(&m_model, &CustomerListModel::completed, this, [this] {
        restoreSelection(true);
        m_refreshing = false;
        updateCount();
    });
    connect(&m_model, &CustomerListModel::failed, this, [this](const QString& message) {
        m_context.messages.failure(tr("The customers could not be read. %1").arg(message), tr("Try again"),
                                   [this] { m_model.load(); });
    });
}

void CustomersPage::activate() {
    if (m_model.rowCount() == 0 || m_model.isLoading()) {
        m_model.load();
    } else {
        storage::ChangeSet all;
        all.everything = true;
        m_model.refresh(all);
    }
    loadFacets();
    m_table->setFocus();
}

void CustomersPage::refresh(const storage::ChangeSet& changes) {
    m_refreshing = true;
    m_model.refresh(changes);
    if (changes.everything || changes.definitions || changes.staff || !changes.customers.isEmpty())
        loadFacets();
}

void CustomersPage::refreshStandings() {
    m_refreshing = true;
    m_model.refreshStandings();
    loadFacets();
}

void CustomersPage::applyFilter() {
    m_refreshing = false;
    m_model.setFilter(m_filters->filter());
    if (m_filters->filter().state != m_facetsState)
        loadFacets();
}

void CustomersPage::loadFacets() {
    m_facetsToken.cancel();
    m_facetsToken = storage::CancelToken::make();
    const auto state = m_facetsState = m_filters->filter().state;
    presentation::await(
        presentation::customerFacets(m_context.workspace, state, m_facetsToken), this,
        [this, token = m_facetsToken](const presentation::CustomerFacets& facets) {
            if (token.isCancelled())
                return;
            m_facets = facets;
            m_filters->setFacets(facets);
            updateCount();
        },
        [this](const Error& error) {
            m_context.messages.failure(tr("The customers could not be counted. %1").arg(error.message()));
        });
}

QString CustomersPage::countText(qint64 shown, bool narrowed) const {
    const auto all = presentation::counted(std::max(m_facets.total, shown), tr("customer"), tr("customers"));
    if (!m_model.isComplete() || m_model.isLoading())
        return narrowed ? tr("Searching %1 …").arg(all) : m_facets.total > 0 ? all : tr("Counting …");
    if (!narrowed)
        return presentation::counted(shown, tr("customer"), tr("customers"));
    const bool capped = shown >= storage::searchCap && !m_filters->filter().text.isEmpty();
    return (capped ? tr("The first %1 found of %2") : tr("%1 of %2")).arg(presentation::numberText(shown), all);
}

void CustomersPage::updateCount() {
    const qint64 shown = m_model.rowCount();
    const bool narrowed = m_filters->isNarrowed();
    m_count->setText(countText(shown, narrowed));
    const bool empty = shown == 0 && m_model.isComplete();
    m_stack->setCurrentWidget(!empty ? static_cast<QWidget*>(m_table) : narrowed ? m_noMatch : m_empty);
    m_count->setVisible(!empty || narrowed);
}

/// What is to be selected and shown when another list has come.
void CustomersPage::remember() {
    if (!m_wanted.isValid())
        m_wanted = selected();
    m_wantedRow = std::max(0, m_table->selectedRow().row());
    const bool seen = m_table->viewport()->rect().intersects(m_table->visualRect(m_table->selectedRow()));
    m_scrolledTo.reset();
    if (m_refreshing && !seen && m_wanted == selected())
        m_scrolledTo = m_table->verticalScrollBar()->value();
}

/// Whatever keys are held: Ctrl still is after Ctrl+Enter, which would make selecting a toggle.
void CustomersPage::choose(int row) {
    m_table->selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void CustomersPage::restoreSelection(bool last) {
    const int row = m_wanted.isValid() ? m_model.rowOf(m_wanted) : -1;
    if (row >= 0) {
        m_wanted = {};
        choose(row);
        m_table->scrollTo(m_model.index(row, 0));
        if (m_scrolledTo)
            m_table->verticalScrollBar()->setValue(*m_scrolledTo);
    } else if (!m_table->selectedRow().isValid() && m_model.rowCount() > 0 && (last || !m_wanted.isValid())) {
        const auto current = m_table->currentIndex();
        choose(std::min(current.isValid() ? current.row() : m_wantedRow, m_model.rowCount() - 1));
    }
    if (last)
        m_wanted = {};
    if (m_model.rowCount() == 0 && last)
        Q_EMIT customerSelected({});
    updateActions();
}

void CustomersPage::select(CustomerId id) {
    const int row = m_model.rowOf(id);
    if (row >= 0) {
        choose(row);
        m_table->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
        return;
    }
    m_wanted = id; // comes with the refresh that follows its saving, or with the list itself
    if (m_filters->isNarrowed())
        m_filters->clear();
}

CustomerId CustomersPage::selected() const {
    const auto index = m_table->selectedRow();
    return index.isValid() ? m_model.idAt(index.row()) : CustomerId();
}

} // namespace rapport::ui
