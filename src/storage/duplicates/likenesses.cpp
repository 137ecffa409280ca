#include "storage/duplicates/likenesses.h"

#include "rapport/core/allcores.h"
#include "storage/engine/byids.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr size_t rowsBetweenTellings = 4096;

/// Where rows come from: %1 is the column with the customer's id. All rows, or those of the ids in a parameter.
struct Source {
    Connection& connection;
    std::optional<QString> ids;
    std::function<void()> rowsRead;

    template <typename Take>
    void each(const QString& sql, const QString& column, Take take) const {
        const QString among = u"%1 IN (SELECT value FROM %2 ids)"_s.arg(column, connection.dialect().numbersInParameter());
        auto rows = ids ? connection.prepare(sql.arg(among)) : connection.scan(sql.arg(u"1 = 1"_s));
        if (ids)
            rows.bindAll(*ids);
        for (size_t count = 1; rows.step(); ++count) {
            take(rows);
            if (rowsRead && count % rowsBetweenTellings == 0)
                rowsRead();
        }
    }
};

struct Raw {
    Customer customer;
    std::optional<PartialDate> birthday;
    QString shownName;
};

Raw rawFrom(const RowView& row) {
    Raw raw;
    raw.customer.id = row.id<CustomerId>(0);
    raw.customer.uid = row.text(1);
    raw.customer.kind = row.word<CustomerKind>(2).value_or(CustomerKind::Person);
    raw.customer.name = {row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8)};
    raw.customer.displayName = row.text(9);
    raw.customer.organisation = row.id<CustomerId>(10);
    raw.customer.organisationName = row.text(11);
    raw.shownName = row.text(12);
    return raw;
}

std::vector<Raw> read(const Source& source) {
    std::vector<Raw> raws;
    QHash<qint64, size_t> places;
    source.each(u"SELECT id, uid, kind, prefix, given, middle, family, suffix, nickname, display_name, organisation_id, "
                "organisation_shown, shown_name FROM customer WHERE state <> 'trashed' AND %1 ORDER BY id"_s,
                u"id"_s, [&](const RowView& row) {
                    places.insert(row.number(0), raws.size());
                    raws.push_back(rawFrom(row));
                });
    source.each(u"SELECT customer_id, kind, value FROM contact_point WHERE (kind = 'phone' OR kind = 'email') AND %1"_s,
                u"customer_id"_s, [&](const RowView& row) {
                    if (const auto place = places.constFind(row.number(0)); place != places.cend())
                        raws[*place].customer.contactPoints.push_back(
                            {row.text(1) == u"phone" ? ContactKind::Phone : ContactKind::Email, {}, row.text(2), false});
                });
    source.each(u"SELECT customer_id, date FROM milestone WHERE kind = 'birthday' AND %1"_s, u"customer_id"_s,
                [&](const RowView& row) {
                    if (const auto place = places.constFind(row.number(0)); place != places.cend())
                        raws[*place].birthday = PartialDate::parse(row.text(1));
                });
    return raws;
}

Compared comparedFrom(const Raw& raw) {
    const bool isPerson = raw.customer.kind == CustomerKind::Person;
    return {{raw.customer.id, raw.customer.uid, raw.shownName, isPerson ? raw.customer.organisationName : QString()},
            likenessOf(raw.customer, raw.birthday)};
}

} // namespace

std::vector<Compared> comparedOf(Connection& connection, const QSet<qint64>& ids) {
    std::vector<Compared> compared;
    if (!ids.isEmpty())
        for (const Raw& raw : read({connection, jsonListOfIds(ids), {}}))
            compared.push_back(comparedFrom(raw));
    return compared;
}

std::vector<Compared> allCompared(Connection& connection, const std::function<void()>& rowsRead) {
    auto raws = read({connection, {}, rowsRead});
    std::vector<Compared> compared(raws.size());
    const auto compare = [&](size_t from, size_t to) {
        for (size_t i = from; i < to; ++i) {
            compared[i] = comparedFrom(raws[i]);
            raws[i] = {};
        }
    };
    const auto tell = [&rowsRead](size_t) {
        if (rowsRead)
            rowsRead();
    };
    onAllCores(raws.size(), rowsBetweenTellings, compare, tell);
    return compared;
}

QSet<IdPair> notSamePairs(Connection& connection) {
    QSet<IdPair> pairs;
    auto rows = connection.prepare(u"SELECT first_id, second_id FROM not_same"_s);
    while (rows.step())
        pairs.insert({rows.number(0), rows.number(1)});
    return pairs;
}

QSet<qint64> notSameAs(Connection& connection, CustomerId id) {
    QSet<qint64> ids;
    auto rows = connection.prepare(
        u"SELECT first_id FROM not_same WHERE second_id = ?1 UNION ALL SELECT second_id FROM not_same WHERE first_id = ?1"_s);
    rows.bindAll(id);
    while (rows.step())
        ids.insert(rows.number(0));
    return ids;
}

} // namespace rapport::storage
