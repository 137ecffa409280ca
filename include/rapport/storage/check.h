#pragma once

#include "rapport/storage/session.h"

#include <QStringList>

namespace rapport::storage {

/// Integrity, references, derived columns against what they derive from, search index against its content, change log against
/// undo. One plain sentence a finding; empty when the store is sound.
[[nodiscard]] QStringList checkStore(ReadSession& session);
/// Recomputes every derived column and rebuilds the search index.
void repairDerived(WriteSession& session);

} // namespace rapport::storage
