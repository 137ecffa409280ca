#include "rapport/storage/wholecustomers.h"

#include "storage/customers/customerrows.h"
#include "storage/customers/partloader.h"
#include "storage/engine/jsonlist.h"

#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int atATime = 512;

/// The columns of the customer itself, each as c.name.
QString ownColumns() {
    QStringList names = customerColumns().split(u", "_s);
    for (QString& name : names)
        name.prepend("c."_L1);
    return names.join(u", ");
}

/// Relations of the range's customers as one of both sides lists them.
QString relationsSql(bool reversed) {
    const QString here = reversed ? u"to_id"_s : u"from_id"_s;
    const QString there = reversed ? u"from_id"_s : u"to_id"_s;
    return u"SELECT l.%1, l.kind, l.label, c.uid, c.shown_name FROM relation l JOIN customer c ON c.id = l.%2 "
           "WHERE l.%1 %3 ORDER BY l.%1, l.id"_s.arg(here, there, u"%1"_s);
}

} // namespace

struct WholePortion::Rows {
    CopiedRows customers;
    std::vector<CopiedRows> parts;     ///< in the order of allParts()
    std::vector<CopiedRows> relations; ///< as the subject, and as the other one
};

namespace {

class WholeReader {
public:
    WholeReader(ReadSession& session, const WholeSelection& selection)
        : m_connection(session.connection())
        , m_selection(selection) {
        if (m_selection.only)
            std::sort(m_selection.only->begin(), m_selection.only->end());
    }

    /// Empty at the end.
    std::optional<WholePortion::Rows> next() {
        WholePortion::Rows rows;
        if (!(m_selection.only ? readNamed(rows.customers) : readFollowing(rows.customers)))
            return {};
        for (const Part& part : allParts())
            rows.parts.push_back(rowsOf(m_connection, part.sql, m_range).copyRows());
        for (const bool reversed : {false, true})
            rows.relations.push_back(rowsOf(m_connection, relationsSql(reversed), m_range).copyRows());
        return rows;
    }

private:
    /// What stands behind "WHERE c.id": the range of the portion.
    [[nodiscard]] QString sqlFor(const QString& range) const {
        static const QString columns = ownColumns();
        QString sql = u"SELECT %1, o.uid, o.shown_name, r.uid, r.shown_name, s.name FROM customer c "
                      "LEFT JOIN customer o ON o.id = c.organisation_id LEFT JOIN customer r ON r.id = c.referrer_id "
                      "LEFT JOIN staff s ON s.id = c.owner_id WHERE c.id %2"_s.arg(columns, range);
        if (m_selection.state && !m_selection.only)
            sql += u" AND c.state = '%1'"_s.arg(key(*m_selection.state));
        return sql + u" ORDER BY c.id LIMIT %1"_s.arg(atATime);
    }

    bool readFollowing(CopiedRows& customers) {
        auto statement = m_connection.prepare(sqlFor(u"> ?"_s));
        statement.bindAll(m_last);
        customers = statement.copyRows();
        if (customers.rowCount() == 0)
            return false;
        const qint64 first = customers.firstNumber();
        m_last = customers.lastNumber();
        m_range = CustomerRange::between(CustomerId(first), CustomerId(m_last));
        return true;
    }

    bool readNamed(CopiedRows& customers) {
        const auto& ids = *m_selection.only;
        if (m_place >= ids.size())
            return false;
        std::vector<qint64> some;
        for (; m_place < ids.size() && some.size() < atATime; ++m_place)
            some.push_back(ids[m_place].value());
        m_range = CustomerRange::among(m_connection, some);
        customers = rowsOf(m_connection, sqlFor(u"%1"_s), m_range).copyRows();
        return true;
    }

    Connection& m_connection;
    WholeSelection m_selection;
    CustomerRange m_range;
    qint64 m_last = 0;
    size_t m_place = 0;
};

WholeCustomer wholeFrom(const RowView& row) {
    static const int extra = static_cast<int>(customerColumns().count(u',')) + 1;
    WholeCustomer whole;
    whole.customer = customerFrom(row);
    whole.organisation = {row.text(extra), row.text(extra + 1)};
    whole.referrer = {row.text(extra + 2), row.text(extra + 3)};
    whole.owner = row.text(extra + 4);
    return whole;
}

RelatedCustomer relatedFrom(const RowView& row, bool reversed) {
    return {row.word<RelationKind>(1).value_or(RelationKind::Other), row.text(2), reversed, {row.text(3), row.text(4)}};
}

} // namespace

WholePortion::WholePortion(Rows rows)
    : m_rows(std::make_unique<Rows>(std::move(rows))) {}
WholePortion::WholePortion(WholePortion&&) noexcept = default;
WholePortion& WholePortion::operator=(WholePortion&&) noexcept = default;
WholePortion::~WholePortion() = default;

qint64 WholePortion::count() const { return static_cast<qint64>(m_rows->customers.rowCount()); }

std::vector<WholeCustomer> WholePortion::take() {
    std::vector<WholeCustomer> all;
    all.reserve(m_rows->customers.rowCount());
    while (m_rows->customers.step())
        all.push_back(wholeFrom(RowView(m_rows->customers)));
    ById<WholeCustomer> byId;
    for (WholeCustomer& whole : all)
        byId.insert(whole.customer.id.value(), &whole);
    for (size_t i = 0; i < allParts().size(); ++i)
        addRows(m_rows->parts[i], allParts()[i].idColumn, byId, allParts()[i].add);
    for (const bool reversed : {false, true})
        addRows(m_rows->relations[reversed], 0, byId,
                [reversed](WholeCustomer& whole, const RowView& row) { whole.relations.push_back(relatedFrom(row, reversed)); });
    return all;
}

qint64 countWholeCustomers(ReadSession& session, const WholeSelection& selection) {
    if (selection.only)
        return static_cast<qint64>(selection.only->size());
    const QString where = selection.state ? u" WHERE state = '%1'"_s.arg(key(*selection.state)) : QString();
    auto statement = session.connection().prepare(u"SELECT count(*) FROM customer"_s + where);
    return statement.step() ? statement.number(0) : 0;
}

void eachWholePortion(ReadSession& session, const WholeSelection& selection, const std::function<void(WholePortion&&)>& take) {
    WholeReader reader(session, selection);
    while (auto rows = reader.next())
        take(WholePortion(std::move(*rows)));
}

void eachWholeCustomer(ReadSession& session, const WholeSelection& selection, const std::function<void(WholeCustomer&&)>& take) {
    eachWholePortion(session, selection, [&take](WholePortion&& portion) {
        for (WholeCustomer& whole : portion.take())
            take(std::move(whole));
    });
}

} // namespace rapport::storage
