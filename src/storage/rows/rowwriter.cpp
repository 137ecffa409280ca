#include "storage/rows/rowwriter.h"

#include "rapport/core/error.h"
#include "storage/derived/derivedcolumns.h"
#include "storage/rows/bulkranges.h"
#include "storage/rows/touched.h"
#include "storage/search/searchindex.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString selectSql(const Table& table) { return u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(table.columns.join(u", "_s), table.name); }

QString insertSql(const Table& table) {
    const auto places = QStringList(table.columns.size() + 1, u"?"_s).join(u", "_s);
    return u"INSERT INTO %1 (id, %2) VALUES (%3)"_s.arg(table.name, table.columns.join(u", "_s), places);
}

Error noSuchRecord(const Table& table) {
    return {ErrorCode::NoSuchRecord,
            QCoreApplication::translate("storage", "This record is no longer there. Somebody else may have removed it."),
            u"no such row in %1"_s.arg(table.name)};
}

} // namespace

class RowWriter::Private {
public:
    Private(Connection& connection_, const ChangeInfo& info)
        : connection(connection_)
        , log(connection_, info)
        , ranges(connection_, log)
        , touched(connection_)
        , search(connection_)
        , derived(connection_) {}

    [[nodiscard]] Row load(const Table& table, qint64 id);
    [[nodiscard]] std::vector<qint64> childrenOf(const Reference& reference, qint64 parent);
    void write(const Table& table, qint64 id, const std::vector<qsizetype>& columns, const Row& row);
    void noteUpdate(const Table& table, qint64 id, const std::vector<qsizetype>& columns, const Row& row);
    void leaveSearch(const Table& table, qint64 id) {
        if (!renew)
            search.rowAboutToChange(table, id);
    }
    void enterSearch(const Table& table, qint64 id) {
        if (!renew)
            search.rowChanged(table, id);
    }
    void refresh();
    void refreshRanges();

    Connection& connection;
    ChangeLog log;
    BulkRanges ranges;
    Touched touched;
    SearchIndex search;
    DerivedColumns derived;
    bool renew = false;
    /// Customers that went or came back all at once.
    struct CustomerRange {
        qint64 first, last;
        bool came;
    };
    std::vector<CustomerRange> customerRanges;
};

RowWriter::RowWriter(Connection& connection, const ChangeInfo& info)
    : m_connection(connection)
    , d(std::make_unique<Private>(connection, info)) {}

RowWriter::~RowWriter() = default;

qint64 RowWriter::insert(const Table& table, const std::vector<Value>& values) {
    const qint64 id = nextId(m_connection, table.name);
    insert(table, id, values);
    return id;
}

void RowWriter::insert(const Table& table, qint64 id, const std::vector<Value>& values) {
    d->ranges.closeIfConcerned(table, id, values);
    auto statement = m_connection.prepare(insertSql(table));
    statement.bind(1, id);
    for (size_t column = 0; column < values.size(); ++column)
        statement.bind(static_cast<int>(column) + 2, values[column]);
    statement.run();
    d->log.inserted(table, id, values);
    d->enterSearch(table, id);
    d->touched.row(table, id, values);
}

bool RowWriter::update(const Table& table, qint64 id, const std::vector<Value>& values) {
    const Row old = d->load(table, id);
    std::vector<qsizetype> columns;
    QJsonObject before, after;
    for (size_t column = 0; column < old.size(); ++column) {
        if (old[column] == values[column])
            continue;
        const auto place = static_cast<qsizetype>(column);
        columns.push_back(place);
        before.insert(table.columns[place], toJson(old[column]));
        after.insert(table.columns[place], toJson(values[column]));
    }
    if (columns.empty())
        return false;
    d->ranges.closeIfConcerned(table, id, values);
    d->noteUpdate(table, id, columns, old);
    d->leaveSearch(table, id);
    d->write(table, id, columns, values);
    d->enterSearch(table, id);
    d->log.updated(table, id, values, before, after);
    d->noteUpdate(table, id, columns, values);
    return true;
}

bool RowWriter::update(const Table& table, qint64 id, const QString& column, const Value& value) {
    return update(table, id, std::vector<std::pair<QString, Value>>{{column, value}});
}

bool RowWriter::update(const Table& table, qint64 id, const std::vector<std::pair<QString, Value>>& columns) {
    Row row = d->load(table, id);
    for (const auto& [column, value] : columns)
        row[static_cast<size_t>(table.columns.indexOf(column))] = value;
    return update(table, id, row);
}

void RowWriter::remove(const Table& table, qint64 id) {
    for (const Reference& reference : tables::referencesTo(table)) {
        for (const qint64 child : d->childrenOf(reference, id)) {
            if (reference.onDelete == Reference::OnDelete::Remove)
                remove(*reference.child, child);
            else
                update(*reference.child, child, reference.column, Value());
        }
    }
    const Row old = d->load(table, id);
    d->ranges.closeIfConcerned(table, id, old);
    d->touched.row(table, id, old);
    d->leaveSearch(table, id);
    m_connection.prepare(u"DELETE FROM %1 WHERE id = ?"_s.arg(table.name)).bindAll(id).run();
    d->log.deleted(table, id, old);
}

qint64 RowWriter::insertBulk(const Table& table, const std::vector<Value>& values) {
    d->touched.changes.everything = true;
    return d->ranges.insert(table, values);
}

void RowWriter::endBulk() { d->ranges.close(); }

void RowWriter::markAs(const QString& kind, ChangeSetId inverts) { d->log.markAs(kind, inverts); }

void RowWriter::renewDerived() {
    d->renew = true;
    d->touched.changes.everything = true;
}

void RowWriter::removeRange(const Table& table, qint64 first, qint64 last) {
    m_connection.prepareForBulk();
    d->touched.range(table, first, last);
    if (&table == &tables::customer())
        d->customerRanges.push_back({first, last, false});
    else if (!d->renew)
        d->search.removeRange(table, first, last);
    d->log.deletedRange(table, first, last);
    m_connection.prepare(u"DELETE FROM %1 WHERE id BETWEEN ? AND ?"_s.arg(table.name)).bindAll(first, last).run();
}

void RowWriter::restoreRange(const Table& table, qint64 first, qint64 last, qint64 firstChange, qint64 lastChange) {
    m_connection.prepareForBulk();
    m_connection.prepare(m_connection.dialect().restore(table.name, table.columns, table.bytesColumn))
        .bindAll(firstChange, lastChange, table.name)
        .run();
    d->log.insertedRange(table, first, last);
    d->touched.range(table, first, last);
    if (&table == &tables::customer())
        d->customerRanges.push_back({first, last, true});
    else if (!d->renew)
        d->search.addRange(table, first, last);
}

ChangeSet RowWriter::finish() {
    endBulk();
    d->refresh();
    d->touched.changes.id = d->log.close();
    return d->touched.changes;
}

void RowWriter::touchCustomer(qint64 id) { d->touched.customer(id); }

Row RowWriter::Private::load(const Table& table, qint64 id) {
    auto select = connection.prepare(selectSql(table));
    select.bindAll(id);
    if (!select.step())
        throw noSuchRecord(table);
    Row row;
    row.reserve(static_cast<size_t>(table.columns.size()));
    for (int column = 0; column < select.columnCount(); ++column)
        row.push_back(select.value(column));
    return row;
}

std::vector<qint64> RowWriter::Private::childrenOf(const Reference& reference, qint64 parent) {
    std::vector<qint64> children;
    auto select =
        connection.prepare(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(reference.child->name, reference.column));
    select.bindAll(parent);
    while (select.step())
        children.push_back(select.number(0));
    return children;
}

void RowWriter::Private::write(const Table& table, qint64 id, const std::vector<qsizetype>& columns, const Row& row) {
    QStringList assignments;
    for (const qsizetype column : columns)
        assignments << table.columns[column] + u" = ?"_s;
    auto statement = connection.prepare(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(table.name, assignments.join(u", "_s)));
    int place = 0;
    for (const qsizetype column : columns)
        statement.bind(++place, row[static_cast<size_t>(column)]);
    statement.bind(place + 1, id);
    statement.run();
}

/// Of a tier or a tag of which only the cadence changes all customers are brought up to date at once: they may be a million.
void RowWriter::Private::noteUpdate(const Table& table, qint64 id, const std::vector<qsizetype>& columns, const Row& row) {
    const bool ofMany = &table == &tables::tierCadence() || &table == &tables::tag();
    const auto isCadence = [&](qsizetype column) { return table.columns[column].startsWith("cadence_"_L1); };
    if (ofMany && std::all_of(columns.begin(), columns.end(), isCadence))
        touched.cadence(table, id, row);
    else
        touched.row(table, id, row);
}

/// Derived columns first: the search index reads them.
void RowWriter::Private::refresh() {
    if (renew) {
        derived.refreshAll();
        search.rebuild();
        return;
    }
    refreshRanges();
    if (!touched.tiers.isEmpty() || !touched.tags.isEmpty())
        derived.refreshCadences(touched.tiers, touched.tags);
    if (!touched.changes.customers.isEmpty())
        search.refreshCustomers(derived.refreshCustomers(touched.changes.customers));
}

void RowWriter::Private::refreshRanges() {
    for (const auto& range : customerRanges) {
        if (range.came) {
            derived.refreshRange(range.first, range.last);
            search.addRange(tables::customer(), range.first, range.last);
        } else {
            search.removeRange(tables::customer(), range.first, range.last);
        }
        touched.changes.customers.removeIf([&range](qint64 id) { return range.first <= id && id <= range.last; });
    }
}

} // namespace rapport::storage
