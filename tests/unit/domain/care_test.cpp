#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/need.h"
#include "rapport/domain/rhythm.h"

#include "rapport/core/text.h"
#include "support/errors.h"
#include "support/printing.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);
const Moment now(1'795'000'000'000);

template <typename Record>
Record of(const QString& words) {
    Record record;
    record.customer = CustomerId(1);
    record.words = words;
    return record;
}

Need aNeed(QDate wanted = {}) {
    Need need = of<Need>(u"a new boiler"_s);
    need.wantedOn = wanted;
    return need;
}
Expiry anExpiry(QDate due, int lead = 30) {
    Expiry expiry = of<Expiry>(u"the guarantee ends"_s);
    expiry.dueDate = due;
    expiry.leadDays = lead;
    return expiry;
}
Gesture aGesture(const QString& words, QDate day = today) {
    Gesture gesture = of<Gesture>(words);
    gesture.day = day;
    return gesture;
}
Feedback aQuestion(FeedbackScale scale = FeedbackScale::Ten) {
    Feedback feedback = of<Feedback>({});
    feedback.question = u"How did we do?"_s;
    feedback.scale = scale;
    return feedback;
}
std::vector<QDate> every(int days, int times, QDate last) {
    std::vector<QDate> contacts;
    for (int i = 0; i < times; ++i)
        contacts.push_back(last.addDays(-i * days));
    return contacts;
}

} // namespace

TEST_CASE("A need is due a week before its day, until it is closed", "[unit][care]") {
    CHECK_FALSE(isDue(aNeed(), today));
    CHECK_FALSE(isDue(aNeed(today.addDays(8)), today));
    CHECK(isDue(aNeed(today.addDays(7)), today));
    CHECK(isDue(aNeed(today.addDays(-90)), today));
    const Need met = closedNeed(aNeed(today), NeedState::Met, now);
    CHECK_FALSE(isDue(met, today));
    CHECK(met.closedAt == now);
    CHECK(errorOf([&] { (void)closedNeed(met, NeedState::Dropped, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([] { (void)closedNeed(aNeed(), NeedState::Open, now); }) == ErrorCode::InvalidInput);
    CHECK(reopenedNeed(met) == aNeed(today));
    CHECK(errorOf([] { (void)reopenedNeed(aNeed()); }) == ErrorCode::InvalidInput);
}

TEST_CASE("A need says whose it is and what", "[unit][care]") {
    CHECK(problemWith(aNeed()).isEmpty());
    Need need = aNeed();
    need.customer = {};
    CHECK_FALSE(problemWith(need).isEmpty());
    need = aNeed();
    need.words = u" \n"_s;
    CHECK_FALSE(problemWith(need).isEmpty());
    need = aNeed();
    need.closedAt = now;
    CHECK_FALSE(problemWith(need).isEmpty());
    need = aNeed();
    need.words = u" a  boiler "_s;
    need.sign = u" it rattles\r\n"_s;
    need = normalised(need);
    CHECK(need.words == text::normalisedLine(u" a  boiler "_s));
    CHECK(need.sign == u"it rattles"_s);
}

TEST_CASE("A deadline is to be warned of its days before, and looked after once it is there", "[unit][care]") {
    const Expiry expiry = anExpiry(today.addDays(30));
    CHECK(warnFrom(expiry) == today);
    CHECK(isToWarn(expiry, today));
    CHECK_FALSE(isToWarn(expiry, today.addDays(-1)));
    const Expiry warned = warnedOf(expiry, InteractionId(3), now);
    CHECK_FALSE(isDue(warned, today));
    CHECK(isDue(warned, warned.dueDate));
    CHECK(warned.interaction == InteractionId(3));
    const Expiry averted = closedExpiry(warned, ExpiryState::Averted, now);
    CHECK_FALSE(isDue(averted, averted.dueDate));
    CHECK(errorOf([&] { (void)warnedOf(averted, {}, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)closedExpiry(averted, ExpiryState::Dropped, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)closedExpiry(warned, ExpiryState::Open, now); }) == ErrorCode::InvalidInput);
    CHECK(reopenedExpiry(averted) == warned);
}

TEST_CASE("A deadline needs a day and a number of days that make sense", "[unit][care]") {
    CHECK(problemWith(anExpiry(today)).isEmpty());
    CHECK_FALSE(problemWith(anExpiry({})).isEmpty());
    CHECK_FALSE(problemWith(anExpiry(today, -1)).isEmpty());
    CHECK_FALSE(problemWith(anExpiry(today, 3661)).isEmpty());
    CHECK(problemWith(anExpiry(today, 0)).isEmpty());
}

TEST_CASE("A rhythm is the median of the days between contacts, with four of them and more", "[unit][care]") {
    CHECK_FALSE(rhythmOf(Channel::Visit, every(90, 3, today), today));
    const auto rhythm = rhythmOf(Channel::Visit, every(90, 4, today.addDays(-82)), today);
    REQUIRE(rhythm);
    CHECK(rhythm->days == 90);
    CHECK(rhythm->contacts == 4);
    CHECK(rhythm->dayOn(today) == 82);
    CHECK(rhythm->next() == today.addDays(8));
    CHECK_FALSE(isDue(*rhythm, today));
    CHECK(isDue(*rhythm, today.addDays(1)));

    // One early visit does not move the median, days count once, the order does not matter.
    auto days = every(90, 5, today.addDays(-10));
    days.insert(days.begin(), {today.addDays(-14), today.addDays(-10)});
    CHECK(rhythmOf(Channel::Visit, days, today)->days == 90);
    CHECK(
        rhythmOf(Channel::Visit, {today, today.addDays(-50), today.addDays(-80), today.addDays(-100), today.addDays(-200)}, today)
            ->days == 30);
}

TEST_CASE("What happens within a week, or ended long ago, is no rhythm", "[unit][care]") {
    CHECK_FALSE(rhythmOf(Channel::Call, every(6, 10, today), today));
    CHECK(rhythmOf(Channel::Call, every(7, 10, today), today));
    CHECK(rhythmOf(Channel::Call, every(30, 6, today.addDays(-60)), today));
    CHECK_FALSE(rhythmOf(Channel::Call, every(30, 6, today.addDays(-61)), today));
    // Only the latest count: who came every month for years and now comes every quarter.
    auto days = every(90, 13, today);
    const auto before = every(30, 40, today.addDays(-90 * 13));
    days.insert(days.end(), before.begin(), before.end());
    const auto rhythm = rhythmOf(Channel::Call, days, today);
    CHECK(rhythm->days == 90);
    CHECK(rhythm->contacts == rhythmLookBack);
}

TEST_CASE("A gesture that was made within three years is a repeat", "[unit][care]") {
    Gesture cake = aGesture(u"A cake  for the team"_s, today.addYears(-2));
    cake.id = GestureId(1);
    const std::vector<Gesture> given{cake};
    CHECK(repeatedBy(aGesture(u"a cake for THE team"_s), given) == &given.front());
    CHECK_FALSE(repeatedBy(aGesture(u"flowers"_s), given));
    CHECK_FALSE(repeatedBy(aGesture(cake.words, today.addYears(1).addDays(1)), given));
    CHECK_FALSE(repeatedBy(cake, given));
    Gesture other = aGesture(u"flowers"_s);
    other.idea = u"Flowers"_s;
    CHECK_FALSE(repeatedBy(other, given));
    Gesture idea = cake;
    idea.words = u"tulips"_s;
    idea.idea = u"Flowers"_s;
    CHECK(repeatedBy(other, {idea}));
    idea.state = GestureState::Dropped;
    CHECK_FALSE(repeatedBy(other, {idea}));
}

TEST_CASE("Only what is planned can be given or dropped, and only what was given has a reaction", "[unit][care]") {
    const Gesture given = givenOn(aGesture(u"cake"_s), today.addDays(1), InteractionId(2));
    CHECK(given.state == GestureState::Given);
    CHECK(given.day == today.addDays(1));
    CHECK(errorOf([&] { (void)givenOn(given, today, {}); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)dropped(given); }) == ErrorCode::InvalidInput);
    Gesture planned = aGesture(u"cake"_s);
    planned.reaction = Signal::Happy;
    CHECK_FALSE(problemWith(planned).isEmpty());
    planned.state = GestureState::Given;
    CHECK(problemWith(planned).isEmpty());
    planned.cost = -1;
    CHECK_FALSE(problemWith(planned).isEmpty());
    CHECK_FALSE(problemWith(aGesture(u"cake"_s, {})).isEmpty());
}

TEST_CASE("Amounts are read with a point or a comma", "[unit][care]") {
    CHECK(hundredthsFrom(u"12"_s) == 1200);
    CHECK(hundredthsFrom(u" 12.5 "_s) == 1250);
    CHECK(hundredthsFrom(u"0,05"_s) == 5);
    for (const QString& text : {u""_s, u"-1"_s, u"1.234"_s, u"a"_s, u"12345678"_s, u"1."_s})
        CHECK_FALSE(hundredthsFrom(text));
}

TEST_CASE("Somebody may be asked again after their days, else after ninety", "[unit][care]") {
    CHECK_FALSE(mayAskFrom({}, {}).isValid());
    CHECK(mayAskFrom(today, {}) == today.addDays(90));
    CHECK(mayAskFrom(today, 7) == today.addDays(7));
}

TEST_CASE("An answer is a score of the scale, words, or both, and is closed by what was done", "[unit][care]") {
    CHECK(errorOf([] { (void)withAnswer(aQuestion(), {}, u" "_s, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([] { (void)withAnswer(aQuestion(), 11, {}, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([] { (void)withAnswer(aQuestion(FeedbackScale::Five), 0, {}, now); }) == ErrorCode::InvalidInput);
    const Feedback answered = withAnswer(aQuestion(), 0, u"slow"_s, now);
    CHECK(answered.answeredAt == now);
    CHECK(problemWith(answered).isEmpty());
    CHECK(errorOf([] { (void)closedFeedback(aQuestion(), u"hired"_s, {}, {}, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)closedFeedback(answered, u" "_s, {}, {}, now); }) == ErrorCode::InvalidInput);
    const Feedback closed = closedFeedback(answered, u"hired somebody"_s, InteractionId(2), StaffId(1), now);
    CHECK(closed.toldIn == InteractionId(2));
    CHECK(problemWith(closed).isEmpty());
    CHECK(errorOf([&] { (void)closedFeedback(closed, u"more"_s, {}, {}, now); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)withAnswer(closed, 5, {}, now); }) == ErrorCode::InvalidInput);
}

TEST_CASE("The net score is the share that would send others less the share that would not", "[unit][care]") {
    CHECK_FALSE(NetScore{}.net());
    NetScore score;
    for (int i = 0; i <= 10; ++i)
        score.add(stanceOf(FeedbackScale::Ten, i));
    CHECK(score == NetScore{2, 2, 7});
    CHECK(score.net() == -45);
    NetScore five;
    for (int i = 1; i <= 5; ++i)
        five.add(stanceOf(FeedbackScale::Five, i));
    CHECK(five == NetScore{1, 1, 3});
    CHECK(five.net() == -40);
    CHECK(NetScore{3, 0, 0}.net() == 100);
}

TEST_CASE("The words of needs, deadlines, gestures and feedback have keys", "[unit][care]") {
    CHECK(fromKey<NeedState>(key(NeedState::Met)) == NeedState::Met);
    CHECK(fromKey<ExpiryState>(u"averted"_s) == ExpiryState::Averted);
    CHECK(fromKey<GestureKind>(u"surprise"_s) == GestureKind::Surprise);
    CHECK(fromKey<GestureState>(u"planned"_s) == GestureState::Planned);
    CHECK(fromKey<FeedbackScale>(u"five"_s) == FeedbackScale::Five);
    CHECK_FALSE(fromKey<NeedState>(u"given"_s));
}
