#include "storage/engine/connection.h"

#include "storage/engine/storageerror.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t statementsKept = 400;

} // namespace

PreparedStatement& Connection::borrow(const QString& sql, Reading reading) {
    Cache& cache = m_statements[static_cast<size_t>(reading)];
    auto found = cache.find(sql);
    if (found == cache.end()) {
        if (cache.size() >= statementsKept)
            std::erase_if(cache, [](const auto& item) { return !item.second->borrowed; });
        found = cache.emplace(sql, make(sql, reading)).first;
    }
    if (found->second->borrowed)
        throw storageError(ErrorCode::Internal, u"borrowed twice [%1]"_s.arg(sql.left(200)));
    return *found->second;
}

} // namespace rapport::storage
