#include "rapport/storage/carelist.h"
#include "rapport/storage/rhythms.h"
#include "storage/engine/connection.h"
#include "unit/storage/carefixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

struct CareStore : RecordStore {
    StaffId maria = addStaff(u"Maria"_s, Role::Owner);
    CustomerId anna = save(aCustomer().named("Anna Smith"));
    CustomerId ben = save(aCustomer().named("Ben Ode").key());

    CareStore() { author = maria; }
    template <typename Record>
    auto keep(const Record& record) {
        return change([&](WriteSession& session) { return CareRepository<Record>::save(session, record); });
    }
    template <typename Id, typename Record>
    Record load(Id id) {
        return read([id](ReadSession& session) { return CareRepository<Record>(session).find(id).value(); });
    }
    template <typename Rows>
    QStringList wordsOf(Rows rows) {
        return read([&](ReadSession& session) {
            QStringList words;
            for (const auto& row : rows(session))
                words += row.record.words;
            return words;
        });
    }
    QStringList needs(const NeedFilter& filter = {}) {
        return wordsOf([&](ReadSession& session) {
            auto rows = needRows(session, filter, 100);
            REQUIRE(countNeeds(session, filter) == std::ssize(rows));
            return rows;
        });
    }
    QStringList expiries(const ExpiryFilter& filter = {}) {
        return wordsOf([&](ReadSession& session) {
            auto rows = expiryRows(session, filter, 100);
            REQUIRE(countExpiries(session, filter) == std::ssize(rows));
            return rows;
        });
    }
    QStringList gestures(const GestureFilter& filter = {}) {
        return wordsOf([&](ReadSession& session) {
            auto rows = gestureRows(session, filter, 100);
            REQUIRE(countGestures(session, filter) == std::ssize(rows));
            return rows;
        });
    }
    QStringList feedback(const FeedbackFilter& filter = {}) {
        return wordsOf([&](ReadSession& session) {
            auto rows = feedbackRows(session, filter, 100);
            REQUIRE(countFeedback(session, filter) == std::ssize(rows));
            return rows;
        });
    }
};

} // namespace

TEST_CASE("what is kept of a customer is kept whole", "[storage][care]") {
    CareStore store;
    const InteractionId talk = store.save(anInteraction().with(store.anna));
    Need need = aNeed(store.anna, u"a boiler"_s, today);
    need.uid = u"n"_s;
    need.sign = u"it rattles"_s;
    need.interaction = talk;
    need.author = store.maria;
    need = closedNeed(need, NeedState::Met, noon + 1h);
    need.id = store.keep(need);
    CHECK(store.load<NeedId, Need>(need.id) == need);
    CHECK(store.read([](ReadSession& session) { return NeedRepository(session).findByUid(u"n"_s); }) == need.id);

    Expiry expiry = anExpiry(store.anna, u"guarantee"_s, today.addDays(10), 14);
    expiry.uid = u"x"_s;
    expiry = closedExpiry(warnedOf(expiry, talk, noon), ExpiryState::Averted, noon + 1h);
    expiry.author = store.maria;
    expiry.id = store.keep(expiry);
    CHECK(store.load<ExpiryId, Expiry>(expiry.id) == expiry);

    Gesture gesture = givenOn(aGesture(store.anna, u"cake"_s, today), today.addDays(-1), talk);
    gesture.uid = u"g"_s;
    gesture.kind = GestureKind::Surprise;
    gesture.idea = u"A cake"_s;
    gesture.unexpected = true;
    gesture.cost = 1250;
    gesture.reaction = Signal::Unhappy;
    gesture.reactionWords = u"diabetic"_s;
    gesture.author = store.maria;
    gesture.id = store.keep(gesture);
    CHECK(store.load<GestureId, Gesture>(gesture.id) == gesture);

    Feedback feedback = aQuestion(store.anna);
    feedback.uid = u"f"_s;
    feedback.scale = FeedbackScale::Five;
    feedback.channel = Channel::Letter;
    feedback.askedBy = store.maria;
    feedback.askedIn = talk;
    feedback = closedFeedback(withAnswer(feedback, 2, u"slow"_s, noon + 1h), u"hired"_s, talk, store.maria, noon + 2h);
    feedback.id = store.keep(feedback);
    CHECK(store.load<FeedbackId, Feedback>(feedback.id) == feedback);

    store.change([&](WriteSession& session) { InteractionRepository::remove(session, talk); });
    CHECK_FALSE(store.load<NeedId, Need>(need.id).interaction.isValid());
    CHECK_FALSE(store.load<FeedbackId, Feedback>(feedback.id).toldIn.isValid());
    CHECK(store.findings().isEmpty());
    store.change([&](WriteSession& session) { CustomerRepository::remove(session, store.anna); });
    CHECK(store.needs({.which = WhichCare::All}).isEmpty());
    CHECK(store.findings().isEmpty());
    store.undoLast();
    CHECK(store.load<GestureId, Gesture>(gesture.id).cost == 1250);
}

TEST_CASE("what no rule allows is not saved", "[storage][care]") {
    CareStore store;
    CHECK_THROWS(store.keep(aNeed({}, u"a boiler"_s)));
    CHECK_THROWS(store.keep(anExpiry(store.anna, u"guarantee"_s, {})));
    CHECK_THROWS(store.keep(aGesture(store.anna, u" "_s, today)));
    Feedback feedback = aQuestion(store.anna);
    feedback.score = 11;
    CHECK_THROWS(store.keep(feedback));
}

TEST_CASE("open needs stand by day, those of key customers first", "[storage][care]") {
    CareStore store;
    store.keep(aNeed(store.anna, u"some time"_s));
    store.keep(aNeed(store.anna, u"in a week"_s, today.addDays(needLeadDays)));
    store.keep(aNeed(store.anna, u"past"_s, today.addDays(-3)));
    store.keep(aNeed(store.ben, u"later"_s, today.addDays(needLeadDays + 1)));
    store.keep(closedNeed(aNeed(store.anna, u"met"_s, today), NeedState::Met, noon));
    CHECK(store.needs() == QStringList{u"later"_s, u"past"_s, u"in a week"_s, u"some time"_s});
    CHECK(store.needs({.dueOn = today}) == QStringList{u"past"_s, u"in a week"_s});
    CHECK(store.needs({.which = WhichCare::Closed}) == QStringList{u"met"_s});
    CHECK(store.needs({.which = WhichCare::All}).size() == 5);
    CHECK(store.needs({.customer = store.ben}) == QStringList{u"later"_s});
    store.setState(store.ben, CustomerState::Archived);
    CHECK_FALSE(store.needs().contains(u"later"_s));
    CHECK(store.needs({.customer = store.ben}).size() == 1);
}

TEST_CASE("deadlines are due from their first day of warning until the customer knows, and again on their day",
          "[storage][care]") {
    CareStore store;
    store.keep(anExpiry(store.anna, u"soon"_s, today.addDays(30)));
    store.keep(anExpiry(store.anna, u"not yet"_s, today.addDays(31)));
    store.keep(warnedOf(anExpiry(store.anna, u"warned"_s, today.addDays(2)), {}, noon));
    store.keep(warnedOf(anExpiry(store.ben, u"over"_s, today, 0), {}, noon));
    store.keep(closedExpiry(anExpiry(store.anna, u"dropped"_s, today), ExpiryState::Dropped, noon));
    CHECK(store.expiries({.dueOn = today}) == QStringList{u"over"_s, u"soon"_s});
    CHECK(store.expiries() == QStringList{u"over"_s, u"warned"_s, u"soon"_s, u"not yet"_s});
    CHECK(store.expiries({.which = WhichCare::Closed}) == QStringList{u"dropped"_s});
    const auto rows = store.read([](ReadSession& session) { return expiryRows(session, {}, 1); });
    CHECK(rows.at(0).customerName == u"Ben Ode"_s);
    CHECK(rows.at(0).tier == Tier::Key);
}

TEST_CASE("gestures are listed by state and day, and their costs counted", "[storage][care]") {
    CareStore store;
    store.keep(aGesture(store.anna, u"planned"_s, today));
    for (const auto& [words, day, cost] :
         {std::tuple(u"cake"_s, today, 1250), {u"card"_s, today.addDays(-300), 300}, {u"book"_s, today.addDays(-400), 9900}}) {
        Gesture gesture = givenOn(aGesture(store.anna, words, day), day, {});
        gesture.cost = cost;
        store.keep(gesture);
    }
    CHECK(store.gestures({.state = GestureState::Planned}) == QStringList{u"planned"_s});
    CHECK(store.gestures({.state = GestureState::Given}) == QStringList{u"cake"_s, u"card"_s, u"book"_s});
    CHECK(store.gestures({.from = today.addDays(-300), .to = today.addDays(-1)}) == QStringList{u"card"_s});
    const QDate first(today.year(), 1, 1);
    CHECK(store.read([&](ReadSession& session) { return costOfGestures(session, store.anna, first, today); }) == 1550);
    CHECK(store.read([&](ReadSession& session) { return costOfGestures(session, store.ben, first, today); }) == 0);
}

TEST_CASE("feedback is listed by how far it is", "[storage][care]") {
    CareStore store;
    using Which = FeedbackFilter::Which;
    CHECK_FALSE(store.read([&](ReadSession& session) { return lastAsked(session, store.anna); }));
    store.keep(aQuestion(store.anna, noon - 24h));
    store.keep(withAnswer(aQuestion(store.anna), 9, u"good"_s, noon + 2h));
    store.keep(withAnswer(aQuestion(store.ben), 3, u"slow"_s, noon + 3h));
    store.keep(
        closedFeedback(withAnswer(aQuestion(store.anna), 5, u"told"_s, noon + 1h), u"hired"_s, {}, store.maria, noon + 4h));
    CHECK(store.feedback({.which = Which::ToClose}) == QStringList{u"slow"_s, u"good"_s});
    CHECK(store.feedback({.which = Which::Closed}) == QStringList{u"told"_s});
    CHECK(store.feedback({.which = Which::Answered}) == QStringList{u"slow"_s, u"good"_s, u"told"_s});
    CHECK(store.feedback({.which = Which::Answered, .from = noon + 2h, .before = noon + 3h}) == QStringList{u"good"_s});
    CHECK(store.feedback({.which = Which::Unanswered}).size() == 1);
    CHECK(store.feedback({.from = noon, .customer = store.anna}).size() == 2);
    CHECK(store.read([&](ReadSession& session) { return lastAsked(session, store.anna); }) == noon);
}

TEST_CASE("customers are found by what they need, by their deadlines, gestures and feedback", "[storage][care][search]") {
    CareStore store;
    Need need = aNeed(store.anna, u"winter tyres"_s);
    need.sign = u"worn profile"_s;
    need.id = store.keep(need);
    store.keep(anExpiry(store.anna, u"lease of the van"_s, today));
    Gesture gesture = givenOn(aGesture(store.anna, u"marzipan"_s, today), today, {});
    gesture.reactionWords = u"delighted"_s;
    store.keep(gesture);
    store.keep(closedFeedback(withAnswer(aQuestion(store.anna), 2, u"sluggish"_s, noon), u"apprentice"_s, {}, {}, noon));
    for (const QString& word :
         {u"tyres"_s, u"profile"_s, u"lease"_s, u"marzipan"_s, u"delighted"_s, u"sluggish"_s, u"apprentice"_s}) {
        const auto hits = store.found(word);
        REQUIRE(hits.size() == 1);
        CHECK(hits.front().customer == store.anna);
        CHECK(hits.front().snippet.contains(word));
    }
    CHECK(store.findings().isEmpty());
    store.change([&](WriteSession& session) { NeedRepository::remove(session, need.id); });
    CHECK(store.found(u"tyres"_s).empty());
    CHECK(store.findings().isEmpty());
}

TEST_CASE("a rhythm comes from the contacts of a channel, and key customers are told of when it is due", "[storage][care]") {
    CareStore store;
    const auto utc = QTimeZone::utc();
    const auto visits = [&](CustomerId customer, int last) {
        for (int i = 0; i < 4; ++i)
            store.save(anInteraction().with(customer).by(Channel::Visit).at((noon - 24h * (last + 90 * i)).toIso()));
    };
    visits(store.anna, 85);
    visits(store.ben, 84);
    store.save(anInteraction().with(store.ben).by(Channel::Call).at((noon - 48h).toIso()));
    const auto rhythm = store.read([&](ReadSession& session) { return rhythmOfCustomer(session, store.ben, today, utc); });
    REQUIRE(rhythm);
    CHECK(rhythm->channel == Channel::Visit);
    CHECK(rhythm->days == 90);
    CHECK(rhythm->dayOn(today) == 84);
    const auto due = [&](QDate day) {
        return store.read([&](ReadSession& session) { return dueRhythms(session, day, utc, 10).size(); });
    };
    CHECK(due(today) == 1); // Anna is no key customer
    CHECK(due(today.addDays(-2)) == 0);
}

TEST_CASE("a deadline that would be warned of too late is a finding", "[storage][care]") {
    CareStore store;
    store.keep(anExpiry(store.anna, u"lease"_s, today));
    store.change([](WriteSession& session) { session.connection().execute(u"UPDATE expiry SET warn_from = '2026-11-20'"_s); });
    CHECK(store.findings().size() == 1);
    store.change([](WriteSession& session) { session.connection().execute(u"UPDATE expiry SET closed_at = 5"_s); });
    CHECK(store.findings().size() == 2);
}

TEST_CASE("the budget of a tier is kept beside its cadence", "[storage][care]") {
    CareStore store;
    store.change([](WriteSession& session) { setGestureBudget(session, Tier::Key, 5000); });
    store.change([](WriteSession& session) { setTierCadence(session, Tier::Key, {10, 20}); });
    const auto cadences = store.read([](ReadSession& session) { return tierCadences(session); });
    CHECK(cadences.budgetOf(Tier::Key) == 5000);
    CHECK(cadences.of(Tier::Key) == Cadence{10, 20});
    CHECK_FALSE(cadences.budgetOf(Tier::Regular));
    CHECK_THROWS(store.change([](WriteSession& session) { setGestureBudget(session, Tier::Key, -1); }));
    store.undoLast();
    store.undoLast();
    CHECK_FALSE(store.read([](ReadSession& session) { return tierCadences(session); }).budgetOf(Tier::Key));
}

} // namespace rapport::storage::testing
