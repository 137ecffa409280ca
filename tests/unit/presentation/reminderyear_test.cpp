// The reminder engine over a year in which everything happens: the machine sleeps, the program crashes, the clock is set, the zone
// changes, colleagues use the store too. Each reminder is brought up exactly once.
#include "rapport/presentation/reminders.h"

#include "rapport/services/commitments.h"
#include "support/catch.h"
#include "support/generator.h"
#include "support/officestore.h"

#include <QCoreApplication>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ReminderStage;
using presentation::ReminderWatch;

namespace {

/// The clock on the wall, which people set and carry about.
class WallClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return time; }
    [[nodiscard]] QTimeZone zone() const override { return place; }
    Moment time = momentOf("2026-01-01T06:00Z");
    QTimeZone place{"Europe/Berlin"};
};

/// Urgent is brought up once, whatever moment the promise is moved to.
QString nameOf(CommitmentId id, Moment dueAt, ReminderStage stage) {
    if (stage == ReminderStage::Urgent)
        return u"%1 urgent"_s.arg(id.value());
    return u"%1 due %2 %3"_s.arg(id.value()).arg(dueAt.toIso(), domain::key(stage));
}

/// What ought to be brought up, worked out from the rules alone by somebody who forgets nothing.
class Memory {
public:
    void know(const domain::Commitment& commitment) {
        m_open.insert(commitment.id, commitment);
        if (!m_unseen.value(commitment.id).endsWith("urgent"_L1))
            m_unseen.remove(commitment.id); // it was about another moment
    }
    void forget(CommitmentId id) {
        m_open.remove(id);
        m_unseen.remove(id);
    }
    /// The program looks at this moment. `seen`: what it finds reaches the screen.
    void look(Moment now, bool seen) {
        for (const auto& commitment : std::as_const(m_open))
            look(commitment, now);
        if (!seen)
            return;
        for (const QString& name : std::as_const(m_unseen))
            expected.insert(name);
        m_unseen.clear();
    }
    [[nodiscard]] const QHash<CommitmentId, domain::Commitment>& open() const { return m_open; }
    /// When there is something to look for; empty for never.
    [[nodiscard]] std::optional<Moment> next() const {
        std::optional<Moment> next;
        for (const auto& commitment : m_open) {
            for (const auto& stage : left(commitment))
                next = std::min(next.value_or(stage.at), stage.at);
        }
        return next;
    }

    QSet<QString> expected;

private:
    [[nodiscard]] static Moment setAt(const domain::Commitment& commitment) {
        return commitment.redatings.empty() ? commitment.createdAt : commitment.redatings.back().at;
    }
    /// Fifteen minutes before the minute begins, when it begins, five minutes after it began.
    [[nodiscard]] std::vector<domain::StageMoment> left(const domain::Commitment& commitment) const {
        const Moment due = domain::dueMoment(commitment);
        const Moment minute = due - 59'999ms;
        std::vector<domain::StageMoment> stages;
        const QString urgent = nameOf(commitment.id, due, ReminderStage::Urgent);
        if (commitment.priority == domain::Priority::Urgent && !m_past.contains(urgent))
            stages.push_back({ReminderStage::Urgent, commitment.createdAt});
        for (const auto& [stage, at] : {std::pair{ReminderStage::Before, minute - 15min}, std::pair{ReminderStage::At, minute},
                                        std::pair{ReminderStage::After, minute + 5min}}) {
            if (at > setAt(commitment) && !m_past.contains(nameOf(commitment.id, due, stage)))
                stages.push_back({stage, at});
        }
        return stages;
    }
    void look(const domain::Commitment& commitment, Moment now) {
        for (const auto& stage : left(commitment)) {
            if (stage.at > now)
                continue;
            const QString name = nameOf(commitment.id, domain::dueMoment(commitment), stage.stage);
            m_past.insert(name);
            m_unseen.insert(commitment.id, name); // of several the latest counts
        }
    }

    QHash<CommitmentId, domain::Commitment> m_open;
    QHash<CommitmentId, QString> m_unseen;
    QSet<QString> m_past;
};

class Year {
public:
    explicit Year(unsigned seed)
        : m_random(seed)
        , m_workspace{*m_office.store, m_clock, m_office.maria}
        , m_anna(m_office.add(aCustomer().named("Anna"))) {}

    void live(int days) {
        start();
        const Moment end = m_clock.time + std::chrono::hours(24 * days);
        while (m_elapsed < end - momentOf("2026-01-01T06:00Z")) {
            something();
            passTime(std::chrono::minutes(m_random.number(5, 600)));
        }
        if (!m_watch)
            start();
        look();
    }

    Memory memory;
    QSet<QString> shown;
    QStringList repeated;
    int crashes = 0, sleeps = 0, clockSteps = 0;

private:
    void something() {
        switch (m_random.number(0, 11)) {
        case 0:
            return crash();
        case 1:
            return crashAfterRaising();
        case 2:
            return sleep();
        case 3:
            return setClock();
        case 4:
            m_clock.place = QTimeZone(m_random.coin() ? "Asia/Kathmandu" : "America/New_York");
            return;
        case 5:
            return redate();
        case 6:
        case 7:
            finish();
            return finish();
        default:
            return promise();
        }
    }

    /// Time passes while the program runs, or does not; it looks at most half a minute after there is something to see.
    void passTime(std::chrono::milliseconds span) {
        while (span > 0ms) {
            const auto next = memory.next();
            auto step = span;
            if (m_watch && next)
                step = std::min(step, std::max(*next - m_clock.time, 0ms) + std::chrono::seconds(m_random.number(0, 30)));
            tick(step + 1ms);
            span -= step + 1ms;
            if (m_watch)
                look();
        }
        if (!m_watch)
            start();
    }
    void tick(std::chrono::milliseconds span) {
        m_clock.time = m_clock.time + span;
        m_elapsed += span;
    }

    void start() {
        m_watch = std::make_unique<ReminderWatch>(m_workspace);
        QObject::connect(m_watch.get(), &ReminderWatch::raised, m_watch.get(),
                         [this](const std::vector<presentation::ReminderLine>& lines) {
                             for (const auto& line : lines)
                                 show(line.commitment, false);
                         });
        m_watch->start();
        look();
        for (const auto& row : m_watch->standing().rows)
            show(row.commitment.id, true);
    }
    void look() {
        m_watch->look();
        while (!m_watch->isIdle())
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        memory.look(m_clock.time, true);
    }
    /// `listed`: it stands on screen when the program starts, which is no news where it was on screen before.
    void show(CommitmentId id, bool listed) {
        for (const auto& row : m_watch->standing().rows) {
            if (row.commitment.id != id)
                continue;
            const QString name = nameOf(id, row.commitment.dueAt, row.stage);
            if (shown.contains(name) && !listed)
                repeated += name;
            shown.insert(name);
        }
    }

    void crash() {
        ++crashes;
        if (m_random.coin())
            m_watch->look(); // it had just begun to look
        m_watch.reset();
        // Reading takes its time, but nobody is there to raise what was read.
        m_office.read([](storage::ReadSession&) { return 0; });
    }
    /// What was raised is in the store; nobody has seen it.
    void crashAfterRaising() {
        ++crashes;
        m_watch.reset();
        tick(std::chrono::minutes(m_random.number(1, 90)));
        services::raiseReminders(m_workspace).waitForFinished();
        memory.look(m_clock.time, false);
        passTime(std::chrono::minutes(m_random.number(1, 90)));
    }
    void sleep() {
        ++sleeps;
        tick(std::chrono::minutes(m_random.number(10, 60 * 24 * 3)));
        look();
    }
    void setClock() {
        ++clockSteps;
        m_clock.time = m_clock.time + std::chrono::minutes(m_random.number(-120, 120));
        look();
    }

    void promise() {
        const char* const zones[] = {"Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kathmandu", "Europe/Berlin",
                                     "America/New_York"};
        const QTimeZone zone(zones[m_random.number(0, 4)]);
        const QDateTime due = (m_clock.time + std::chrono::minutes(m_random.number(-10, 60 * 20))).in(zone);
        auto commitment = domain::promised(m_anna, u"call back"_s, {due.date(), QTime(due.time().hour(), due.time().minute())},
                                           m_random.coin() ? m_office.maria : StaffId(), m_clock.time, zone);
        if (m_random.number(0, 4) == 0)
            commitment.priority = domain::Priority::Urgent;
        const CommitmentId id = m_office.add(commitment);
        memory.know(m_office.commitment(id));
        look();
    }
    [[nodiscard]] std::optional<domain::Commitment> any() {
        const auto open = memory.open().values();
        if (open.isEmpty())
            return {};
        auto ids = memory.open().keys();
        std::sort(ids.begin(), ids.end());
        return memory.open().value(ids[m_random.number(0, static_cast<int>(ids.size()) - 1)]);
    }
    void redate() {
        const auto one = any();
        if (!one)
            return;
        const QDateTime to = (m_clock.time + std::chrono::minutes(m_random.number(1, 60 * 10))).in(zoneNamed(one->zone));
        const domain::Due due{to.date(), QTime(to.time().hour(), to.time().minute())};
        if (due == one->due)
            return;
        services::redateCommitment(m_workspace, one->id, due, true).waitForFinished();
        memory.know(m_office.commitment(one->id));
        look();
    }
    void finish() {
        const auto one = any();
        if (!one)
            return;
        services::completeCommitment(m_workspace, one->id).waitForFinished();
        memory.forget(one->id);
        look();
    }

    Generator m_random;
    WallClock m_clock;
    OfficeStore m_office;
    services::Workspace m_workspace;
    CustomerId m_anna;
    std::unique_ptr<ReminderWatch> m_watch;
    std::chrono::milliseconds m_elapsed{0};
};

} // namespace

TEST_CASE("Over a year of sleeps, crashes and clock steps each reminder is brought up exactly once", "[unit][reminders]") {
    const unsigned seed = GENERATE(1u, 2u);
    Year year(seed);
    year.live(365);
    INFO("seed " << seed << ": " << year.memory.expected.size() << " reminders, " << year.crashes << " crashes, " << year.sleeps
                 << " sleeps, " << year.clockSteps << " clock steps");
    CHECK(year.memory.expected.size() > 300);
    CHECK(year.crashes > 50);
    CHECK((year.memory.expected - year.shown).values() == QStringList());
    CHECK((year.shown - year.memory.expected).values() == QStringList());
    CHECK(year.repeated == QStringList());
}
