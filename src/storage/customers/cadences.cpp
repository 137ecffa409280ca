#include "rapport/storage/cadences.h"

#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "storage/customers/tags.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

void refuseUnfit(const Cadence& cadence) {
    if (const QString problem = problemWith(cadence); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
}

void saveTier(WriteSession& session, Tier tier, const Cadence& cadence, const std::optional<int>& budget) {
    qint64 id = 0;
    {
        auto statement = session.connection().prepare(u"SELECT id FROM tier_cadence WHERE tier = ?"_s);
        statement.bindAll(key(tier));
        if (statement.step())
            id = statement.number(0);
    }
    session.rows().update(tables::tierCadence(), id,
                          {toValue(key(tier)), toValue(cadence.ideal), toValue(cadence.maximum), toValue(budget)});
}

} // namespace

TierCadences tierCadences(ReadSession& session) {
    TierCadences cadences;
    auto statement =
        session.connection().prepare(u"SELECT tier, cadence_ideal, cadence_maximum, gesture_budget FROM tier_cadence"_s);
    while (statement.step()) {
        const Cadence cadence{statement.integer(1), statement.integer(2)};
        const bool isKey = statement.word<Tier>(0) == Tier::Key;
        (isKey ? cadences.key : cadences.regular) = cadence;
        (isKey ? cadences.keyBudget : cadences.regularBudget) = statement.optionalInteger(3);
    }
    return cadences;
}

void setTierCadence(WriteSession& session, Tier tier, const Cadence& cadence) {
    refuseUnfit(cadence);
    saveTier(session, tier, cadence, tierCadences(session).budgetOf(tier));
}

void setGestureBudget(WriteSession& session, Tier tier, const std::optional<int>& budget) {
    if (budget && *budget < 0)
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "A budget is not below nothing."));
    saveTier(session, tier, tierCadences(session).of(tier), budget);
}

std::vector<TagCadence> tagCadences(ReadSession& session) {
    std::vector<TagCadence> tags;
    auto statement = session.connection().prepare(
        u"SELECT t.name, t.cadence_ideal, t.cadence_maximum, (SELECT count(*) FROM customer_tag ct WHERE ct.tag_id = t.id) "
        "FROM tag t WHERE t.cadence_ideal IS NOT NULL OR EXISTS (SELECT 1 FROM customer_tag ct WHERE ct.tag_id = t.id) "
        "ORDER BY t.folded"_s);
    while (statement.step()) {
        std::optional<Cadence> cadence;
        if (!statement.isNull(1))
            cadence = Cadence{statement.integer(1), statement.integer(2)};
        tags.push_back({statement.text(0), cadence, statement.number(3)});
    }
    return tags;
}

void saveTag(WriteSession& session, const QString& tag) { (void)tagFor(session, text::normalisedLine(tag)); }

void setTagCadence(WriteSession& session, const QString& tag, const std::optional<Cadence>& cadence) {
    if (cadence)
        refuseUnfit(*cadence);
    const auto id = tagNamed(session.connection(), text::normalisedLine(tag));
    if (!id)
        throw Error(ErrorCode::NoSuchRecord, QCoreApplication::translate("storage", "There is no tag called “%1”.").arg(tag));
    // Both at once: neither makes sense alone, and the schema refuses it.
    session.rows().update(
        tables::tag(), *id,
        std::vector<std::pair<QString, Value>>{{u"cadence_ideal"_s, cadence ? toValue(cadence->ideal) : Value()},
                                               {u"cadence_maximum"_s, cadence ? toValue(cadence->maximum) : Value()}});
}

} // namespace rapport::storage
