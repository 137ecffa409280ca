#include "storage/interactions/interactionparts.h"

#include "storage/engine/jsonlist.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowwriter.h"

#include <QHash>
#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// What a row of `partsSql` is.
enum Kind { AimRow, StepRow, ToldRow };

std::vector<Value> aimValues(InteractionId id, Aim aim) { return {toValue(id), toValue(key(aim))}; }

std::vector<std::vector<Value>> stepRows(const Interaction& interaction, InteractionId id) {
    std::vector<std::vector<Value>> rows;
    for (const PlaybookTick& tick : interaction.playbook)
        rows.push_back({toValue(id), toValue(tick.playbook), toValue(tick.words), toValue(tick.done),
                        toValue(static_cast<qint64>(rows.size()))});
    return rows;
}

std::vector<std::vector<Value>> toldRows(const Interaction& interaction, InteractionId id) {
    std::vector<std::vector<Value>> rows;
    for (const ToldAnswer& told : interaction.told)
        rows.push_back({toValue(id), toValue(told.answer), toValue(told.version), toValue(told.words)});
    return rows;
}

/// An aim is there once: none becomes another, so that there are never two of a kind on the way.
void saveAims(WriteSession& session, const Interaction& interaction, InteractionId id) {
    QHash<QString, qint64> there;
    {
        auto rows = session.connection().prepare(u"SELECT aim, id FROM interaction_aim WHERE interaction_id = ?"_s);
        rows.bindAll(id);
        while (rows.step())
            there.insert(rows.text(0), rows.number(1));
    }
    for (const Aim aim : interaction.aims)
        if (there.remove(key(aim)) == 0)
            session.rows().insert(tables::interactionAim(), aimValues(id, aim));
    for (const qint64 row : std::as_const(there))
        session.rows().remove(tables::interactionAim(), row);
}

void take(Interaction& interaction, const RowView& row) {
    switch (row.integer(1)) {
    case AimRow:
        if (const auto aim = row.word<Aim>(4))
            interaction.aims.insert(std::upper_bound(interaction.aims.begin(), interaction.aims.end(), *aim), *aim);
        break;
    case StepRow:
        interaction.playbook.push_back({row.id<PlaybookId>(2), row.text(4), row.number(3) != 0});
        break;
    case ToldRow:
        interaction.told.push_back({row.id<AnswerId>(2), row.integer(3), row.text(4)});
        break;
    }
}

} // namespace

std::vector<InteractionPart> partsOf(const Interaction& interaction, InteractionId id) {
    std::vector<InteractionPart> parts;
    for (const Aim aim : interaction.aims)
        parts.push_back({&tables::interactionAim(), aimValues(id, aim)});
    for (auto& row : stepRows(interaction, id))
        parts.push_back({&tables::interactionStep(), std::move(row)});
    for (auto& row : toldRows(interaction, id))
        parts.push_back({&tables::answerTold(), std::move(row)});
    return parts;
}

void saveParts(WriteSession& session, const Interaction& interaction, InteractionId id, bool isNew) {
    if (isNew) {
        for (const InteractionPart& part : partsOf(interaction, id))
            session.rows().insert(*part.table, part.values);
        return;
    }
    saveAims(session, interaction, id);
    savePartRows(session, tables::interactionStep(), id.value(), isNew, stepRows(interaction, id));
    savePartRows(session, tables::answerTold(), id.value(), isNew, toldRows(interaction, id));
}

void loadParts(Connection& connection, const std::vector<InteractionId>& ids,
               const std::function<Interaction&(InteractionId)>& place) {
    if (ids.empty())
        return;
    auto rows = connection.prepare(
        u"WITH j AS (SELECT x.value FROM %1 x) "
        "SELECT p.interaction_id, 0, NULL, 0, p.aim, p.id FROM j CROSS JOIN interaction_aim p ON p.interaction_id = j.value "
        "UNION ALL SELECT p.interaction_id, 1, p.playbook_id, p.done, p.words, p.position FROM j "
        "CROSS JOIN interaction_step p ON p.interaction_id = j.value "
        "UNION ALL SELECT p.interaction_id, 2, p.answer_id, p.version, p.words, p.id FROM j "
        "CROSS JOIN answer_told p ON p.interaction_id = j.value ORDER BY 1, 2, 6"_s.arg(
            connection.dialect().numbersInParameter()));
    rows.bindAll(jsonListOfIds(ids));
    Interaction* last = nullptr;
    InteractionId of;
    while (rows.step()) {
        if (const auto id = rows.id<InteractionId>(0); id != of) {
            of = id;
            last = &place(id);
        }
        take(*last, rows);
    }
}

} // namespace rapport::storage
