#pragma once

#include <QString>
#include <QStringList>

namespace rapport::storage {

enum class Engine { Sqlite, Postgres };

/// Where the two engines say the same thing in different words. Everything else is written once, in what both have in common.
class Dialect {
public:
    virtual ~Dialect() = default;
    [[nodiscard]] virtual Engine engine() const = 0;

    /// A query for the id of the next row of `table`.
    [[nodiscard]] virtual QString nextId(const QString& table) const = 0;
    /// What stands behind FROM to read the numbers, or the texts, in one parameter, a JSON array (see jsonlist.h): a table with a
    /// column `value`. It wants a name.
    [[nodiscard]] virtual QString numbersInParameter() const = 0;
    [[nodiscard]] virtual QString textsInParameter() const = 0;
    /// Whether two expressions differ, NULL being a value like any other.
    [[nodiscard]] virtual QString differs(const QString& one, const QString& other) const = 0;
    /// The texts that a query gives as `name`, in the order of its `place`, joined by ", ", as an expression; NULL for none.
    [[nodiscard]] virtual QString joined(const QString& query) const = 0;
    /// An expression that gives a row's columns as the JSON object that the change log keeps: `bytesColumn`, where there is one,
    /// as {"base64": "…"}.
    [[nodiscard]] virtual QString jsonOfRow(const QStringList& columns, const QString& bytesColumn) const = 0;
    /// The number called `name` in the JSON object that `expression` gives.
    [[nodiscard]] virtual QString numberInJson(const QString& expression, const QString& name) const = 0;
    /// A statement that inserts rows of `table` from that JSON, which stands in `change`: of the changes from one id to another
    /// (two parameters) that concern the table (a third, its name).
    [[nodiscard]] virtual QString restore(const QString& table, const QStringList& columns, const QString& bytesColumn) const = 0;
    /// A term that ends a WHERE: of sets of changes, those that whoever is logged in may take back.
    [[nodiscard]] virtual QString ownSets() const = 0;

protected:
    /// Of each column `plain`, or `bytes` of the one that holds bytes, with %1 for its name; joined by commas.
    [[nodiscard]] static QString ofEach(const QStringList& columns, const QString& bytesColumn, const QString& plain,
                                        const QString& bytes) {
        QStringList expressions;
        for (const QString& column : columns)
            expressions += (column == bytesColumn ? bytes : plain).arg(column);
        return expressions.join(QStringLiteral(", "));
    }
};

} // namespace rapport::storage
