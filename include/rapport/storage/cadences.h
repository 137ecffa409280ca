#pragma once

#include "rapport/domain/cadence.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

/// Of customers for whom neither they nor a tag of theirs say otherwise.
struct TierCadences {
    domain::Cadence key = domain::defaultCadence(domain::Tier::Key);
    domain::Cadence regular = domain::defaultCadence(domain::Tier::Regular);
    /// For the gestures to one customer in a calendar year, in hundredths; empty: nobody set a budget.
    std::optional<int> keyBudget = {};
    std::optional<int> regularBudget = {};
    [[nodiscard]] const domain::Cadence& of(domain::Tier tier) const { return tier == domain::Tier::Key ? key : regular; }
    [[nodiscard]] std::optional<int> budgetOf(domain::Tier tier) const {
        return tier == domain::Tier::Key ? keyBudget : regularBudget;
    }
    friend bool operator==(const TierCadences&, const TierCadences&) = default;
};
[[nodiscard]] TierCadences tierCadences(ReadSession& session);
/// Brings the customers concerned up to date before the commit. Throws Error(InvalidInput) from domain::problemWith.
void setTierCadence(WriteSession& session, domain::Tier tier, const domain::Cadence& cadence);
/// For the gestures to one customer in a calendar year, in hundredths, not below 0; empty takes it away.
void setGestureBudget(WriteSession& session, domain::Tier tier, const std::optional<int>& budget);

struct TagCadence {
    QString tag;
    std::optional<domain::Cadence> cadence;
    qint64 customers = 0; ///< who bear the tag, in the trash too
    friend bool operator==(const TagCadence&, const TagCadence&) = default;
};
/// Of all tags that somebody bears or that have a cadence, by name.
[[nodiscard]] std::vector<TagCadence> tagCadences(ReadSession& session);
/// The tag of that name, made where there is none.
void saveTag(WriteSession& session, const QString& tag);
/// See setTierCadence; nothing takes the tag's cadence away. Throws Error(NoSuchRecord) for a tag that is not there.
void setTagCadence(WriteSession& session, const QString& tag, const std::optional<domain::Cadence>& cadence);

} // namespace rapport::storage
