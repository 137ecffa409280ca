#include "rapport/presentation/customerfacts.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Moment now = *Moment::parse(u"2026-11-21T14:20:00Z"_s, QTimeZone::utc());
const QDate today(2026, 11, 21);

QString asText(const std::vector<Fact>& facts) {
    QStringList lines;
    for (const auto& fact : facts)
        lines << fact.label + u": "_s + fact.value;
    return lines.join(u" | "_s);
}

services::CustomerPage anna() {
    services::CustomerPage page;
    auto& customer = page.record.customer;
    customer.id = CustomerId(1);
    customer.name.given = u"Anna"_s;
    customer.title = u"Owner"_s;
    customer.tier = domain::Tier::Key;
    page.organisationName = u"Kovács Bakery"_s;
    return page;
}

storage::TimelineEntry entryOf(const domain::Interaction& interaction) {
    return {now, u"Maria"_s, storage::TimelineInteraction{interaction, {}, {}}};
}

} // namespace

TEST_CASE("who a customer is stands in one line", "[unit][customerfacts]") {
    auto page = anna();
    CHECK(standingOf(page) == u"Owner, Kovács Bakery · key customer"_s);
    page.record.customer.title.clear();
    page.record.customer.tier = domain::Tier::Regular;
    CHECK(standingOf(page) == u"Kovács Bakery"_s);
    page.organisationName.clear();
    page.record.customer.state = domain::CustomerState::Archived;
    CHECK(standingOf(page) == u"archived"_s);
}

TEST_CASE("reach shows the preferred number first with the time there", "[unit][customerfacts]") {
    auto page = anna();
    auto& customer = page.record.customer;
    customer.timeZone = u"Asia/Tokyo"_s;
    customer.contactPoints = {{domain::ContactKind::Email, {}, u"anna@example.org"_s, false},
                              {domain::ContactKind::Phone, u"home"_s, u"1234"_s, false},
                              {domain::ContactKind::Phone, {}, u"+36 30 555 0142"_s, true}};
    customer.preferredChannel = domain::Channel::Call;
    customer.bestHours = u"mornings"_s;
    customer.goals = {{u"Open the second shop"_s, QDate(2026, 6, 1)}, {u"Retire"_s}};
    CHECK(asText(reachFacts(page, now, berlin)) ==
          u"Phone: +36 30 555 0142 · 23:20 there | : 1234 (home) | E-mail: anna@example.org | Prefers: call, mornings | "
          u"Goal: “Open the second shop” · said 5 months ago | : “Retire”"_s);
}

TEST_CASE("without a phone the time there stands by itself", "[unit][customerfacts]") {
    auto page = anna();
    page.record.customer.timeZone = u"Asia/Tokyo"_s;
    CHECK(asText(reachFacts(page, now, berlin)) == u"Time: 23:20 there"_s);
}

TEST_CASE("a relation is read from the customer's own end", "[unit][customerfacts]") {
    auto page = anna();
    page.relatedNames = {{2, u"Kovács Bakery"_s}, {3, u"Béla"_s}};
    page.record.relations = {{RelationId(1), CustomerId(1), CustomerId(2), domain::RelationKind::WorksFor, {}},
                             {RelationId(2), CustomerId(3), CustomerId(1), domain::RelationKind::ParentOf, {}},
                             {RelationId(3), CustomerId(1), CustomerId(3), domain::RelationKind::Other, u"rows with"_s}};
    const auto facts = relationFacts(page);
    REQUIRE(facts.size() == 3);
    CHECK(facts[0].fact == Fact{u"works for"_s, u"Kovács Bakery"_s});
    CHECK(facts[1].fact == Fact{u"child of"_s, u"Béla"_s});
    CHECK(facts[2].fact.label == u"rows with"_s);
    CHECK(facts[1].other == CustomerId(3));
}

TEST_CASE("promises say whose they are and how late", "[unit][customerfacts]") {
    auto page = anna();
    storage::CommitmentRow ours;
    ours.words = u"call back"_s;
    ours.due = {QDate(2026, 11, 19), {}};
    ours.overdue = true;
    ours.overdueDays = 2;
    storage::CommitmentRow theirs;
    theirs.words = u"floor plan"_s;
    theirs.promiser = domain::Promiser::They;
    theirs.due = {QDate(2026, 11, 30), {}};
    page.openCommitments = {ours, theirs};
    const auto lines = commitmentLines(page, now, berlin);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == ChipLine{u"We: call back"_s, u"2 days late"_s, Tone::Red});
    CHECK(lines[1] == ChipLine{u"They: floor plan"_s, u"Mon 30 Nov"_s, Tone::Neutral});
}

TEST_CASE("a birthday says the age reached", "[unit][customerfacts]") {
    auto page = anna();
    storage::MilestoneRow birthday;
    birthday.next = QDate(2026, 11, 27);
    birthday.years = 60;
    birthday.leadDays = 14;
    storage::MilestoneRow yearOnly;
    yearOnly.kind = domain::MilestoneKind::Founding;
    yearOnly.date = *PartialDate::of(1980, {}, {});
    page.milestones = {birthday, yearOnly};
    const auto lines = milestoneLines(page.milestones, today);
    CHECK(lines[0] == ChipLine{u"Birthday, turns 60"_s, u"Fri 27 Nov"_s, Tone::Accent});
    CHECK(lines[1] == ChipLine{u"Founding"_s, u"1980"_s, Tone::Neutral});
}

TEST_CASE("the timeline says what happened, how it felt and what was understood", "[unit][customerfacts]") {
    domain::Interaction call;
    call.direction = domain::Direction::In;
    call.signal = domain::Signal::Unhappy;
    call.notes = u"Boiler part"_s;
    call.customerWords = u"Nobody told me."_s;
    call.understood = u"needs it before 1 December"_s;
    call.confirmed = true;
    const auto line = timelineLine(entryOf(call), today, berlin);
    CHECK(line.title == u"Call in · unhappy"_s);
    CHECK(line.when == u"Sat 21 Nov, Maria"_s);
    CHECK(line.body == u"Boiler part\n“Nobody told me.”\nConfirmed: needs it before 1 December"_s);
    call.outcome = domain::Outcome::NoAnswer;
    call.direction = domain::Direction::Out;
    call.signal = domain::Signal::Neutral;
    CHECK(timelineLine(entryOf(call), today, berlin).title == u"Call out · no answer"_s);
}

TEST_CASE("private notes stand apart, under their authors' names", "[unit][customerfacts]") {
    storage::TimelineInteraction what;
    what.interaction.notes = u"Boiler part"_s;
    what.interaction.privateNotes = {{StaffId(1), u"sounded tired"_s}, {StaffId(2), u"ask at Christmas"_s}};
    what.noteAuthors = {u"Judit"_s, u"Maria"_s};
    const auto line = timelineLine({now, u"Maria"_s, what}, today, berlin);
    CHECK(line.body == u"Boiler part"_s);
    CHECK(line.privateNotes == QStringList{u"Judit: sounded tired"_s, u"Maria: ask at Christmas"_s});
}

TEST_CASE("promises and greetings are on the timeline too", "[unit][customerfacts]") {
    storage::TimelineCommitment kept{CommitmentId(1), u"send the offer"_s, domain::Promiser::We,
                                     domain::CommitmentOutcome::KeptLate, true};
    CHECK(timelineLine({now, {}, kept}, today, berlin) ==
          TimelineLine{u"Our promise kept late"_s, u"Sat 21 Nov"_s, u"send the offer"_s, {}});
    storage::TimelineGreeting greeting;
    greeting.greeting.channel = domain::Channel::Letter;
    greeting.greeting.words = u"Many happy returns"_s;
    CHECK(timelineLine({now, u"Maria"_s, greeting}, today, berlin).title == u"Birthday greeting · letter"_s);
}

TEST_CASE("a handover is on the timeline with who had it, who has it and the note", "[unit][customerfacts]") {
    storage::TimelineHandover handed{CommitmentId(1), u"send the offer"_s, u"Maria"_s, u"Péter"_s, u"she likes the phone"_s};
    CHECK(timelineLine({now, u"Maria"_s, handed}, today, berlin) ==
          TimelineLine{
              u"Handed over"_s, u"Sat 21 Nov, Maria"_s, u"send the offer: from Maria to Péter\nshe likes the phone"_s, {}});
    handed.from.clear();
    handed.note.clear();
    CHECK(timelineLine({now, u"Maria"_s, handed}, today, berlin).body == u"send the offer: from nobody to Péter"_s);
}

TEST_CASE("staff correct what they logged themselves, and are told whom to ask for the rest", "[unit][customerfacts]") {
    TimelineLine own, promise;
    own.interaction = InteractionId(3);
    own.author = StaffId(8);
    auto another = own;
    another.author = StaffId(9);
    const domain::Permissions staff(StaffId(8), domain::Role::Staff), manager(StaffId(8), domain::Role::Manager);
    const auto refusal = [](const TimelineLine& line, const domain::Permissions& permissions) {
        const auto actions = timelineActions(line, permissions);
        REQUIRE(actions.size() == 2);
        CHECK(actions[0].id == u"edit"_s);
        CHECK(actions[0].refused == actions[1].refused);
        return actions[0].refused;
    };
    CHECK(refusal(own, staff).isEmpty());
    CHECK(refusal(another, staff).endsWith(u"Ask a manager or an owner."_s));
    CHECK(refusal(another, manager).isEmpty());
    CHECK(refusal(another, {}).isEmpty());
    CHECK(timelineActions(promise, manager).isEmpty());
}
