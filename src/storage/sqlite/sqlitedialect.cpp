#include "storage/sqlite/sqlitedialect.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

class SqliteDialect final : public Dialect {
public:
    [[nodiscard]] Engine engine() const override { return Engine::Sqlite; }
    [[nodiscard]] QString nextId(const QString& table) const override {
        return u"SELECT coalesce(max(id), 0) + 1 FROM %1"_s.arg(table);
    }
    [[nodiscard]] QString numbersInParameter() const override { return u"json_each(?)"_s; }
    [[nodiscard]] QString textsInParameter() const override { return u"json_each(?)"_s; }
    [[nodiscard]] QString differs(const QString& one, const QString& other) const override {
        return u"%1 IS NOT %2"_s.arg(one, other);
    }
    [[nodiscard]] QString joined(const QString& query) const override {
        return u"(SELECT group_concat(name, ', ') FROM (%1 ORDER BY place))"_s.arg(query);
    }
    [[nodiscard]] QString jsonOfRow(const QStringList& columns, const QString& bytesColumn) const override {
        return u"json_object(%1)"_s.arg(
            ofEach(columns, bytesColumn, u"'%1', %1"_s, u"'%1', json_object('base64', rapport_base64(%1))"_s));
    }
    [[nodiscard]] QString numberInJson(const QString& expression, const QString& name) const override {
        return u"json_extract(%1, '$.%2')"_s.arg(expression, name);
    }
    [[nodiscard]] QString restore(const QString& table, const QStringList& columns, const QString& bytesColumn) const override {
        const QString values = ofEach(columns, bytesColumn, u"json_extract(before, '$.%1')"_s,
                                      u"rapport_unbase64(json_extract(before, '$.%1.base64'))"_s);
        return u"INSERT INTO %1 (id, %2) SELECT row_first, %3 FROM change WHERE id BETWEEN ? AND ? AND row_table = ? "
               "ORDER BY row_first"_s.arg(table, columns.join(u", "_s), values);
    }
    [[nodiscard]] QString ownSets() const override { return {}; }
};

} // namespace

const Dialect& sqliteDialect() {
    static const SqliteDialect dialect;
    return dialect;
}

} // namespace rapport::storage
