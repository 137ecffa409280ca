#pragma once

#include "rapport/exchange/storedocument.h"

#include <array>

namespace rapport::exchange {

inline constexpr const char* documentFormat = "rapport-store";

/// The document's lists, in the order of StoreRecord's kinds.
inline constexpr std::array<const char*, std::variant_size_v<StoreRecord>> sectionNames{
    "staff",    "tags",      "tiers",    "custom_fields", "greeting_templates", "customers",    "relations",
    "not_same", "playbooks", "answers",  "interactions",  "commitments",        "milestones",   "planned_interactions",
    "cases",    "needs",     "expiries", "gestures",      "feedback",           "announcements"};

/// An empty record of a section; empty for a name that is none.
[[nodiscard]] std::optional<StoreRecord> emptyRecordOf(const QString& section);

} // namespace rapport::exchange
