#include "cli/answerrows.h"

#include "cli/arguments.h"
#include "cli/when.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

Json asJson(const storage::AnswerRow& row) {
    return Json::object({{u"id"_s, row.id},
                         {u"uid"_s, row.uid},
                         {u"question"_s, row.question},
                         {u"words"_s, row.words},
                         {u"version"_s, row.version},
                         {u"changed_at"_s, row.changedAt.toIso()},
                         {u"changed_by"_s, orNull(row.changedBy)},
                         {u"retired"_s, row.retired}});
}

Json asJson(const domain::Answer& answer) {
    const auto versionJson = [](const domain::AnswerVersion& version) {
        return Json::object({{u"number"_s, version.number},
                             {u"words"_s, version.words},
                             {u"at"_s, version.at.toIso()},
                             {u"author_id"_s, version.author.isValid() ? Json(version.author) : Json()}});
    };
    return Json::object({{u"id"_s, answer.id},
                         {u"uid"_s, answer.uid},
                         {u"question"_s, answer.question},
                         {u"words"_s, latestOf(answer).words},
                         {u"version"_s, latestOf(answer).number},
                         {u"retired"_s, answer.retired},
                         {u"versions"_s, Json::list(answer.versions, versionJson)}});
}

Json asJson(const storage::AnswerTelling& telling) {
    return Json::object({{u"at"_s, telling.at.toIso()},
                         {u"customer_id"_s, telling.customer},
                         {u"customer"_s, telling.customerName},
                         {u"answer_id"_s, telling.answer},
                         {u"question"_s, telling.question},
                         {u"version"_s, telling.version},
                         {u"words"_s, telling.words},
                         {u"interaction_id"_s, telling.interaction},
                         {u"author"_s, orNull(telling.author)}});
}

Json asJson(const std::vector<storage::AnswerRow>& rows) {
    return Json::list(rows, [](const storage::AnswerRow& row) { return asJson(row); });
}

Json asJson(const std::vector<storage::AnswerTelling>& rows) {
    return Json::list(rows, [](const storage::AnswerTelling& row) { return asJson(row); });
}

Table asTable(const std::vector<storage::AnswerRow>& rows, const QTimeZone& zone) {
    Table table({Words::tr("ID"), Words::tr("QUESTION"), Words::tr("ANSWER"), Words::tr("VERSION"), Words::tr("SINCE")});
    for (const auto& row : rows)
        table.add({QString::number(row.id.value()), row.question, row.words, QString::number(row.version),
                   shownMoment(row.changedAt, zone)});
    return table;
}

Table asTable(const std::vector<storage::AnswerTelling>& rows, const QTimeZone& zone) {
    Table table({Words::tr("WHEN"), Words::tr("CUSTOMER"), Words::tr("QUESTION"), Words::tr("VERSION"), Words::tr("AS TOLD"),
                 Words::tr("BY")});
    for (const auto& row : rows)
        table.add(
            {shownMoment(row.at, zone), row.customerName, row.question, QString::number(row.version), row.words, row.author});
    return table;
}

} // namespace rapport::cli
