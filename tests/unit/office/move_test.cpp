// A store moves to an office and back, and is the same store.
#include "rapport/storage/check.h"
#include "rapport/storage/search.h"
#include "support/storedump.h"
#include "unit/office/officefixture.h"

#include <QTemporaryDir>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

/// Maria, Jon who has left, and all kinds of records with odd texts in them.
void fill(Store& store) {
    store
        .write(
            {u"Fill"_s, {}, testNow},
            [](WriteSession& session) {
                const StaffId maria = StaffRepository::save(session, {{}, u"uid-maria"_s, u"Maria"_s, domain::Role::Owner, true});
                const StaffId jon = StaffRepository::save(session, {{}, u"uid-jon"_s, u"Jon"_s, domain::Role::Staff, false});
                domain::Customer customer =
                    test::aCustomer().named("Anna \"{,}\\ N'Dour").tagged("red").withPhone("+36 1 234 5678");
                customer.photo = QByteArray("\x89PNG\r\n\x1a\n\0\xff\\", 11);
                customer.owner = jon;
                const CustomerId anna = CustomerRepository::save(session, customer);
                domain::Interaction interaction = test::anInteraction().with(anna).noting("marzipan\nNULL {NULL}");
                interaction.author = maria;
                InteractionRepository::save(session, interaction);
                CommitmentRepository::save(session, test::aCommitment().to(anna));
            })
        .waitForFinished();
}

std::vector<MovedTable> move(Store& from, Store& to, const MoveControl& control = {}) {
    const StaffId author = to.member() ? to.member()->staff : StaffId();
    return from
        .read([&](ReadSession& source) {
            return to
                .write({u"Move"_s, author, testNow}, [&](WriteSession& target) { return copyStore(source, target, control); })
                .result();
        })
        .result();
}

QHash<QString, QStringList> contentOf(Store& store) {
    auto dump = readFrom(store, [](ReadSession& session) { return test::dumpOf(session); });
    dump.remove(u"store_info"_s);
    dump.remove(u"staff"_s); // with the logins
    return dump;
}

} // namespace

TEST_CASE("A store moves from a file to an office and back into a file, equal table by table", "[office][move]") {
    QTemporaryDir folder;
    const auto file = Store::open(folder.filePath(u"a.rapport"_s), {.createIfMissing = true});
    fill(*file);
    TestOffice office;
    const auto server = office.opened(u"maria"_s);
    const auto moved = move(*file, *server);
    CHECK(std::any_of(moved.begin(), moved.end(),
                      [](const MovedTable& table) { return table.name == u"customer" && table.rows == 1; }));
    CHECK(contentOf(*server) == contentOf(*file));
    CHECK(readFrom(*server, [](ReadSession& session) { return checkStore(session); }) == QStringList());
    CHECK(readFrom(*server, [](ReadSession& session) { return search(session, u"marzi"_s, 10).size(); }) == 1);

    // Maria is the Maria of the store, and the office goes on counting where the store was.
    const auto staff = readFrom(*server, [](ReadSession& session) { return officeMembers(session); });
    REQUIRE(staff.size() == 2);
    CHECK(staff.front().name == u"Maria"_s);
    CHECK(staff.front().login == office.loginOf(u"maria"_s));
    const auto again = office.opened(u"maria"_s);
    const StaffId maria = again->member()->staff;
    CHECK(readFrom(*again, [maria](ReadSession& session) { return StaffRepository(session).find(maria)->uid; }) ==
          u"uid-maria"_s);
    const CustomerId next =
        written(*again, [](WriteSession& session) { return CustomerRepository::save(session, test::aCustomer().named("Bela")); });
    CHECK(next.value() == 2);

    const auto back = Store::open(folder.filePath(u"b.rapport"_s), {.createIfMissing = true});
    CHECK(move(*again, *back).size() == moved.size());
    CHECK(contentOf(*back) == contentOf(*again));
    CHECK(readFrom(*back, [](ReadSession& session) { return checkStore(session); }) == QStringList());
    CHECK(readFrom(*back, [](ReadSession& session) { return search(session, u"marzi"_s, 10).size(); }) == 1);
}

TEST_CASE("A move that is stopped leaves nothing, and one into a used place is refused", "[office][move]") {
    QTemporaryDir folder;
    const auto file = Store::open(folder.filePath(u"a.rapport"_s), {.createIfMissing = true});
    file->write({u"Fill"_s, {}, testNow},
                [](WriteSession& session) {
                    for (int number = 0; number < 1200; ++number)
                        CustomerRepository::save(session, test::aCustomer().named(u"Person %1"_s.arg(number)));
                })
        .waitForFinished();
    TestOffice office;
    const auto server = office.opened(u"maria"_s);
    const auto before = contentOf(*server);
    CHECK(test::errorOf([&] { move(*file, *server, {{}, [] { return true; }}); }) == ErrorCode::Cancelled);
    CHECK(contentOf(*server) == before);
    qint64 told = 0, all = 0;
    move(*file, *server, {[&](qint64 done, qint64 whole) { told = done, all = whole; }, {}});
    CHECK(told > 1000);
    CHECK(told <= all);
    CHECK(test::errorOf([&] { move(*file, *server); }) == ErrorCode::InvalidInput);
    CHECK(contentOf(*server) == contentOf(*file));
}

} // namespace rapport::storage::testing
