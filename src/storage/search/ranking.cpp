#include "storage/search/ranking.h"

#include "rapport/core/text.h"
#include "storage/engine/byids.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int whole = 0;
constexpr int beginning = 1;
constexpr int beginningOfWord = 2;
constexpr int middle = 3;
constexpr int nowhere = 4;

bool beginsWordAt(const QString& text, qsizetype position) { return position == 0 || !text[position - 1].isLetterOrNumber(); }

/// Where a part stands at its best.
int placeOfChunk(const QString& text, const QString& chunk) {
    int best = nowhere;
    for (auto at = text.indexOf(chunk); at >= 0 && best > beginning; at = text.indexOf(chunk, at + 1))
        best = std::min(best, at == 0 ? beginning : beginsWordAt(text, at) ? beginningOfWord : middle);
    return best;
}

/// Where the query stands: as a whole, else the worst of its parts, one of which begins the text.
int placeIn(const QString& text, const TextQuery& query) {
    if (text == query.folded())
        return whole;
    if (text.startsWith(query.folded()))
        return beginning;
    int worst = beginning;
    for (const QString& chunk : query.chunks())
        worst = std::max(worst, placeOfChunk(text, chunk));
    return worst;
}

int placeOfPhone(const QString& digits, const TextQuery& query) {
    int best = nowhere;
    for (const QString& wanted : {query.phone(), query.phoneAbroad()}) {
        if (wanted.isEmpty())
            continue;
        for (const QString& number : digits.split(u' ', Qt::SkipEmptyParts))
            best = std::min(best, number == wanted            ? whole
                                  : number.startsWith(wanted) ? beginning
                                  : number.contains(wanted)   ? middle
                                                              : nowhere);
    }
    return best;
}

int columnRank(MatchedIn matched) {
    switch (matched) {
    case MatchedIn::Name:
        return 0;
    case MatchedIn::Organisation:
        return 1;
    case MatchedIn::Phone:
    case MatchedIn::Email:
        return 2;
    case MatchedIn::Note:
        return 3;
    case MatchedIn::Interaction:
    case MatchedIn::Commitment:
        return 4;
    }
    return 5;
}

/// The best column that holds the query by itself; the one the candidate came from where none does (parts in several columns,
/// or words between which only signs differ).
RankedCustomer placed(const RowView& row, const Candidate& candidate, const TextQuery& query) {
    const QString name = row.text(0);
    const QString marks = row.text(5);
    RankedCustomer result{candidate.customer, candidate.matched, {}};
    int place = nowhere;
    const auto consider = [&](MatchedIn column, const auto& placeThere) {
        if (place < nowhere)
            return;
        place = placeThere();
        if (place < nowhere)
            result.matched = column;
    };
    consider(MatchedIn::Name, [&] { return placeIn(name, query); });
    consider(MatchedIn::Organisation, [&] { return placeIn(row.text(1), query); });
    consider(MatchedIn::Phone, [&] { return placeOfPhone(row.text(2), query); });
    consider(MatchedIn::Email, [&] { return placeIn(row.text(3), query); });
    consider(MatchedIn::Note, [&] { return placeIn(row.text(4), query); });
    result.rank = {columnRank(result.matched), place, marks.contains(u"archived"_s) ? 1 : 0, marks.contains(u"key"_s) ? 0 : 1,
                   name};
    return result;
}

} // namespace

std::vector<RankedCustomer> ranked(Connection& connection, const TextQuery& query, const std::vector<Candidate>& candidates) {
    QHash<qint64, Candidate> byId;
    for (const Candidate& candidate : candidates)
        byId.insert(candidate.customer.value(), candidate);
    std::vector<RankedCustomer> result;
    result.reserve(candidates.size());
    auto statement = askedByIds(connection,
                                u"SELECT s.name, s.organisation, s.digits, s.email, s.note, s.marks, s.customer_id "
                                "FROM %1 j CROSS JOIN customer_search s ON s.customer_id = j.value"_s,
                                byId.keys());
    while (statement.step())
        result.push_back(placed(statement, byId[statement.number(6)], query));
    std::sort(result.begin(), result.end(), [](const RankedCustomer& a, const RankedCustomer& b) {
        return a.rank < b.rank || (!(b.rank < a.rank) && a.customer < b.customer);
    });
    return result;
}

} // namespace rapport::storage
