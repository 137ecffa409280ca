#include "presentation/customers/idchanges.h"

#include "support/catch.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace rapport;
using namespace rapport::presentation;

namespace {

using Ids = std::vector<CustomerId>;

Ids upTo(qint64 count) {
    Ids ids;
    for (qint64 i = 1; i <= count; ++i)
        ids.emplace_back(i);
    return ids;
}

Ids without(Ids ids, const QSet<qint64>& left) {
    std::erase_if(ids, [&](CustomerId id) { return left.contains(id.value()); });
    return ids;
}

} // namespace

TEST_CASE("one customer who came, left or moved is found", "[unit][idchanges]") {
    const auto before = upTo(1000);
    auto after = before;
    CHECK(changedPlaces(before, after, 32) == QSet<qint64>());
    SECTION("came") {
        after.insert(after.begin() + 500, CustomerId(5000));
        CHECK(changedPlaces(before, after, 1) == QSet<qint64>{5000});
    }
    SECTION("came at the end") {
        after.push_back(CustomerId(5000));
        CHECK(changedPlaces(before, after, 1) == QSet<qint64>{5000});
    }
    SECTION("left") {
        after.erase(after.begin() + 500);
        CHECK(changedPlaces(before, after, 1) == QSet<qint64>{501});
    }
    SECTION("moved down") {
        std::rotate(after.begin() + 10, after.begin() + 11, after.begin() + 900);
        CHECK(changedPlaces(before, after, 1) == QSet<qint64>{11});
    }
    SECTION("moved up") {
        std::rotate(after.begin() + 10, after.begin() + 899, after.begin() + 900);
        CHECK(changedPlaces(before, after, 1) == QSet<qint64>{900});
    }
}

TEST_CASE("more changes than asked for are not told", "[unit][idchanges]") {
    const auto before = upTo(100);
    CHECK_FALSE(changedPlaces(before, upTo(50), 49));
    CHECK(changedPlaces(before, upTo(50), 50));
    CHECK_FALSE(changedPlaces(before, Ids(before.rbegin(), before.rend()), 32));
}

TEST_CASE("whatever changed, the rest is the same in both", "[unit][idchanges]") {
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const auto before = upTo(60);
        auto after = before;
        for (int change = 0; change < round % 9; ++change) {
            const auto at = random.bounded(static_cast<int>(after.size()));
            const auto id = after[static_cast<size_t>(at)];
            if (change % 3 == 0)
                after.insert(after.begin() + at, CustomerId(100 + round * 10 + change));
            else
                after.erase(after.begin() + at);
            if (change % 3 == 1)
                after.insert(after.begin() + random.bounded(static_cast<int>(after.size())), id);
        }
        const auto changed = changedPlaces(before, after, 120);
        REQUIRE(changed);
        CHECK(without(before, *changed) == without(after, *changed));
        CHECK(changed->size() <= 3 * (round % 9));
    }
}
