#include "storage/postgres/pgerror.h"

#include "storage/engine/storageerror.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView stillReferredTo("23503"); // a foreign key

ErrorCode codeFor(const QByteArray& state) {
    if (isLineLostState(state))
        return ErrorCode::NotConnected;
    if (state == "42501" || state == "44000") // insufficient privilege (row security too), a check of a view
        return ErrorCode::NotAllowed;
    if (state == "57014") // cancelled by us, or by a time-out that stands for the same
        return ErrorCode::Cancelled;
    if (state == "25006") // a standby
        return ErrorCode::StoreReadOnly;
    if (state.startsWith("40") || state == "55P03" || state == stillReferredTo)
        return ErrorCode::Conflict;
    if (state == "53100")
        return ErrorCode::DiskFull;
    if (state.startsWith("53") || state.startsWith("55"))
        return ErrorCode::StoreBusy;
    if (state == "22001" || state == "54000")
        return ErrorCode::InvalidInput;
    if (state.startsWith("XX"))
        return ErrorCode::StoreDamaged;
    return ErrorCode::Internal;
}

Error errorFor(const QByteArray& state, const QString& doing, const QByteArray& table) {
    const QString detail = u"%1: SQLSTATE %2"_s.arg(doing, state.isEmpty() ? u"none"_s : QString::fromLatin1(state));
    // What one removes is recorded, so that it can be brought back; what one may not read cannot be.
    if (state == stillReferredTo && table == "interaction_private_note")
        return {ErrorCode::NotAllowed,
                QCoreApplication::translate("storage",
                                            "This conversation carries a colleague's private note, which only they and "
                                            "owners see, so nothing was removed. Ask an owner to remove it."),
                detail};
    return storageError(codeFor(state), detail);
}

} // namespace

PgError::PgError(const QByteArray& state, const QString& doing, const QByteArray& table)
    : Error(errorFor(state, doing, table))
    , m_state(state)
    , m_lineLost(isLineLostState(state)) {}

bool PgError::isWorthRepeating() const { return m_state == "40001" || m_state == "40P01" || m_state == "55P03"; }

/// Connection exceptions, an administrator's shutdown, a server that starts or is in recovery, too many connections.
bool isLineLostState(const QByteArray& state) {
    return state.isEmpty() || state.startsWith("08") || state == "57P01" || state == "57P02" || state == "57P03" ||
           state == "57P05" || state == "53300" || state == "25P03";
}

} // namespace rapport::storage
