#include "support/printing.h"

#include "rapport/core/allcores.h"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace rapport;

TEST_CASE("work is shared out so that each is done once", "[unit][allcores]") {
    for (const size_t count : {0, 1, 7, 8, 1000}) {
        std::vector<std::atomic<int>> times(count);
        onAllCores(count, 8, [&times](size_t from, size_t to) {
            REQUIRE(to - from <= 8);
            for (size_t i = from; i < to; ++i)
                ++times[i];
        });
        CHECK(std::all_of(times.begin(), times.end(), [](const auto& each) { return each == 1; }));
    }
}

TEST_CASE("the caller alone is told how far it is, and may end it", "[unit][allcores]") {
    const auto caller = std::this_thread::get_id();
    std::atomic<size_t> done{0};
    size_t toldLast = 0;
    const auto tell = [&](size_t begun) {
        REQUIRE(std::this_thread::get_id() == caller);
        REQUIRE(begun >= toldLast);
        toldLast = begun;
        if (begun >= 100)
            throw std::runtime_error("enough");
    };
    const auto work = [&done](size_t from, size_t to) { done += to - from; };
    CHECK_THROWS_WITH(onAllCores(1'000'000'000, 10, work, tell), "enough");
    CHECK(toldLast >= 100);
    CHECK(done < 1'000'000'000);
}

TEST_CASE("what one portion fails with ends the others and reaches the caller", "[unit][allcores]") {
    std::atomic<size_t> done{0};
    const auto work = [&done](size_t from, size_t to) {
        if (from == 50)
            throw std::runtime_error("portion 50");
        done += to - from;
    };
    CHECK_THROWS_WITH(onAllCores(1'000'000'000, 10, work), "portion 50");
    CHECK(done < 1'000'000'000);
}
