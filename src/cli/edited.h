#pragma once

#include "cli/words.h"
#include "rapport/core/error.h"
#include "rapport/services/editing.h"

namespace rapport::cli {

/// The id of an edited record that was saved. Throws Error(NoSuchRecord, InvalidInput) where somebody else removed it or changed
/// the same at that moment.
template <typename SavedId, typename Record>
[[nodiscard]] SavedId savedId(const services::SaveOutcome<SavedId, Record>& outcome) {
    if (const auto* id = std::get_if<SavedId>(&outcome))
        return *id;
    if (std::holds_alternative<services::RecordGone>(outcome))
        throw Error(ErrorCode::NoSuchRecord, Words::tr("Somebody removed it at this moment. Nothing was saved."));
    throw Error(ErrorCode::InvalidInput,
                Words::tr("Somebody changed the same at this moment. Nothing was saved; look at it and try again."));
}

} // namespace rapport::cli
