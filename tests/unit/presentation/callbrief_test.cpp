#include "rapport/presentation/callbrief.h"
#include "support/builders.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::test;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Moment now = momentOf("2026-11-21T14:20Z"); // Saturday, 15:20 in Berlin

services::CallBrief briefOn(const CustomerBuilder& builder) {
    services::CallBrief brief;
    brief.customer = builder;
    brief.name = u"Anna Kovács"_s;
    return brief;
}

/// "text [chip]" of each line of the section; "-" where there is none.
QString said(const services::CallBrief& brief, const QString& title) {
    for (const auto& section : inWords(brief, now, berlin).sections) {
        if (section.title != title)
            continue;
        QStringList lines;
        for (const auto& line : section.lines)
            lines << (line.chip.isEmpty() ? line.text : line.text + u" ["_s + line.chip + u']');
        return lines.join(u" | "_s);
    }
    return u"-"_s;
}

} // namespace

TEST_CASE("the brief says their time and whether it suits them", "[unit][brief]") {
    CHECK(said(briefOn(aCustomer()), u"Now"_s) == u"15:20, as here"_s);
    CHECK(said(briefOn(aCustomer().inZone("Europe/Paris")), u"Now"_s) == u"15:20, as here"_s);
    CHECK(said(briefOn(aCustomer().inZone("America/New_York")), u"Now"_s) == u"09:20 there"_s);
    CHECK(said(briefOn(aCustomer().inZone("Pacific/Auckland")), u"Now"_s) == u"03:20 there, Sun 22 Nov"_s);
    CHECK(said(briefOn(aCustomer().inZone("Nowhere/Else")), u"Now"_s) == u"15:20, as here"_s);

    auto customer = aCustomer().inZone("America/New_York").build();
    services::CallBrief brief;
    brief.customer = customer;
    brief.customer.bestHours = u"9-11"_s;
    CHECK(said(brief, u"Now"_s) == u"09:20 there [in their best hours] | Best hours: 9-11"_s);
    brief.customer.bestHours = u"after 16:00"_s;
    CHECK(said(brief, u"Now"_s) == u"09:20 there [outside their best hours] | Best hours: after 16:00"_s);
    brief.customer.bestHours = u"lunch break"_s;
    CHECK(said(brief, u"Now"_s) == u"09:20 there | Best hours: lunch break"_s);
}

TEST_CASE("the brief points out that a call is not what they prefer", "[unit][brief]") {
    CHECK(said(briefOn(aCustomer().preferring(domain::Channel::Email)), u"Now"_s) ==
          u"15:20, as here | Prefers: e-mail [not a call]"_s);
    CHECK(said(briefOn(aCustomer().preferring(domain::Channel::Call)), u"Now"_s) == u"15:20, as here | Prefers: call"_s);
}

TEST_CASE("the brief says what is promised, how old it is and when it is due", "[unit][brief]") {
    auto brief = briefOn(aCustomer());
    storage::CommitmentRow ours;
    ours.words = u"send the offer"_s;
    ours.madeOn = QDate(2026, 11, 18);
    ours.due = {QDate(2026, 11, 19), {}};
    ours.overdue = true;
    ours.overdueDays = 2;
    storage::CommitmentRow theirs;
    theirs.kind = domain::CommitmentKind::Visit;
    theirs.promiser = domain::Promiser::They;
    theirs.due = {QDate(2026, 11, 30), {}};
    brief.commitments = {ours, theirs};
    CHECK(said(brief, u"We promised"_s) == u"Send the offer · given 3 days ago [2 days late]"_s);
    CHECK(said(brief, u"They promised"_s) == u"Visit [Mon 30 Nov]"_s);
}

TEST_CASE("the brief says what was said last, how it felt, and what is unknown", "[unit][brief]") {
    auto brief = briefOn(aCustomer());
    CHECK(said(brief, u"Last contact"_s) == u"Never spoken yet"_s);
    CHECK(said(brief, u"Last signal"_s) == u"-"_s);
    CHECK(said(brief, u"In their words"_s) == u"-"_s);

    auto call = anInteraction().at("2026-11-18T10:00Z").incoming().noting("Boiler part").understood("before 1 December").build();
    call.id = InteractionId(2);
    call.signal = domain::Signal::Unhappy;
    brief.last.contact = brief.last.signal = storage::Talk{call, u"Maria"_s};
    CHECK(said(brief, u"Last contact"_s) ==
          u"Call in · Wed 18 Nov, Maria [3 days ago] | Boiler part | Understood, not confirmed: before 1 December"_s);
    CHECK(said(brief, u"Last signal"_s) == u"Wed 18 Nov, Maria [unhappy]"_s); // what it was about stands above

    auto visit =
        anInteraction().at("2026-10-01T10:00Z").feeling(domain::Signal::Happy).noting("New shop").saying("Lovely!").build();
    visit.id = InteractionId(1);
    brief.last.signal = brief.last.customerWords = storage::Talk{visit, {}};
    CHECK(said(brief, u"Last signal"_s) == u"Thu 1 Oct: New shop [happy]"_s);
    CHECK(said(brief, u"In their words"_s) == u"“Lovely!” [Thu 1 Oct]"_s);
}

TEST_CASE("the brief says what is planned next", "[unit][brief]") {
    auto brief = briefOn(aCustomer());
    CHECK(said(brief, u"Next planned contact"_s) == u"-"_s);
    brief.nextPlanned = QDate(2026, 11, 24);
    CHECK(said(brief, u"Next planned contact"_s) == u"Tuesday 24 November 2026 [in 3 days]"_s);
}

TEST_CASE("the brief begins with the care note and leaves out what it knows nothing of", "[unit][brief]") {
    auto brief = briefOn(
        aCustomer().withCareNote("hard of hearing").titled("Owner").key().withGoal("Retire").withTopic("bees").withTopic("sons"));
    brief.organisation = u"Kovács Bakery"_s;
    const auto words = inWords(brief, now, berlin);
    CHECK(words.careNote == u"hard of hearing"_s);
    CHECK(words.name == u"Anna Kovács"_s);
    CHECK(words.standing == u"Owner · Kovács Bakery · key customer"_s);
    CHECK(said(brief, u"Goals"_s) == u"“Retire”"_s);
    CHECK(said(brief, u"Topics"_s) == u"bees, sons"_s);
    QStringList titles;
    for (const auto& section : inWords(briefOn(aCustomer()), now, berlin).sections)
        titles << section.title;
    CHECK(titles == QStringList{u"Now"_s, u"Last contact"_s});
}
