#pragma once

#include <QByteArray>
#include <QString>
#include <exception>

namespace rapport {

/// Why something failed, as far as a caller needs to tell cases apart.
enum class ErrorCode {
    StoreMissing,    ///< no file at the location
    StoreUnreadable, ///< not allowed, or not a regular file
    NotAStore,       ///< some other kind of file
    StoreTooNew,     ///< written by a later version
    StoreDamaged,    ///< SQLite says so, or a check failed
    StoreReadOnly,   ///< opened, but nothing can be saved
    StoreBusy,       ///< another program holds the lock longer than we wait
    DiskFull,
    FileUnreadable,
    FileUnwritable,
    NoSuchRecord,
    AmbiguousRecord,
    InvalidInput, ///< the user can mend it
    NothingToUndo,
    NotConnected, ///< the line to an office's server is down
    NotAllowed,   ///< the role of who asks may not do this
    Conflict,     ///< somebody else changed the same meanwhile
    Cancelled,
    Internal, ///< a defect of ours
};

/// A failure of storage, files or a use case. `message` is a translated sentence for the user: what happened and what to do;
/// `detail` is for the log and carries no personal data. Expected outcomes (a bad line in a file) are values, not this.
class Error : public std::exception {
public:
    Error(ErrorCode code, const QString& message, const QString& detail = {});
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const QString& message() const noexcept { return m_message; }
    [[nodiscard]] const QString& detail() const noexcept { return m_detail; }
    /// The code's name and the detail, for the log: never the message, which may name a customer.
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }

private:
    ErrorCode m_code;
    QString m_message;
    QString m_detail;
    QByteArray m_what;
};

} // namespace rapport
