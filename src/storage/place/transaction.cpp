#include "storage/place/transaction.h"

#include "storage/rows/rowwriter.h"

namespace rapport::storage {

void readInTransaction(std::unique_ptr<Connection>& connection, const Place::Read& run, const CancelToken& token) {
    connection->setCancelCheck([token] { return token.isCancelled(); });
    try {
        connection->begin(Connection::Access::ReadOnly);
        ReadSession session(*connection);
        run(session);
    } catch (...) {
        connection->setCancelCheck({});
        connection->rollback();
        throw;
    }
    connection->setCancelCheck({});
    try {
        connection->commit();
    } catch (const Error&) {
        connection.reset();
    }
}

ChangeSet writeInTransaction(Connection& connection, ChangeInfo& info, const Place::Write& run,
                             const std::function<void(const ChangeSet&)>& beforeCommit) {
    ChangeSet changes;
    try {
        connection.begin(Connection::Access::ReadWrite);
        RowWriter rows(connection, info);
        WriteSession session(connection, rows, info);
        run(session);
        changes = rows.finish();
        if (beforeCommit)
            beforeCommit(changes);
        connection.commit();
    } catch (...) {
        connection.rollback();
        connection.calm();
        throw;
    }
    connection.calm();
    return changes;
}

} // namespace rapport::storage
