#include "services/demo/democare.h"

#include "rapport/storage/cadences.h"
#include "rapport/storage/carerepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"

#include <QCoreApplication>

namespace rapport::services {

using namespace domain;
using namespace std::chrono_literals;
using storage::WriteSession;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Demo", text); }

/// Makes the records of one customer after the other.
class Carer {
public:
    Carer(WriteSession& session, DemoWorld& world)
        : m_session(session)
        , m_world(world) {}

    Carer& with(CustomerId customer) {
        m_customer = customer;
        m_staff = m_world.member(static_cast<int>(customer.value()));
        return *this;
    }
    Carer& needs(const char* words, const char* sign, std::optional<int> inDays, NeedState state = NeedState::Open) {
        auto need = started<Need>(words, 20);
        need.sign = tr(sign);
        if (inDays)
            need.wantedOn = m_world.today.addDays(*inDays);
        if (state != NeedState::Open)
            need = closedNeed(need, state, m_world.now - 48h);
        storage::NeedRepository::save(m_session, need);
        return *this;
    }
    Carer& expires(const char* words, int inDays, bool warned = false, ExpiryState state = ExpiryState::Open) {
        auto expiry = started<Expiry>(words, 90);
        expiry.dueDate = m_world.today.addDays(inDays);
        if (warned)
            expiry = warnedOf(expiry, {}, m_world.now - 72h);
        if (state != ExpiryState::Open)
            expiry = closedExpiry(expiry, state, m_world.now - 24h);
        storage::ExpiryRepository::save(m_session, expiry);
        return *this;
    }
    Gesture gesture(const char* words, GestureKind kind, int inDays, int cost) {
        auto gesture = started<Gesture>(words, std::max(1, -inDays));
        gesture.kind = kind;
        gesture.unexpected = kind == GestureKind::Surprise;
        gesture.day = m_world.today.addDays(inDays);
        gesture.cost = cost;
        return gesture;
    }
    Carer& plans(const char* words, GestureKind kind, int inDays, int cost) {
        storage::GestureRepository::save(m_session, gesture(words, kind, inDays, cost));
        return *this;
    }
    Carer& gave(const char* words, GestureKind kind, int daysAgo, int cost, std::optional<Signal> reaction = {},
                const char* said = "") {
        auto given = givenOn(gesture(words, kind, -daysAgo, cost), m_world.today.addDays(-daysAgo), {});
        given.reaction = reaction;
        given.reactionWords = said[0] == '\0' ? QString() : tr(said);
        storage::GestureRepository::save(m_session, given);
        return *this;
    }
    Carer& droppedIdea(const char* words) {
        storage::GestureRepository::save(m_session, dropped(gesture(words, GestureKind::Gift, -30, 2000)));
        return *this;
    }
    Carer& asked(int daysAgo, FeedbackScale scale, std::optional<int> score = {}, const char* words = "",
                 const char* weDid = nullptr) {
        Feedback feedback;
        feedback.uid = m_world.random.uid();
        feedback.customer = m_customer;
        feedback.scale = scale;
        feedback.question = scale == FeedbackScale::Ten
                                ? tr(QT_TRANSLATE_NOOP("Demo", "How likely is it that you would recommend us to a friend?"))
                                : tr(QT_TRANSLATE_NOOP("Demo", "How content are you with our work?"));
        feedback.askedAt = m_world.now - 24h * daysAgo;
        feedback.askedBy = m_staff;
        if (score)
            feedback = withAnswer(feedback, score, tr(words), feedback.askedAt + 20h);
        if (weDid)
            feedback = closedFeedback(feedback, tr(weDid), {}, m_staff, feedback.askedAt + 60h);
        storage::FeedbackRepository::save(m_session, feedback);
        return *this;
    }
    Carer& comesEvery(int days, int lastDaysAgo) {
        for (int i = 4; i >= 0; --i) {
            Interaction visit;
            visit.uid = m_world.random.uid();
            visit.customers = {m_customer};
            visit.channel = Channel::Visit;
            visit.direction = Direction::Out;
            visit.at = visit.createdAt = m_world.now - 24h * (lastDaysAgo + i * days);
            visit.zone = QString::fromLatin1(m_world.zone.id());
            visit.notes = tr(QT_TRANSLATE_NOOP("Demo", "Filters changed, everything runs"));
            visit.author = m_staff;
            storage::InteractionRepository::save(m_session, visit);
        }
        return *this;
    }
    Carer& sentBy(CustomerId referrer) {
        auto customer = *storage::CustomerRepository(m_session).find(m_customer);
        customer.referrer = referrer;
        storage::CustomerRepository::save(m_session, customer);
        return *this;
    }

private:
    template <typename Record>
    Record started(const char* words, int daysAgo) {
        Record record;
        record.uid = m_world.random.uid();
        record.customer = m_customer;
        record.words = tr(words);
        record.author = m_staff;
        record.createdAt = m_world.now - 24h * daysAgo;
        return record;
    }

    WriteSession& m_session;
    DemoWorld& m_world;
    CustomerId m_customer;
    StaffId m_staff;
};

void addWhatIsAhead(Carer& carer, const std::vector<CustomerId>& ids) {
    carer.with(ids[0])
        .needs(QT_TRANSLATE_NOOP("Demo", "a second boiler for the annexe"),
               QT_TRANSLATE_NOOP("Demo", "they are adding two rooms"), 5)
        .expires(QT_TRANSLATE_NOOP("Demo", "the guarantee of the boiler ends"), 21)
        .needs(QT_TRANSLATE_NOOP("Demo", "a thermostat that the phone can set"),
               QT_TRANSLATE_NOOP("Demo", "asked about it in spring"), -40, NeedState::Met);
    carer.with(ids[1])
        .needs(QT_TRANSLATE_NOOP("Demo", "a quote for solar panels"), QT_TRANSLATE_NOOP("Demo", "spoke of the power bill"), {})
        .expires(QT_TRANSLATE_NOOP("Demo", "the subsidy has to be applied for"), 60, true)
        .needs(QT_TRANSLATE_NOOP("Demo", "a larger tank"), QT_TRANSLATE_NOOP("Demo", "ran out of hot water"), -10,
               NeedState::Dropped);
    carer.with(ids[2])
        .expires(QT_TRANSLATE_NOOP("Demo", "the service contract runs out"), 0, true)
        .expires(QT_TRANSLATE_NOOP("Demo", "the chimney has to be inspected"), -20, true, ExpiryState::Averted)
        .expires(QT_TRANSLATE_NOOP("Demo", "the old offer is no longer valid"), -5, false, ExpiryState::Dropped)
        .comesEvery(90, 84);
}

void addGestures(Carer& carer, const std::vector<CustomerId>& ids) {
    carer.with(ids[3])
        .gave(QT_TRANSLATE_NOOP("Demo", "A book about beekeeping"), GestureKind::Gift, 120, 2400, Signal::Happy,
              QT_TRANSLATE_NOOP("Demo", "rang the same evening to say thank you"))
        .plans(QT_TRANSLATE_NOOP("Demo", "Coffee and cake on the next visit"), GestureKind::Surprise, 0, 1800);
    carer.with(ids[4])
        .gave(QT_TRANSLATE_NOOP("Demo", "A card in our own hand"), GestureKind::Thanks, 30, 350)
        .gave(QT_TRANSLATE_NOOP("Demo", "A bottle of wine"), GestureKind::Gift, 200, 1500, Signal::Unhappy,
              QT_TRANSLATE_NOOP("Demo", "does not drink; better something else"))
        .plans(QT_TRANSLATE_NOOP("Demo", "Tickets for the jazz festival"), GestureKind::Gift, 14, 6000)
        .droppedIdea(QT_TRANSLATE_NOOP("Demo", "A calendar"));
}

void addFeedback(Carer& carer, const std::vector<CustomerId>& ids) {
    carer.with(ids[5]).asked(4, FeedbackScale::Ten);
    carer.with(ids[6]).asked(12, FeedbackScale::Ten, 6, QT_TRANSLATE_NOOP("Demo", "good work, but I waited two weeks for it"));
    carer.with(ids[7]).asked(40, FeedbackScale::Ten, 9, QT_TRANSLATE_NOOP("Demo", "you always call back"),
                             QT_TRANSLATE_NOOP("Demo", "we thanked the two who do"));
    carer.with(ids[8]).asked(70, FeedbackScale::Five, 3, QT_TRANSLATE_NOOP("Demo", "the invoice is hard to read"),
                             QT_TRANSLATE_NOOP("Demo", "we made it one page, with a line for each visit"));
    carer.with(ids[9]).asked(75, FeedbackScale::Ten, 10, QT_TRANSLATE_NOOP("Demo", "sent my sister to you"),
                             QT_TRANSLATE_NOOP("Demo", "we thanked her"));
}

} // namespace

void addDemoCare(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    constexpr size_t needed = 10;
    // Every fifth of the first customers, from the second on, so that they are few of those with complaints.
    std::vector<CustomerId> whose;
    for (size_t i = 1; i < ids.size() && whose.size() < needed; i += 5)
        whose.push_back(ids[i]);
    if (whose.size() < needed)
        return;
    Carer carer(session, world);
    addWhatIsAhead(carer, whose);
    addGestures(carer, whose);
    addFeedback(carer, whose);
    carer.with(whose[4]).sentBy(whose[9]);
    carer.with(whose[7]).sentBy(whose[9]);
    carer.with(whose[8]).sentBy(whose[7]);
    storage::setGestureBudget(session, Tier::Key, 10'000);
    storage::setGestureBudget(session, Tier::Regular, 3'000);
}

} // namespace rapport::services
