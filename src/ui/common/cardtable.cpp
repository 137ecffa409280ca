#include "ui/common/cardtable.h"

#include "ui/common/cardheader.h"
#include "ui/common/rowactionbar.h"
#include "ui/common/rowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

CardTable::CardTable(const QString& name, QWidget* parent)
    : QTableView(parent)
    , m_actions(new RowActionBar(viewport())) {
    setAccessibleName(name);
    auto* header = new CardHeader(this);
    setHorizontalHeader(header);
    connect(header, &CardHeader::changedByHand, this, &CardTable::setColumnsChosen);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    setMouseTracking(true);
    connect(m_actions, &RowActionBar::triggered, this, [this](const QString& id) {
        if (const QModelIndex index = selectedRow(); index.isValid())
            Q_EMIT actionTriggered(index, id);
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (rowKind(index) == RowKind::Row)
            Q_EMIT rowActivated(index.siblingAtColumn(0));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (rowKind(index) == RowKind::Link)
            Q_EMIT rowActivated(index.siblingAtColumn(0));
    });
}

void CardTable::setModel(QAbstractItemModel* newModel) {
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    QTableView::setModel(newModel);
    if (!newModel)
        return;
    connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &CardTable::rememberTop);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeRemoved, this, &CardTable::rememberTop);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeMoved, this, &CardTable::rememberTop);
    connect(newModel, &QAbstractItemModel::layoutAboutToBeChanged, this, &CardTable::rememberTop);
    connect(newModel, &QAbstractItemModel::modelReset, this, [this] { adoptRowHeights(); });
    connect(newModel, &QAbstractItemModel::layoutChanged, this, [this] { adoptRowHeights(); });
    connect(newModel, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) {
        adoptRowHeights(first, last);
        adoptSpans();
    });
    connect(newModel, &QAbstractItemModel::dataChanged, this, [this] { placeActions(); });
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, [this] {
        adoptSpans();
        placeActions();
    });
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &CardTable::keepTop);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &CardTable::keepTop);
    connect(newModel, &QAbstractItemModel::rowsMoved, this, &CardTable::keepTop);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &CardTable::keepTop);
    adoptRowHeights();
}

/// Who looks at the beginning of the list sees what is new there.
void CardTable::rememberTop() {
    const int row = verticalScrollBar()->value() > 0 ? rowAt(0) : -1;
    m_top = row >= 0 ? model()->index(row, 0) : QModelIndex();
    m_topPlace = row >= 0 ? rowViewportPosition(row) : 0;
}

void CardTable::keepTop() {
    const QPersistentModelIndex top = std::exchange(m_top, {});
    if (!top.isValid())
        return;
    updateGeometries(); // so that the scroll bar reaches as far as there are rows now
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(top.row()) - m_topPlace);
}

void CardTable::setUniformRows(bool twoLines) {
    m_uniform = true;
    verticalHeader()->setDefaultSectionSize(twoLines ? RowDelegate::twoLineHeight(font()) : RowDelegate::oneLineHeight(font()));
}

void CardTable::setHeaderShown(bool shown) { horizontalHeader()->setVisible(shown); }

QByteArray CardTable::columnState() const { return m_columnsChosen ? horizontalHeader()->saveState() : QByteArray(); }

void CardTable::restoreColumns(const QByteArray& state) {
    m_columnsChosen = !state.isEmpty() && horizontalHeader()->restoreState(state);
}

QModelIndex CardTable::selectedRow() const {
    const QModelIndexList rows = selectedRows();
    const QModelIndex current = currentIndex().isValid() ? currentIndex().siblingAtColumn(0) : QModelIndex();
    return rows.isEmpty() ? QModelIndex() : rows.contains(current) ? current : rows.first();
}

QModelIndexList CardTable::selectedRows() const {
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void CardTable::setSeveralSelectable() { setSelectionMode(ExtendedSelection); }

int CardTable::nextSelectable(int row, int step) const {
    for (int next = row; model() && next >= 0 && next < model()->rowCount(); next += step) {
        if (model()->flags(model()->index(next, 0)).testFlag(Qt::ItemIsSelectable))
            return next;
    }
    return -1;
}

void CardTable::selectRow(int row) {
    if (!model() || model()->rowCount() == 0)
        return;
    const int wanted = std::clamp(row, 0, model()->rowCount() - 1);
    int found = nextSelectable(wanted, 1);
    if (found < 0)
        found = nextSelectable(wanted, -1);
    if (found >= 0)
        setCurrentIndex(model()->index(found, 0));
}

void CardTable::adoptRowHeights() {
    if (model() && !m_uniform)
        adoptRowHeights(0, model()->rowCount() - 1);
    adoptSpans();
    placeActions();
}

/// Headings and links stand over all columns. Lists of uniform rows have none.
void CardTable::adoptSpans() {
    if (m_uniform || !model() || model()->columnCount() < 2)
        return;
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (rowKind(model()->index(row, 0)) != RowKind::Row)
            setSpan(row, 0, 1, model()->columnCount());
}

void CardTable::adoptRowHeights(int first, int last) {
    if (m_uniform)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first; row <= last; ++row)
        verticalHeader()->resizeSection(row, itemDelegate()->sizeHint(option, model()->index(row, 0)).height());
}

void CardTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    placeActions();
    viewport()->update();
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT rowSelected(current.isValid() ? current.siblingAtColumn(0) : QModelIndex());
}

void CardTable::updateGeometries() {
    QTableView::updateGeometries();
    placeActions();
}

void CardTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    placeActions();
}

void CardTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    placeActions();
}

void CardTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adoptRowHeights();
}

void CardTable::setHoveredRow(int row) {
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void CardTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    setHoveredRow(index.isValid() ? index.row() : -1);
    viewport()->setCursor(index.isValid() && rowKind(index) == RowKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CardTable::leaveEvent(QEvent* event) {
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void CardTable::mousePressEvent(QMouseEvent* event) {
    m_keyboardUsed = false;
    QTableView::mousePressEvent(event);
}

void CardTable::focusInEvent(QFocusEvent* event) {
    m_keyboardUsed = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        selectRow(0);
    viewport()->update();
}

void CardTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void CardTable::keyPressEvent(QKeyEvent* event) {
    m_keyboardUsed = true;
    if (selectionMode() == ExtendedSelection && event->modifiers() == Qt::ShiftModifier) {
        const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
        if (step != 0) {
            if (const int row = nextSelectable(currentIndex().row() + step, step); row >= 0)
                selectionModel()->setCurrentIndex(model()->index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
            return;
        }
    }
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        const int step = event->key() == Qt::Key_J ? 1 : event->key() == Qt::Key_K ? -1 : 0;
        if (step != 0) {
            if (const int row = nextSelectable(currentIndex().row() + step, step); row >= 0)
                setCurrentIndex(model()->index(row, 0));
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (const QModelIndex index = selectedRow(); index.isValid())
                Q_EMIT rowActivated(index);
            return;
        }
        if (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z)
            return event->ignore(); // no action of the row: for the page or the window
    }
    QTableView::keyPressEvent(event);
}

QModelIndex CardTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    if (action == MoveHome || action == MoveEnd) {
        const int end = action == MoveHome ? nextSelectable(0, 1) : nextSelectable(model() ? model()->rowCount() - 1 : -1, -1);
        return end < 0 ? currentIndex() : model()->index(end, std::max(0, currentIndex().column()));
    }
    const QModelIndex wanted = QTableView::moveCursor(action, modifiers);
    if (!wanted.isValid() || model()->flags(wanted).testFlag(Qt::ItemIsSelectable))
        return wanted;
    const int step = wanted.row() >= currentIndex().row() ? 1 : -1;
    int row = nextSelectable(wanted.row(), step);
    if (row < 0)
        row = nextSelectable(wanted.row(), -step);
    return row < 0 ? currentIndex() : model()->index(row, wanted.column());
}

} // namespace rapport::ui
