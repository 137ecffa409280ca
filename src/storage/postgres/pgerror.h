#pragma once

#include "rapport/core/error.h"

#include <QByteArray>

namespace rapport::storage {

/// A failure as the server names it: its SQLSTATE (PostgreSQL's manual, appendix A), empty where the line to it is gone. Texts of
/// the server are not passed on: they quote values.
class PgError : public Error {
public:
    /// `table`: the one whose rows stand against it, where the server names one.
    PgError(const QByteArray& state, const QString& doing, const QByteArray& table = {});

    /// The line is gone or the server is going down: what was asked may be asked again on a new one.
    [[nodiscard]] bool isLineLost() const { return m_lineLost; }
    /// Others were in the way (serialisation, deadlock, a lock not given in time): the whole change may be run again.
    [[nodiscard]] bool isWorthRepeating() const;
    [[nodiscard]] const QByteArray& state() const { return m_state; }

private:
    QByteArray m_state;
    bool m_lineLost;
};

/// Whether a state means that the server cannot be worked with for now.
[[nodiscard]] bool isLineLostState(const QByteArray& state);

} // namespace rapport::storage
