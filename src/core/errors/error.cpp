#include "rapport/core/error.h"

#include <array>

namespace rapport {

namespace {

constexpr std::array<const char*, 19> names = {
    "StoreMissing", "StoreUnreadable", "NotAStore",      "StoreTooNew",  "StoreDamaged",    "StoreReadOnly", "StoreBusy",
    "DiskFull",     "FileUnreadable",  "FileUnwritable", "NoSuchRecord", "AmbiguousRecord", "InvalidInput",  "NothingToUndo",
    "NotConnected", "NotAllowed",      "Conflict",       "Cancelled",    "Internal",
};
static_assert(names.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);

QByteArray logLine(ErrorCode code, const QString& detail) {
    QByteArray line = names.at(static_cast<std::size_t>(code));
    if (!detail.isEmpty())
        line += ": " + detail.toUtf8();
    return line;
}

} // namespace

Error::Error(ErrorCode code, const QString& message, const QString& detail)
    : m_code(code)
    , m_message(message)
    , m_detail(detail)
    , m_what(logLine(code, detail)) {}

} // namespace rapport
