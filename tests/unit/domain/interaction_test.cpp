#include "support/printing.h"

#include "rapport/domain/interaction.h"

#include "support/builders.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const CustomerId anna(1);
const CustomerId bela(2);
const Moment now = momentOf("2026-11-20T12:00Z");

} // namespace

TEST_CASE("two-way means that the customer was there", "[unit][interaction]") {
    CHECK(isTwoWay(anInteraction().with(anna)));
    CHECK_FALSE(isTwoWay(anInteraction().noAnswer()));
    CHECK_FALSE(isTwoWay(anInteraction().messageLeft()));
    CHECK_FALSE(isTwoWay(anInteraction().by(Channel::Letter)));
    CHECK_FALSE(isTwoWay(anInteraction().by(Channel::Email).messageLeft()));
    for (const Channel channel : {Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Meeting})
        CHECK(isTwoWay(anInteraction().by(channel)));
}

TEST_CASE("a customer who came to us was there, unless nobody answered", "[unit][interaction]") {
    for (const Channel channel :
         {Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Letter, Channel::Meeting})
        CHECK(isTwoWay(anInteraction().incoming().by(channel)));
    CHECK(isTwoWay(anInteraction().incoming().messageLeft()));
    CHECK_FALSE(isTwoWay(anInteraction().incoming().noAnswer()));
}

TEST_CASE("an interaction is with somebody and has happened", "[unit][interaction]") {
    CHECK(problemWith(anInteraction().with(anna), now).isEmpty());
    CHECK(problemWith(anInteraction(), now).contains(u"customer"_s));
    CHECK_FALSE(problemWith(anInteraction().with({anna, CustomerId()}), now).isEmpty());
    CHECK(problemWith(anInteraction().with(anna).at("1999-01-01T00:00Z"), now).isEmpty());
    CHECK(problemWith(anInteraction().with(anna).at("2026-11-20T12:01Z"), now).isEmpty()); // another machine's clock
    CHECK_FALSE(problemWith(anInteraction().with(anna).at("2026-11-20T12:02Z"), now).isEmpty());
}

TEST_CASE("a duration is between nothing and a week", "[unit][interaction]") {
    const auto fits = [](int minutes) { return problemWith(anInteraction().with(anna).lasting(minutes), now).isEmpty(); };
    CHECK(fits(0));
    CHECK(fits(10'080));
    CHECK_FALSE(fits(-1));
    CHECK_FALSE(fits(10'081));
}

TEST_CASE("an interaction is stored with each customer once", "[unit][interaction]") {
    const Interaction stored = normalised(anInteraction().with({bela, anna, bela}).noting("a\r\nb"));
    CHECK(stored.customers == std::vector{bela, anna});
    CHECK(stored.notes == u"a\nb"_s);
    CHECK(normalised(stored) == stored);
}

TEST_CASE("only what was understood can be confirmed", "[unit][interaction]") {
    CHECK(normalised(anInteraction().understood("wants the blue one", true)).confirmed);
    CHECK_FALSE(normalised(anInteraction().understood(" \n", true)).confirmed);
}

TEST_CASE("a private note is found by its author and changed in place", "[interaction]") {
    domain::Interaction interaction = anInteraction();
    setPrivateNote(interaction, StaffId(2), u"seems to be moving away"_s);
    setPrivateNote(interaction, StaffId(3), u"prefers Judit"_s);
    CHECK(privateNoteOf(interaction, StaffId(2)) == u"seems to be moving away"_s);
    CHECK(privateNoteOf(interaction, StaffId(1)).isEmpty());
    setPrivateNote(interaction, StaffId(2), u"has moved away"_s);
    CHECK(interaction.privateNotes ==
          std::vector<domain::PrivateNote>{{StaffId(2), u"has moved away"_s}, {StaffId(3), u"prefers Judit"_s}});
    setPrivateNote(interaction, StaffId(2), u" "_s);
    CHECK(interaction.privateNotes == std::vector<domain::PrivateNote>{{StaffId(3), u"prefers Judit"_s}});
    interaction.privateNotes = {{StaffId(3), u"Cafe\u0301\r\nbar "_s}, {StaffId(4), u"\n"_s}};
    CHECK(normalised(interaction).privateNotes.size() == 1);
    CHECK(normalised(interaction).privateNotes.front().words.startsWith(u"Café\nbar"_s));
}

TEST_CASE("aims are there once and in their order, and only what came to us is settled", "[interaction]") {
    using domain::Aim;
    domain::Interaction interaction = anInteraction().incoming();
    interaction.aims = {Aim::Settled, Aim::Thanked, Aim::Informed, Aim::Thanked};
    CHECK(normalised(interaction).aims == std::vector{Aim::Informed, Aim::Thanked, Aim::Settled});
    interaction.direction = domain::Direction::Out;
    CHECK(normalised(interaction).aims == std::vector{Aim::Informed, Aim::Thanked});
}

TEST_CASE("steps and answers without words were not done or told", "[interaction]") {
    domain::Interaction interaction = anInteraction();
    interaction.playbook = {{PlaybookId(1), u" said  the name "_s, true}, {PlaybookId(1), u" "_s, true}};
    interaction.told = {{AnswerId(1), 2, u"Cafe\u0301"_s}, {AnswerId(1), 2, u"\n"_s}, {AnswerId(), 1, u"of no answer"_s}};
    const auto kept = normalised(interaction);
    REQUIRE(kept.playbook.size() == 1);
    CHECK(kept.playbook.front().done);
    CHECK(kept.told == std::vector<domain::ToldAnswer>{{AnswerId(1), 2, u"Café"_s}});
}
