#include "storage/answers/answerrows.h"

#include "storage/engine/byids.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::vector<Value> answerValues(const Answer& answer) {
    const AnswerVersion& latest = latestOf(answer);
    return {toValue(answer.uid), toValue(answer.question), toValue(latest.words),  toValue(latest.number),
            toValue(latest.at),  toValue(latest.author),   toValue(answer.retired)};
}

std::vector<std::vector<Value>> versionRows(const Answer& answer, AnswerId id) {
    std::vector<std::vector<Value>> rows;
    for (const AnswerVersion& version : answer.versions)
        rows.push_back(
            {toValue(id), toValue(version.number), toValue(version.words), toValue(version.at), toValue(version.author)});
    return rows;
}

Answer answerFrom(const RowView& row) { return {row.id<AnswerId>(0), row.text(1), row.text(2), {}, row.flag(3)}; }

void loadVersions(Connection& connection, std::vector<Answer>& answers) {
    QHash<qint64, Answer*> places;
    std::vector<AnswerId> ids;
    for (Answer& answer : answers) {
        places.insert(answer.id.value(), &answer);
        ids.push_back(answer.id);
    }
    auto rows = askedByIds(connection,
                           u"SELECT v.answer_id, v.number, v.words, v.at, v.author_id FROM %1 j CROSS JOIN answer_version v "
                           "ON v.answer_id = j.value ORDER BY v.answer_id, v.number"_s,
                           ids);
    while (rows.step())
        places[rows.number(0)]->versions.push_back({rows.integer(1), rows.text(2), rows.moment(3), rows.id<StaffId>(4)});
}

} // namespace rapport::storage
