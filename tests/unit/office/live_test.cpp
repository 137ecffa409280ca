// What one member saves, the others hear of; and each takes back only what is their own.
#include "rapport/storage/history.h"
#include "unit/office/officefixture.h"

#include <QSignalSpy>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

CustomerId added(Store& store, const QString& name) {
    return written(store,
                   [name](WriteSession& session) { return CustomerRepository::save(session, test::aCustomer().named(name)); });
}

QString nameOf(Store& store, CustomerId id) {
    return readFrom(store, [id](ReadSession& session) {
        const auto customer = CustomerRepository(session).find(id);
        return customer ? customer->name.given : QString();
    });
}

void renamed(Store& store, CustomerId id, const QString& name) {
    written(store, [id, name](WriteSession& session) {
        auto customer = *CustomerRepository(session).find(id);
        customer.name.given = name;
        CustomerRepository::save(session, customer);
    });
}

} // namespace

TEST_CASE("A colleague's change is heard within a second, with its records; one's own is not heard twice", "[office][live]") {
    TestOffice office;
    office.add(u"Judit"_s, domain::Role::Manager);
    const auto maria = office.opened(u"maria"_s);
    const auto judit = office.opened(u"judit"_s);
    QSignalSpy heard(judit.get(), &Store::changed);
    QSignalSpy own(maria.get(), &Store::changed);
    // Judit's line for notices is there once she heard of anything; until then she is told that everything may have changed.
    const CustomerId anna = added(*maria, u"Anna"_s);
    REQUIRE(QTest::qWaitFor([&] { return !own.isEmpty(); }, 5000));
    for (int tries = 0; heard.isEmpty() && tries < 50; ++tries) {
        renamed(*maria, anna, u"Anna %1"_s.arg(tries));
        QTest::qWaitFor([&] { return !heard.isEmpty(); }, 200);
    }
    REQUIRE_FALSE(heard.isEmpty());
    QTest::qWaitFor([&] { return false; }, 300);
    heard.clear();
    own.clear();

    QElapsedTimer timer;
    timer.start();
    renamed(*maria, anna, u"Anne"_s);
    REQUIRE(QTest::qWaitFor([&] { return !heard.isEmpty(); }, 5000));
    CHECK(timer.elapsed() < 1000);
    const auto changes = heard.first().first().value<ChangeSet>();
    CHECK(changes.customers == QSet<qint64>{anna.value()});
    CHECK_FALSE(changes.everything);
    CHECK(nameOf(*judit, anna) == u"Anne"_s);
    QTest::qWaitFor([&] { return own.size() > 1; }, 300);
    CHECK(own.size() == 1);
}

TEST_CASE("Each takes back their own latest change, and not what a colleague has changed since", "[office][live]") {
    TestOffice office;
    office.add(u"Judit"_s, domain::Role::Manager);
    const auto maria = office.opened(u"maria"_s);
    const auto judit = office.opened(u"judit"_s);
    const CustomerId anna = added(*maria, u"Anna"_s);
    const CustomerId bela = added(*judit, u"Bela"_s);
    written(*maria, [](WriteSession& session) { undo(session); });
    CHECK(nameOf(*judit, anna).isEmpty());
    CHECK(nameOf(*judit, bela) == u"Bela"_s);
    written(*maria, [](WriteSession& session) { redo(session); });
    CHECK(nameOf(*judit, anna) == u"Anna"_s);

    renamed(*maria, bela, u"Bert"_s);
    renamed(*judit, bela, u"Berta"_s);
    CHECK(test::errorOf([&] { written(*maria, [](WriteSession& session) { undo(session); }); }) == ErrorCode::Conflict);
    CHECK(nameOf(*maria, bela) == u"Berta"_s);
    written(*judit, [](WriteSession& session) { undo(session); });
    CHECK(nameOf(*maria, bela) == u"Bert"_s);
    written(*maria, [](WriteSession& session) { undo(session); });
    CHECK(nameOf(*maria, bela) == u"Bela"_s);
}

} // namespace rapport::storage::testing
