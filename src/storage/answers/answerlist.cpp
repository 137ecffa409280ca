#include "rapport/storage/answerlist.h"

#include "rapport/core/text.h"
#include "storage/engine/byids.h"
#include "storage/search/lookups.h"

#include <QCollator>
#include <QSet>
#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

const auto rowColumns = u"a.id, a.uid, a.question, a.words, a.version, a.changed_at, s.name, a.retired"_s;

AnswerRow rowFrom(const RowView& row) {
    return {row.id<AnswerId>(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.moment(5), row.text(6), row.flag(7)};
}

QString conditionOf(AnswersWhich which) {
    switch (which) {
    case AnswersWhich::Current:
        return u"a.retired = 0"_s;
    case AnswersWhich::Retired:
        return u"a.retired = 1"_s;
    case AnswersWhich::All:
        break;
    }
    return u"1 = 1"_s;
}

/// How many of the words that were typed begin a word of the question.
qsizetype wordsInQuestion(const QString& question, const QStringList& typed) {
    const QStringList words = text::words(text::folded(question));
    return std::count_if(typed.begin(), typed.end(), [&words](const QString& begin) {
        return std::any_of(words.begin(), words.end(), [&begin](const QString& word) { return word.startsWith(begin); });
    });
}

const auto tellingColumns = u"t.answer_id, a.question, t.version, t.words, i.id, i.at, s.name, w.customer_id, c.shown_name"_s;

AnswerTelling tellingFrom(const RowView& row) {
    return {row.id<AnswerId>(0), row.text(1), row.integer(2),        row.text(3), row.id<InteractionId>(4),
            row.moment(5),       row.text(6), row.id<CustomerId>(7), row.text(8)};
}

std::vector<AnswerTelling> tellingsFrom(Statement& rows) {
    std::vector<AnswerTelling> tellings;
    while (rows.step())
        tellings.push_back(tellingFrom(rows));
    return tellings;
}

} // namespace

std::vector<AnswerRow> answerRows(ReadSession& session, AnswersWhich which) {
    auto statement = session.connection().prepare(
        u"SELECT %1 FROM answer a LEFT JOIN staff s ON s.id = a.changed_by WHERE %2 ORDER BY a.id"_s.arg(rowColumns,
                                                                                                         conditionOf(which)));
    std::vector<AnswerRow> rows;
    while (statement.step())
        rows.push_back(rowFrom(statement));
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setNumericMode(true);
    std::stable_sort(rows.begin(), rows.end(), [&order](const AnswerRow& one, const AnswerRow& other) {
        return order.compare(one.question, other.question) < 0;
    });
    return rows;
}

std::vector<AnswerRow> searchAnswers(ReadSession& session, const QString& text, int limit) {
    const TextQuery query(text);
    if (query.isEmpty()) {
        auto all = answerRows(session);
        all.resize(std::min(all.size(), static_cast<size_t>(limit)));
        return all;
    }
    constexpr int looked = 200; // of which the best are shown: a business has some hundred
    Connection& connection = session.connection();
    QHash<qint64, AnswerRow> found;
    const auto ids = idsOf(connection, lookupsOf(connection).answersWithWords(query, looked));
    auto statement =
        askedByIds(connection,
                   u"SELECT "_s + rowColumns +
                       u" FROM %1 j CROSS JOIN answer a ON a.id = j.value LEFT JOIN staff s ON s.id = a.changed_by"_s,
                   ids);
    while (statement.step())
        found.insert(statement.number(0), rowFrom(statement));
    std::vector<AnswerRow> rows;
    for (const qint64 id : ids)
        if (const auto row = found.constFind(id); row != found.cend())
            rows.push_back(*row);
    const QStringList typed = text::words(query.folded());
    std::stable_sort(rows.begin(), rows.end(), [&typed](const AnswerRow& one, const AnswerRow& other) {
        return wordsInQuestion(one.question, typed) > wordsInQuestion(other.question, typed);
    });
    rows.resize(std::min(rows.size(), static_cast<size_t>(limit)));
    return rows;
}

std::vector<AnswerTelling> tellingsOf(ReadSession& session, AnswerId answer) {
    auto rows = session.connection().prepare(
        u"SELECT %1 FROM answer_told t CROSS JOIN interaction i ON i.id = t.interaction_id "
        "CROSS JOIN interaction_customer w ON w.interaction_id = i.id CROSS JOIN customer c ON c.id = w.customer_id "
        "JOIN answer a ON a.id = t.answer_id LEFT JOIN staff s ON s.id = i.author_id "
        "WHERE t.answer_id = ? AND c.state <> 'trashed' ORDER BY i.at DESC, i.id DESC, t.id DESC, w.id"_s.arg(tellingColumns));
    rows.bindAll(answer);
    return tellingsFrom(rows);
}

std::vector<AnswerTelling> toldBefore(ReadSession& session, AnswerId answer, int version) {
    std::vector<AnswerTelling> latest = tellingsOf(session, answer);
    QSet<CustomerId> seen;
    std::erase_if(latest, [&](const AnswerTelling& telling) {
        const bool isLatest = !seen.contains(telling.customer);
        seen.insert(telling.customer);
        return !isLatest || telling.version >= version;
    });
    return latest;
}

std::vector<AnswerTelling> tellingsTo(ReadSession& session, CustomerId customer) {
    auto rows = session.connection().prepare(
        u"SELECT %1 FROM interaction_customer w CROSS JOIN answer_told t ON t.interaction_id = w.interaction_id "
        "CROSS JOIN interaction i ON i.id = w.interaction_id JOIN answer a ON a.id = t.answer_id "
        "JOIN customer c ON c.id = w.customer_id LEFT JOIN staff s ON s.id = i.author_id "
        "WHERE w.customer_id = ? ORDER BY w.at DESC, w.interaction_id DESC, t.id DESC"_s.arg(tellingColumns));
    rows.bindAll(customer);
    return tellingsFrom(rows);
}

std::optional<AnswerTelling> lastTelling(ReadSession& session, const std::vector<CustomerId>& customers, AnswerId answer,
                                         InteractionId except) {
    auto rows = session.connection().prepare(
        u"SELECT %1 FROM %2 j CROSS JOIN interaction_customer w ON w.customer_id = j.value "
        "CROSS JOIN answer_told t ON t.interaction_id = w.interaction_id CROSS JOIN interaction i ON i.id = w.interaction_id "
        "JOIN answer a ON a.id = t.answer_id JOIN customer c ON c.id = w.customer_id LEFT JOIN staff s ON s.id = i.author_id "
        "WHERE t.answer_id = ? AND i.id <> ? ORDER BY w.at DESC, w.interaction_id DESC, t.id DESC LIMIT 1"_s.arg(
            tellingColumns, session.connection().dialect().numbersInParameter()));
    rows.bindAll(jsonListOfIds(customers), answer, except.value());
    return rows.step() ? std::optional(tellingFrom(rows)) : std::nullopt;
}

} // namespace rapport::storage
