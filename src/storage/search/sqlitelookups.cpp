#include "storage/search/lookups.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// FTS5: words by unicode61, parts by trigram.
class SqliteLookups final : public Lookups {
public:
    [[nodiscard]] Lookup namesWithWords(const TextQuery& query, bool onlyKey, int limit) const override {
        const QString names = query.wordsQuery(u"name"_s);
        return asked(words, names.isEmpty() || !onlyKey ? names : names + u" AND {marks} : \"key\""_s, limit);
    }
    [[nodiscard]] Lookup recordsWithWords(const TextQuery& query, int limit) const override {
        return asked(words, query.wordsQuery(u"name organisation email note"_s), limit);
    }
    [[nodiscard]] Lookup recordsWithParts(const TextQuery& query, int limit) const override {
        return asked(u"SELECT rowid FROM customer_parts WHERE customer_parts MATCH ? LIMIT ?"_s, query.partsQuery(), limit);
    }
    /// Only every third group of three is asked for, the last ones first: the beginnings of numbers are common to a whole town,
    /// and each group costs a walk. What these groups let through is looked at.
    [[nodiscard]] Lookup recordsWithDigits(const QString& digits, int limit) const override {
        return {u"SELECT p.rowid FROM customer_parts p CROSS JOIN customer_search s ON s.customer_id = p.rowid "
                "WHERE customer_parts MATCH ?1 AND instr(s.digits, ?2) LIMIT ?3"_s,
                {toValue(TextQuery::phoneQuery(digits)), toValue(digits), toValue(limit)}};
    }
    [[nodiscard]] Lookup commitmentsWithWords(const TextQuery& query, bool onlyOpen, int limit) const override {
        const auto all = u"SELECT k.id FROM commitment_words w JOIN commitment k ON k.id = w.rowid "
                         "JOIN customer c ON c.id = k.customer_id "
                         "WHERE commitment_words MATCH ? AND c.state <> 'trashed' ORDER BY w.rowid DESC LIMIT ?"_s;
        const auto open = u"SELECT k.id FROM commitment_words w JOIN commitment k ON k.id = w.rowid "
                          "JOIN customer c ON c.id = k.customer_id WHERE commitment_words MATCH ? AND c.state <> 'trashed' "
                          "AND k.outcome = 'open' ORDER BY w.rowid DESC LIMIT ?"_s;
        return asked(onlyOpen ? open : all, query.typedWordsQuery(), limit);
    }
    [[nodiscard]] Lookup interactionsWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT w.rowid FROM interaction_words w WHERE interaction_words MATCH ? "
                     "AND EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
                     "WHERE ic.interaction_id = w.rowid AND c.state <> 'trashed') ORDER BY w.rowid DESC LIMIT ?"_s,
                     query.typedWordsQuery(), limit);
    }
    /// A word of the question counts four of the answer.
    [[nodiscard]] Lookup answersWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT w.rowid FROM answer_words w CROSS JOIN answer a ON a.id = w.rowid "
                     "WHERE answer_words MATCH ? AND a.retired = 0 ORDER BY bm25(answer_words, 4.0, 1.0), w.rowid LIMIT ?"_s,
                     query.typedWordsQuery(), limit);
    }
    [[nodiscard]] Lookup customersOfInteractionsWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT ic.customer_id FROM interaction_words w CROSS JOIN interaction_customer ic "
                     "ON ic.interaction_id = w.rowid CROSS JOIN customer c ON c.id = ic.customer_id "
                     "WHERE interaction_words MATCH ? AND c.state <> 'trashed' ORDER BY w.rowid DESC LIMIT ?"_s,
                     query.typedWordsQuery(), limit);
    }

private:
    static inline const QString words = u"SELECT rowid FROM customer_words WHERE customer_words MATCH ? LIMIT ?"_s;
    static Lookup asked(const QString& sql, const QString& query, int limit) {
        return query.isEmpty() ? Lookup() : Lookup{sql, {toValue(query), toValue(limit)}};
    }
};

} // namespace

const Lookups& sqliteLookups() {
    static const SqliteLookups lookups;
    return lookups;
}

} // namespace rapport::storage
