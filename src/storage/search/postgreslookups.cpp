#include "storage/search/lookups.h"

#include <QRegularExpression>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// A pattern of LIKE that finds `part` anywhere.
QString containing(QString part) {
    for (const QChar sign : u"\\%_"_s)
        part.replace(sign, u'\\' + QString(sign));
    return u'%' + part + u'%';
}

/// Words by an inverted index (GIN) over rapport_words(), parts by pg_trgm; the expressions are those of the indexes in
/// resources/migrations/postgresql.
class PostgresLookups final : public Lookups {
public:
    [[nodiscard]] Lookup namesWithWords(const TextQuery& query, bool onlyKey, int limit) const override {
        return asked(
            u"SELECT customer_id FROM customer_search WHERE rapport_words(name) @@ rapport_beginnings(?)%1 LIMIT ?"_s.arg(
                onlyKey ? u" AND strpos(marks, 'key') > 0"_s : u""_s),
            query.words(), limit);
    }
    [[nodiscard]] Lookup recordsWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT customer_id FROM customer_search WHERE rapport_words(name || ' ' || organisation || ' ' || email "
                     "|| ' ' || note) @@ rapport_beginnings(?) LIMIT ?"_s,
                     query.words(), limit);
    }
    [[nodiscard]] Lookup recordsWithParts(const TextQuery& query, int limit) const override {
        if (query.partsQuery().isEmpty())
            return {};
        Lookup lookup{u"SELECT customer_id FROM customer_search WHERE "_s, {}};
        QStringList terms;
        for (const QString& part : query.parts()) {
            terms += parts + u" LIKE ?"_s;
            lookup.values.push_back(containing(part));
        }
        lookup.sql += terms.join(u" AND ") + u" LIMIT ?"_s;
        lookup.values.push_back(toValue(limit));
        return lookup;
    }
    [[nodiscard]] Lookup recordsWithDigits(const QString& digits, int limit) const override {
        return {u"SELECT customer_id FROM customer_search WHERE %1 LIKE ? AND strpos(digits, ?) > 0 LIMIT ?"_s.arg(parts),
                {containing(digits), toValue(digits), toValue(limit)}};
    }
    [[nodiscard]] Lookup commitmentsWithWords(const TextQuery& query, bool onlyOpen, int limit) const override {
        return latest(u"commitment"_s,
                      u"EXISTS (SELECT 1 FROM customer c WHERE c.id = r.customer_id AND c.state <> 'trashed')%1"_s.arg(
                          onlyOpen ? u" AND r.outcome = 'open'"_s : u""_s),
                      u"SELECT id FROM found ORDER BY id DESC LIMIT $2"_s, query.typedWords(), limit);
    }
    [[nodiscard]] Lookup interactionsWithWords(const TextQuery& query, int limit) const override {
        return latest(u"interaction"_s, ofSomebody, u"SELECT id FROM found ORDER BY id DESC LIMIT $2"_s, query.typedWords(),
                      limit);
    }
    [[nodiscard]] Lookup answersWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT id FROM answer WHERE searched @@ (SELECT rapport_plain_beginnings($1)) AND retired = 0 "
                     "ORDER BY ts_rank(searched, (SELECT rapport_plain_beginnings($1))) DESC, id LIMIT $2"_s,
                     query.typedWords(), limit);
    }
    [[nodiscard]] Lookup customersOfInteractionsWithWords(const TextQuery& query, int limit) const override {
        return latest(u"interaction"_s, ofSomebody,
                      u"SELECT ic.customer_id FROM found JOIN interaction_customer ic ON ic.interaction_id = found.id "
                      "JOIN customer c ON c.id = ic.customer_id WHERE c.state <> 'trashed' ORDER BY found.id DESC LIMIT $2"_s,
                      query.typedWords(), limit);
    }

private:
    static inline const QString parts = u"(name || ' ' || organisation || ' ' || digits || ' ' || email)"_s;
    static inline const QString ofSomebody =
        u"EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
        "WHERE ic.interaction_id = r.id AND c.state <> 'trashed')"_s;

    /// The latest records that hold the words and that `condition` (about the row r) takes, as `found`. Words that many records
    /// hold are met soon on the way back from the latest; only for others is the index asked, by what is long enough to be in
    /// few: a single letter begins half of all words. OFFSET 0 keeps the server from going by the index on the way back,
    /// ts_match_vq(), which no index answers, from asking it for the letters too, and the SELECT around the words from taking
    /// them apart again for every row.
    static Lookup latest(const QString& table, const QString& condition, const QString& sql, const QString& words, int limit) {
        auto lookup = asked(u"WITH recent AS MATERIALIZED (SELECT r.id FROM (SELECT * FROM %1 "
                            "WHERE id > (SELECT max(id) FROM %1) - %2 ORDER BY id DESC OFFSET 0) r "
                            "WHERE r.searched @@ (SELECT rapport_plain_beginnings($1)) AND %3 LIMIT $2), "
                            "older AS MATERIALIZED (SELECT r.id FROM %1 r WHERE (SELECT count(*) FROM recent) < $2 "
                            "AND r.searched @@ (SELECT rapport_plain_beginnings($3)) "
                            "AND ts_match_vq(r.searched, (SELECT rapport_plain_beginnings($1))) AND %3), "
                            "found AS (SELECT id FROM recent UNION SELECT id FROM older) %4"_s.arg(table)
                                .arg(recentRows)
                                .arg(condition, sql),
                            words, limit);
        if (!lookup.isEmpty())
            lookup.values.push_back(toValue(longerOf(words)));
        return lookup;
    }
    static constexpr int recentRows = 2000;
    /// What the index takes as words and has three characters or more ("neill" of "o'neill"); all where there is none.
    static QString longerOf(const QString& words) {
        static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
        QStringList longer = words.split(between);
        longer.removeIf([](const QString& word) { return word.size() < 3; });
        return longer.isEmpty() ? words : longer.join(u' ');
    }
    static Lookup asked(const QString& sql, const QString& words, int limit) {
        return words.isEmpty() ? Lookup() : Lookup{sql, {toValue(words), toValue(limit)}};
    }
};

} // namespace

const Lookups& postgresLookups() {
    static const PostgresLookups lookups;
    return lookups;
}

} // namespace rapport::storage
