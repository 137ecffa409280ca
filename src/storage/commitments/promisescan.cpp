#include "storage/commitments/promisescan.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Days count in each commitment's own zone, which is at most so far from UTC.
constexpr auto farthestZone = std::chrono::hours(15);

Moment startOf(QDate day) { return Moment::fromDateTime(day.startOfDay(QTimeZone::utc())); }

/// Near the ends of the period the commitment's own zone decides on which side of midnight it was.
class DayJudge {
public:
    DayJudge(Connection& connection, const Period& period)
        : m_connection(connection)
        , m_period(period)
        , m_surelyFrom(startOf(period.from) + farthestZone)
        , m_surelyBefore(startOf(period.to.addDays(1)) - farthestZone) {}

    [[nodiscard]] bool isInside(CommitmentId id, Moment judged) {
        if (judged >= m_surelyFrom && judged < m_surelyBefore)
            return true;
        auto statement = m_connection.prepare(u"SELECT zone FROM commitment WHERE id = ?"_s);
        statement.bindAll(id);
        statement.step();
        const QDate day = judged.dateIn(zoneNamed(statement.text(0)));
        return day >= m_period.from && day <= m_period.to;
    }

private:
    Connection& m_connection;
    Period m_period;
    Moment m_surelyFrom;
    Moment m_surelyBefore;
};

} // namespace

void scanPromises(ReadSession& session, const Period& period, Moment now,
                  const std::function<bool(const CountedPromise&)>& take) {
    DayJudge judge(session.connection(), period);
    const Moment first = startOf(period.from) - farthestZone;
    const Moment last = std::min(now, startOf(period.to.addDays(1)) + farthestZone);
    auto statement = session.connection().scan(
        u"SELECT id, judged_at, owner_id, outcome, redated "
        "FROM commitment INDEXED BY commitment_judged WHERE promiser = 'we' AND judged_at BETWEEN ? AND ? ORDER BY judged_at"_s);
    statement.bindAll(first, last);
    while (statement.step()) {
        const CountedPromise promise{statement.id<CommitmentId>(0), statement.id<StaffId>(2),
                                     verdictOf(statement.word<CommitmentOutcome>(3).value_or(CommitmentOutcome::Withdrawn)),
                                     statement.flag(4)};
        if (promise.verdict == PromiseVerdict::None || !judge.isInside(promise.id, statement.moment(1)))
            continue;
        if (!take(promise))
            return;
    }
}

void count(PromiseCount& counts, const CountedPromise& promise) {
    counts.keptOnTime += promise.verdict == PromiseVerdict::KeptOnTime ? 1 : 0;
    counts.keptLate += promise.verdict == PromiseVerdict::KeptLate ? 1 : 0;
    counts.broken += promise.verdict == PromiseVerdict::Broken ? 1 : 0;
    counts.overdue += promise.verdict == PromiseVerdict::Overdue ? 1 : 0;
    counts.redated += promise.redated ? 1 : 0;
}

} // namespace rapport::storage
