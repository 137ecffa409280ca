#include "rapport/core/text.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/staffrepository.h"
#include "storage/commitments/commitmentquery.h"
#include "storage/commitments/promisescan.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

bool isCountedIn(PromiseNumber number, const CountedPromise& promise) {
    switch (number) {
    case PromiseNumber::KeptOnTime:
        return promise.verdict == PromiseVerdict::KeptOnTime;
    case PromiseNumber::KeptLate:
        return promise.verdict == PromiseVerdict::KeptLate;
    case PromiseNumber::Broken:
        return promise.verdict == PromiseVerdict::Broken;
    case PromiseNumber::Overdue:
        return promise.verdict == PromiseVerdict::Overdue;
    case PromiseNumber::Redated:
        return promise.redated;
    case PromiseNumber::CameDue:
        return true;
    }
    return false;
}

QHash<qint64, PromiseCount> countsByOwner(ReadSession& session, const Period& period, Moment now) {
    QHash<qint64, PromiseCount> counts;
    scanPromises(session, period, now, [&](const CountedPromise& promise) {
        count(counts[promise.owner.value()], promise);
        return true;
    });
    return counts;
}

QHash<qint64, QString> staffNames(ReadSession& session) {
    QHash<qint64, QString> names;
    for (const auto& member : StaffRepository(session).all())
        names.insert(member.id.value(), member.name);
    return names;
}

void add(PromiseCount& sum, const PromiseCount& part) {
    sum.keptOnTime += part.keptOnTime;
    sum.keptLate += part.keptLate;
    sum.broken += part.broken;
    sum.overdue += part.overdue;
    sum.redated += part.redated;
}

struct OpenOfOwner {
    qint64 count = 0;
    Moment oldestDue;
    CommitmentId oldest;
};

/// Who has how many, from an index alone.
QHash<qint64, OpenOfOwner> openByOwner(ReadSession& session, const CommitmentFilter& filter, Moment now, const QTimeZone& zone) {
    QHash<qint64, OpenOfOwner> owners;
    const CommitmentQuery query(filter, CommitmentQuery::Along::DueMoments, now, zone);
    for (const Promiser side : sidesOf(filter)) {
        auto statement = session.connection().prepare(
            u"SELECT owner_id, due_at, id FROM %1 WHERE %2"_s.arg(countedTable(filter), query.openCondition(side)));
        int place = 0;
        query.bindTo(statement, place);
        while (statement.step()) {
            auto& owner = owners[statement.number(0)];
            const Moment due = statement.moment(1);
            if (owner.count++ == 0 || due < owner.oldestDue) {
                owner.oldestDue = due;
                owner.oldest = statement.id<CommitmentId>(2);
            }
        }
    }
    return owners;
}

int oldestDays(ReadSession& session, CommitmentId id, Moment now, const QTimeZone& zone) {
    const auto rows = commitmentRows(session, std::vector{id}, now, zone);
    return rows.empty() ? 0 : rows.front().overdueDays;
}

/// Members by name, what is nobody's last.
bool comesBefore(const OwnerCount& a, const OwnerCount& b) {
    return std::make_tuple(!a.owner.isValid(), text::folded(a.name), a.owner) <
           std::make_tuple(!b.owner.isValid(), text::folded(b.name), b.owner);
}

} // namespace

std::vector<OwnerCount> commitmentsByOwner(ReadSession& session, const CommitmentFilter& filter, const Period& period, Moment now,
                                           const QTimeZone& zone) {
    const auto names = staffNames(session);
    const auto promises = countsByOwner(session, period, now);
    const auto open = openByOwner(session, filter, now, zone);
    std::vector<OwnerCount> owners;
    for (auto owner = open.cbegin(); owner != open.cend(); ++owner) {
        owners.push_back({StaffId(owner.key()), names.value(owner.key()), owner->count,
                          oldestDays(session, owner->oldest, now, zone), promises.value(owner.key())});
    }
    std::sort(owners.begin(), owners.end(), comesBefore);
    return owners;
}

PromiseReport promiseReport(ReadSession& session, const Period& period, Moment now, const QTimeZone&) {
    const auto names = staffNames(session);
    const auto counts = countsByOwner(session, period, now);
    std::vector<OwnerCount> owners;
    PromiseReport report;
    for (auto owner = counts.cbegin(); owner != counts.cend(); ++owner) {
        owners.push_back({StaffId(owner.key()), names.value(owner.key()), 0, 0, *owner});
        add(report.all, *owner);
    }
    std::sort(owners.begin(), owners.end(), comesBefore);
    for (const auto& owner : owners)
        report.byOwner.emplace_back(owner.name, owner.promises);
    return report;
}

std::vector<CommitmentId> promiseRows(ReadSession& session, const Period& period, PromiseNumber number,
                                      std::optional<StaffId> owner, Moment now, const QTimeZone&, int limit) {
    std::vector<CommitmentId> ids;
    scanPromises(session, period, now, [&](const CountedPromise& promise) {
        if (isCountedIn(number, promise) && (!owner || *owner == promise.owner))
            ids.push_back(promise.id);
        return limit <= 0 || static_cast<int>(ids.size()) < limit;
    });
    return ids;
}

} // namespace rapport::storage
