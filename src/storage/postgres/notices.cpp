#include "storage/postgres/notices.h"

#include "rapport/core/log.h"
#include "storage/postgres/pgconnection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestNotice = 7900; ///< bytes; the server takes less than 8000
constexpr auto betweenLooks = 100ms;
constexpr auto betweenProofs = 3s; ///< a line that says nothing for so long is asked whether it is still there
constexpr auto longestSilence = 5s;

QJsonArray arrayOf(const QSet<qint64>& ids) {
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    return array;
}

QSet<qint64> idsIn(const QJsonValue& value) {
    QSet<qint64> ids;
    for (const auto& id : value.toArray())
        ids.insert(id.toInteger());
    return ids;
}

ChangeSet everything() {
    ChangeSet changes;
    changes.everything = true;
    return changes;
}

QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

} // namespace

QString noticeOf(const ChangeSet& changes, const QString& sender) {
    QJsonObject notice{{u"from"_s, sender}, {u"set"_s, changes.id.value()}, {u"everything"_s, changes.everything}};
    const QString brief = compact({{u"from"_s, sender}, {u"set"_s, changes.id.value()}, {u"everything"_s, true}});
    if (changes.everything)
        return brief;
    notice[u"customers"_s] = arrayOf(changes.customers);
    notice[u"interactions"_s] = arrayOf(changes.interactions);
    notice[u"commitments"_s] = arrayOf(changes.commitments);
    notice[u"milestones"_s] = arrayOf(changes.milestones);
    notice[u"planned"_s] = arrayOf(changes.planned);
    notice[u"cases"_s] = arrayOf(changes.cases);
    notice[u"answers"_s] = changes.answers;
    notice[u"staff"_s] = changes.staff;
    notice[u"definitions"_s] = changes.definitions;
    const QString whole = compact(notice);
    return whole.size() > longestNotice ? brief : whole;
}

std::optional<ChangeSet> changesIn(const QString& text, const QString& reader) {
    const QJsonObject notice = QJsonDocument::fromJson(text.toUtf8()).object();
    if (notice.isEmpty() || notice[u"from"_s].toString() == reader)
        return {};
    ChangeSet changes;
    changes.id = ChangeSetId(notice[u"set"_s].toInteger());
    changes.everything = notice[u"everything"_s].toBool();
    changes.customers = idsIn(notice[u"customers"_s]);
    changes.interactions = idsIn(notice[u"interactions"_s]);
    changes.commitments = idsIn(notice[u"commitments"_s]);
    changes.milestones = idsIn(notice[u"milestones"_s]);
    changes.planned = idsIn(notice[u"planned"_s]);
    changes.cases = idsIn(notice[u"cases"_s]);
    changes.answers = notice[u"answers"_s].toBool();
    changes.staff = notice[u"staff"_s].toBool();
    changes.definitions = notice[u"definitions"_s].toBool();
    return changes;
}

Notices::Notices(const PgAddress& address, Link& link, const QString& self, std::function<void(const ChangeSet&)> changed)
    : m_address(address)
    , m_link(link)
    , m_self(self)
    , m_changed(std::move(changed))
    , m_thread([this] { work(); }) {}

Notices::~Notices() { m_thread.join(); }

void Notices::work() {
    bool again = false;
    while (!m_link.isStopped()) {
        try {
            Link::Wait wait(m_link);
            listen(wait, std::exchange(again, true));
        } catch (const Error& error) {
            if (!m_link.isStopped())
                log::warning(u"the line for notices is lost: %1"_s.arg(error.detail()));
        }
    }
}

/// From one connection to its end, which it throws.
void Notices::listen(Link::Wait& wait, bool again) {
    const auto stopped = [this] { return m_link.isStopped(); };
    std::unique_ptr<PgLine> line;
    while (!line) {
        if (again)
            wait.beforeNextTry();
        try {
            line = std::make_unique<PgLine>(m_address, stopped);
            line->setLongestSilence(longestSilence);
            line->run("LISTEN rapport");
        } catch (const PgError&) {
            line.reset();
            m_link.lost();
            again = true;
        }
    }
    m_link.made();
    if (again)
        m_changed(everything());
    auto proved = std::chrono::steady_clock::now();
    try {
        while (!stopped()) {
            if (line->waitForInput(betweenLooks))
                proved = std::chrono::steady_clock::now();
            while (PGnotify* notice = PQnotifies(line->handle())) {
                const auto changes = changesIn(QString::fromUtf8(notice->extra), m_self);
                PQfreemem(notice);
                if (changes)
                    m_changed(*changes);
            }
            if (std::chrono::steady_clock::now() - proved > betweenProofs) {
                line->run("SELECT 1");
                proved = std::chrono::steady_clock::now();
            }
        }
    } catch (const Error&) {
        m_link.lost();
        throw;
    }
}

} // namespace rapport::storage
