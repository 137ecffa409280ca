#include "storage/postgres/pgdialect.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

class PostgresDialect final : public Dialect {
public:
    [[nodiscard]] Engine engine() const override { return Engine::Postgres; }
    [[nodiscard]] QString nextId(const QString& table) const override { return u"SELECT nextval('%1_id_seq')"_s.arg(table); }
    [[nodiscard]] QString numbersInParameter() const override {
        return u"(SELECT CAST(e AS bigint) AS value FROM json_array_elements_text(CAST(? AS json)) e)"_s;
    }
    [[nodiscard]] QString textsInParameter() const override {
        return u"(SELECT e AS value FROM json_array_elements_text(CAST(? AS json)) e)"_s;
    }
    [[nodiscard]] QString differs(const QString& one, const QString& other) const override {
        return u"%1 IS DISTINCT FROM %2"_s.arg(one, other);
    }
    [[nodiscard]] QString joined(const QString& query) const override {
        return u"(SELECT string_agg(name, ', ' ORDER BY place) FROM (%1) texts)"_s.arg(query);
    }
    [[nodiscard]] QString jsonOfRow(const QStringList& columns, const QString& bytesColumn) const override {
        return u"CAST(json_build_object(%1) AS text)"_s.arg(
            ofEach(columns, bytesColumn, u"'%1', %1"_s, u"'%1', json_build_object('base64', encode(%1, 'base64'))"_s));
    }
    [[nodiscard]] QString numberInJson(const QString& expression, const QString& name) const override {
        return u"CAST(CAST(%1 AS json) ->> '%2' AS bigint)"_s.arg(expression, name);
    }
    /// The table's own row type says what the JSON's values are; bytes are an object there, so they are taken out first.
    [[nodiscard]] QString restore(const QString& table, const QStringList& columns, const QString& bytesColumn) const override {
        const QString values =
            ofEach(columns, bytesColumn, u"r.%1"_s, u"decode(CAST(c.before AS json) -> '%1' ->> 'base64', 'base64')"_s);
        const QString json = bytesColumn.isEmpty() ? u"CAST(c.before AS json)"_s
                                                   : u"CAST(CAST(c.before AS jsonb) - '%1' AS json)"_s.arg(bytesColumn);
        return u"INSERT INTO %1 (id, %2) SELECT c.row_first, %3 FROM change c"
               ", LATERAL json_populate_record(CAST(NULL AS %1), %4) r "
               "WHERE c.id BETWEEN ? AND ? AND c.row_table = ? ORDER BY c.row_first"_s.arg(table, columns.join(u", "_s), values,
                                                                                           json);
    }
    [[nodiscard]] QString ownSets() const override { return u" AND (rapport_me() IS NULL OR author_id = rapport_me())"_s; }
};

} // namespace

const Dialect& postgresDialect() {
    static const PostgresDialect dialect;
    return dialect;
}

} // namespace rapport::storage
