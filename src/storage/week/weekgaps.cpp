#include "storage/week/weektalks.h"

#include "rapport/storage/lasttalks.h"
#include "storage/engine/connection.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Rows of key customers, then of the others; in each the order in which they were found, and no more than are wanted.
class KeyFirst {
public:
    explicit KeyFirst(int limit)
        : m_limit(limit) {}

    void add(const TalkRef& talk, Tier tier) {
        auto& refs = tier == Tier::Key ? m_key : m_others;
        if (std::ssize(refs) < m_limit)
            refs.push_back(talk);
    }
    [[nodiscard]] bool isFull() const { return std::ssize(m_key) >= m_limit; }
    [[nodiscard]] std::vector<TalkRef> all() const {
        std::vector<TalkRef> refs = m_key;
        refs.insert(refs.end(), m_others.begin(), m_others.end());
        refs.resize(std::min(refs.size(), static_cast<size_t>(std::max(0, m_limit))));
        return refs;
    }

private:
    int m_limit;
    std::vector<TalkRef> m_key;
    std::vector<TalkRef> m_others;
};

/// What has happened by `now`, also in its own moment.
Moment after(Moment now) { return now + std::chrono::milliseconds(1); }

} // namespace

std::vector<WeekRow> unconfirmedSince(ReadSession& session, Moment since, Moment now, const QTimeZone& zone, int limit) {
    KeyFirst found(limit);
    scanTalks(session, since, after(now), mostTalks, [&](const CountedTalk& talk) {
        for (const TalkedWith& with : talk.with) {
            if (with.active && saysAbout(WeekAct::UnderstoodGoals, with.talk) == WeekSay::Missed) {
                found.add({talk.id, with.customer, talk.at}, with.talk.tier);
                break;
            }
        }
        return !found.isFull();
    });
    return talkRows(session, found.all(), Shown::Understood, zone);
}

std::vector<WeekRow> otherChannelSince(ReadSession& session, Moment since, Moment now, const QTimeZone& zone, int limit) {
    KeyFirst found(limit);
    QSet<CustomerId> seen;
    scanTalks(session, since, after(now), mostTalks, [&](const CountedTalk& talk) {
        for (const TalkedWith& with : talk.with) {
            const WeekSay says = saysAbout(WeekAct::Consistent, with.talk);
            if (!with.active || says == WeekSay::Nothing || seen.contains(with.customer))
                continue;
            seen.insert(with.customer);
            if (says == WeekSay::Missed)
                found.add({talk.id, with.customer, talk.at}, with.talk.tier);
        }
        return !found.isFull();
    });
    return talkRows(session, found.all(), Shown::Said, zone);
}

std::vector<WeekRow> keyCustomersWithoutGoal(ReadSession& session, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT c.id, c.shown_name FROM customer c INDEXED BY customer_by_tier WHERE c.state = 'active' AND c.tier = 'key' "
        "AND NOT EXISTS (SELECT 1 FROM customer_goal g WHERE g.customer_id = c.id) ORDER BY c.sort_key LIMIT ?"_s);
    statement.bindAll(limit);
    std::vector<WeekRow> rows;
    while (statement.step()) {
        const auto id = statement.id<CustomerId>(0);
        rows.push_back({.what = WeekRow::What::Customer, .id = id.value(), .customer = id, .name = statement.text(1)});
    }
    return rows;
}

std::vector<WeekRow> keyCustomersToSurprise(ReadSession& session, QDate since, Moment now, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT c.id, c.shown_name FROM customer c INDEXED BY customer_by_tier WHERE c.state = 'active' AND c.tier = 'key' "
        "AND c.last_contact_at IS NOT NULL AND c.opted_out = 0 "
        "AND NOT EXISTS (SELECT 1 FROM customer_case o WHERE o.customer_id = c.id AND o.closed_at IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM commitment k WHERE k.customer_id = c.id AND k.promiser = 'we' AND k.outcome = 'open' "
        "AND k.due_at < ?) "
        "AND NOT EXISTS (SELECT 1 FROM gesture g WHERE g.customer_id = c.id AND g.day >= ? AND g.state <> 'dropped') "
        "ORDER BY c.sort_key"_s);
    statement.bindAll(now, since);
    std::vector<WeekRow> rows;
    while (std::ssize(rows) < limit && statement.step()) {
        const auto id = statement.id<CustomerId>(0);
        const auto felt = lastSignals(session, id, 1);
        if (felt.empty() || felt.front() != Signal::Unhappy)
            rows.push_back({.what = WeekRow::What::Customer, .id = id.value(), .customer = id, .name = statement.text(1)});
    }
    return rows;
}

} // namespace rapport::storage
