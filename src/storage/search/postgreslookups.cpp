#include "storage/search/lookups.h"

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
        return asked(u"SELECT k.id FROM commitment k JOIN customer c ON c.id = k.customer_id "
                     "WHERE rapport_plain_words(k.words) @@ rapport_plain_beginnings(?) AND c.state <> 'trashed'%1 "
                     "ORDER BY k.id DESC LIMIT ?"_s.arg(onlyOpen ? u" AND k.outcome = 'open'"_s : u""_s),
                     query.typedWords(), limit);
    }
    [[nodiscard]] Lookup interactionsWithWords(const TextQuery& query, int limit) const override {
        return asked(u"SELECT i.id FROM interaction i WHERE %1 "
                     "AND EXISTS (SELECT 1 FROM interaction_customer ic JOIN customer c ON c.id = ic.customer_id "
                     "WHERE ic.interaction_id = i.id AND c.state <> 'trashed') ORDER BY i.id DESC LIMIT ?"_s.arg(told),
                     query.typedWords(), limit);
    }
    [[nodiscard]] Lookup customersOfInteractionsWithWords(const TextQuery& query, int limit) const override {
        return asked(
            u"SELECT ic.customer_id FROM interaction i JOIN interaction_customer ic ON ic.interaction_id = i.id "
            "JOIN customer c ON c.id = ic.customer_id WHERE %1 AND c.state <> 'trashed' ORDER BY i.id DESC LIMIT ?"_s.arg(told),
            query.typedWords(), limit);
    }

private:
    static inline const QString parts = u"(name || ' ' || organisation || ' ' || digits || ' ' || email)"_s;
    static inline const QString told = u"rapport_plain_words(i.notes || ' ' || i.customer_words || ' ' || i.understood) "
                                       "@@ rapport_plain_beginnings(?)"_s;
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
