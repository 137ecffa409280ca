#include "unit/storage/storefixture.h"

#include "rapport/storage/check.h"
#include "rapport/storage/history.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <random>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

QString undoOnce(TempStore& store) {
    return store.write(u"Undo"_s, [](WriteSession& session) { return undo(session); });
}
QString redoOnce(TempStore& store) {
    return store.write(u"Redo"_s, [](WriteSession& session) { return redo(session); });
}
UndoState stateOf(TempStore& store) {
    return store.read([](ReadSession& session) { return undoState(session); });
}
std::vector<HistoryEntry> historyOf(TempStore& store, Entity entity, qint64 id) {
    return store.read([=](ReadSession& session) { return history(session, std::pair{entity, id}, 100); });
}
QStringList findings(TempStore& store) {
    return store.read([](ReadSession& session) { return checkStore(session); });
}

/// Every fact of the store, and what is derived from it, as text: what undo has to bring back exactly.
QString contentOf(TempStore& store) {
    return store.read([](ReadSession& session) {
        QStringList lines;
        QStringList names;
        for (const Table* table : tables::all())
            names << table->name;
        names << u"customer_search"_s;
        for (const QString& name : names) {
            auto select = session.connection().prepare(u"SELECT * FROM %1 ORDER BY 1"_s.arg(name));
            while (select.step()) {
                QStringList line{name};
                for (int column = 0; column < select.columnCount(); ++column)
                    line << (select.isNull(column) ? u"NULL"_s : QString::fromLatin1(select.bytes(column).toPercentEncoding()));
                lines << line.join(u'|');
            }
        }
        return lines.join(u'\n');
    });
}

qint64 matches(TempStore& store, const QString& table, const QString& word) {
    if (!test::TestPlace::isServer())
        return store.count(u"SELECT count(*) FROM %1 WHERE %1 MATCH '\"%2\"'"_s.arg(table, word));
    const QString where = table == u"customer_words" ? u"customer_search WHERE rapport_words(name || ' ' || note)"_s
                                                     : u"commitment WHERE searched"_s;
    return store.count(u"SELECT count(*) FROM %1 @@ rapport_beginnings('%2')"_s.arg(where, word));
}

} // namespace

TEST_CASE("A new customer is taken back and made again", "[storage][history]") {
    TempStore store;
    const QString empty = contentOf(store);
    const qint64 id = addCustomer(store, u"Anna"_s);
    const QString full = contentOf(store);
    CHECK(stateOf(store).undoLabel == u"Add Anna"_s);
    CHECK_FALSE(stateOf(store).redoLabel);

    CHECK(undoOnce(store) == u"Add Anna"_s);
    CHECK(contentOf(store) == empty);
    CHECK(matches(store, u"customer_words"_s, u"anna"_s) == 0);
    CHECK_FALSE(stateOf(store).undoLabel);
    CHECK(stateOf(store).redoLabel == u"Add Anna"_s);

    CHECK(redoOnce(store) == u"Add Anna"_s);
    CHECK(contentOf(store) == full);
    CHECK(matches(store, u"customer_words"_s, u"anna"_s) == 1);
    CHECK(store.count(u"SELECT id FROM customer"_s) == id);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("Nothing to undo, nothing to redo", "[storage][history]") {
    TempStore store;
    CHECK(errorOf([&] { undoOnce(store); }) == ErrorCode::NothingToUndo);
    addCustomer(store, u"Anna"_s);
    CHECK(errorOf([&] { redoOnce(store); }) == ErrorCode::NothingToUndo);
}

TEST_CASE("Several changes are undone last first and redone first first", "[storage][history]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    addCustomer(store, u"Bea"_s);
    addCustomer(store, u"Cili"_s);
    CHECK(undoOnce(store) == u"Add Cili"_s);
    CHECK(undoOnce(store) == u"Add Bea"_s);
    CHECK(redoOnce(store) == u"Add Bea"_s);
    CHECK(undoOnce(store) == u"Add Bea"_s);
    CHECK(redoOnce(store) == u"Add Bea"_s);
    CHECK(redoOnce(store) == u"Add Cili"_s);
    CHECK(undoOnce(store) == u"Add Cili"_s);
    CHECK(undoOnce(store) == u"Add Bea"_s);
    CHECK(undoOnce(store) == u"Add Anna"_s);
    CHECK_FALSE(stateOf(store).undoLabel);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("A new change makes what was undone pass for good", "[storage][history]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    undoOnce(store);
    addCustomer(store, u"Bea"_s);
    CHECK_FALSE(stateOf(store).redoLabel);
    CHECK(store.count(u"SELECT count(*) FROM change_set WHERE state = 'passed'"_s) == 2);
    CHECK(undoOnce(store) == u"Add Bea"_s);
    CHECK_FALSE(stateOf(store).undoLabel);
    CHECK(redoOnce(store) == u"Add Bea"_s);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("An edit is recorded by the columns that changed and taken back", "[storage][history]") {
    TempStore store;
    const qint64 id = addCustomer(store, u"Anna"_s);
    const QString before = contentOf(store);
    store.write(u"Edit Anna"_s, [id](WriteSession& session) {
        session.rows().update(tables::customer(), id, u"care_note"_s, u"speak slowly"_s);
    });
    CHECK(matches(store, u"customer_words"_s, u"slowly"_s) == 1);
    const auto entries = historyOf(store, Entity::Customer, id);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].label == u"Edit Anna"_s);
    CHECK(entries[0].before == QJsonObject{{u"care_note"_s, u""_s}});
    CHECK(entries[0].after == QJsonObject{{u"care_note"_s, u"speak slowly"_s}});
    CHECK(entries[1].after[u"shown_name"_s] == u"Anna"_s);

    undoOnce(store);
    CHECK(contentOf(store) == before);
    CHECK(matches(store, u"customer_words"_s, u"slowly"_s) == 0);
    CHECK(historyOf(store, Entity::Customer, id).front().label == u"Undo: Edit Anna"_s);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("A removed customer comes back with all that hung on it", "[storage][history]") {
    TempStore store;
    const QByteArray photo("\x00\x89PNG\xff", 6);
    const qint64 anna = addCustomer(store, u"Anna"_s);
    const qint64 bea = addCustomer(store, u"Bea"_s);
    store.write(u"fill"_s, [=](WriteSession& session) {
        RowWriter& rows = session.rows();
        rows.insert(tables::contactPoint(), phoneRow(anna, u"+36 20 123"_s));
        rows.insert(tables::customerPhoto(), {anna, photo});
        rows.insert(tables::relation(), {anna, bea, u"friend_of"_s, u""_s});
        rows.update(tables::customer(), bea, u"referrer_id"_s, anna);
        rows.update(tables::customer(), bea, u"organisation_id"_s, anna);
        const qint64 call = rows.insert(tables::interaction(), interactionRow(u"i1"_s, u"about the blue one"_s));
        rows.insert(tables::interactionCustomer(), {call, anna, testNow.msecs(), qint64{1}});
        rows.insert(tables::interactionCustomer(), {call, bea, testNow.msecs(), qint64{1}});
        const qint64 promise =
            rows.insert(tables::commitment(),
                        with(tables::commitment(), commitmentRow(anna, u"send the blue one"_s), u"interaction_id"_s, call));
        rows.insert(tables::commitmentRedating(),
                    {promise, testNow.msecs(), Value(), u"2026-11-24"_s, Value(), u"2026-11-25"_s, u"09:30"_s, qint64{1}});
        const qint64 birthday = rows.insert(tables::milestone(), {u"m1"_s, anna, u"birthday"_s, u""_s, u"1980-02-29"_s, Value()});
        rows.insert(tables::greeting(), {birthday, qint64{2026}, testNow.msecs(), u"call"_s, u"congratulations"_s, Value()});
    });
    REQUIRE(findings(store) == QStringList());
    const QString before = contentOf(store);

    store.write(u"Remove Anna"_s, [anna](WriteSession& session) { session.rows().remove(tables::customer(), anna); });
    CHECK(store.count(u"SELECT count(*) FROM commitment"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM greeting"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM customer WHERE organisation_id IS NULL AND referrer_id IS NULL"_s) == 1);
    CHECK(matches(store, u"commitment_words"_s, u"blue"_s) == 0);
    CHECK(findings(store) == QStringList());
    const QString removed = contentOf(store);

    undoOnce(store);
    CHECK(contentOf(store) == before);
    CHECK(matches(store, u"commitment_words"_s, u"blue"_s) == 1);
    CHECK(findings(store) == QStringList());
    redoOnce(store);
    CHECK(contentOf(store) == removed);
    undoOnce(store);
    CHECK(contentOf(store) == before);
}

TEST_CASE("Odd text and large numbers survive the change log", "[storage][history]") {
    TempStore store;
    const QString odd = u"\"quoted\" \\ \u202Eright to left \U0001F600 \u0001 line\nbreak 'x'; DROP TABLE customer; --"_s;
    const qint64 id = addCustomer(store, u"Anna"_s);
    store.write(u"Edit"_s, [&](WriteSession& session) {
        session.rows().update(tables::customer(), id, {{u"notes"_s, odd}, {u"created_at"_s, std::numeric_limits<qint64>::max()}});
    });
    const QString before = contentOf(store);
    store.write(u"Remove"_s, [id](WriteSession& session) { session.rows().remove(tables::customer(), id); });
    undoOnce(store);
    CHECK(contentOf(store) == before);
    CHECK(store.read([](ReadSession& session) {
        auto select = session.connection().prepare(u"SELECT notes FROM customer"_s);
        select.step();
        return select.text(0);
    }) == odd);
}

TEST_CASE("An import is one entry and is taken back whole", "[storage][history]") {
    const int count = GENERATE(1, 7, 2500);
    TempStore store;
    const qint64 anna = addCustomer(store, u"Anna"_s);
    const QString before = contentOf(store);
    store.write(u"Import contacts"_s, [count](WriteSession& session) { importCustomers(session, count, u"Person"_s); });
    REQUIRE(findings(store) == QStringList());
    const QString after = contentOf(store);
    CHECK(store.count(u"SELECT count(*) FROM change"_s) == 3);

    CHECK(undoOnce(store) == u"Import contacts"_s);
    CHECK(contentOf(store) == before);
    CHECK(matches(store, u"customer_words"_s, u"person"_s) == 0);
    CHECK(findings(store) == QStringList());

    CHECK(redoOnce(store) == u"Import contacts"_s);
    CHECK(contentOf(store) == after);
    CHECK(matches(store, u"customer_words"_s, u"person"_s) == count);
    CHECK(findings(store) == QStringList());

    undoOnce(store);
    CHECK(contentOf(store) == before);
    redoOnce(store);
    CHECK(contentOf(store) == after);
    CHECK(findings(store) == QStringList());
    CHECK(historyOf(store, Entity::Customer, anna).size() == 1);
}

TEST_CASE("A large import with photos into a larger store keeps to its own rows", "[storage][history]") {
    TempStore store;
    store.write(u"First"_s, [](WriteSession& session) { importCustomers(session, 6000, u"Old"_s); });
    const QString before = contentOf(store);
    store.write(u"Second"_s, [](WriteSession& session) {
        importCustomers(session, 2500, u"New"_s);
        for (int number = 0; number < 2500; ++number)
            session.rows().insertBulk(tables::customerPhoto(), {qint64{6001 + number}, QByteArray("\x00\x01\xfe", 3)});
        session.rows().endBulk();
    });
    const QString after = contentOf(store);
    undoOnce(store);
    CHECK(contentOf(store) == before);
    CHECK(matches(store, u"customer_words"_s, u"new"_s) == 0);
    CHECK(matches(store, u"customer_words"_s, u"old"_s) == 6000);
    CHECK(findings(store) == QStringList());
    redoOnce(store);
    CHECK(contentOf(store) == after);
    CHECK(matches(store, u"customer_words"_s, u"new"_s) == 2500);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("What later hangs on an import is taken back before the import", "[storage][history]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) { importCustomers(session, 3, u"Person"_s); });
    store.write(u"Promise"_s,
                [](WriteSession& session) { session.rows().insert(tables::commitment(), commitmentRow(2, u"send it"_s)); });
    CHECK(undoOnce(store) == u"Promise"_s);
    CHECK(undoOnce(store) == u"Import"_s);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 0);
    CHECK(redoOnce(store) == u"Import"_s);
    CHECK(redoOnce(store) == u"Promise"_s);
    CHECK(store.count(u"SELECT count(*) FROM commitment WHERE customer_id = 2"_s) == 1);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("Single writes between the rows of an import are taken back in the right order", "[storage][history]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) {
        RowWriter& rows = session.rows();
        const qint64 first = rows.insertBulk(tables::customer(), customerRow(u"A"_s));
        rows.insert(tables::contactPoint(), phoneRow(first, u"1"_s));
        rows.insertBulk(tables::customer(), customerRow(u"B"_s));
        rows.update(tables::customer(), first, u"notes"_s, u"changed"_s);
        const qint64 third = rows.insertBulk(tables::customer(), customerRow(u"C"_s));
        rows.insertBulk(tables::contactPoint(), phoneRow(third, u"3"_s));
        rows.endBulk();
        for (qint64 id = first; id <= third; ++id)
            rows.touchCustomer(id);
    });
    REQUIRE(findings(store) == QStringList());
    const QString after = contentOf(store);
    undoOnce(store);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM contact_point"_s) == 0);
    redoOnce(store);
    CHECK(contentOf(store) == after);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("The import is the first entry of a record's history", "[storage][history]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) { importCustomers(session, 5, u"Person"_s); });
    store.write(u"Edit"_s, [](WriteSession& session) {
        session.rows().update(tables::customer(), 3, u"care_note"_s, u"call in the morning"_s);
        session.rows().update(tables::contactPoint(), 3, u"value"_s, u"+36 1"_s);
    });
    const auto entries = historyOf(store, Entity::Customer, 3);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].table == u"contact_point"_s);
    CHECK(entries[2].label == u"Import"_s);
    CHECK(entries[2].entityId == 3);
    CHECK(entries[2].operation == u"insert"_s);
    CHECK(entries[2].after[u"shown_name"_s] == u"Person 2"_s);
    CHECK(entries[2].after[u"care_note"_s] == u""_s);
}

TEST_CASE("A record's history begins with itself, not with who had its number before", "[storage][file][history]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    undoOnce(store);
    const qint64 id = addCustomer(store, u"Bea"_s);
    REQUIRE(id == 1);
    const auto entries = historyOf(store, Entity::Customer, id);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].label == u"Add Bea"_s);
}

TEST_CASE("The history of all tells author, moment and label, newest first", "[storage][history]") {
    TempStore store;
    const qint64 mari = store.write(u"New member"_s, [](WriteSession& session) {
        return session.rows().insert(tables::staff(), {u"s1"_s, u"Mari"_s, u"owner"_s, qint64{1}});
    });
    TempStore::await(store.store().write(ChangeInfo{u"working title"_s, StaffId(mari), testNow}, [](WriteSession& session) {
        session.rows().insert(tables::customer(), customerRow(u"Anna"_s));
        session.relabel(u"Add Anna"_s);
    }));
    const auto entries = store.read([](ReadSession& session) { return history(session, {}, 10); });
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].label == u"Add Anna"_s);
    CHECK(entries[0].author == u"Mari"_s);
    CHECK(entries[0].at == testNow);
    CHECK(entries[1].author.isEmpty());
    CHECK(entries[1].entity == u"staff"_s);
    CHECK(store.read([](ReadSession& session) { return history(session, {}, 1); }).size() == 1);
}

TEST_CASE("Any series of changes undone and redone gives the same stores", "[storage][history]") {
    const auto seed = GENERATE(1u, 2u, 3u, 4u);
    std::mt19937 random(seed);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    TempStore store;
    QStringList states{contentOf(store)};
    for (int step = 0; step < 25; ++step) {
        store.write(u"step %1"_s.arg(step), [&](WriteSession& session) {
            RowWriter& rows = session.rows();
            std::vector<qint64> customers;
            {
                auto select = session.connection().prepare(u"SELECT id FROM customer"_s);
                while (select.step())
                    customers.push_back(select.number(0));
            }
            const int kind = customers.empty() ? 0 : below(6);
            const qint64 any = customers.empty() ? 0 : customers[static_cast<size_t>(below(static_cast<int>(customers.size())))];
            const QString name = u"%1-%2"_s.arg(seed).arg(step);
            if (kind == 0)
                rows.insert(tables::customer(), customerRow(name));
            else if (kind == 1)
                importCustomers(session, 1 + below(5), name);
            else if (kind == 2)
                rows.update(tables::customer(), any, u"shown_name"_s, name);
            else if (kind == 3)
                rows.insert(tables::commitment(), commitmentRow(any, name));
            else if (kind == 4)
                rows.update(tables::customer(), customers.back(), u"organisation_id"_s,
                            customers.front() == customers.back() ? Value() : Value(customers.front()));
            else
                rows.remove(tables::customer(), any);
        });
        if (const QString now = contentOf(store); now != states.back() || stateOf(store).undoLabel == u"step %1"_s.arg(step))
            states << now;
    }
    for (qsizetype at = states.size() - 2; at >= 0; --at) {
        undoOnce(store);
        REQUIRE(contentOf(store) == states[at]);
    }
    CHECK(findings(store) == QStringList());
    for (qsizetype at = 1; at < states.size(); ++at) {
        redoOnce(store);
        REQUIRE(contentOf(store) == states[at]);
    }
    CHECK(findings(store) == QStringList());
}

} // namespace rapport::storage::testing
