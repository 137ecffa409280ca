#include "rapport/presentation/customerlistmodel.h"

#include "presentation/customers/customercells.h"
#include "presentation/customers/idchanges.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/rowroles.h"

#include <algorithm>

namespace rapport::presentation {

using namespace storage;

namespace {

/// More moved lines than this are shown by replacing the list: each one looks through all ids.
constexpr qsizetype mostMoves = 32;

constexpr CustomerColumn sortColumns[CustomerListModel::columns] = {CustomerColumn::Name,
                                                                    CustomerColumn::Organisation,
                                                                    CustomerColumn::Tags,
                                                                    CustomerColumn::LastContact,
                                                                    CustomerColumn::NextTouch,
                                                                    CustomerColumn::Weakest,
                                                                    CustomerColumn::OpenCommitments,
                                                                    CustomerColumn::Owner,
                                                                    CustomerColumn::Tier};

bool startsWith(const std::vector<CustomerId>& ids, const std::vector<CustomerId>& beginning) {
    return ids.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), ids.begin());
}

} // namespace

CustomerListModel::CustomerListModel(CustomerSource& source, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock) {
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0);
    connect(&m_fetchSoon, &QTimer::timeout, this, &CustomerListModel::fetchWanted);
}

CustomerListModel::~CustomerListModel() {
    m_listToken.cancel();
    for (const auto& token : std::as_const(m_fetching))
        token.cancel();
}

void CustomerListModel::setFilter(const CustomerFilter& filter) {
    m_filter = filter;
    restart();
}

void CustomerListModel::load() { restart(); }

void CustomerListModel::sort(int column, Qt::SortOrder direction) {
    if (column < 0 || column >= columns)
        return;
    const CustomerOrder order{sortColumns[column], direction};
    if (order == m_order)
        return;
    m_order = order;
    restart();
}

void CustomerListModel::restart() {
    m_listToken.cancel();
    m_listToken = CancelToken::make();
    m_loading = true;
    m_refreshing = m_stale = false;
    await(
        m_source.firstPage(m_filter, m_order, firstRows, m_listToken), this,
        [this, token = m_listToken](CustomerSource::FirstPage page) {
            if (!token.isCancelled())
                takeFirstPage(std::move(page));
        },
        [this](const Error& error) { report(error); });
}

void CustomerListModel::takeFirstPage(CustomerSource::FirstPage page) {
    m_complete = page.ids.size() < static_cast<size_t>(firstRows);
    m_loading = !m_complete;
    beginResetModel();
    m_ids = std::move(page.ids);
    m_rows.clear();
    for (auto& row : page.rows)
        m_rows.insert(row.id.value(), std::move(row));
    endResetModel();
    Q_EMIT filled();
    if (m_complete)
        Q_EMIT completed();
    else
        fetchAllIds();
}

void CustomerListModel::fetchAllIds() {
    m_refreshing = true;
    m_stale = false;
    await(
        m_source.ids(m_filter, m_order, m_listToken), this,
        [this, token = m_listToken](std::vector<CustomerId> ids) {
            if (!token.isCancelled())
                takeIds(std::move(ids));
        },
        [this](const Error& error) { report(error); });
}

void CustomerListModel::takeIds(std::vector<CustomerId> ids) {
    m_refreshing = false;
    m_loading = false;
    m_complete = true;
    if (startsWith(ids, m_ids))
        append(ids);
    else if (const auto changed = changedPlaces(m_ids, ids, mostMoves))
        movePlaces(ids, *changed);
    else
        replaceAll(std::move(ids));
    if (m_stale)
        fetchAllIds();
    Q_EMIT completed();
}

void CustomerListModel::append(const std::vector<CustomerId>& ids) {
    if (ids.size() == m_ids.size())
        return;
    beginInsertRows({}, static_cast<int>(m_ids.size()), static_cast<int>(ids.size()) - 1);
    m_ids = ids;
    endInsertRows();
}

void CustomerListModel::replaceAll(std::vector<CustomerId> ids) {
    beginResetModel();
    m_ids = std::move(ids);
    endResetModel();
}

/// Goes from the old list to the new one by moving, adding and removing the changed customers, which are all the difference.
void CustomerListModel::movePlaces(const std::vector<CustomerId>& ids, const QSet<qint64>& changed) {
    for (const auto value : changed) {
        const auto row = rowOf(CustomerId(value));
        if (row < 0 || std::find(ids.begin(), ids.end(), CustomerId(value)) != ids.end())
            continue;
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
    // In the new order each changed one goes right behind the one before it, which is then in its place already.
    for (size_t i = 0; i < ids.size(); ++i)
        if (changed.contains(ids[i].value()))
            place(ids[i], i == 0 ? CustomerId() : ids[i - 1]);
}

void CustomerListModel::place(CustomerId id, CustomerId before) {
    const int from = rowOf(id);
    const int to = before.isValid() ? rowOf(before) + 1 : 0;
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_ids.insert(m_ids.begin() + to, id);
        endInsertRows();
    } else if (from != to && beginMoveRows({}, from, from, {}, to)) {
        const auto at = m_ids.begin();
        if (from < to)
            std::rotate(at + from, at + from + 1, at + to);
        else
            std::rotate(at + to, at + from, at + from + 1);
        endMoveRows();
    }
}

void CustomerListModel::refresh(const ChangeSet& changes) {
    const bool everything = changes.everything || changes.staff || changes.definitions;
    if (!everything && changes.customers.isEmpty())
        return;
    refetchShown(everything ? QSet<qint64>() : changes.customers);
    if (m_loading && !m_refreshing)
        restart();
    else if (m_refreshing)
        m_stale = true;
    else
        fetchAllIds();
}

/// The rows say how customers stand at the moment they are read; their places follow what was judged.
void CustomerListModel::refreshStandings() {
    ChangeSet all;
    all.everything = true;
    if (m_filter.weakest || m_order.column == CustomerColumn::Weakest)
        refresh(all);
    else
        refetchShown({});
}

/// An empty set means all that are held.
void CustomerListModel::refetchShown(const QSet<qint64>& ids) {
    std::vector<CustomerId> shown;
    for (auto row = m_rows.keyBegin(); row != m_rows.keyEnd(); ++row)
        if (ids.isEmpty() || ids.contains(*row))
            shown.emplace_back(*row);
    if (shown.empty())
        return;
    await(
        m_source.rows(shown, {}), this, [this](const std::vector<CustomerRow>& rows) { takeAgain(rows); },
        [this](const Error& error) { report(error); });
}

void CustomerListModel::takeAgain(const std::vector<CustomerRow>& rows) {
    std::vector<CustomerId> differing;
    for (const auto& row : rows) {
        auto& held = m_rows[row.id.value()];
        if (std::exchange(held, row) != row)
            differing.push_back(row.id);
    }
    if (differing.size() > static_cast<size_t>(mostMoves))
        return announce(0, rowCount() - 1);
    for (const auto id : differing)
        announce(rowOf(id), rowOf(id));
}

void CustomerListModel::announce(int first, int last) {
    if (first >= 0 && last < rowCount() && first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columns - 1));
}

CustomerId CustomerListModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : CustomerId();
}

int CustomerListModel::rowOf(CustomerId id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const CustomerRow* CustomerListModel::rowAt(int row) const {
    const auto found = m_rows.constFind(idAt(row).value());
    return found == m_rows.constEnd() ? nullptr : &found.value();
}

void CustomerListModel::report(const Error& error) {
    m_loading = m_refreshing = false;
    Q_EMIT failed(error.message());
}

int CustomerListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_ids.size()); }

int CustomerListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant CustomerListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const auto* row = rowAt(index.row()))
        return customerCell(*row, static_cast<Column>(index.column()), role, m_clock.today(), m_clock.zone());
    want(index.row());
    const bool shown = role == Qt::DisplayRole || role == TitleRole;
    return shown && index.column() == Name ? QVariant(QStringLiteral("…")) : QVariant();
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return customerColumnTitle(static_cast<Column>(section));
}

} // namespace rapport::presentation
