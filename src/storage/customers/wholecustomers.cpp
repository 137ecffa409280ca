#include "rapport/storage/wholecustomers.h"

#include "storage/customers/customerrows.h"
#include "storage/customers/partloader.h"
#include "storage/engine/jsonlist.h"

#include <algorithm>
#include <limits>

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

/// Customers whose parts are being loaded: StoredCustomer is what PartLoader fills.
struct Portion {
    std::vector<StoredCustomer> stored;
    std::vector<WholeCustomer> whole; ///< beside it, with what StoredCustomer has no place for
    PartLoader::Customers byId;
    QHash<qint64, WholeCustomer*> wholeById;

    void clear() {
        stored.clear();
        whole.clear();
        byId.clear();
        wholeById.clear();
    }
    void index() {
        for (size_t i = 0; i < stored.size(); ++i) {
            byId.insert(stored[i].customer.id.value(), &stored[i]);
            wholeById.insert(stored[i].customer.id.value(), &whole[i]);
        }
    }
};

class WholeReader {
public:
    WholeReader(ReadSession& session, const WholeSelection& selection)
        : m_connection(session.connection())
        , m_selection(selection) {
        if (m_selection.only)
            std::sort(m_selection.only->begin(), m_selection.only->end());
    }

    /// False at the end.
    bool next(Portion& portion) {
        portion.clear();
        const bool any = m_selection.only ? nextNamed(portion) : nextOfAll(portion);
        if (any && !portion.stored.empty())
            loadParts(portion);
        return any;
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

    bool nextOfAll(Portion& portion) {
        auto statement = m_connection.prepare(sqlFor(u"> ?"_s));
        statement.bindAll(m_last);
        take(statement, portion);
        if (portion.stored.empty())
            return false;
        m_range = CustomerRange::between(portion.stored.front().customer.id, portion.stored.back().customer.id);
        m_last = portion.stored.back().customer.id.value();
        return true;
    }

    bool nextNamed(Portion& portion) {
        const auto& ids = *m_selection.only;
        if (m_place >= ids.size())
            return false;
        std::vector<qint64> some;
        for (; m_place < ids.size() && some.size() < atATime; ++m_place)
            some.push_back(ids[m_place].value());
        m_range = CustomerRange::among(m_connection, some);
        auto statement = m_connection.prepare(sqlFor(m_range.sql));
        statement.bind(1, m_range.values.front());
        take(statement, portion);
        return true;
    }

    static void take(Statement& statement, Portion& portion) {
        static const int extra = static_cast<int>(customerColumns().count(u',')) + 1;
        while (statement.step()) {
            portion.stored.push_back({customerFrom(statement), {}});
            WholeCustomer& whole = portion.whole.emplace_back();
            whole.organisation = {statement.text(extra), statement.text(extra + 1)};
            whole.referrer = {statement.text(extra + 2), statement.text(extra + 3)};
            whole.owner = statement.text(extra + 4);
        }
        portion.index();
    }

    void loadParts(Portion& portion) {
        const PartLoader loader(m_connection, portion.byId, m_range);
        loader.loadReach();
        loader.loadWords();
        loader.loadCustomValues();
        loader.loadPhotos();
        loader.loadMilestones();
        loadRelations(portion, false);
        loadRelations(portion, true);
    }

    void loadRelations(Portion& portion, bool reversed) {
        const QString here = reversed ? u"to_id"_s : u"from_id"_s;
        const QString there = reversed ? u"from_id"_s : u"to_id"_s;
        const QString sql = u"SELECT l.%1, l.kind, l.label, c.uid, c.shown_name FROM relation l JOIN customer c ON c.id = l.%2 "
                            "WHERE l.%1 %3 ORDER BY l.%1, l.id"_s.arg(here, there, m_range.sql);
        auto statement = m_connection.prepare(sql);
        int place = 0;
        for (const Value& value : m_range.values)
            statement.bind(++place, value);
        while (statement.step()) {
            if (WholeCustomer* const whole = portion.wholeById.value(statement.number(0)))
                whole->relations.push_back({fromKey<RelationKind>(statement.text(1)).value_or(RelationKind::Other),
                                            statement.text(2),
                                            reversed,
                                            {statement.text(3), statement.text(4)}});
        }
    }

    Connection& m_connection;
    WholeSelection m_selection;
    CustomerRange m_range;
    qint64 m_last = 0;
    size_t m_place = 0;
};

} // namespace

qint64 countWholeCustomers(ReadSession& session, const WholeSelection& selection) {
    if (selection.only)
        return static_cast<qint64>(selection.only->size());
    const QString where = selection.state ? u" WHERE state = '%1'"_s.arg(key(*selection.state)) : QString();
    auto statement = session.connection().prepare(u"SELECT count(*) FROM customer"_s + where);
    return statement.step() ? statement.number(0) : 0;
}

void eachWholeCustomer(ReadSession& session, const WholeSelection& selection, const std::function<void(WholeCustomer&&)>& take) {
    WholeReader reader(session, selection);
    Portion portion;
    while (reader.next(portion)) {
        for (size_t i = 0; i < portion.whole.size(); ++i) {
            portion.whole[i].customer = std::move(portion.stored[i].customer);
            portion.whole[i].milestones = std::move(portion.stored[i].milestones);
            take(std::move(portion.whole[i]));
        }
    }
}

} // namespace rapport::storage
