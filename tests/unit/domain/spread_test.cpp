#include "support/printing.h"

#include "rapport/domain/spread.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace rapport::domain;

namespace {

const QList<Qt::DayOfWeek> mondayToFriday{Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday};
const QDate saturday(2026, 11, 21);

QDate on(int day) { return {2026, 11, day}; }

QMap<QDate, int> loadsOf(const std::vector<CallDay>& days, QMap<QDate, int> planned = {}) {
    for (const CallDay& day : days)
        ++planned[day.day];
    return planned;
}

/// The least that the fullest day can have: whether `most` a day suffice is seen at each window's end.
int leastMost(const std::vector<CallWindow>& calls, const QMap<QDate, int>& planned) {
    for (int most = 1;; ++most) {
        bool fits = true;
        for (const CallWindow& upTo : calls) {
            int free = 0;
            for (QDate day = upTo.from; day <= upTo.to; day = day.addDays(1))
                free += mondayToFriday.contains(static_cast<Qt::DayOfWeek>(day.dayOfWeek()))
                            ? std::max(0, most - planned.value(day))
                            : 0;
            const auto due =
                std::count_if(calls.begin(), calls.end(), [&](const CallWindow& call) { return call.to <= upTo.to; });
            fits = fits && due <= free;
        }
        if (fits)
            return most;
    }
}

} // namespace

TEST_CASE("a call is planned before the customer turns red, else within two weeks", "[unit][spread]") {
    CHECK(callWindow(on(21), on(30)) == CallWindow{on(21), on(30)});
    CHECK(callWindow(on(21), on(21)) == CallWindow{on(21), on(21)});
    CHECK(callWindow(on(21), on(20)) == CallWindow{on(21), QDate(2026, 12, 4)});
    CHECK(callWindow(on(21), {}) == CallWindow{on(21), QDate(2026, 12, 4)});
}

TEST_CASE("the day with the fewest contacts is taken, the earliest of equals", "[unit][spread]") {
    struct Row {
        const char* what;
        CallWindow window;
        QMap<QDate, int> planned;
        CallDay wanted;
    };
    const Row rows[] = {
        {"nothing planned: the first working day", {saturday, on(27)}, {}, {on(23), 0, false}},
        {"today counts where it is one", {on(24), on(27)}, {}, {on(24), 0, false}},
        {"the emptiest", {on(23), on(27)}, {{on(23), 2}, {on(24), 1}, {on(25), 3}, {on(26), 1}, {on(27), 1}}, {on(24), 1, false}},
        {"an empty one before a fuller one", {on(23), on(27)}, {{on(23), 1}, {on(24), 1}}, {on(25), 0, false}},
        {"never at the weekend, however empty", {on(20), on(22)}, {{on(20), 9}}, {on(20), 9, false}},
        {"only a weekend is left: the working day after it", {saturday, on(22)}, {{on(23), 4}}, {on(23), 4, true}},
        {"one day is no choice", {on(25), on(25)}, {{on(25), 7}}, {on(25), 7, false}},
        {"over the year's end",
         {QDate(2026, 12, 31), QDate(2027, 1, 4)},
         {{QDate(2026, 12, 31), 1}},
         {QDate(2027, 1, 1), 0, false}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(spreadCalls({row.window}, row.planned, mondayToFriday) == std::vector{row.wanted});
    }
    CHECK(spreadCalls({{saturday, on(27)}}, {}, {Qt::Sunday}) == std::vector{CallDay{on(22), 0, false}}); // as the country works
    CHECK(spreadCalls({{saturday, on(27)}}, {}, {}) == std::vector{CallDay{saturday, 0, false}});
    CHECK(spreadCalls({}, {{on(23), 1}}, mondayToFriday).empty());
}

TEST_CASE("calls are spread: no day gets more than its share", "[unit][spread]") {
    const std::vector<CallWindow> calls(23, {saturday, QDate(2026, 12, 4)}); // ten working days
    const auto loads = loadsOf(spreadCalls(calls, {}, mondayToFriday));
    CHECK(loads.size() == 10);
    for (const int load : loads)
        CHECK((load == 2 || load == 3));

    const auto beside = loadsOf(spreadCalls(calls, {{on(23), 5}, {on(24), 4}}, mondayToFriday), {{on(23), 5}, {on(24), 4}});
    CHECK(beside[on(23)] == 5); // full already
    CHECK(beside[on(24)] == 4);
    CHECK(beside[on(25)] == 3);
}

TEST_CASE("who turns red first chooses first, whatever the order of the list", "[unit][spread]") {
    const CallWindow long_{on(23), on(27)}, short_{on(23), on(23)};
    const auto days = spreadCalls({long_, long_, short_}, {}, mondayToFriday);
    CHECK(days[2] == CallDay{on(23), 0, false});
    CHECK(days[0] == CallDay{on(24), 0, false});
    CHECK(days[1] == CallDay{on(25), 0, false});
}

TEST_CASE("where windows allow it, who stands first is called first", "[unit][spread]") {
    const CallWindow wide{on(23), on(27)}, narrow{on(23), on(25)};
    const auto days = spreadCalls({wide, narrow, narrow}, {}, mondayToFriday);
    CHECK(days[0] == CallDay{on(23), 0, false}); // though the others choose first
    CHECK(days[1].day == on(24));
    CHECK(days[2].day == on(25));
    const auto held = spreadCalls({wide, {on(23), on(23)}, {on(23), on(24)}}, {}, mondayToFriday);
    CHECK(held[0].day == on(25)); // who has no other day keeps it
    CHECK(held[1].day == on(23));
    CHECK(held[2].day == on(24));
}

TEST_CASE("of windows that begin together the fullest day has no more than it must", "[unit][spread]") {
    std::mt19937 random(7);
    const auto upTo = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    for (int round = 0; round < 300; ++round) {
        const QDate monday = on(23);
        QMap<QDate, int> planned;
        for (int i = 0; i < 12; ++i)
            planned[monday.addDays(i)] = upTo(4);
        std::vector<CallWindow> calls;
        for (int i = upTo(40); i >= 0; --i)
            calls.push_back({monday, monday.addDays(upTo(12))});
        const auto days = spreadCalls(calls, planned, mondayToFriday);
        int fullest = 0;
        for (const CallDay& day : days)
            fullest = std::max(fullest, loadsOf(days, planned)[day.day]);
        CHECK(fullest <= leastMost(calls, planned));
        for (size_t i = 0; i < days.size(); ++i)
            CHECK((days[i].day >= calls[i].from && days[i].day <= calls[i].to));
    }
}
