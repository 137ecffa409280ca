#include "storage/rows/bulkranges.h"

#include "rapport/core/error.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Rows with more values than the table has columns give the derived ones too: all of them.
QStringList columnsOf(const Table& table, const Row& row) {
    const QStringList columns = std::ssize(row) > table.columns.size() ? table.columns + table.derived : table.columns;
    if (std::ssize(row) != columns.size())
        throw Error(ErrorCode::Internal, QCoreApplication::translate("storage", "A row to be imported has not all its columns."));
    return columns;
}

} // namespace

qint64 BulkRanges::insert(const Table& table, const Row& row) {
    auto found = m_ranges.find(&table);
    if (found == m_ranges.end()) {
        m_connection.prepareForBulk();
        found = m_ranges.emplace(&table, Range{m_connection.bulkWriter(table.name, columnsOf(table, row), BulkIds::New)}).first;
    }
    Range& range = found->second;
    const qint64 id = range.writer->add(row);
    if (range.first > 0 && id != range.last + 1)
        record(table, range);
    if (range.first == 0)
        range.first = id;
    range.last = id;
    return id;
}

void BulkRanges::record(const Table& table, Range& range) {
    if (range.first > 0)
        m_log.insertedRange(table, range.first, range.last);
    range.first = 0;
}

void BulkRanges::close() {
    for (auto& [table, range] : m_ranges)
        range.writer->flush();
    for (const Table* table : tables::all()) {
        if (const auto found = m_ranges.find(table); found != m_ranges.end())
            record(*table, found->second);
    }
    m_ranges.clear();
}

void BulkRanges::closeIfConcerned(const Table& table, qint64 id, const Row& row) {
    if (m_ranges.empty())
        return;
    bool concerned = isOpenFor(table, id);
    for (const Table* parent : tables::all()) {
        for (const Reference& reference : tables::referencesTo(*parent)) {
            if (reference.child == &table)
                concerned = concerned || isOpenFor(*parent, row[static_cast<size_t>(table.columns.indexOf(reference.column))]);
        }
    }
    if (concerned)
        close();
}

bool BulkRanges::isOpenFor(const Table& table, const Value& id) const {
    const auto found = m_ranges.find(&table);
    const auto* number = std::get_if<qint64>(&id);
    return found != m_ranges.end() && number && found->second.contains(*number);
}

} // namespace rapport::storage
