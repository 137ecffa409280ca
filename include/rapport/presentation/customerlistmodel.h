#pragma once

#include "rapport/core/clock.h"
#include "rapport/presentation/customersource.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace rapport::presentation {

/// The list of customers, however many there are: holds the ordered ids (8 bytes a row) and, of the rows, only blocks around
/// those that somebody looked at lately. What is not there yet reads "…" and follows by dataChanged. Sorting, filtering and
/// fetching run on the source's threads; a newer request cancels the older one. Nothing here waits.
class CustomerListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Organisation, Tags, LastContact, NextTouch, Weakest, OpenCommitments, Owner, Tier };
    static constexpr int columns = 9;
    static constexpr int TagsRole = Qt::UserRole + 200; ///< QStringList, of the Tags column; the rest as in rowroles.h
    static constexpr int firstRows = 200;               ///< shown at once, the rest follows
    static constexpr int blockRows = 128;               ///< fetched together
    static constexpr int blocksKept = 24;               ///< about 3,000 rows

    CustomerListModel(CustomerSource& source, const Clock& clock, QObject* parent = nullptr);
    ~CustomerListModel() override;

    /// Shows another part of the customers, or the same again after a failure.
    void setFilter(const storage::CustomerFilter& filter);
    [[nodiscard]] const storage::CustomerFilter& filter() const { return m_filter; }
    [[nodiscard]] const storage::CustomerOrder& order() const { return m_order; }
    /// Starts (again) with the current filter and order.
    void load();
    /// Something was saved: refreshes rows that are shown, and moves, adds or removes those whose place changed. Whatever
    /// changed, only what differs is told to the view.
    void refresh(const storage::ChangeSet& changes);
    /// It was judged anew how customers stand: as refresh(), where anything that is shown may follow from it.
    void refreshStandings();

    [[nodiscard]] CustomerId idAt(int row) const;
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(CustomerId id) const;
    /// Null while it is being fetched.
    [[nodiscard]] const storage::CustomerRow* rowAt(int row) const;
    /// Whether every row of the list is counted, not only the first ones.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// The first rows of a new list are there.
    void filled();
    /// The whole list is counted.
    void completed();
    void failed(const QString& message);

private:
    void takeFirstPage(CustomerSource::FirstPage page);
    void fetchAllIds();
    void takeIds(std::vector<CustomerId> ids);
    void movePlaces(const std::vector<CustomerId>& ids, const QSet<qint64>& changed);
    void place(CustomerId id, CustomerId before);
    void replaceAll(std::vector<CustomerId> ids);
    void append(const std::vector<CustomerId>& ids);
    void refetchShown(const QSet<qint64>& ids);
    void takeAgain(const std::vector<storage::CustomerRow>& rows);
    void want(int row) const;
    void fetchWanted();
    void fetchBlock(int block);
    void takeBlock(int block, const std::vector<CustomerId>& asked, std::vector<storage::CustomerRow> rows);
    void dropFarBlocks(int around);
    void announce(int first, int last);
    void report(const Error& error);
    void restart();

    CustomerSource& m_source;
    const Clock& m_clock;
    storage::CustomerFilter m_filter;
    storage::CustomerOrder m_order;
    std::vector<CustomerId> m_ids;
    QHash<qint64, storage::CustomerRow> m_rows;
    bool m_complete = false;
    bool m_loading = false;
    bool m_refreshing = false; ///< the ids are being fetched again
    bool m_stale = false;      ///< and something changed since then
    storage::CancelToken m_listToken;

    mutable QList<int> m_wanted; ///< blocks that somebody asked for, the latest last
    QHash<int, storage::CancelToken> m_fetching;
    mutable QTimer m_fetchSoon;
};

} // namespace rapport::presentation
