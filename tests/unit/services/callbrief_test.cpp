#include "rapport/services/callbrief.h"

#include "rapport/services/commitments.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

CallBrief briefOn(Office& office, CustomerId customer) { return done(callBrief(office.workspace(), customer)); }

void logs(Office& office, const InteractionBuilder& interaction) {
    done(logInteraction(office.workspace(), interaction.build(), {}));
}

QStringList wordsOf(const CallBrief& brief) {
    QStringList words;
    for (const auto& row : brief.commitments)
        words << row.words;
    return words;
}

} // namespace

TEST_CASE("A call brief has what is promised both ways, ours first", "[unit][brief]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").at("Kovács Bakery").withCareNote("speak slowly"));
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    const auto add = [&](const CommitmentBuilder& builder) { return done(addCommitment(office.workspace(), builder.build())); };
    add(aCommitment().to(anna).saying("floor plan").theirs().due("2026-11-01"));
    add(aCommitment().to(anna).saying("send the offer").due("2026-12-01"));
    const auto closed = add(aCommitment().to(anna).saying("long done").due("2026-11-20"));
    done(completeCommitment(office.workspace(), closed));
    add(aCommitment().to(ben).saying("somebody else's"));

    const CallBrief brief = briefOn(office, anna);
    CHECK(brief.name == u"Anna Kovács"_s);
    CHECK(brief.organisation == u"Kovács Bakery"_s);
    CHECK(brief.customer.careNote == u"speak slowly"_s);
    CHECK(wordsOf(brief) == QStringList{u"send the offer"_s, u"floor plan"_s});
}

TEST_CASE("A call brief has the last contact, the last signal and the last words, each by itself", "[unit][brief]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    CHECK_FALSE(briefOn(office, anna).last.contact);
    CHECK_FALSE(briefOn(office, anna).last.signal);
    CHECK_FALSE(briefOn(office, anna).last.customerWords);

    logs(office, anInteraction().with(anna).at("2026-11-01T10:00Z").feeling(domain::Signal::Unhappy).noting("about the oven"));
    logs(office, anInteraction().with(anna).at("2026-11-05T10:00Z").saying("Nobody told me."));
    logs(office, anInteraction().with(anna).at("2026-11-10T10:00Z").noting("the boiler").writtenBy(office.judit));
    logs(office, anInteraction().with(anna).at("2026-11-15T10:00Z").noAnswer().noting("tried"));

    const CallBrief brief = briefOn(office, anna);
    REQUIRE(brief.last.contact);
    CHECK(brief.last.contact->interaction.notes == u"the boiler"_s); // nobody was there on the 15th
    CHECK_FALSE(brief.last.contact->author.isEmpty());
    REQUIRE(brief.last.signal);
    CHECK(brief.last.signal->interaction.notes == u"about the oven"_s);
    REQUIRE(brief.last.customerWords);
    CHECK(brief.last.customerWords->interaction.customerWords == u"Nobody told me."_s);
}

TEST_CASE("A call brief has milestones from a week ago to thirty days ahead", "[unit][brief]") {
    Office office; // on 21 November 2026
    const auto on = [](const char* day) { return aMilestone().called(day).on(day); };
    const CustomerId anna = office.knows(aCustomer()
                                             .named("Anna Kovács")
                                             .withMilestone(on("--12-21"))
                                             .withMilestone(on("--12-22"))
                                             .withMilestone(on("--11-14"))
                                             .withMilestone(on("--11-13"))
                                             .withMilestone(on("--11-21"))
                                             .withMilestone(on("1980-05")));
    QStringList days;
    for (const auto& row : briefOn(office, anna).milestones)
        days << row.label;
    CHECK(days == QStringList{u"--11-14"_s, u"--11-21"_s, u"--12-21"_s});
}

TEST_CASE("There is no brief on a customer who is not there", "[unit][brief]") {
    Office office;
    CHECK(errorOf([&] { briefOn(office, CustomerId(4711)); }) == ErrorCode::NoSuchRecord);
}
