#pragma once

#include "rapport/storage/carelist.h"
#include "storage/care/carerows.h"

namespace rapport::storage {

/// A condition about `r` (a record of care) and `p` (its customer), and what is bound in it.
class CareCondition {
public:
    explicit CareCondition(const std::optional<CustomerId>& customer) {
        if (customer)
            add(QStringLiteral("r.customer_id = ?"), *customer);
        else
            m_terms += QStringLiteral("p.state = 'active'");
    }
    template <typename... Values>
    void add(const QString& term, const Values&... values) {
        m_terms += term;
        (m_values.push_back(toValue(values)), ...);
    }
    [[nodiscard]] QString where() const { return QStringLiteral(" WHERE ") + m_terms.join(QStringLiteral(" AND ")); }
    int bindTo(Statement& statement) const {
        int place = 0;
        for (const Value& value : m_values)
            statement.bind(++place, value);
        return place;
    }

private:
    QStringList m_terms;
    std::vector<Value> m_values;
};

[[nodiscard]] inline domain::Tier tierFrom(const RowView& row, int column) {
    return row.word<domain::Tier>(column).value_or(domain::Tier::Regular);
}

/// The record leads, so that an index of its own serves; CROSS JOIN says so to SQLite.
template <typename Record>
[[nodiscard]] QString careFrom() {
    return QStringLiteral(" FROM %1 r CROSS JOIN customer p ON p.id = r.customer_id").arg(CareRows<Record>::table().name);
}

template <typename Record>
[[nodiscard]] std::vector<CareRow<Record>> careRows(ReadSession& session, const CareCondition& condition, const QString& order,
                                                    int limit) {
    auto statement = session.connection().prepare(
        QStringLiteral("SELECT %1, p.shown_name, p.organisation_shown, p.tier").arg(careColumns<Record>()) + careFrom<Record>() +
        condition.where() + order + QStringLiteral(" LIMIT ?"));
    const int place = condition.bindTo(statement);
    statement.bind(place + 1, limit);
    std::vector<CareRow<Record>> rows;
    const int whose = static_cast<int>(CareRows<Record>::table().columns.size()) + 1;
    while (statement.step())
        rows.push_back({CareRows<Record>::from(statement), statement.text(whose), statement.text(whose + 1),
                        tierFrom(statement, whose + 2)});
    return rows;
}

template <typename Record>
[[nodiscard]] qint64 countCare(ReadSession& session, const CareCondition& condition) {
    auto statement = session.connection().prepare(QStringLiteral("SELECT count(*)") + careFrom<Record>() + condition.where());
    condition.bindTo(statement);
    return statement.step() ? statement.number(0) : 0;
}

} // namespace rapport::storage
