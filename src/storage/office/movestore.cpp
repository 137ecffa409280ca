#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/storage/office.h"
#include "storage/engine/connection.h"
#include "storage/engine/tables.h"
#include "storage/search/fulltext.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsBetweenTellings = 1000;

QString tr(const char* text) { return QCoreApplication::translate("storage", text); }

/// A table as it is copied: everything but the logins.
struct Copied {
    QString name;
    QString order; ///< its primary key
    QStringList columns;
    [[nodiscard]] QString selectSql() const { return u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), name, order); }
};

/// Parents before children.
std::vector<Copied> copiedTables() {
    std::vector<Copied> all;
    for (const Table* table : tables::all())
        all.push_back({table->name, u"id"_s, QStringList{u"id"_s} + table->columns + table->derived});
    all.push_back(
        {u"reminder"_s, u"id"_s, {u"id"_s, u"commitment_id"_s, u"due_at"_s, u"stage"_s, u"raised_at"_s, u"dismissed_at"_s}});
    all.push_back({u"change_set"_s,
                   u"id"_s,
                   {u"id"_s, u"at"_s, u"author_id"_s, u"label"_s, u"kind"_s, u"inverts"_s, u"state"_s, u"key"_s}});
    all.push_back({u"change"_s,
                   u"id"_s,
                   {u"id"_s, u"set_id"_s, u"entity"_s, u"entity_id"_s, u"row_table"_s, u"row_first"_s, u"row_last"_s,
                    u"operation"_s, u"before"_s, u"after"_s}});
    all.push_back({u"customer_search"_s,
                   u"customer_id"_s,
                   {u"customer_id"_s, u"name"_s, u"organisation"_s, u"digits"_s, u"email"_s, u"note"_s, u"marks"_s}});
    return all;
}

qint64 numberOf(Connection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

void add(QCryptographicHash& hash, const Value& value) {
    QByteArray cell = "-";
    if (const auto* number = std::get_if<qint64>(&value))
        cell = 'n' + QByteArray::number(*number);
    else if (const auto* text = std::get_if<QString>(&value))
        cell = 't' + text->toUtf8();
    else if (const auto* bytes = std::get_if<QByteArray>(&value))
        cell = 'b' + *bytes;
    hash.addData(QByteArray::number(cell.size()) + ':');
    hash.addData(cell);
}

struct Digest {
    qint64 rows = 0;
    QByteArray hash;
    friend bool operator==(const Digest&, const Digest&) = default;
};

class Move {
public:
    Move(ReadSession& from, WriteSession& to, const MoveControl& control)
        : m_from(from.connection())
        , m_to(to.connection())
        , m_control(control) {}

    std::vector<MovedTable> run() {
        requireUnused();
        m_to.prepareForBulk();
        m_to.deferReferences();
        for (const auto& table : m_tables)
            m_all += 2 * numberOf(m_from, u"SELECT count(*) FROM "_s + table.name); // copied, and compared
        clear();
        std::vector<MovedTable> moved;
        std::vector<Digest> digests;
        for (const auto& table : m_tables)
            digests.push_back(copy(table));
        FullText(m_to).rebuild();
        size_t place = 0;
        for (const auto& table : m_tables) {
            if (digestOf(table) != digests[place])
                throw Error(ErrorCode::StoreDamaged, tr("The copy is not equal to the store, so nothing was moved. Try again."),
                            u"%1 differs"_s.arg(table.name));
            moved.push_back({table.name, digests[place++].rows});
            countOn(table);
        }
        return moved;
    }

private:
    void requireUnused() {
        if (numberOf(m_to, u"SELECT count(*) FROM customer"_s) + numberOf(m_to, u"SELECT count(*) FROM interaction"_s) > 0)
            throw Error(ErrorCode::InvalidInput,
                        tr("There are customers already where the store is to go. Choose a new file or a new office."));
    }

    /// What a new store has by itself goes, but for the members of an office, who keep their logins.
    void clear() {
        for (const QString& sql :
             {u"DELETE FROM change"_s, u"DELETE FROM change_set"_s, u"DELETE FROM custom_field"_s, u"DELETE FROM tag"_s,
              u"DELETE FROM greeting_template"_s, u"DELETE FROM tier_cadence"_s, u"DELETE FROM staff WHERE login IS NULL"_s})
            m_to.prepare(sql).run();
        if (m_to.isServer())
            adoptMembers();
    }

    void adoptMembers() {
        QHash<QString, std::pair<qint64, QString>> places; // of the store's staff, by folded name
        qint64 last = 0;
        auto staff = m_from.prepare(u"SELECT id, uid, name FROM staff ORDER BY id DESC"_s);
        while (staff.step()) {
            last = std::max(last, staff.number(0));
            places.insert(text::folded(staff.text(2)), {staff.number(0), staff.text(1)});
        }
        std::vector<std::tuple<qint64, QString, QString>> members;
        auto there = m_to.prepare(u"SELECT id, uid, name FROM staff"_s);
        while (there.step())
            members.emplace_back(there.number(0), there.text(1), text::folded(there.text(2)));
        there.reset();
        std::vector<std::tuple<qint64, qint64, QString>> moves; // from, to, uid
        // Out of the way of all first.
        for (const auto& [id, uid, name] : members) {
            const qint64 away = last + id + 1'000'000;
            adopt(id, away, uid);
            const auto [place, placeUid] = places.value(name, {++last, uid});
            m_adopted.insert(place);
            moves.emplace_back(away, place, placeUid);
        }
        for (const auto& [away, place, uid] : moves)
            adopt(away, place, uid);
    }

    void adopt(qint64 member, qint64 place, const QString& uid) {
        m_to.prepare(u"SELECT rapport_adopt_staff(?, ?, ?)"_s).bindAll(member, place, uid).run();
    }

    Digest copy(const Copied& table) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        Digest digest;
        const bool isStaff = table.name == u"staff";
        const auto writer = m_to.bulkWriter(table.name, table.columns, BulkIds::Given);
        auto rows = m_from.scan(table.selectSql());
        std::vector<Value> row;
        while (rows.step()) {
            row.clear();
            for (int column = 0; column < rows.columnCount(); ++column)
                row.push_back(rows.value(column));
            for (const Value& value : row)
                add(hash, value);
            ++digest.rows;
            if (isStaff && m_adopted.contains(rows.number(0)))
                takeOver(row);
            else
                writer->add(row);
            tell();
        }
        writer->flush();
        digest.hash = hash.result();
        return digest;
    }

    /// The member's row becomes the store's, and keeps its login.
    void takeOver(const std::vector<Value>& row) {
        auto update = m_to.prepare(u"UPDATE staff SET uid = ?2, name = ?3, role = ?4, active = ?5 WHERE id = ?1"_s);
        for (size_t column = 0; column < row.size(); ++column)
            update.bind(static_cast<int>(column) + 1, row[column]);
        update.run();
    }

    /// Of the copy. Members who were not among the store's staff are no part of it.
    Digest digestOf(const Copied& table) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        Digest digest;
        QSet<qint64> known;
        const bool isStaff = table.name == u"staff";
        if (isStaff) {
            auto staff = m_from.prepare(u"SELECT id FROM staff"_s);
            while (staff.step())
                known.insert(staff.number(0));
        }
        auto rows = m_to.scan(table.selectSql());
        while (rows.step()) {
            if (isStaff && !known.contains(rows.number(0)))
                continue;
            for (int column = 0; column < rows.columnCount(); ++column)
                add(hash, rows.value(column));
            ++digest.rows;
            tell();
        }
        digest.hash = hash.result();
        return digest;
    }

    /// A server's next ids follow those that came.
    void countOn(const Copied& table) {
        if (m_to.isServer() && table.order == u"id")
            m_to.prepare(u"SELECT setval('%1_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM %1), false)"_s.arg(table.name)).run();
    }

    void tell() {
        if (++m_done % rowsBetweenTellings != 0)
            return;
        if (m_control.cancelled && m_control.cancelled())
            throw Error(ErrorCode::Cancelled, tr("Stopped. Nothing was moved."));
        if (m_control.progress)
            m_control.progress(m_done, m_all);
    }

    Connection& m_from;
    Connection& m_to;
    const MoveControl& m_control;
    const std::vector<Copied> m_tables = copiedTables();
    qint64 m_done = 0;
    qint64 m_all = 0;
    QSet<qint64> m_adopted;
};

} // namespace

std::vector<MovedTable> copyStore(ReadSession& from, WriteSession& to, const MoveControl& control) {
    return Move(from, to, control).run();
}

} // namespace rapport::storage
