#include "rapport/presentation/storemove.h"

#include "rapport/presentation/await.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {
constexpr std::chrono::milliseconds betweenLooks{100};

struct Kind {
    const char* table;
    const char* words;
};
constexpr Kind kinds[] = {
    {"customer", QT_TRANSLATE_NOOP("rapport::presentation::StoreMove", "Customers")},
    {"interaction", QT_TRANSLATE_NOOP("rapport::presentation::StoreMove", "Interactions")},
    {"commitment", QT_TRANSLATE_NOOP("rapport::presentation::StoreMove", "Commitments")},
    {"milestone", QT_TRANSLATE_NOOP("rapport::presentation::StoreMove", "Milestones")},
    {"staff", QT_TRANSLATE_NOOP("rapport::presentation::StoreMove", "Staff members")},
};
} // namespace

StoreMove::StoreMove(OfficeServices outside, QObject* parent)
    : QObject(parent)
    , m_outside(std::move(outside))
    , m_shared(std::make_shared<Shared>()) {
    m_look.setInterval(betweenLooks);
    connect(&m_look, &QTimer::timeout, this, &StoreMove::progressChanged);
}

StoreMove::~StoreMove() { m_shared->cancelled = true; }

void StoreMove::start(const QString& from, const QString& to, Moment at) {
    if (isUnderWay())
        return;
    m_shared = std::make_shared<Shared>();
    m_problem.clear();
    m_moved.clear();
    const storage::MoveControl control{[shared = m_shared](qint64 done, qint64 all) {
                                           shared->all = all;
                                           shared->done = done;
                                       },
                                       [shared = m_shared] { return shared->cancelled.load(); }};
    m_watcher = new QFutureWatcher<std::vector<storage::MovedTable>>(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &StoreMove::ended);
    m_look.start();
    setState(State::Running);
    m_watcher->setFuture(m_outside.move(from, to, at, control));
}

void StoreMove::cancel() {
    if (m_state != State::Running)
        return;
    m_shared->cancelled = true;
    setState(State::Stopping);
}

void StoreMove::ended() {
    const auto future = m_watcher->future();
    std::exchange(m_watcher, nullptr)->deleteLater();
    m_look.stop();
    // A move that was cancelled gives neither.
    State state = State::Stopped;
    detail::settle(
        [&] {
            m_moved = future.results().value(0);
            state = State::Done;
        },
        [&](const Error& error) {
            m_problem = error.message();
            state = State::Failed;
        });
    setState(state);
}

void StoreMove::setState(State state) {
    m_state = state;
    Q_EMIT stateChanged();
}

int StoreMove::progress() const {
    const qint64 all = m_shared->all;
    return all <= 0 ? 0 : static_cast<int>(std::clamp<qint64>(m_shared->done * 1000 / all, 0, 1000));
}

QString StoreMove::words() const {
    const QLocale locale;
    switch (m_state) {
    case State::Running:
        return m_shared->all <= 0 ? tr("Connecting…")
                                  : tr("%1 of %2 rows copied and compared")
                                        .arg(locale.toString(m_shared->done.load()), locale.toString(m_shared->all.load()));
    case State::Stopping:
        return tr("Stopping. What was copied is taken back…");
    case State::Stopped:
        return tr("The move was cancelled. Both places are as they were.");
    case State::Failed:
        return tr("Nothing was moved.") + u' ' + m_problem;
    default:
        return {};
    }
}

std::vector<ListRow> StoreMove::counts() const {
    std::vector<ListRow> rows;
    qint64 others = 0;
    const auto add = [&rows](const QString& title, qint64 count) {
        rows.push_back({.id = static_cast<qint64>(rows.size()) + 1,
                        .title = title,
                        .rest = QLocale().toString(count),
                        .icon = u"commitments"_s,
                        .reason = {tr("compared and equal"), Tone::Green}});
    };
    for (const Kind& kind : kinds) {
        for (const storage::MovedTable& table : m_moved) {
            if (table.name == QLatin1StringView(kind.table))
                add(tr(kind.words), table.rows);
        }
    }
    for (const storage::MovedTable& table : m_moved) {
        if (std::none_of(std::begin(kinds), std::end(kinds),
                         [&](const Kind& kind) { return table.name == QLatin1StringView(kind.table); }))
            others += table.rows;
    }
    if (!m_moved.empty())
        add(tr("Everything else, history included"), others);
    return rows;
}

} // namespace rapport::presentation
