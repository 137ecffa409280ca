#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/services/workspace.h"

namespace rapport::services {

/// What a customer is to be told about a promise that moves.
struct RedatingNews {
    QString words; ///< what was promised
    domain::Promiser promiser = domain::Promiser::We;
    domain::Due from;
    domain::Due to;
    QTimeZone zone; ///< both are meant in
    QString sender; ///< name of who writes
};
struct Letter {
    QString subject;
    QString body;
    friend bool operator==(const Letter&, const Letter&) = default;
};
/// In the customer's language where that is English, German, French or Spanish, else in `ours`, else in English; times as the
/// customer's clock shows them, which is said where it differs from ours.
[[nodiscard]] Letter redatingLetter(const RedatingNews& news, const domain::Customer& customer, const QString& ours);

/// How the customer was told.
struct Telling {
    domain::Channel channel = domain::Channel::Email;
    QString words;
};
/// Moves the promise and logs how the customer was told of it, in one change. Throws as redateCommitment does.
[[nodiscard]] QFuture<void> redateAndTell(const Workspace& workspace, CommitmentId id, const domain::Due& to,
                                          const Telling& telling, const std::optional<domain::Due>& seen = {});

} // namespace rapport::services
