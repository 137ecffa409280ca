#include "presentation/customers/idchanges.h"

#include <algorithm>

namespace rapport::presentation {

namespace {

using Ids = std::vector<CustomerId>;
using Place = Ids::const_iterator;

/// How far on `id` is in its list; to the end where it is not.
qsizetype distance(Place from, Place end, CustomerId id) { return std::find(from, end, id) - from; }

} // namespace

std::optional<QSet<qint64>> changedPlaces(const Ids& before, const Ids& after, qsizetype most) {
    QSet<qint64> changed;
    Place old = before.begin();
    Place now = after.begin();
    const auto leaveOut = [&changed](Place& place) { changed.insert((place++)->value()); };
    while (changed.size() <= most && (old != before.end() || now != after.end())) {
        if (old != before.end() && now != after.end() && *old == *now)
            ++old, ++now;
        else if (old != before.end() && changed.contains(old->value()))
            ++old;
        else if (now != after.end() && changed.contains(now->value()))
            ++now;
        else if (old == before.end())
            leaveOut(now);
        else if (now == after.end())
            leaveOut(old);
        // Of two that do not meet here, the one that is further away has moved, or is gone, or is new.
        else if (distance(now, after.end(), *old) >= distance(old, before.end(), *now))
            leaveOut(old);
        else
            leaveOut(now);
    }
    return changed.size() <= most ? std::optional(changed) : std::nullopt;
}

} // namespace rapport::presentation
