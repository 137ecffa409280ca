#include "rapport/storage/history.h"

#include "rapport/core/error.h"
#include "storage/rows/rowjson.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Fewer rows than this are taken back one by one.
constexpr qint64 manyRows = 2000;

/// Neighbouring changes that are taken back together: one change, or the deletions of rows that follow one another.
struct Run {
    const Table* table = nullptr;
    QString operation;
    qint64 firstRow = 0, lastRow = 0;
    qint64 firstChange = 0, lastChange = 0;

    [[nodiscard]] qint64 rows() const { return lastRow - firstRow + 1; }
    /// `earlier` is the change before this run's first.
    [[nodiscard]] bool continuesWith(const Run& earlier) const {
        return operation == "delete"_L1 && earlier.operation == operation && earlier.table == table &&
               earlier.lastRow + 1 == firstRow && earlier.lastChange + 1 == firstChange;
    }
};

/// Latest first, without the contents: those of an import would not fit into memory.
std::vector<Run> runsOf(Connection& connection, ChangeSetId set) {
    std::vector<Run> runs;
    auto select = connection.prepare(
        u"SELECT id, row_table, row_first, row_last, operation FROM change WHERE set_id = ? ORDER BY id DESC"_s);
    select.bindAll(set);
    while (select.step()) {
        const qint64 id = select.number(0);
        const Run run{&tables::named(select.text(1)), select.text(4), select.number(2), select.number(3), id, id};
        if (!runs.empty() && runs.back().continuesWith(run)) {
            runs.back().firstRow = run.firstRow;
            runs.back().firstChange = id;
        } else {
            runs.push_back(run);
        }
    }
    return runs;
}

/// Whether more customers come or go than stay.
bool concernsMost(Connection& connection, const std::vector<Run>& runs) {
    qint64 come = 0, go = 0;
    for (const Run& run : runs) {
        if (run.table == &tables::customer() && run.rows() > manyRows)
            (run.operation == "delete"_L1 ? come : go) += run.rows();
    }
    if (come + go == 0)
        return false;
    auto count = connection.prepare(u"SELECT count(*) FROM customer"_s);
    count.step();
    return come + go > count.number(0) - go;
}

class Inversion {
public:
    Inversion(Connection& connection, RowWriter& rows)
        : m_connection(connection)
        , m_rows(rows) {}

    void apply(const Run& run) {
        if (run.operation == "insert"_L1)
            takeAway(run);
        else if (run.operation == "update"_L1)
            changeBack(run);
        else
            bringBack(run);
    }

private:
    void takeAway(const Run& run) {
        requireNothingHangsOn(run);
        requireNoOtherChanged(run);
        if (run.rows() > manyRows) {
            m_rows.removeRange(*run.table, run.firstRow, run.lastRow);
            return;
        }
        for (qint64 id = run.lastRow; id >= run.firstRow; --id)
            m_rows.remove(*run.table, id);
    }

    void changeBack(const Run& run) {
        const auto [before, after] = contentOf(run.firstChange);
        requireStillIs(run, after);
        std::vector<std::pair<QString, Value>> columns;
        for (auto column = before.begin(); column != before.end(); ++column)
            columns.emplace_back(column.key(), fromJson(column.value()));
        m_rows.update(*run.table, run.firstRow, columns);
    }

    void bringBack(const Run& run) {
        if (run.rows() > manyRows) {
            m_rows.restoreRange(*run.table, run.firstRow, run.lastRow, run.firstChange, run.lastChange);
            return;
        }
        for (qint64 change = run.lastChange, id = run.lastRow; id >= run.firstRow; --change, --id)
            m_rows.insert(*run.table, id, rowFromJson(*run.table, contentOf(change).before));
    }

    struct Content {
        QJsonObject before, after;
    };
    Content contentOf(qint64 change) {
        auto select = m_connection.prepare(u"SELECT before, after FROM change WHERE id = ?"_s);
        select.bindAll(change);
        return select.step() ? Content{parsed(select.text(0)), parsed(select.text(1))} : Content();
    }

    // In an office each takes back their own, and a colleague may have gone on from there: what they did is not taken away with
    // it. In a file everything is taken back in turn, and none of this is ever so.

    void requireStillIs(const Run& run, const QJsonObject& after) {
        const QStringList columns = after.keys();
        auto select = m_connection.prepare(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(columns.join(u", "_s), run.table->name));
        select.bindAll(run.firstRow);
        if (!select.step())
            throw changedSince();
        for (int column = 0; column < select.columnCount(); ++column) {
            if (toJson(select.value(column)) != after[columns[column]])
                throw changedSince();
        }
    }

    void requireNothingHangsOn(const Run& run) {
        for (const Reference& reference : tables::referencesTo(*run.table)) {
            if (reference.onDelete != Reference::OnDelete::Remove)
                continue;
            auto child = m_connection.prepare(
                u"SELECT 1 FROM %1 WHERE %2 BETWEEN ? AND ? LIMIT 1"_s.arg(reference.child->name, reference.column));
            child.bindAll(run.firstRow, run.lastRow);
            if (child.step())
                throw changedSince();
        }
    }

    void requireNoOtherChanged(const Run& run) {
        if (!m_connection.isServer())
            return;
        auto later = m_connection.prepare(
            u"SELECT 1 FROM change c JOIN change_set s ON s.id = c.set_id WHERE c.id > ? AND c.row_table = ? "
            "AND c.row_first BETWEEN ? AND ? AND NOT (1 = 1%1) LIMIT 1"_s.arg(m_connection.dialect().ownSets()));
        later.bindAll(run.lastChange, run.table->name, run.firstRow, run.lastRow);
        if (later.step())
            throw changedSince();
    }

    static Error changedSince() {
        return {ErrorCode::Conflict, QCoreApplication::translate(
                                         "storage", "Somebody else has changed this since, so it cannot be taken back. Look at "
                                                    "the history, and change it by hand.")};
    }

    Connection& m_connection;
    RowWriter& m_rows;
};

struct Target {
    ChangeSetId set;
    QString label;
};

/// Undo takes the latest change, or change made again, that stands; redo the latest undo that stands. Both are last in, first
/// out, so nothing that is taken away has anything later hanging on it.
std::optional<Target> targetOf(Connection& connection, bool redo) {
    const QString own = connection.dialect().ownSets();
    auto select =
        connection.prepare(redo ? u"SELECT id, label FROM change_set WHERE id = (SELECT max(id) FROM change_set "
                                  "WHERE state = 'done' AND kind = 'undo'%1)"_s.arg(own)
                                : u"SELECT id, label FROM change_set WHERE id = (SELECT max(id) FROM ("
                                  "SELECT max(id) AS id FROM change_set WHERE state = 'done' AND kind = 'do'%1 UNION ALL "
                                  "SELECT max(id) FROM change_set WHERE state = 'done' AND kind = 'redo'%1) latest)"_s.arg(own));
    if (!select.step())
        return {};
    return Target{select.id<ChangeSetId>(0), select.text(1)};
}

QString invert(WriteSession& session, const Target& target, const QString& kind) {
    Connection& connection = session.connection();
    // Rows of one set refer to one another in any order; all references hold again at the commit.
    connection.deferReferences();
    session.rows().markAs(kind, target.set);
    const std::vector<Run> runs = runsOf(connection, target.set);
    if (concernsMost(connection, runs))
        session.rows().renewDerived();
    Inversion inversion(connection, session.rows());
    for (const Run& run : runs)
        inversion.apply(run);
    connection.prepare(u"UPDATE change_set SET state = 'inverted' WHERE id = ?"_s).bindAll(target.set).run();
    return target.label;
}

} // namespace

UndoState undoState(ReadSession& session) {
    UndoState state;
    if (const auto target = targetOf(session.connection(), false))
        state.undoLabel = target->label;
    if (const auto target = targetOf(session.connection(), true))
        state.redoLabel = target->label;
    return state;
}

QString undo(WriteSession& session) {
    const auto target = targetOf(session.connection(), false);
    if (!target)
        throw Error(ErrorCode::NothingToUndo, QCoreApplication::translate("storage", "There is nothing to undo."));
    return invert(session, *target, u"undo"_s);
}

QString redo(WriteSession& session) {
    const auto target = targetOf(session.connection(), true);
    if (!target)
        throw Error(ErrorCode::NothingToUndo, QCoreApplication::translate("storage", "There is nothing to redo."));
    return invert(session, *target, u"redo"_s);
}

} // namespace rapport::storage
