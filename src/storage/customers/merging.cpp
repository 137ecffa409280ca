#include "rapport/storage/merging.h"

#include "rapport/core/error.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

class Merging {
public:
    Merging(WriteSession& session, CustomerId kept, CustomerId other)
        : m_connection(session.connection())
        , m_rows(session.rows())
        , m_kept(kept.value())
        , m_other(other.value()) {}

    void moveAll() {
        moveParticipations();
        moveAnnouncements();
        for (const Table* table :
             {&tables::commitment(), &tables::plannedInteraction(), &tables::customerCase(), &tables::gesture(), &tables::need(),
              &tables::expiry(), &tables::feedback(), &tables::formerUid()})
            move(*table, u"customer_id"_s);
        moveEnds(tables::relation(), u"from_id"_s, u"to_id"_s, false);
        moveEnds(tables::notSame(), u"first_id"_s, u"second_id"_s, true);
        for (const QString& column : {u"organisation_id"_s, u"referrer_id"_s})
            move(tables::customer(), column);
    }

    /// Before the milestones that go: what was greeted stays greeted, once a year.
    void moveGreetings(MilestoneId from, MilestoneId to) {
        for (const qint64 id :
             ids(u"SELECT g.id FROM greeting g WHERE g.milestone_id = ? AND NOT EXISTS (SELECT 1 FROM greeting h "
                 "WHERE h.milestone_id = ? AND h.year = g.year) ORDER BY g.id"_s,
                 from.value(), to.value()))
            m_rows.update(tables::greeting(), id, u"milestone_id"_s, toValue(to));
    }

private:
    template <typename... Values>
    std::vector<qint64> ids(const QString& sql, const Values&... values) {
        std::vector<qint64> found;
        auto rows = m_connection.prepare(sql);
        rows.bindAll(values...);
        while (rows.step())
            found.push_back(rows.number(0));
        return found;
    }

    void move(const Table& table, const QString& column) {
        for (const qint64 id : ids(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(table.name, column), m_other)) {
            const bool itself = &table == &tables::customer() && id == m_kept;
            m_rows.update(table, id, column, itself ? Value() : Value(m_kept));
        }
    }

    /// Whoever talked with both at once talked with one.
    void moveParticipations() {
        const Table& table = tables::interactionCustomer();
        for (const qint64 id :
             ids(u"SELECT a.id FROM interaction_customer a WHERE a.customer_id = ? AND EXISTS (SELECT 1 "
                 "FROM interaction_customer b WHERE b.interaction_id = a.interaction_id AND b.customer_id = ?)"_s,
                 m_other, m_kept))
            m_rows.remove(table, id);
        move(table, u"customer_id"_s);
    }

    /// Of an announcement that is for both, the one who was told stands for both.
    void moveAnnouncements() {
        const Table& table = tables::announcementCustomer();
        const auto both = u"SELECT a.id FROM announcement_customer a JOIN announcement_customer b "
                          "ON b.announcement_id = a.announcement_id WHERE a.customer_id = ? AND b.customer_id = ? AND %1"_s;
        for (const qint64 id : ids(both.arg(u"a.told_at IS NULL AND b.told_at IS NOT NULL"_s), m_kept, m_other))
            m_rows.remove(table, id);
        for (const qint64 id : ids(both.arg(u"1 = 1"_s), m_other, m_kept))
            m_rows.remove(table, id);
        move(table, u"customer_id"_s);
    }

    struct Pair {
        qint64 id, one, other;
        QString rest;
    };

    /// Rows with two ends: none has the kept one at both, none is there twice.
    void moveEnds(const Table& table, const QString& first, const QString& second, bool ordered) {
        const QString rest = ordered ? u"''"_s : u"kind || ':' || label"_s;
        std::vector<Pair> pairs;
        {
            auto rows =
                m_connection.prepare(u"SELECT id, %1, %2, %3 FROM %4 WHERE %1 IN (?1, ?2) OR %2 IN (?1, ?2) ORDER BY id"_s.arg(
                    first, second, rest, table.name));
            rows.bindAll(m_kept, m_other);
            while (rows.step())
                pairs.push_back({rows.number(0), rows.number(1), rows.number(2), rows.text(3)});
        }
        QSet<QString> there;
        const auto signOf = [](const Pair& pair) { return u"%1 %2 %3"_s.arg(pair.one).arg(pair.other).arg(pair.rest); };
        for (const Pair& pair : pairs) {
            if (pair.one != m_other && pair.other != m_other)
                there.insert(signOf(pair));
        }
        for (Pair pair : pairs) {
            if (pair.one != m_other && pair.other != m_other)
                continue;
            (pair.one == m_other ? pair.one : pair.other) = m_kept;
            if (ordered && pair.one > pair.other)
                std::swap(pair.one, pair.other);
            if (pair.one == pair.other || there.contains(signOf(pair)))
                m_rows.remove(table, pair.id);
            else
                m_rows.update(table, pair.id, {{first, Value(pair.one)}, {second, Value(pair.other)}});
            there.insert(signOf(pair));
        }
    }

    Connection& m_connection;
    RowWriter& m_rows;
    qint64 m_kept;
    qint64 m_other;
};

void addNames(Connection& connection, const QString& sql, const std::vector<qint64>& ids, QHash<qint64, QString>& names) {
    for (const qint64 id : ids) {
        auto row = connection.prepare(sql);
        row.bindAll(id);
        if (row.step())
            names.insert(id, row.text(0));
    }
}

} // namespace

std::optional<MergeSide> mergeSide(ReadSession& session, CustomerId id) {
    auto customer = CustomerRepository(session).find(id);
    if (!customer)
        return {};
    return MergeSide{std::move(*customer), MilestoneRepository(session).ofCustomer(id)};
}

MergeNames mergeNames(ReadSession& session, const Customer& kept, const Customer& other) {
    MergeNames names;
    std::vector<qint64> customers, staff, fields;
    for (const Customer* customer : {&kept, &other}) {
        customers.push_back(customer->organisation.value());
        customers.push_back(customer->referrer.value());
        staff.push_back(customer->owner.value());
        for (const CustomValue& value : customer->customValues)
            fields.push_back(value.field.value());
    }
    addNames(session.connection(), u"SELECT shown_name FROM customer WHERE id = ?"_s, customers, names.customers);
    addNames(session.connection(), u"SELECT name FROM staff WHERE id = ?"_s, staff, names.staff);
    addNames(session.connection(), u"SELECT name FROM custom_field WHERE id = ?"_s, fields, names.fields);
    QHash<qint64, QString> types;
    addNames(session.connection(), u"SELECT type FROM custom_field WHERE id = ?"_s, fields, types);
    for (const qint64 field : types.keys(key(FieldType::Date)))
        names.dateFields.insert(field);
    return names;
}

void writeMerge(WriteSession& session, const CustomerMerge& merge, const Customer& other) {
    const CustomerId kept = merge.customer.id;
    if (kept == other.id || !kept.isValid() || !other.id.isValid())
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "Two different customers are merged."));
    Merging merging(session, kept, other.id);
    for (const auto& [from, to] : merge.doubled) {
        merging.moveGreetings(from, to);
        MilestoneRepository::remove(session, from);
    }
    for (const Milestone& milestone : merge.milestones)
        MilestoneRepository::save(session, milestone);
    merging.moveAll();
    CustomerRepository::save(session, merge.customer);
    session.rows().insert(tables::formerUid(), {toValue(kept), toValue(other.uid)});
    CustomerRepository::setState(session, other.id, CustomerState::Trashed);
}

} // namespace rapport::storage
