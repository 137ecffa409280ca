#pragma once

#include "rapport/storage/session.h"

#include <QStringList>

namespace rapport::storage {

/// Rules of needs, expiries, gestures and feedback that no constraint of the schema says; one sentence for each that is broken.
[[nodiscard]] QStringList brokenCare(ReadSession& session);

} // namespace rapport::storage
