#include "rapport/services/greetings.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "services/greetings/ourgreetings.h"
#include "support/office.h"

#include <set>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Channel;
using domain::MilestoneKind;

namespace {

struct WithBirthday : Office {
    explicit WithBirthday(const CustomerBuilder& customer = aCustomer().named("Anna Kovács").speaking("en"))
        : anna(knows(CustomerBuilder(customer).withBirthday("1980-11-21")))
        , birthday(pageOf(anna).record.milestones.front().id) {}
    GreetingDraft draft() {
        return looks([this](auto& session) { return greetingOccasion(session, birthday, maria, u"en"_s, today()); }).draft;
    }
    GreetingTemplateId writes(const QString& words, const QString& language = u"en"_s) {
        return done(saveGreetingTemplate(workspace(), {{}, {}, MilestoneKind::Birthday, language, false, words, 0}));
    }
    CustomerId anna;
    MilestoneId birthday;
};

} // namespace

TEST_CASE("Rapport's own words are there for every kind, on the day and after, in every language", "[unit]") {
    for (const QString& language : {u"en"_s, u"de"_s, u"fr"_s, u"es"_s}) {
        for (const auto kind : {MilestoneKind::Birthday, MilestoneKind::WeddingAnniversary, MilestoneKind::CustomerSince,
                                MilestoneKind::Contract, MilestoneKind::Founding, MilestoneKind::Custom}) {
            for (const bool belated : {false, true}) {
                // Nothing is known but the name: no gaps, no braces.
                const domain::GreetingWanted wanted{kind, belated, {language}, {u"Anna"_s, {}, {}, {}, {}}, {}};
                const auto chosen = domain::chosenTemplate({}, ourGreetings(), wanted);
                REQUIRE(chosen);
                CHECK(chosen->language == language);
                CHECK(domain::filledIn(chosen->words, wanted.facts).contains(u"Anna"_s));
                CHECK_FALSE(ourWordsFor(kind, language, belated).isEmpty());
            }
        }
        CHECK(salutation(u"Anna Kovács"_s, language).contains(u"Anna Kovács"_s));
    }
    for (const auto& greeting : ourGreetings())
        CHECK(domain::problemWith(greeting).isEmpty());
    CHECK(salutation(u"Anna"_s, u"hu"_s) == u"Dear Anna,"_s);
    CHECK(ourWordsFor({}, u"hu"_s, false).isEmpty());
}

TEST_CASE("Year after year a customer hears other words", "[unit]") {
    WithBirthday office;
    std::set<QString> said;
    for (const char* year : {"2026", "2027", "2028"}) {
        office.itIs(Text(QString::fromLatin1(year) + u"-11-21T10:00"_s));
        const auto draft = office.draft();
        CHECK(said.insert(draft.words).second);
        done(greet(office.workspace(), office.birthday, draft.channel, draft.words));
    }
    office.itIs("2029-11-21T10:00");
    CHECK(said.contains(office.draft().words));
}

TEST_CASE("Words of one's own come first, with who greets and what was talked about", "[unit]") {
    WithBirthday office(aCustomer().named("Anna Kovács").withTopic("bees").withTopic("chess"));
    office.writes(u"{given}, {years}! How is {topic}? {sender}"_s);
    CHECK(office.draft().words == u"Anna, 46! How is chess? Maria Horváth"_s);
}

TEST_CASE("Words are added, edited and removed, each with a way back", "[unit]") {
    WithBirthday office;
    const auto all = [&] { return done(greetingTemplates(office.workspace())); };
    const auto id = office.writes(u"Cheers {given}"_s);
    CHECK(done(undoState(office.workspace())).undoLabel == u"Add words to greet with"_s);
    auto edited = all().front();
    edited.words = u"Cheerio {given}"_s;
    done(saveGreetingTemplate(office.workspace(), edited));
    CHECK(all().front().words == u"Cheerio {given}"_s);
    CHECK(all().front().uid == edited.uid);
    office.writes(u"Second"_s);
    CHECK(all().back().words == u"Second"_s);
    done(removeGreetingTemplate(office.workspace(), id));
    CHECK(all().size() == 1);
    done(undo(office.workspace()));
    CHECK(all().size() == 2);
    CHECK(errorOf([&] { office.writes(u"Hi {firstname}"_s); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { office.writes(u"Hi"_s, u"english"_s); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { done(removeGreetingTemplate(office.workspace(), GreetingTemplateId(99))); }) == ErrorCode::NoSuchRecord);
    office.logsIn(office.peter);
    CHECK(errorOf([&] { office.writes(u"Hi"_s); }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] { done(removeGreetingTemplate(office.workspace(), id)); }) == ErrorCode::NotAllowed);
}

TEST_CASE("Who wants no greetings is not greeted, unless that is said", "[unit]") {
    auto wish = aCustomer().named("Anna Kovács").build();
    wish.optedOut = true;
    Office office;
    const CustomerId anna = done(saveCustomer(office.workspace(), {wish, {aMilestone().on("1980-11-21")}, {}}));
    const auto birthday = office.pageOf(anna).record.milestones.front().id;
    const auto row = office.looks([&](auto& session) { return *storage::milestoneRow(session, birthday, office.today()); });
    CHECK(row.hold == domain::GreetingHold::OptedOut);
    CHECK(domain::reasonOf(row.hold, row.customerName) == u"Anna Kovács wants no greetings or mailings."_s);
    CHECK(errorOf([&] { done(greet(office.workspace(), birthday, Channel::Call, u"Hi"_s)); }) == ErrorCode::InvalidInput);
    CHECK(office.pageOf(anna).timeline.empty());
    done(greet(office.workspace(), birthday, Channel::Call, u"Hi"_s, HeldBack::Overrule));
    CHECK_FALSE(office.pageOf(anna).timeline.empty());
}

TEST_CASE("A greeting waits while a complaint is open", "[unit]") {
    WithBirthday office;
    const auto hold = [&] { return office.draft().hold; };
    const auto feels = [&](domain::Signal signal, const char* at) {
        done(logInteraction(office.workspace(), anInteraction().with(office.anna).at(at).feeling(signal), {}));
    };
    CHECK(hold() == domain::GreetingHold::None);
    feels(domain::Signal::Unhappy, "2026-11-18T10:00Z");
    CHECK(hold() == domain::GreetingHold::None); // unhappy, but we owe nothing
    const auto theirs =
        done(addCommitment(office.workspace(), aCommitment().to(office.anna).kind(domain::CommitmentKind::Fix).theirs()));
    CHECK(hold() == domain::GreetingHold::None);
    const auto fix = done(addCommitment(office.workspace(), aCommitment().to(office.anna).kind(domain::CommitmentKind::Fix)));
    CHECK(hold() == domain::GreetingHold::Complaint);
    CHECK(errorOf([&] { done(greet(office.workspace(), office.birthday, Channel::Call, u"Hi"_s)); }) == ErrorCode::InvalidInput);

    SECTION("until they are happier") {
        feels(domain::Signal::Neutral, "2026-11-19T10:00Z");
        CHECK(hold() == domain::GreetingHold::None);
    }
    SECTION("until it is fixed") {
        done(completeCommitment(office.workspace(), fix));
        CHECK(hold() == domain::GreetingHold::None);
        done(greet(office.workspace(), office.birthday, Channel::Call, u"Hi"_s));
    }
    SECTION("also after a later word without a signal") {
        done(logInteraction(office.workspace(), anInteraction().with(office.anna).at("2026-11-20T10:00Z"), {}));
        CHECK(hold() == domain::GreetingHold::Complaint);
    }
    CHECK(theirs.isValid());
}
