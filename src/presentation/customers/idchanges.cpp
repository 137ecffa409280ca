#include "presentation/customers/idchanges.h"

#include <algorithm>

namespace rapport::presentation {

namespace {

using Ids = std::vector<CustomerId>;
using Place = Ids::const_iterator;

bool follows(Place place, Place end, CustomerId id) { return place != end && std::next(place) != end && *std::next(place) == id; }

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
            leaveOut(now); // new at the end
        else if (now == after.end() || follows(old, before.end(), *now))
            leaveOut(old); // gone, or moved further down
        else if (follows(now, after.end(), *old))
            leaveOut(now); // new, or moved up
        else if (std::find(now, after.end(), *old) == after.end())
            leaveOut(old);
        else
            leaveOut(now);
    }
    return changed.size() <= most ? std::optional(changed) : std::nullopt;
}

} // namespace rapport::presentation
