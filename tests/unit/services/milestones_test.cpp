#include "rapport/services/milestones.h"

#include "rapport/services/history.h"
#include "rapport/storage/milestonerepository.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Channel;
using domain::MilestoneKind;

namespace {

storage::MilestoneRow aRow(MilestoneKind kind, QDate next, std::optional<int> years = {}) {
    storage::MilestoneRow row;
    row.customerName = u"Anna Kovács"_s;
    row.kind = kind;
    row.next = next;
    row.years = years;
    return row;
}

const QDate day(2026, 11, 21);

QString wordsOf(MilestoneKind kind, const char* language, int daysAgo = 0, std::optional<int> years = {}) {
    return greetingDraft(aRow(kind, day.addDays(-daysAgo), years), aCustomer().named("Anna Kovács").speaking(language), {}, day)
        .words;
}

struct WithBirthday : Office {
    explicit WithBirthday(const Text& date = "1980-11-21")
        : anna(knows(aCustomer().named("Anna Kovács").withBirthday(date)))
        , birthday(pageOf(anna).record.milestones.front().id) {}
    CustomerId anna;
    MilestoneId birthday;
    std::vector<domain::Greeting> greetings() {
        return looks([id = birthday](auto& session) { return storage::MilestoneRepository(session).greetings(id); });
    }
};

} // namespace

TEST_CASE("A greeting begins in the customer's language", "[unit]") {
    CHECK(wordsOf(MilestoneKind::Birthday, "en").startsWith(u"Happy birthday, Anna!"_s));
    CHECK(wordsOf(MilestoneKind::Birthday, "de-AT").startsWith(u"Alles Gute zum Geburtstag, Anna!"_s));
    CHECK(wordsOf(MilestoneKind::Birthday, "FR").startsWith(u"Joyeux anniversaire, Anna"_s));
    CHECK(wordsOf(MilestoneKind::Birthday, "es").startsWith(u"¡Feliz cumpleaños, Anna!"_s));
    CHECK(wordsOf(MilestoneKind::Birthday, "hu").startsWith(u"Happy birthday, Anna!"_s));
    CHECK(wordsOf(MilestoneKind::Birthday, "").startsWith(u"Happy birthday, Anna!"_s));
}

TEST_CASE("After the day a greeting says so", "[unit]") {
    const char* const languages[] = {"en", "de", "fr", "es"};
    const QString late[] = {u"belated"_s, u"Nachträglich"_s, u"retard"_s, u"retraso"_s};
    for (size_t i = 0; i < 4; ++i) {
        CHECK(wordsOf(MilestoneKind::Birthday, languages[i], 2).contains(late[i]));
        CHECK_FALSE(wordsOf(MilestoneKind::Birthday, languages[i], 0).contains(late[i]));
    }
    CHECK(greetingDraft(aRow(MilestoneKind::Birthday, day.addDays(-1)), aCustomer().named("Anna"), {}, day).belated);
    CHECK_FALSE(greetingDraft(aRow(MilestoneKind::Birthday, day), aCustomer().named("Anna"), {}, day).belated);
}

TEST_CASE("Every kind has words of its own, with the years where they are known", "[unit]") {
    CHECK(wordsOf(MilestoneKind::CustomerSince, "en", 0, 5).startsWith(u"5 years together, Anna!"_s));
    CHECK(wordsOf(MilestoneKind::CustomerSince, "en", 0, 1).startsWith(u"Thank you for being our customer, Anna."_s));
    CHECK(wordsOf(MilestoneKind::CustomerSince, "de", 0, 10).startsWith(u"10 Jahre"_s));
    CHECK(wordsOf(MilestoneKind::WeddingAnniversary, "en").contains(u"you both"_s));
    for (const auto kind : {MilestoneKind::Contract, MilestoneKind::Founding, MilestoneKind::Custom})
        CHECK(wordsOf(kind, "en").contains(u"Anna"_s));
}

TEST_CASE("A draft takes the preferred channel, the year of the day, and a name however odd", "[unit]") {
    auto row = aRow(MilestoneKind::CustomerSince, QDate(2027, 1, 2), 3);
    CHECK(greetingDraft(row, aCustomer(), {}, QDate(2026, 12, 31)).channel == Channel::Call);
    row.preferredChannel = Channel::Letter;
    row.customerName = u"%1 %2 <b>"_s;
    const auto draft = greetingDraft(row, aCustomer().named(""), {}, QDate(2026, 12, 31));
    CHECK(draft.channel == Channel::Letter);
    CHECK(draft.year == 2027);
    CHECK(draft.words.startsWith(u"3 years together, %1 %2 <b>!"_s));
}

TEST_CASE("Greeting writes the ledger and the timeline in one change", "[unit]") {
    WithBirthday office;
    done(greet(office.workspace(), office.birthday, Channel::Call, u"Happy birthday!"_s));
    REQUIRE(office.greetings().size() == 1);
    const auto greeting = office.greetings().front();
    CHECK(greeting.year == 2026);
    CHECK(greeting.author == office.maria);
    CHECK(greeting.words == u"Happy birthday!"_s);
    CHECK(office.pageOf(office.anna).row.lastContact == office.now());
    CHECK(done(undoState(office.workspace())).undoLabel == u"Greet Anna Kovács: birthday"_s);

    done(undo(office.workspace()));
    CHECK(office.greetings().empty());
    CHECK(office.pageOf(office.anna).timeline.empty());
}

TEST_CASE("Words sent are no sign of being in touch", "[unit]") {
    WithBirthday office;
    done(greet(office.workspace(), office.birthday, Channel::Email, u"Happy birthday!"_s));
    CHECK_FALSE(office.pageOf(office.anna).row.lastContact);
    CHECK_FALSE(office.pageOf(office.anna).timeline.empty());
}

TEST_CASE("Once per person and year", "[unit]") {
    WithBirthday office;
    done(greet(office.workspace(), office.birthday, Channel::Call, {}));
    CHECK(errorOf([&] { done(greet(office.workspace(), office.birthday, Channel::Email, {})); }) == ErrorCode::InvalidInput);
    CHECK(office.greetings().size() == 1);
    office.itIs("2027-11-21T10:00");
    done(greet(office.workspace(), office.birthday, Channel::Email, {}));
    CHECK(office.greetings().size() == 2);
}

TEST_CASE("A belated greeting is for the day that was, over New Year too", "[unit]") {
    WithBirthday office("--12-30");
    office.itIs("2027-01-03T09:00");
    done(greet(office.workspace(), office.birthday, Channel::Call, {}));
    CHECK(office.greetings().front().year == 2026);
    office.itIs("2027-01-07T09:00");
    done(greet(office.workspace(), office.birthday, Channel::Call, {}));
    CHECK(office.greetings().front().year == 2027);
}

TEST_CASE("A date without a day cannot be greeted on", "[unit]") {
    WithBirthday office("1980-11");
    CHECK(errorOf([&] { done(greet(office.workspace(), office.birthday, Channel::Call, {})); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(greet(office.workspace(), MilestoneId(99), Channel::Call, {})); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Milestones are added, edited and removed under labels that read well", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto label = [&] { return *done(undoState(office.workspace())).undoLabel; };
    domain::Milestone milestone = aMilestone().called("Name day").on("--07-26").of(anna);
    milestone.id = done(saveMilestone(office.workspace(), milestone));
    CHECK(label() == u"Add Name day of Anna Kovács"_s);
    milestone.date = partialOf("--07-27");
    done(saveMilestone(office.workspace(), milestone));
    CHECK(label() == u"Edit Name day of Anna Kovács"_s);
    done(removeMilestone(office.workspace(), milestone.id));
    CHECK(label() == u"Remove Name day of Anna Kovács"_s);
    CHECK(office.pageOf(anna).record.milestones.empty());
    CHECK(errorOf([&] { done(removeMilestone(office.workspace(), milestone.id)); }) == ErrorCode::NoSuchRecord);
}
