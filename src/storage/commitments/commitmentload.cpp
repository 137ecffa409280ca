#include "rapport/storage/commitmentload.h"

#include "rapport/core/text.h"
#include "rapport/storage/staffrepository.h"
#include "storage/commitments/commitmentquery.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

using Counts = QHash<qint64, std::array<qint64, 4>>; ///< by StaffId value; 0 is nobody

/// From the index alone, which is walked along the days of the range.
void countRange(Connection& connection, CommitmentFilter filter, size_t range, Moment now, const QTimeZone& zone,
                Counts& counts) {
    filter.range = static_cast<DueRange>(range);
    const CommitmentQuery query(filter, CommitmentQuery::Along::DueMoments, now, zone);
    auto statement = connection.prepare(u"SELECT owner_id, count(*) FROM %1 WHERE %2 GROUP BY owner_id"_s.arg(
        countedTable(filter), query.openCondition(*filter.promiser)));
    int place = 0;
    query.bindTo(statement, place);
    while (statement.step())
        counts[statement.number(0)][range] = statement.number(1);
}

/// Open ones that were re-dated often; the index knows neither side nor all owners.
QString oftenCondition(const CommitmentFilter& filter) {
    QStringList terms{u"outcome = 'open'"_s, u"active = 1"_s, u"redatings >= %1"_s.arg(oftenRedated)};
    if (filter.promiser)
        terms << u"promiser = '%1'"_s.arg(key(*filter.promiser));
    if (filter.owner)
        terms << (filter.owner->isValid() ? u"owner_id = ?"_s : u"owner_id IS NULL"_s);
    return u"commitment INDEXED BY commitment_redated_often WHERE "_s + terms.join(u" AND ");
}

int bindOwner(Statement& statement, const CommitmentFilter& filter) {
    if (!filter.owner || !filter.owner->isValid())
        return 0;
    statement.bind(1, filter.owner->value());
    return 1;
}

} // namespace

std::vector<OwnerLoad> commitmentLoad(ReadSession& session, Promiser promiser, Moment now, const QTimeZone& zone) {
    CommitmentFilter filter;
    filter.promiser = promiser;
    Counts counts;
    for (size_t range = 0; range < std::tuple_size_v<decltype(OwnerLoad::counts)>; ++range)
        countRange(session.connection(), filter, range, now, zone, counts);
    std::vector<OwnerLoad> loads;
    for (const auto& member : StaffRepository(session).all())
        if (member.active || counts.contains(member.id.value()))
            loads.push_back({member.id, member.name, counts.value(member.id.value())});
    std::stable_sort(loads.begin(), loads.end(),
                     [](const auto& a, const auto& b) { return text::folded(a.name) < text::folded(b.name); });
    if (counts.contains(0))
        loads.push_back({{}, {}, counts.value(0)});
    return loads;
}

std::vector<CommitmentRow> redatedOften(ReadSession& session, const CommitmentFilter& filter, Moment now, const QTimeZone& zone,
                                        int limit) {
    auto statement = session.connection().prepare(
        u"SELECT id FROM %1 ORDER BY redatings DESC, due_at DESC, owner_id DESC, id DESC LIMIT ?"_s.arg(oftenCondition(filter)));
    statement.bind(bindOwner(statement, filter) + 1, limit);
    std::vector<CommitmentId> ids;
    while (statement.step())
        ids.push_back(statement.id<CommitmentId>(0));
    return commitmentRows(session, ids, now, zone);
}

qint64 countRedatedOften(ReadSession& session, const CommitmentFilter& filter) {
    auto statement = session.connection().prepare(u"SELECT count(*) FROM %1"_s.arg(oftenCondition(filter)));
    bindOwner(statement, filter);
    statement.step();
    return statement.number(0);
}

} // namespace rapport::storage
