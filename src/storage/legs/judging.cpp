#include "rapport/storage/legs.h"

#include "storage/engine/byids.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace domain;

namespace {

constexpr size_t together = 500;  ///< customers whose evidence is held at once
constexpr auto clocksDiffer = 1h; ///< between the computers of an office

/// How a customer stands, and until when.
struct Judgement {
    qint64 customer = 0;
    LegStanding standing;
    Moment until;
};

std::vector<Judgement> judge(ReadSession& session, const std::vector<CustomerId>& ids, Moment now, const QTimeZone& zone) {
    const auto found = legEvidence(session, ids, now);
    std::vector<Judgement> judgements;
    judgements.reserve(static_cast<size_t>(found.size()));
    for (auto evidence = found.cbegin(); evidence != found.cend(); ++evidence)
        judgements.push_back({evidence.key(), standingOf(legsOf(*evidence, now, zone)), legsStandUntil(*evidence, now, zone)});
    return judgements;
}

/// Gives `take` slices of the ids.
template <typename Take>
void inSlices(const std::vector<CustomerId>& ids, Take take) {
    for (size_t first = 0; first < ids.size(); first += together) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(first);
        take(std::vector<CustomerId>(begin, begin + static_cast<std::ptrdiff_t>(std::min(together, ids.size() - first))));
    }
}

/// By a clock that was set back what was judged later holds no more.
bool wasJudgedLater(Connection& connection, Moment now) {
    auto statement = connection.prepare(u"SELECT value FROM store_info WHERE key = 'legs_judged_at'"_s);
    return statement.step() && Moment(statement.text(0).toLongLong()) > now + clocksDiffer;
}

void forgetAll(Connection& connection) {
    if (connection.isServer()) {
        connection.prepare(u"SELECT rapport_forget_legs()"_s).step();
        return;
    }
    connection.prepare(u"UPDATE customer SET legs_until = NULL WHERE legs_until IS NOT NULL"_s).run();
    connection.prepare(u"DELETE FROM store_info WHERE key = 'legs_judged_at'"_s).run();
}

/// What changed comes before what time made old.
std::vector<CustomerId> unjudged(Connection& connection, Moment now, int most) {
    std::vector<CustomerId> ids;
    const auto take = [&](Statement statement) {
        while (statement.step())
            ids.push_back(statement.id<CustomerId>(0));
    };
    auto changed = connection.prepare(u"SELECT id FROM customer INDEXED BY customer_legs_due "
                                      "WHERE state <> 'trashed' AND legs_until IS NULL LIMIT ?"_s);
    changed.bindAll(most);
    take(std::move(changed));
    auto old = connection.prepare(u"SELECT id FROM customer INDEXED BY customer_legs_due "
                                  "WHERE state <> 'trashed' AND legs_until <= ? ORDER BY legs_until LIMIT ?"_s);
    old.bindAll(now, most - static_cast<int>(ids.size()));
    take(std::move(old));
    return ids;
}

/// -1 for those never judged.
QHash<qint64, int> ranksOf(Connection& connection, const std::vector<CustomerId>& ids) {
    QHash<qint64, int> ranks;
    auto statement = askedByIds(
        connection, u"SELECT c.id, coalesce(c.legs_rank, -1) FROM %1 j CROSS JOIN customer c ON c.id = j.value"_s, ids);
    while (statement.step())
        ranks.insert(statement.number(0), statement.integer(1));
    return ranks;
}

/// Where a customer stands as before only the index of moments is written.
void writeInFile(Connection& connection, const std::vector<Judgement>& judgements, const QHash<qint64, int>& ranks, Moment now) {
    auto both = connection.prepare(u"UPDATE customer SET legs_rank = ?, legs_until = ? WHERE id = ?"_s);
    auto until = connection.prepare(u"UPDATE customer SET legs_until = ? WHERE id = ?"_s);
    for (const Judgement& judgement : judgements) {
        const int rank = rankOf(judgement.standing);
        if (rank == ranks.value(judgement.customer)) {
            until.reset();
            until.bindAll(judgement.until, judgement.customer).run();
        } else {
            both.reset();
            both.bindAll(rank, judgement.until, judgement.customer).run();
        }
    }
    connection
        .prepare(u"INSERT INTO store_info VALUES ('legs_judged_at', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
        .bindAll(QString::number(now.msecs()))
        .run();
}

/// By a function of the server, which may write these columns where whoever is logged in may not.
void writeOnServer(Connection& connection, const std::vector<Judgement>& judgements, Moment now) {
    std::vector<qint64> ids, ranks, untils;
    for (const Judgement& judgement : judgements) {
        ids.push_back(judgement.customer);
        ranks.push_back(rankOf(judgement.standing));
        untils.push_back(judgement.until.msecs());
    }
    const auto array = u"ARRAY(SELECT value FROM %1 a)"_s.arg(connection.dialect().numbersInParameter());
    connection.prepare(u"SELECT rapport_write_legs(%1, %1, %1, ?)"_s.arg(array))
        .bindAll(jsonListOfIds(ids), jsonListOfIds(ranks), jsonListOfIds(untils), now)
        .step();
}

/// Every window of an office judges: one at a time, or they would only get in each other's way.
bool isOurTurn(Connection& connection) {
    if (!connection.isServer())
        return true;
    auto lock = connection.prepare(u"SELECT pg_try_advisory_xact_lock(hashtext('rapport_legs'))"_s);
    return lock.step() && lock.flag(0);
}

} // namespace

QHash<qint64, LegStanding> legStandings(ReadSession& session, const std::vector<CustomerId>& ids, Moment now,
                                        const QTimeZone& zone) {
    Connection& connection = session.connection();
    const bool trusted = !wasJudgedLater(connection, now);
    QHash<qint64, LegStanding> standings;
    std::vector<CustomerId> old;
    auto statement = askedByIds(
        connection, u"SELECT c.id, c.legs_rank, c.legs_until FROM %1 j CROSS JOIN customer c ON c.id = j.value"_s, ids);
    while (statement.step()) {
        if (trusted && !statement.isNull(2) && statement.moment(2) > now)
            standings.insert(statement.number(0), standingOfRank(statement.integer(1)));
        else
            old.push_back(statement.id<CustomerId>(0));
    }
    inSlices(old, [&](const std::vector<CustomerId>& slice) {
        for (const Judgement& judgement : judge(session, slice, now, zone))
            standings.insert(judgement.customer, judgement.standing);
    });
    return standings;
}

qint64 countUnjudged(ReadSession& session, Moment now) {
    auto statement = session.connection().prepare(
        u"SELECT (SELECT count(*) FROM customer INDEXED BY customer_legs_due WHERE state <> 'trashed' AND legs_until IS NULL) + "
        "(SELECT count(*) FROM customer INDEXED BY customer_legs_due WHERE state <> 'trashed' AND legs_until <= ?)"_s);
    statement.bindAll(now);
    statement.step();
    return statement.number(0);
}

LegsJudged judgeLegs(WriteSession& session, Moment now, const QTimeZone& zone, int most) {
    Connection& connection = session.connection();
    if (!isOurTurn(connection))
        return {};
    if (wasJudgedLater(connection, now))
        forgetAll(connection);
    const auto ids = unjudged(connection, now, most);
    if (ids.empty())
        return {};
    const auto ranks = ranksOf(connection, ids);
    LegsJudged done;
    inSlices(ids, [&](const std::vector<CustomerId>& slice) {
        const auto judgements = judge(session, slice, now, zone);
        if (connection.isServer())
            writeOnServer(connection, judgements, now);
        else
            writeInFile(connection, judgements, ranks, now);
        for (const Judgement& judgement : judgements)
            done.changed += rankOf(judgement.standing) != ranks.value(judgement.customer) ? 1 : 0;
        done.judged += static_cast<int>(judgements.size());
    });
    done.more = done.judged == most;
    return done;
}

QStringList checkLegs(ReadSession& session, Moment now, const QTimeZone& zone) {
    Connection& connection = session.connection();
    if (wasJudgedLater(connection, now))
        return {};
    QHash<qint64, int> ranks;
    std::vector<CustomerId> ids;
    auto statement = connection.prepare(
        u"SELECT id, legs_rank FROM customer INDEXED BY customer_legs_due WHERE state <> 'trashed' AND legs_until > ?"_s);
    statement.bindAll(now);
    while (statement.step()) {
        ids.push_back(statement.id<CustomerId>(0));
        ranks.insert(statement.number(0), statement.integer(1));
    }
    // Whoever judged may have been where it is another day.
    const QTimeZone zones[] = {zone, QTimeZone::utc(), QTimeZone(-12 * 3600), QTimeZone(14 * 3600)};
    int different = 0;
    inSlices(ids, [&](const std::vector<CustomerId>& slice) {
        const auto found = legEvidence(session, slice, now);
        for (auto evidence = found.cbegin(); evidence != found.cend(); ++evidence) {
            const auto stands = [&](const QTimeZone& there) {
                return rankOf(standingOf(legsOf(*evidence, now, there))) == ranks.value(evidence.key());
            };
            different += std::none_of(std::begin(zones), std::end(zones), stands) ? 1 : 0;
        }
    });
    if (different == 0)
        return {};
    return {QCoreApplication::translate("check", "The weakest leg is not as the rule has it for %1 customers.").arg(different)};
}

} // namespace rapport::storage
