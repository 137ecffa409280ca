#include "cli/legrows.h"

#include "cli/arguments.h"
#include "cli/table.h"
#include "rapport/domain/legwords.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using namespace domain;

namespace {

Json recordJson(const LegRecord& record) {
    return Json::object({{u"what"_s, key(record.kind())}, {u"id"_s, record.id}, {u"date"_s, record.day}});
}

Json factJson(const LegFact& fact) {
    return Json::object({{u"fact"_s, key(fact.kind)},
                         {u"says"_s, key(fact.says)},
                         {u"count"_s, fact.count},
                         {u"of"_s, fact.of},
                         {u"rows"_s, Json::list(fact.rows, recordJson)}});
}

Json readingJson(const LegReading& reading) {
    return Json::object(
        {{u"leg"_s, key(reading.leg)}, {u"state"_s, key(reading.state)}, {u"facts"_s, Json::list(reading.facts, factJson)}});
}

Json nextJson(const std::optional<NextAct>& next) {
    if (!next)
        return {};
    return Json::object({{u"act"_s, key(next->act)},
                         {u"leg"_s, key(next->leg)},
                         {u"what"_s, next->record ? Json(key(next->record->kind())) : Json()},
                         {u"id"_s, next->record ? Json(next->record->id) : Json()}});
}

} // namespace

QString weakestKey(const Legs& legs) {
    if (legs.weakest)
        return key(*legs.weakest);
    return legs.state == LegState::Good ? u"none"_s : u"unknown"_s;
}

Json::Members legMembers(const Legs& legs) {
    return {{u"state"_s, key(legs.state)},
            {u"weakest"_s, weakestKey(legs)},
            {u"legs"_s, Json::list(legs.legs, readingJson)},
            {u"next"_s, nextJson(legs.next)}};
}

QString asText(const Legs& legs) {
    Table table({Words::tr("LEG"), Words::tr("STATE"), Words::tr("WHY")});
    for (const LegReading& reading : legs.legs)
        table.add({word(reading.leg), word(reading.state), sentenceOf(reading)});
    const QString weakest = legs.weakest                   ? word(*legs.weakest)
                            : legs.state == LegState::Good ? Words::tr("none")
                                                           : Words::tr("unknown");
    QString text = table.toString() + Words::tr("Weakest: %1").arg(weakest) + u'\n';
    if (legs.next)
        text += shownLine(Words::tr("Next: %1").arg(textOf(*legs.next))) + u'\n';
    return text;
}

Json asJson(const Legs& legs) { return Json::object(legMembers(legs)); }

} // namespace rapport::cli
