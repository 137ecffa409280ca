#include "rapport/domain/merge.h"

#include <algorithm>

namespace rapport::domain {

namespace {

template <typename Record>
const Record* withId(const std::vector<Record>& list, const Record& like) {
    if (!like.id.isValid())
        return nullptr;
    const auto found = std::find_if(list.begin(), list.end(), [&](const Record& one) { return one.id == like.id; });
    return found == list.end() ? nullptr : &*found;
}

std::optional<Milestone> mergedPart(const Milestone& base, const Milestone& mine, const Milestone& theirs) {
    const auto merged = merge(base, mine, theirs);
    return merged.conflicts.isEmpty() ? std::optional(merged.record) : std::nullopt;
}

std::optional<Relation> mergedPart(const Relation& base, const Relation& mine, const Relation& theirs) {
    if (mine == base || mine == theirs)
        return theirs;
    return theirs == base ? std::optional(mine) : std::nullopt;
}

/// Both entered the same.
bool isSame(const Milestone& a, const Milestone& b) {
    return a.kind == b.kind && a.label == b.label && a.date == b.date && a.leadDays == b.leadDays;
}
bool isSame(const Relation& a, const Relation& b) {
    return a.kind == b.kind && a.label == b.label && a.from == b.from && a.to == b.to;
}

/// Whether one of them changed what the other removed.
template <typename Record>
bool isRemovedAndChanged(const std::vector<Record>& base, const std::vector<Record>& removing,
                         const std::vector<Record>& changing) {
    return std::any_of(base.begin(), base.end(), [&](const Record& was) {
        const Record* changed = withId(changing, was);
        return !withId(removing, was) && changed && *changed != was;
    });
}

} // namespace

template <typename Record>
std::optional<std::vector<Record>> mergedParts(const std::vector<Record>& base, const std::vector<Record>& mine,
                                               const std::vector<Record>& theirs) {
    if (isRemovedAndChanged(base, mine, theirs) || isRemovedAndChanged(base, theirs, mine))
        return {};
    std::vector<Record> merged;
    for (const Record& their : theirs) {
        const Record* was = withId(base, their);
        const Record* my = withId(mine, their);
        if (!was || !my) {
            if (!was)
                merged.push_back(their);
            continue;
        }
        const auto part = mergedPart(*was, *my, their);
        if (!part)
            return {};
        merged.push_back(*part);
    }
    for (const Record& my : mine) {
        const auto entered = [&](const Record& their) { return !withId(base, their) && isSame(their, my); };
        const bool isNew = !withId(base, my) && !withId(theirs, my);
        if (isNew && std::none_of(theirs.begin(), theirs.end(), entered))
            merged.push_back(my);
    }
    return merged;
}

template std::optional<std::vector<Milestone>> mergedParts(const std::vector<Milestone>&, const std::vector<Milestone>&,
                                                           const std::vector<Milestone>&);
template std::optional<std::vector<Relation>> mergedParts(const std::vector<Relation>&, const std::vector<Relation>&,
                                                          const std::vector<Relation>&);

} // namespace rapport::domain
