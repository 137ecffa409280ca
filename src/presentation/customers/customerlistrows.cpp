#include "rapport/presentation/await.h"
#include "rapport/presentation/customerlistmodel.h"

#include <algorithm>

// The part of the model that fetches rows: whoever asks for the data of a row that is not held makes its block wanted, and the
// blocks beside it, so that scrolling finds them there.
namespace rapport::presentation {

using namespace storage;

namespace {

/// Somebody who reads the whole table aloud must not make it all be held.
constexpr qsizetype mostWanted = 4;

} // namespace

void CustomerListModel::want(int row) const {
    const int block = row / blockRows;
    if (m_wanted.contains(block))
        return;
    m_wanted.append(block);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    m_fetchSoon.start();
}

void CustomerListModel::fetchWanted() {
    QList<int> blocks = m_wanted;
    for (const int block : std::as_const(m_wanted))
        for (const int beside : {block + 1, block - 1})
            if (!blocks.contains(beside))
                blocks.append(beside);
    m_wanted.clear();
    for (auto fetching = m_fetching.begin(); fetching != m_fetching.end();) {
        if (blocks.contains(fetching.key())) {
            ++fetching;
            continue;
        }
        fetching->cancel();
        fetching = m_fetching.erase(fetching);
    }
    for (const int block : std::as_const(blocks))
        fetchBlock(block);
}

void CustomerListModel::fetchBlock(int block) {
    const int first = block * blockRows;
    const int end = std::min(first + blockRows, rowCount());
    if (block < 0 || m_fetching.contains(block))
        return;
    std::vector<CustomerId> missing;
    for (int row = first; row < end; ++row)
        if (rowAt(row) == nullptr)
            missing.push_back(idAt(row));
    if (missing.empty())
        return;
    const auto token = CancelToken::make();
    m_fetching.insert(block, token);
    await(
        m_source.rows(missing, token), this,
        [this, block, missing, token](std::vector<CustomerRow> rows) {
            if (!token.isCancelled())
                takeBlock(block, missing, std::move(rows));
        },
        [this, block](const Error& error) {
            m_fetching.remove(block);
            report(error);
        });
}

void CustomerListModel::takeBlock(int block, const std::vector<CustomerId>& asked, std::vector<CustomerRow> rows) {
    m_fetching.remove(block);
    dropFarBlocks(block);
    for (const auto id : asked) {
        CustomerRow gone; // deleted since: an empty line until the list is refreshed, so that it is not asked for again
        gone.id = id;
        m_rows.insert(id.value(), gone);
    }
    for (auto& row : rows)
        m_rows.insert(row.id.value(), std::move(row));
    // The list may have moved a little since the block was asked for.
    announce(std::max(0, (block - 1) * blockRows), std::min((block + 2) * blockRows, rowCount()) - 1);
}

void CustomerListModel::dropFarBlocks(int around) {
    if (m_rows.size() <= blocksKept * blockRows)
        return;
    QHash<qint64, CustomerRow> near;
    const int first = std::max(0, (around - blocksKept / 4) * blockRows);
    const int end = std::min(rowCount(), (around + blocksKept / 4) * blockRows);
    for (int row = first; row < end; ++row)
        if (const auto* held = rowAt(row))
            near.insert(held->id.value(), *held);
    m_rows = std::move(near);
}

} // namespace rapport::presentation
