#include "storage/commitments/promisescan.h"
#include "storage/engine/byids.h"
#include "storage/week/weektalks.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// The acts that talks say something about.
constexpr std::array toldByTalks{WeekAct::LoyaltyGiven, WeekAct::Communicated, WeekAct::UnderstoodGoals, WeekAct::Consistent};

/// The records behind an act's numbers, before they are rows.
struct Found {
    std::vector<TalkRef> met;
    std::vector<TalkRef> missed;
};

void keep(std::vector<TalkRef>& refs, const TalkRef& ref, int rows) {
    if (std::ssize(refs) < rows)
        refs.push_back(ref);
}

/// An interaction counts once, however many customers it was with: for whom it says the most.
void countTalk(const CountedTalk& talk, WeekAct act, int rows, WeekCount& counts, Found& found) {
    WeekSay says = WeekSay::Nothing;
    CustomerId whom;
    for (const TalkedWith& with : talk.with) {
        if (const WeekSay one = saysAbout(act, with.talk); one > says || !whom.isValid()) {
            says = std::max(says, one);
            whom = with.customer;
        }
    }
    count(counts, says);
    if (says == WeekSay::Met)
        keep(found.met, {talk.id, whom, talk.at}, rows);
    else if (says == WeekSay::Missed)
        keep(found.missed, {talk.id, whom, talk.at}, rows);
}

void addTalks(ReadSession& session, const WeekQuery& query, const QTimeZone& zone, WeekRecords& records) {
    std::array<Found, toldByTalks.size()> found;
    const Moment from = Moment::fromDateTime(query.week.from.startOfDay(zone));
    const Moment before = Moment::fromDateTime(query.week.to.addDays(1).startOfDay(zone));
    records.cut = scanTalks(session, from, before, query.talks, [&](const CountedTalk& talk) {
        for (size_t i = 0; i < toldByTalks.size(); ++i)
            countTalk(talk, toldByTalks[i], query.rows, records.of(toldByTalks[i]).count, found[i]);
        return true;
    });
    for (size_t i = 0; i < toldByTalks.size(); ++i) {
        WeekActRows& act = records.of(toldByTalks[i]);
        const Shown shown = toldByTalks[i] == WeekAct::UnderstoodGoals ? Shown::Understood : Shown::Said;
        act.met = talkRows(session, found[i].met, shown, zone);
        act.missed = talkRows(session, found[i].missed, shown, zone);
    }
}

/// Without key customers there is nobody to be given loyalty first.
bool hasKeyCustomers(ReadSession& session) {
    auto statement = session.connection().prepare(
        u"SELECT 1 FROM customer c INDEXED BY customer_by_tier WHERE c.state = 'active' AND c.tier = 'key' LIMIT 1"_s);
    return statement.step();
}

/// Customers whose next touch lies in a range of days, as both numbers and rows of an act.
class Slipped {
public:
    Slipped(ReadSession& session, int rows)
        : m_connection(session.connection())
        , m_rows(rows) {}

    /// `extra` ends the condition and has one parameter, a day.
    void add(WeekActRows& act, Tier tier, QDate first, QDate last, const QString& extra, QDate extraDay) {
        const QString where = u"FROM customer c INDEXED BY customer_by_next_touch WHERE c.state = 'active' AND c.tier = ? "
                              "AND c.next_touch IS NOT NULL AND c.next_touch BETWEEN ? AND ?"_s +
                              extra;
        auto counting = m_connection.prepare(u"SELECT count(*) "_s + where);
        counting.bindAll(key(tier), first, last);
        bindExtra(counting, extra, extraDay);
        counting.step();
        const qint64 count = counting.number(0);
        act.count.missed += count;
        act.count.possible = act.count.possible || count > 0;
        addRows(act, tier, first, last, where, extra, extraDay);
    }

private:
    static void bindExtra(Statement& statement, const QString& extra, QDate day) {
        if (!extra.isEmpty())
            statement.bind(4, toValue(day));
    }
    void addRows(WeekActRows& act, Tier tier, QDate first, QDate last, const QString& where, const QString& extra, QDate day) {
        const auto room = m_rows - static_cast<int>(act.missed.size());
        if (room <= 0)
            return;
        auto listing = m_connection.prepare(
            u"SELECT c.id, c.shown_name, c.next_touch %1 ORDER BY c.next_touch, c.id LIMIT %2"_s.arg(where).arg(room));
        listing.bindAll(key(tier), first, last);
        bindExtra(listing, extra, day);
        while (listing.step()) {
            const auto id = listing.id<CustomerId>(0);
            act.missed.push_back({.what = WeekRow::What::Customer,
                                  .id = id.value(),
                                  .customer = id,
                                  .name = listing.text(1),
                                  .day = listing.date(2)});
        }
    }

    Connection& m_connection;
    int m_rows;
};

/// Key customers who are red by now, and whoever passed their ideal within the week.
void addSlipped(ReadSession& session, const WeekQuery& query, QDate today, WeekRecords& records) {
    static const QDate ever(1, 1, 1);
    Slipped slipped(session, query.rows);
    slipped.add(records.of(WeekAct::LoyaltyGiven), Tier::Key, ever, today.addDays(-1), u" AND c.red_from < ?"_s, today);
    for (const Tier tier : {Tier::Key, Tier::Regular})
        slipped.add(records.of(WeekAct::Communicated), tier, query.week.from.addDays(-1), today.addDays(-1), {}, {});
}

std::vector<WeekRow> promisedRows(ReadSession& session, const std::vector<CommitmentId>& ids) {
    QHash<qint64, WeekRow> found;
    auto statement = askedByIds(session.connection(),
                                u"SELECT k.id, k.customer_id, c.shown_name, k.due_at, k.due_date, k.words FROM %1 j "
                                "CROSS JOIN commitment k ON k.id = j.value CROSS JOIN customer c ON c.id = k.customer_id"_s,
                                ids);
    while (statement.step()) {
        found.insert(statement.number(0), {.what = WeekRow::What::Commitment,
                                           .id = statement.number(0),
                                           .customer = statement.id<CustomerId>(1),
                                           .name = statement.text(2),
                                           .at = statement.moment(3),
                                           .day = statement.date(4),
                                           .words = statement.text(5)});
    }
    return inOrder(ids, found);
}

void addPromises(ReadSession& session, const WeekQuery& query, Moment now, WeekRecords& records) {
    WeekActRows& act = records.of(WeekAct::KeptWord);
    std::vector<CommitmentId> met;
    std::vector<CommitmentId> missed;
    scanPromises(session, {query.week.from, query.week.to}, now, [&](const CountedPromise& promise) {
        if (query.promisesOf && *query.promisesOf != promise.owner)
            return true;
        const bool kept = promise.verdict == PromiseVerdict::KeptOnTime;
        count(act.count, kept ? WeekSay::Met : WeekSay::Missed);
        records.redated += promise.redated ? 1 : 0;
        if (auto& ids = kept ? met : missed; std::ssize(ids) < query.rows)
            ids.push_back(promise.id);
        return true;
    });
    if (query.rows > 0) {
        act.met = promisedRows(session, met);
        act.missed = promisedRows(session, missed);
    }
}

/// Gestures are made at all: until the end of the week one was given. Only then was talking with somebody an occasion for one.
bool knowsGestures(ReadSession& session, const Week& week) {
    auto statement = session.connection().prepare(
        u"SELECT 1 FROM gesture g INDEXED BY gesture_by_day WHERE g.state = 'given' AND g.day <= ? LIMIT 1"_s);
    statement.bindAll(week.to);
    return statement.step();
}

/// What nobody expected, given in the week (P26).
void addSurprises(ReadSession& session, const WeekQuery& query, WeekRecords& records) {
    WeekActRows& act = records.of(WeekAct::Surprised);
    auto statement = session.connection().prepare(
        u"SELECT g.id, g.customer_id, c.shown_name, g.day, g.words FROM gesture g INDEXED BY gesture_by_day CROSS JOIN customer "
        u"c "
        "ON c.id = g.customer_id WHERE g.state = 'given' AND g.day BETWEEN ? AND ? AND g.unexpected = 1 "
        "AND c.state <> 'trashed' ORDER BY g.day DESC, g.id DESC"_s);
    statement.bindAll(query.week.from, query.week.to);
    while (statement.step()) {
        count(act.count, WeekSay::Met);
        if (std::ssize(act.met) < query.rows)
            act.met.push_back({.what = WeekRow::What::Gesture,
                               .id = statement.number(0),
                               .customer = statement.id<CustomerId>(1),
                               .name = statement.text(2),
                               .day = statement.date(3),
                               .words = statement.text(4)});
    }
    if (records.of(WeekAct::Communicated).count.possible && knowsGestures(session, query.week))
        act.count.possible = true;
}

} // namespace

WeekRecords weekRecords(ReadSession& session, const WeekQuery& query, Moment now, const QTimeZone& zone) {
    WeekRecords records;
    addTalks(session, query, zone, records);
    auto& loyalty = records.of(WeekAct::LoyaltyGiven).count;
    loyalty.possible = loyalty.possible && hasKeyCustomers(session);
    if (const QDate today = now.dateIn(zone); contains(query.week, today))
        addSlipped(session, query, today, records);
    addPromises(session, query, now, records);
    addSurprises(session, query, records);
    return records;
}

} // namespace rapport::storage
