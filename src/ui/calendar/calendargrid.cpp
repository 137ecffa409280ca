#include "ui/calendar/calendargrid.h"

#include "ui/calendar/calendardelegate.h"
#include "ui/calendar/calendarheader.h"
#include "ui/common/chip.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QKeyEvent>

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int monthRow = 64; ///< px a week of a month takes at least
constexpr int hourRow = 40;
constexpr int mostStacked = 5; ///< lines of the row for what has no time

} // namespace

CalendarGrid::CalendarGrid(const QString& name, CalendarGridModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model) {
    model->setParent(this);
    setAccessibleName(name);
    setHorizontalHeader(new CalendarHeader(Qt::Horizontal, this));
    setVerticalHeader(new CalendarHeader(Qt::Vertical, this));
    setModel(model);
    setItemDelegate(new CalendarDelegate(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setCornerButtonEnabled(false);
    for (auto* corner : findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly))
        corner->setAccessibleName(name);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(model, &QAbstractItemModel::modelReset, this, &CalendarGrid::fitRows);
    connect(model, &QAbstractItemModel::dataChanged, this, &CalendarGrid::fitRows);
}

void CalendarGrid::settle(QDate day) {
    if (const QModelIndex there = m_chosen.id != 0 ? m_model->cellOf(m_chosen) : QModelIndex(); there.isValid())
        return selectEntry(m_chosen);
    const QModelIndex stays = currentIndex();
    const CalendarCell* cell = m_model->cellAt(stays);
    selectDay(cell && cell->day == day ? cell->day : day,
              cell && cell->day == day && cell->hour ? std::optional(QTime(*cell->hour, 0)) : std::nullopt);
}

void CalendarGrid::selectEntry(const EntryKey& key) {
    const QModelIndex index = m_model->cellOf(key);
    if (!index.isValid())
        return;
    const auto& entries = m_model->cellAt(index)->entries;
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const CalendarEntry& entry) { return entry.key == key; });
    choose(index, static_cast<int>(found - entries.begin()));
}

void CalendarGrid::selectDay(QDate day, std::optional<QTime> time) {
    QModelIndex index = m_model->cellOf(day, time);
    if (!index.isValid())
        index = m_model->cellOf(day);
    if (const CalendarCell* cell = m_model->cellAt(index))
        choose(index, cell->entries.empty() ? -1 : 0);
}

const CalendarEntry* CalendarGrid::currentEntry() const {
    const CalendarCell* cell = currentCell();
    const bool there = cell && m_entry >= 0 && m_entry < static_cast<int>(cell->entries.size());
    return there ? &cell->entries[static_cast<size_t>(m_entry)] : nullptr;
}

int CalendarGrid::numberAt(const QModelIndex& index, const QPoint& place) const {
    const CalendarCell* cell = m_model->cellAt(index);
    if (!cell)
        return -1;
    const auto layout = layoutOf(*cell, m_model->view(), visualRect(index), QFontMetrics(smallFont(font())), layoutDirection());
    const auto found =
        std::find_if(layout.entries.begin(), layout.entries.end(), [&place](const QRect& rect) { return rect.contains(place); });
    return found == layout.entries.end() ? -1 : static_cast<int>(found - layout.entries.begin());
}

const CalendarEntry* CalendarGrid::entryAt(const QModelIndex& index, const QPoint& place) const {
    const int number = numberAt(index, place);
    return number < 0 ? nullptr : &m_model->cellAt(index)->entries[static_cast<size_t>(number)];
}

bool CalendarGrid::isMore(const QModelIndex& index, const QPoint& place) const {
    const CalendarCell* cell = m_model->cellAt(index);
    return cell && layoutOf(*cell, m_model->view(), visualRect(index), QFontMetrics(smallFont(font())), layoutDirection())
                       .more.contains(place);
}

void CalendarGrid::choose(const QModelIndex& index, int entry) {
    if (index != currentIndex())
        setCurrentIndex(index);
    m_entry = entry;
    const CalendarEntry* chosen = currentEntry();
    m_chosen = chosen ? chosen->key : EntryKey();
    viewport()->update();
    announce();
    Q_EMIT selectionMoved();
}

/// A cell's entries are no items of their own: who listens hears the chosen one.
void CalendarGrid::announce() {
    const CalendarEntry* entry = currentEntry();
    setAccessibleDescription(entry ? entry->fullText() : QString());
}

void CalendarGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    const CalendarCell* cell = m_model->cellAt(current);
    m_entry = cell && !cell->entries.empty() ? 0 : -1;
    m_chosen = currentEntry() ? currentEntry()->key : EntryKey();
    viewport()->update();
    announce();
    Q_EMIT selectionMoved();
}

void CalendarGrid::walk(int step) {
    if (const auto next = m_model->neighbour(currentIndex(), m_entry, step); next.index.isValid())
        choose(next.index, next.entry);
}

void CalendarGrid::goBy(int days) {
    const CalendarCell* cell = currentCell();
    if (!cell)
        return;
    const QDate day = cell->day.addDays(days);
    const auto time = cell->hour ? std::optional(QTime(*cell->hour, 0)) : std::nullopt;
    const QModelIndex index = m_model->cellOf(day, time);
    if (!index.isValid())
        return Q_EMIT dayWanted(day);
    setCurrentIndex(index);
}

void CalendarGrid::keyPressEvent(QKeyEvent* event) {
    const bool month = m_model->view() == CalendarView::Month;
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->modifiers() & ~Qt::KeypadModifier)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
        return goBy(-onward);
    case Qt::Key_Right:
        return goBy(onward);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return month ? goBy(event->key() == Qt::Key_Up ? -7 : 7) : QTableView::keyPressEvent(event);
    case Qt::Key_Home:
    case Qt::Key_End:
        return QTableView::keyPressEvent(event);
    case Qt::Key_J:
        return walk(1);
    case Qt::Key_K:
        return walk(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentEntry())
            Q_EMIT entryOpened();
        return;
    case Qt::Key_Escape:
        if (m_dragging)
            return endDrag();
        break;
    default:
        break;
    }
    event->ignore(); // the page's
}

void CalendarGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitRows();
}

/// A month fills the page; of a week the hours do, or are scrolled.
void CalendarGrid::fitRows() {
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    int room = viewport()->height();
    int first = 0;
    if (m_model->view() == CalendarView::Week) {
        qsizetype most = 1;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const CalendarCell* cell = m_model->cellAt(m_model->index(0, column));
            most = std::max(most, static_cast<qsizetype>(cell->entries.size()) + (cell->more > 0 ? 1 : 0));
        }
        const int line = entryHeight(QFontMetrics(smallFont(font()))) + 2;
        verticalHeader()->resizeSection(0, line * static_cast<int>(std::min<qsizetype>(most, mostStacked)) + 8);
        room -= verticalHeader()->sectionSize(0);
        first = 1;
    }
    const int least = first == 0 ? monthRow : hourRow;
    const int height = std::max(least, room / (rows - first));
    for (int row = first; row < rows; ++row)
        verticalHeader()->resizeSection(row, row == rows - 1 ? std::max(least, room - height * (rows - first - 1)) : height);
}

} // namespace rapport::ui
