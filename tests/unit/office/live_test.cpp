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

/// How often a change of this customer was told.
qsizetype heardOf(const QSignalSpy& spy, CustomerId id) {
    return std::count_if(spy.begin(), spy.end(), [id](const QList<QVariant>& signal) {
        return signal.first().value<ChangeSet>().customers.contains(id.value());
    });
}

} // namespace

TEST_CASE("A colleague's change is heard within a second, with its records; one's own is not heard twice", "[office][live]") {
    TestOffice office;
    office.add(u"Judit"_s, domain::Role::Manager);
    const auto maria = office.opened(u"maria"_s);
    const auto judit = office.opened(u"judit"_s);
    QSignalSpy atJudit(judit.get(), &Store::changed);
    QSignalSpy atMaria(maria.get(), &Store::changed);
    const CustomerId anna = added(*maria, u"Anna"_s);
    const CustomerId bela = added(*judit, u"Bela"_s);
    // Both listen once each heard of the other.
    for (int tries = 0; tries < 50 && (heardOf(atJudit, anna) == 0 || heardOf(atMaria, bela) == 0); ++tries) {
        renamed(*maria, anna, u"Anna %1"_s.arg(tries));
        renamed(*judit, bela, u"Bela %1"_s.arg(tries));
        static_cast<void>(QTest::qWaitFor([&] { return heardOf(atJudit, anna) > 0 && heardOf(atMaria, bela) > 0; }, 200));
    }
    REQUIRE(heardOf(atJudit, anna) > 0);
    REQUIRE(heardOf(atMaria, bela) > 0);

    const CustomerId cecil = added(*maria, u"Cecil"_s);
    QElapsedTimer timer;
    timer.start();
    REQUIRE(QTest::qWaitFor([&] { return heardOf(atJudit, cecil) > 0; }, 5000));
    CHECK(timer.elapsed() < 1000);
    CHECK(nameOf(*judit, cecil) == u"Cecil"_s);
    const auto changes = std::find_if(atJudit.begin(), atJudit.end(),
                                      [&](const QList<QVariant>& signal) {
                                          return signal.first().value<ChangeSet>().customers.contains(cecil.value());
                                      })
                             ->first()
                             .value<ChangeSet>();
    CHECK(changes.customers == QSet<qint64>{cecil.value()});
    CHECK_FALSE(changes.everything);
    // Judit's next change comes after what Maria would hear of her own.
    const CustomerId dora = added(*judit, u"Dora"_s);
    REQUIRE(QTest::qWaitFor([&] { return heardOf(atMaria, dora) > 0; }, 5000));
    CHECK(heardOf(atMaria, cecil) == 1);
}

TEST_CASE("What changed nothing is told to nobody", "[office][live]") {
    TestOffice office;
    office.add(u"Judit"_s, domain::Role::Manager);
    const auto maria = office.opened(u"maria"_s);
    const auto judit = office.opened(u"judit"_s);
    QSignalSpy atMaria(maria.get(), &Store::changed);
    const auto heard = [&](CustomerId id) { return heardOf(atMaria, id) > 0; };
    // Notices come in the order of the changes: Maria listens, and has heard everything before, once she heard of the last.
    CustomerId last = added(*judit, u"Anna"_s);
    for (int tries = 0; tries < 50 && !heard(last); ++tries) {
        last = added(*judit, u"Anna %1"_s.arg(tries));
        static_cast<void>(QTest::qWaitFor([&] { return heard(last); }, 200));
    }
    REQUIRE(heard(last));
    atMaria.clear();

    renamed(*judit, last, nameOf(*judit, last)); // as it is already
    written(*judit, [](WriteSession&) { return 0; });
    const CustomerId bela = added(*judit, u"Bela"_s);
    REQUIRE(QTest::qWaitFor([&] { return heard(bela); }, 5000));
    CHECK(atMaria.size() == 1);
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
