#include "rapport/storage/playbookrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowwriter.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Playbook playbookFrom(const RowView& row) {
    Playbook playbook;
    playbook.id = row.id<PlaybookId>(0);
    playbook.uid = row.text(1);
    playbook.name = row.text(2);
    playbook.channel = row.word<Channel>(3);
    playbook.retired = row.flag(4);
    playbook.position = row.integer(5);
    return playbook;
}

std::vector<Value> valuesOf(const Playbook& playbook) {
    return {toValue(playbook.uid), toValue(playbook.name), playbook.channel ? toValue(key(*playbook.channel)) : Value(),
            toValue(playbook.retired), toValue(playbook.position)};
}

} // namespace

std::vector<Playbook> PlaybookRepository::all() const {
    std::vector<Playbook> all;
    QHash<qint64, size_t> places;
    {
        auto rows = m_session.connection().prepare(
            u"SELECT id, uid, name, channel, retired, position FROM playbook ORDER BY position, id"_s);
        while (rows.step()) {
            places.insert(rows.number(0), all.size());
            all.push_back(playbookFrom(rows));
        }
    }
    auto steps =
        m_session.connection().prepare(u"SELECT playbook_id, words FROM playbook_step ORDER BY playbook_id, position, id"_s);
    while (steps.step())
        all[places.value(steps.number(0))].steps << steps.text(1);
    return all;
}

std::optional<Playbook> PlaybookRepository::find(PlaybookId id) const {
    for (Playbook& playbook : all())
        if (playbook.id == id)
            return std::move(playbook);
    return {};
}

PlaybookId PlaybookRepository::save(WriteSession& session, Playbook playbook) {
    playbook = normalised(std::move(playbook));
    if (const QString problem = problemWith(playbook); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (playbook.uid.isEmpty())
        playbook.uid = newUid();
    PlaybookId id = playbook.id;
    const bool isNew = !id.isValid();
    if (isNew)
        id = PlaybookId(session.rows().insert(tables::playbook(), valuesOf(playbook)));
    else
        session.rows().update(tables::playbook(), id.value(), valuesOf(playbook));
    std::vector<std::vector<Value>> steps;
    for (const QString& step : playbook.steps)
        steps.push_back({toValue(id), toValue(step), toValue(static_cast<qint64>(steps.size()))});
    savePartRows(session, tables::playbookStep(), id.value(), isNew, steps);
    return id;
}

void PlaybookRepository::remove(WriteSession& session, PlaybookId id) { session.rows().remove(tables::playbook(), id.value()); }

std::vector<StepCounts> stepCounts(ReadSession& session, Moment from, Moment before) {
    auto rows = session.connection().prepare(
        u"SELECT i.author_id, s.name, count(*), count(CASE WHEN p.done = 1 THEN 1 END) FROM interaction i CROSS JOIN "
        u"interaction_step p "
        "ON p.interaction_id = i.id LEFT JOIN staff s ON s.id = i.author_id WHERE i.at >= ? AND i.at < ? "
        "GROUP BY i.author_id, s.name ORDER BY s.name"_s);
    rows.bindAll(from, before);
    std::vector<StepCounts> counts;
    while (rows.step())
        counts.push_back({rows.id<StaffId>(0), rows.text(1), rows.integer(2), rows.integer(3)});
    return counts;
}

} // namespace rapport::storage
