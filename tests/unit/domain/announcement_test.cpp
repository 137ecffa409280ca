#include "rapport/domain/announcement.h"
#include "rapport/domain/playbook.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::domain;
using namespace Qt::StringLiterals;

namespace {

Announcement noWater() {
    Announcement one;
    one.words = u" No water. "_s;
    one.customers = {{CustomerId(1), {}, {}}, {CustomerId(2), Moment(5), {}}, {CustomerId(1), Moment(7), {}}};
    return one;
}

Playbook playbook(const QString& name, std::optional<Channel> channel, bool retired = false) {
    Playbook one;
    one.name = name;
    one.channel = channel;
    one.steps = {u" said our name "_s, u" "_s, u"asked what else"_s, u"asked what else"_s};
    one.retired = retired;
    return normalised(one);
}

} // namespace

TEST_CASE("an announcement is open until everybody has heard of it or it is given up", "[announcements]") {
    Announcement one = normalised(noWater());
    REQUIRE(one.customers.size() == 2); // each once
    CHECK(toldCount(one) == 1);
    CHECK(isOpen(one));
    one.closedAt = Moment(9);
    CHECK_FALSE(isOpen(one));
    one.closedAt.reset();
    one.customers.front().toldAt = Moment(8);
    CHECK_FALSE(isOpen(one));
}

TEST_CASE("an announcement needs words and somebody to tell", "[announcements]") {
    CHECK(problemWith(noWater()).isEmpty());
    Announcement one = noWater();
    one.words = u"\n"_s;
    CHECK_FALSE(problemWith(one).isEmpty());
    one = noWater();
    one.customers.front().customer = {};
    CHECK_FALSE(problemWith(one).isEmpty());
    one.customers.clear();
    CHECK_FALSE(problemWith(one).isEmpty());
}

TEST_CASE("the playbook of a channel is offered before that for any", "[playbooks]") {
    const std::vector<Playbook> all{playbook(u"any"_s, {}), playbook(u"old calls"_s, Channel::Call, true),
                                    playbook(u"calls"_s, Channel::Call), playbook(u"calls too"_s, Channel::Call)};
    CHECK(playbookFor(all, Channel::Call)->name == u"calls"_s);
    CHECK(playbookFor(all, Channel::Visit)->name == u"any"_s);
    CHECK(playbookFor({all[1]}, Channel::Call) == nullptr);
}

TEST_CASE("a playbook has steps, each once, of which none is done at first", "[playbooks]") {
    const Playbook calls = playbook(u"calls"_s, Channel::Call);
    CHECK(calls.steps == QStringList{u"said our name"_s, u"asked what else"_s});
    const auto ticks = ticksOf(calls);
    REQUIRE(ticks.size() == 2);
    CHECK((!ticks[0].done && !ticks[1].done));
    CHECK(problemWith(calls).isEmpty());
    Playbook empty = calls;
    empty.steps.clear();
    CHECK_FALSE(problemWith(empty).isEmpty());
    empty = calls;
    empty.name = u" "_s;
    CHECK_FALSE(problemWith(empty).isEmpty());
}
