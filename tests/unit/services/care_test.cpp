#include "rapport/services/cases.h"
#include "rapport/services/commitments.h"
#include "rapport/services/duplicates.h"
#include "rapport/services/expiries.h"
#include "rapport/services/feedback.h"
#include "rapport/services/gestures.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/needs.h"
#include "rapport/services/referrals.h"
#include "rapport/services/today.h"
#include "services/care/ourideas.h"
#include "services/care/ourquestions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Channel;

namespace {

struct WithAnna : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").speaking("de"));

    template <typename Record>
    Record of(const QString& words) {
        Record record;
        record.customer = anna;
        record.words = words;
        return record;
    }
    QString undoLabel() { return *done(undoState(workspace())).undoLabel; }
    GestureId plans(const QString& words) { return done(saveGesture(workspace(), of<domain::Gesture>(words))); }
    void complains() {
        domain::Case one;
        one.customer = anna;
        one.words = u"late"_s;
        (void)done(openCase(workspace(), one));
    }
    FeedbackId asks() {
        return done(
            askFeedback(workspace(), anna, domain::FeedbackScale::Ten, u"How?"_s, {Channel::Email, u"Dear Anna, how?"_s}));
    }
};

} // namespace

TEST_CASE("A need is filled in, kept in step with its editor, and undone", "[unit][care]") {
    WithAnna office;
    const NeedId id = done(saveNeed(office.workspace(), office.of<domain::Need>(u" a boiler "_s)));
    auto need = done(loadNeed(office.workspace(), id));
    CHECK(need.words == u"a boiler"_s);
    CHECK(need.author == office.maria);
    CHECK(need.createdAt == office.now());
    CHECK(office.undoLabel() == u"Need of Anna Kovács: a boiler"_s);
    need.wantedOn = office.today();
    need.author = office.peter; // an editor cannot say who entered it
    CHECK(done(saveNeed(office.workspace(), need)) == id);
    CHECK(done(loadNeed(office.workspace(), id)).author == office.maria);
    CHECK(done(today(office.workspace())).needCount == 1);
    done(closeNeed(office.workspace(), id, domain::NeedState::Met));
    CHECK(office.undoLabel() == u"Need of Anna Kovács is met"_s);
    CHECK(done(today(office.workspace())).needs.empty());
    CHECK(errorOf([&] { done(closeNeed(office.workspace(), id, domain::NeedState::Met)); }) == ErrorCode::InvalidInput);
    done(undo(office.workspace()));
    CHECK(done(needList(office.workspace(), {}, 5)).size() == 1);
    done(removeNeed(office.workspace(), id));
    CHECK(errorOf([&] { (void)done(loadNeed(office.workspace(), id)); }) == ErrorCode::NoSuchRecord);
    CHECK(errorOf([&] { (void)done(saveNeed(office.workspace(), office.of<domain::Need>({}))); }) == ErrorCode::InvalidInput);
}

TEST_CASE("A rhythm proposes a need on its next day, never before today", "[unit][care]") {
    const QDate today(2026, 11, 21);
    const domain::Rhythm rhythm{Channel::Visit, 90, 4, today.addDays(-82)};
    const auto need = proposedNeed(CustomerId(3), rhythm, today);
    CHECK(need.customer == CustomerId(3));
    CHECK(need.wantedOn == today.addDays(8));
    CHECK(need.sign.contains(u"90"_s));
    CHECK(need.sign.contains(u"82"_s));
    CHECK(proposedNeed(CustomerId(3), {Channel::Visit, 90, 4, today.addDays(-100)}, today).wantedOn == today);
}

TEST_CASE("Warning of a deadline is one change with what was said", "[unit][care]") {
    WithAnna office;
    auto expiry = office.of<domain::Expiry>(u"the lease ends"_s);
    expiry.dueDate = office.today().addDays(10);
    const ExpiryId id = done(saveExpiry(office.workspace(), expiry));
    CHECK(done(today(office.workspace())).expiryCount == 1);
    done(warnOfExpiry(office.workspace(), id, Telling{Channel::Call, u"told her"_s}));
    const auto warned = done(loadExpiry(office.workspace(), id));
    CHECK(warned.warnedAt == office.now());
    const auto talk = done(loadInteraction(office.workspace(), warned.interaction));
    CHECK(talk.notes == u"told her"_s);
    CHECK(talk.aims == std::vector{domain::Aim::Protected});
    CHECK(done(today(office.workspace())).expiries.empty());
    done(undo(office.workspace()));
    CHECK_FALSE(done(loadExpiry(office.workspace(), id)).warnedAt);
    CHECK(errorOf([&] { (void)done(loadInteraction(office.workspace(), warned.interaction)); }) == ErrorCode::NoSuchRecord);
    done(warnOfExpiry(office.workspace(), id, {}));
    CHECK_FALSE(done(loadExpiry(office.workspace(), id)).interaction.isValid());
    done(closeExpiry(office.workspace(), id, domain::ExpiryState::Averted));
    CHECK(errorOf([&] { done(warnOfExpiry(office.workspace(), id, {})); }) == ErrorCode::InvalidInput);
}

TEST_CASE("Nothing is given while a complaint is open", "[unit][care]") {
    WithAnna office;
    const GestureId id = office.plans(u"a cake"_s);
    CHECK(done(loadGesture(office.workspace(), id)).day == office.today());
    office.complains();
    CHECK(done(gestureAdvice(office.workspace(), office.of<domain::Gesture>(u"card"_s))).complaint);
    CHECK(errorOf([&] { done(giveGesture(office.workspace(), id)); }) == ErrorCode::InvalidInput);
    auto given = office.of<domain::Gesture>(u"a card"_s);
    given.state = domain::GestureState::Given;
    CHECK(errorOf([&] { (void)done(saveGesture(office.workspace(), given)); }) == ErrorCode::InvalidInput);
    const auto open = done(cases(office.workspace(), {}, 1)).front().id;
    done(closeCase(office.workspace(), open, u"withdrawn"_s));
    done(giveGesture(office.workspace(), id, {.cost = 1250, .telling = Telling{Channel::Visit, u"enjoy"_s}}));
    const auto cake = done(loadGesture(office.workspace(), id));
    CHECK(cake.state == domain::GestureState::Given);
    CHECK(cake.cost == 1250);
    CHECK(done(loadInteraction(office.workspace(), cake.interaction)).notes == u"enjoy"_s);
    done(noteReaction(office.workspace(), id, domain::Signal::Happy, u"lovely"_s));
    CHECK(done(loadGesture(office.workspace(), id)).reaction == domain::Signal::Happy);
}

TEST_CASE("A repeat and a year over its budget are pointed out", "[unit][care]") {
    WithAnna office;
    done(setTierBudget(office.workspace(), domain::Tier::Regular, 2000));
    done(giveGesture(office.workspace(), office.plans(u"A cake"_s), {.cost = 1250}));
    auto again = office.of<domain::Gesture>(u"a cake"_s);
    again.cost = 700;
    auto advice = done(gestureAdvice(office.workspace(), again));
    REQUIRE(advice.repeats);
    CHECK(advice.repeats->words == u"A cake"_s);
    CHECK(advice.spent == 1250);
    CHECK_FALSE(advice.isOverBudget(again));
    again.cost = 751;
    CHECK(advice.isOverBudget(again));
    again.day = office.today().addYears(1);
    CHECK(done(gestureAdvice(office.workspace(), again)).spent == 0);
    done(setTierBudget(office.workspace(), domain::Tier::Regular, {}));
    CHECK_FALSE(done(gestureAdvice(office.workspace(), again)).budget);
}

TEST_CASE("Ideas are there in every language, drawn from the customer", "[unit][care]") {
    for (const QString& language : {u"en"_s, u"de_DE"_s, u"fr"_s, u"es"_s}) {
        const auto& ideas = ourIdeas(language);
        for (const auto source : {IdeaSource::Nothing, IdeaSource::Topic, IdeaSource::Goal, IdeaSource::Milestone})
            CHECK(std::any_of(ideas.begin(), ideas.end(), [source](const OurIdea& one) { return one.source == source; }));
        for (const OurIdea& idea : ideas) {
            CHECK_FALSE(idea.words.isEmpty());
            CHECK((idea.source == IdeaSource::Topic) == idea.words.contains(u"{topic}"_s));
            CHECK((idea.source == IdeaSource::Goal) == idea.words.contains(u"{goal}"_s));
            CHECK((idea.source == IdeaSource::Milestone) == idea.words.contains(u"{milestone}"_s));
        }
    }
    CHECK(&ourIdeas(u"hu"_s) == &ourIdeas(u"en"_s));
    Office office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").withTopic("bees").withBirthday("1980-12-01"));
    const auto ideas = done(gestureIdeas(office.workspace(), ben, u"en"_s));
    CHECK(ideas.front().words == u"Something small for their birthday"_s);
    for (const auto& idea : ideas)
        CHECK_FALSE(idea.words.contains(u'{'));
    domain::Gesture gesture;
    gesture.customer = ben;
    gesture.words = u"a honey glass"_s;
    gesture.idea = ideas.front().idea;
    (void)done(saveGesture(office.workspace(), gesture));
    CHECK(done(gestureIdeas(office.workspace(), ben, u"en"_s)).size() == ideas.size() - 1);
}

TEST_CASE("Who sends somebody is owed thanks: in the same change, once", "[unit][care]") {
    WithAnna office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").referredBy(office.anna));
    const auto owed = [&] { return office.pageOf(office.anna).openCommitments; };
    REQUIRE(owed().size() == 1);
    CHECK(owed().front().words == u"Thank them for sending Ben Ode"_s);
    CHECK(owed().front().promiser == domain::Promiser::We);
    auto record = done(loadCustomer(office.workspace(), ben));
    record.customer.notes = u"likes blue"_s;
    done(saveCustomer(office.workspace(), record));
    CHECK(owed().size() == 1);
    done(undo(office.workspace()));
    done(undo(office.workspace()));
    CHECK(owed().empty());
    done(redo(office.workspace()));
    CHECK(owed().size() == 1);
    done(completeCommitment(office.workspace(), owed().front().id));
    record.customer.referrer = {};
    done(saveCustomer(office.workspace(), record));
    record.customer.referrer = office.anna;
    done(saveCustomer(office.workspace(), record));
    CHECK(owed().empty());
    CHECK(done(referralsOf(office.workspace(), office.anna, 10)).size() == 1);
    CHECK(done(referrerList(office.workspace(), 10)).front().sent == 1);
    CHECK(done(referralsIn(office.workspace(), office.today(), office.today(), 10)).size() == 1);
}

TEST_CASE("A circle of referrals ends", "[unit][care]") {
    WithAnna office;
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").referredBy(office.anna));
    auto record = done(loadCustomer(office.workspace(), office.anna));
    record.customer.referrer = ben;
    done(saveCustomer(office.workspace(), record));
    const auto tree = done(referralsOf(office.workspace(), office.anna, 100));
    CHECK(tree.size() == 5);
    CHECK(tree.back().depth == 5);
}

TEST_CASE("Somebody unhappy, or to whom we owe something, is not asked for a referral", "[unit][care]") {
    WithAnna office;
    const auto hold = [&] { return done(mayAskForReferral(office.workspace(), office.anna)); };
    const auto talk = [&](domain::Signal signal, const char* at) {
        done(logInteraction(office.workspace(), anInteraction().with(office.anna).feeling(signal).at(at), {}));
    };
    CHECK(hold() == storage::ReferralHold::NotHappy);
    talk(domain::Signal::Unhappy, "2026-11-01T10:00Z");
    talk(domain::Signal::Happy, "2026-11-10T10:00Z");
    CHECK(hold() == storage::ReferralHold::NotHappy);
    talk(domain::Signal::Neutral, "2026-11-11T10:00Z");
    talk(domain::Signal::Happy, "2026-11-12T10:00Z");
    CHECK(hold() == storage::ReferralHold::None);
    CHECK(done(whomToAsk(office.workspace())).size() == 1);
    const auto promise = done(addCommitment(office.workspace(), aCommitment().to(office.anna).due("2026-11-20")));
    CHECK(hold() == storage::ReferralHold::OverduePromise);
    done(completeCommitment(office.workspace(), promise));
    office.complains();
    CHECK(hold() == storage::ReferralHold::OpenCase);
    CHECK(done(whomToAsk(office.workspace())).empty());
}

TEST_CASE("What a customer is asked is in their language, and can be looked at first", "[unit][care]") {
    WithAnna office;
    const auto draft = done(feedbackDraft(office.workspace(), office.anna, domain::FeedbackScale::Five, Channel::Email, u"en"_s));
    CHECK(draft.body.startsWith(u"Guten Tag Anna Kovács"_s));
    CHECK(draft.body.contains(draft.question));
    CHECK(draft.body.contains(u"Maria Horváth"_s));
    CHECK_FALSE(draft.body.contains(u'{'));
    CHECK(draft.hold == AskHold::None);
    const auto call = done(feedbackDraft(office.workspace(), office.anna, domain::FeedbackScale::Ten, Channel::Call, u"en"_s));
    CHECK(call.body == call.question);
    for (const QString& language : {u"en"_s, u"de"_s, u"fr"_s, u"es"_s})
        for (const auto scale : {domain::FeedbackScale::Ten, domain::FeedbackScale::Five}) {
            const auto ours = ourQuestion(scale, {language});
            for (const QString& part : {ours.subject, ours.intro, ours.question, ours.outro})
                CHECK_FALSE(part.isEmpty());
        }
}

TEST_CASE("Nobody is asked more often than they like, and never against their will", "[unit][care]") {
    WithAnna office;
    const FeedbackId id = office.asks();
    const auto asked = done(loadFeedback(office.workspace(), id));
    CHECK(done(loadInteraction(office.workspace(), asked.askedIn)).notes == u"Dear Anna, how?"_s);
    CHECK(errorOf([&] { (void)office.asks(); }) == ErrorCode::InvalidInput);
    const auto draft = done(feedbackDraft(office.workspace(), office.anna, domain::FeedbackScale::Ten, {}, u"en"_s));
    CHECK(draft.hold == AskHold::TooSoon);
    CHECK(draft.mayAskFrom == office.today().addDays(90));
    office.itIs("2027-02-18T10:00");
    CHECK(errorOf([&] { (void)office.asks(); }) == ErrorCode::InvalidInput);
    office.itIs("2027-02-19T10:00");
    (void)office.asks();
    auto record = done(loadCustomer(office.workspace(), office.anna));
    record.customer.askDays = 7;
    done(saveCustomer(office.workspace(), record));
    office.itIs("2027-02-26T10:00");
    (void)office.asks();
    record.customer.optedOut = true;
    done(saveCustomer(office.workspace(), record));
    office.itIs("2028-02-26T10:00");
    CHECK(errorOf([&] { (void)office.asks(); }) == ErrorCode::InvalidInput);
}

TEST_CASE("You said, we did: closing tells the customer, as one change", "[unit][care]") {
    WithAnna office;
    const FeedbackId id = office.asks();
    const Telling telling{Channel::Call, u"told her"_s};
    CHECK(errorOf([&] { done(closeFeedback(office.workspace(), id, u"hired"_s, telling)); }) == ErrorCode::InvalidInput);
    done(recordAnswer(office.workspace(), id, 4, u"slow"_s));
    CHECK(done(today(office.workspace())).feedbackCount == 1);
    done(closeFeedback(office.workspace(), id, u"hired"_s, telling));
    const auto closed = done(loadFeedback(office.workspace(), id));
    CHECK(closed.weDid == u"hired"_s);
    CHECK(closed.toldBy == office.maria);
    CHECK(done(loadInteraction(office.workspace(), closed.toldIn)).notes == u"told her"_s);
    CHECK(closingWords(closed, u"hired"_s) == u"You said: slow\nWe did: hired"_s);
    CHECK(done(today(office.workspace())).feedback.empty());
    done(undo(office.workspace()));
    CHECK_FALSE(done(loadFeedback(office.workspace(), id)).toldAt);
    CHECK(errorOf([&] { (void)done(loadInteraction(office.workspace(), closed.toldIn)); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("The net score names the answers it counts, month by month", "[unit][care]") {
    WithAnna office;
    const auto answers = [&](const char* when, const std::optional<int>& score) {
        office.itIs(when);
        const CustomerId other = office.knows(aCustomer().named("Somebody"));
        const FeedbackId id =
            done(askFeedback(office.workspace(), other, domain::FeedbackScale::Ten, u"How?"_s, {Channel::Email, u"How?"_s}));
        done(recordAnswer(office.workspace(), id, score, u"well"_s));
    };
    answers("2026-09-30T23:30", 10);
    answers("2026-11-01T00:30", 9);
    answers("2026-11-05T10:00", 2);
    answers("2026-11-06T10:00", 7);
    answers("2026-11-07T10:00", {});
    const auto score = done(feedbackScore(office.workspace(), QDate(2026, 9, 15), QDate(2026, 11, 30)));
    CHECK(score.score == domain::NetScore{2, 1, 1});
    CHECK(score.score.net() == 25);
    CHECK(score.rows.size() == 4);
    CHECK(score.asked == 5);
    REQUIRE(score.months.size() == 3);
    CHECK(score.months[0].score.net() == 100);
    CHECK_FALSE(score.months[1].score.net());
    CHECK(score.months[2].score.count() == 3);
    CHECK(done(feedbackScore(office.workspace(), QDate(2026, 10, 1), QDate(2026, 10, 31))).rows.empty());
}

TEST_CASE("Who is merged takes along what is kept of them", "[unit][care]") {
    WithAnna office;
    const NeedId need = done(saveNeed(office.workspace(), office.of<domain::Need>(u"a boiler"_s)));
    const GestureId gesture = office.plans(u"a cake"_s);
    const FeedbackId feedback = office.asks();
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    done(mergeCustomers(office.workspace(), ben, office.anna, {}));
    CHECK(done(loadNeed(office.workspace(), need)).customer == ben);
    CHECK(done(loadGesture(office.workspace(), gesture)).customer == ben);
    CHECK(done(loadFeedback(office.workspace(), feedback)).customer == ben);
    const auto care = office.pageOf(ben).care;
    CHECK(care.needs.size() == 1);
    CHECK(care.gestures.size() == 1);
    CHECK(care.feedback.size() == 1);
}
