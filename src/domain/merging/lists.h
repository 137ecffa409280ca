#pragma once

#include <algorithm>
#include <optional>

/// Three-way merging of lists of values, which have no name but themselves: a changed element is one removed and one added.
namespace rapport::domain {

template <typename List, typename Element>
[[nodiscard]] bool holds(const List& list, const Element& element) {
    return std::find(list.begin(), list.end(), element) != list.end();
}

/// The elements of `list` that are in `other` too, or that are not.
template <typename List>
[[nodiscard]] List common(const List& list, const List& other, bool wanted = true) {
    List kept;
    std::copy_if(list.begin(), list.end(), std::back_inserter(kept),
                 [&](const auto& element) { return holds(other, element) == wanted; });
    return kept;
}

template <typename List>
[[nodiscard]] bool inOtherOrder(const List& a, const List& b) {
    return common(a, b) != common(b, a);
}

/// What was added and removed between `base` and `changed`, done to `list`. A new element goes behind the one it followed.
template <typename List>
[[nodiscard]] List withChanges(List list, const List& base, const List& changed) {
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const auto& element) { return holds(base, element) && !holds(changed, element); }),
               list.end());
    for (auto at = changed.begin(); at != changed.end(); ++at) {
        if (holds(base, *at) || holds(list, *at))
            continue;
        auto place = list.begin();
        if (at != changed.begin())
            place = std::find(list.begin(), list.end(), *std::prev(at));
        if (place != list.end() && at != changed.begin())
            ++place;
        list.insert(place, *at);
    }
    return list;
}

/// Elements stand for themselves and for nothing else, as tags do: there is no doubt about what was meant.
template <typename List>
[[nodiscard]] std::optional<List> mergedSet(const List& base, const List& mine, const List& theirs) {
    return inOtherOrder(base, mine) ? withChanges(mine, base, theirs) : withChanges(theirs, base, mine);
}

/// Empty where both changed one element, or both put the list into an order of their own.
template <typename List>
[[nodiscard]] std::optional<List> mergedList(const List& base, const List& mine, const List& theirs) {
    const bool bothSorted = inOtherOrder(base, mine) && inOtherOrder(base, theirs) && inOtherOrder(mine, theirs);
    const bool bothRemoved = !common(common(base, mine, false), theirs, false).empty();
    if (bothSorted || (bothRemoved && common(mine, base, false) != common(theirs, base, false)))
        return {};
    return mergedSet(base, mine, theirs);
}

/// Elements are told apart by `key`. Empty where both changed the value of one differently.
template <typename List, typename Key>
[[nodiscard]] std::optional<List> mergedByKey(const List& base, const List& mine, const List& theirs, Key key) {
    using Element = typename List::value_type;
    const auto named = [&](const List& list, const Element& like) -> std::optional<Element> {
        const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return key(one) == key(like); });
        return found == list.end() ? std::nullopt : std::optional<Element>(*found);
    };
    List merged;
    const auto decide = [&](const Element& like) {
        const auto was = named(base, like);
        const auto my = named(mine, like);
        const auto their = named(theirs, like);
        if (my != was && their != was && my != their)
            return false;
        if (const auto now = my != was ? my : their)
            merged.push_back(*now);
        return true;
    };
    for (const Element& one : theirs)
        if (!decide(one))
            return {};
    for (const Element& one : mine)
        if (!named(theirs, one) && !decide(one))
            return {};
    return merged;
}

} // namespace rapport::domain
