#include "rapport/presentation/trash.h"

#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

TrashPage loadTrash(storage::ReadSession& session, int limit, Moment now, const QTimeZone& zone) {
    storage::CustomerFilter filter;
    filter.state = domain::CustomerState::Trashed;
    const auto ids = storage::customerIds(session, filter, {}, now, zone, limit);
    return {storage::customerRows(session, ids, now, zone), storage::countCustomers(session, filter, now, zone)};
}

RowActions trashActions() { return {{u"restore"_s, TrashModel::tr("Restore"), u"R"_s, true, domain::Act::ChangeCustomers}}; }

TrashModel::TrashModel(QObject* parent)
    : LinesModel({tr("Name"), tr("Organisation"), tr("Owner")}, parent) {}

void TrashModel::show(const TrashPage& page, const domain::Permissions& permissions) {
    std::vector<Line> lines;
    for (const auto& row : page.rows)
        lines.push_back({.id = row.id.value(),
                         .customer = row.id,
                         .cells = {{.text = row.name,
                                    .icon = row.kind == domain::CustomerKind::Person ? u"person"_s : u"organisation"_s,
                                    .strong = true},
                                   {row.organisation},
                                   {row.owner}},
                         .actions = permitted(trashActions(), permissions)});
    if (const auto more = page.count - static_cast<qint64>(page.rows.size()); more > 0)
        lines.push_back({.kind = RowKind::Link, .id = 1, .cells = {{tr("and %1 more").arg(numberText(more))}}});
    LinesModel::show(std::move(lines));
}

} // namespace rapport::presentation
