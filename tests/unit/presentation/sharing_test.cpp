// "Share with the office" without a window: addresses, what a look leads to, and a store on its way.
#include "rapport/presentation/sharing.h"

#include "rapport/presentation/officemembers.h"
#include "rapport/presentation/settings.h"
#include "support/catch.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::presentation;
using storage::OfficeVerdict;
using Standing = OfficeVerdict::Standing;
using Step = Sharing::Step;

namespace {

OfficeAddress anAddress() { return {u"server.example.org"_s, {}, u"rapport"_s, u"anna"_s, u"secret"_s, {}}; }

template <typename T>
QFuture<T> given(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

OfficeVerdict verdict(Standing standing, bool mayCreate = false, std::optional<domain::Role> role = {}) {
    OfficeVerdict found;
    found.standing = standing;
    found.sentence = u"what the look found"_s;
    found.mayCreate = mayCreate;
    if (role)
        found.member = storage::Member{StaffId(1), u"Anna"_s, *role};
    return found;
}

/// Looks find what the test says; offices made and moves begun are noted.
struct Outside {
    OfficeVerdict found;
    QStringList looked, made;
    QPromise<std::vector<storage::MovedTable>> moving;
    storage::MoveControl control;

    OfficeServices services() {
        return {[this](const QString& location) {
                    looked << location;
                    return given(found);
                },
                [this](const QString& location, const QString& name, const storage::MemberLogin& owner) {
                    made << location + u' ' + name + u' ' + owner.login;
                    QPromise<void> promise;
                    promise.start();
                    promise.finish();
                    return promise.future();
                },
                [this](const QString&, const QString&, Moment, const storage::MoveControl& given_) {
                    control = given_;
                    moving.start();
                    return moving.future();
                }};
    }
};

bool reaches(const Sharing& sharing, Step step) {
    return QTest::qWaitFor([&] { return sharing.step() == step; });
}

} // namespace

TEST_CASE("An address is put together with every part encoded, and taken apart again", "[presentation][sharing]") {
    OfficeAddress odd{u"server.example.org"_s, u"6432"_s, u"the office/1?"_s, u"an:na@x"_s, u"p@ss/w:r d?#%&ő"_s, {}};
    CHECK(odd.location() == u"postgresql://an%3Ana%40x:p%40ss%2Fw%3Ar%20d%3F%23%25%26%C5%91@server.example.org:6432/"
                            "the%20office%2F1%3F"_s);
    CHECK(odd.shown() == u"postgresql://an%3Ana%40x@server.example.org:6432/the%20office%2F1%3F"_s);
    CHECK(officeAddress(odd.location()) == odd);
    CHECK(anAddress().location() == u"postgresql://anna:secret@server.example.org/rapport"_s);
}

TEST_CASE("Hosts may be several, numbers, or a folder of sockets", "[presentation][sharing]") {
    auto address = anAddress();
    const auto hosts = [&](const QString& host, const QString& port) {
        address.host = host;
        address.port = port;
        const QString shown = address.shown();
        return shown.mid(shown.indexOf(u'@') + 1).section(u'/', 0, 0);
    };
    CHECK(hosts(u"a.example, b.example:5433"_s, u"6000"_s) == u"a.example:6000,b.example:5433"_s);
    CHECK(hosts(u"::1"_s, {}) == u"[::1]"_s);
    CHECK(hosts(u"[fe80::2]:5433"_s, u"6000"_s) == u"[fe80::2]:5433"_s);
    CHECK(hosts(u"/run/postgresql"_s, {}) == u"%2Frun%2Fpostgresql"_s);
    CHECK(officeAddress(u"postgresql://anna@[::1]:6000/rapport"_s)->host == u"::1"_s);
    CHECK(officeAddress(u"postgresql://anna@a:1,b:2/rapport"_s)->host == u"a:1,b:2"_s);
}

TEST_CASE("A password never stays in what is shown, wherever it was written", "[presentation][sharing]") {
    const auto address = officeAddress(u"postgres://anna@host/rapport?password=secret&target_session_attrs=any&sslpassword=s2"_s);
    REQUIRE(address);
    CHECK(address->password == u"secret"_s);
    CHECK(address->shown() == u"postgresql://anna@host/rapport?target_session_attrs=any"_s);
    CHECK_FALSE(officeAddress(u"/home/anna/rapport.rapport"_s));
}

TEST_CASE("What an address lacks is said before anybody is asked", "[presentation][sharing]") {
    Outside outside;
    Sharing sharing(outside.services());
    for (auto spoil : QList<std::function<void(OfficeAddress&)>>{
             [](auto& address) { address.host = u" "_s; }, [](auto& address) { address.port = u"70000"_s; },
             [](auto& address) { address.database.clear(); }, [](auto& address) { address.login.clear(); }}) {
        OfficeAddress address = anAddress();
        spoil(address);
        sharing.setAddress(address);
        sharing.test();
        CHECK(sharing.step() == Step::Address);
        CHECK_FALSE(sharing.sentence().isEmpty());
    }
    CHECK(outside.looked.isEmpty());
}

TEST_CASE("What a look found decides what can be done", "[presentation][sharing]") {
    using domain::Role;
    struct Case {
        OfficeVerdict found;
        Step step;
        bool good, mayMove;
    };
    const auto found = GENERATE(Case{verdict(Standing::Empty, true), Step::Create, true, false},
                                Case{verdict(Standing::Empty), Step::Address, false, false},
                                Case{verdict(Standing::Office, false, Role::Owner), Step::Office, true, true},
                                Case{verdict(Standing::Office, false, Role::Staff), Step::Office, true, false},
                                Case{verdict(Standing::Office, true), Step::Address, false, false},
                                Case{verdict(Standing::Refused), Step::Address, false, false},
                                Case{verdict(Standing::Unreachable), Step::Address, false, false},
                                Case{verdict(Standing::Older, true), Step::Older, true, false},
                                Case{verdict(Standing::Older), Step::Address, false, false},
                                Case{verdict(Standing::Newer), Step::Address, false, false});
    Outside outside;
    outside.found = found.found;
    Sharing sharing(outside.services());
    sharing.setAddress(anAddress());
    sharing.test();
    CHECK(sharing.isBusy());
    REQUIRE(QTest::qWaitFor([&] { return !sharing.isBusy(); }));
    CHECK(sharing.step() == found.step);
    CHECK(sharing.isGood() == found.good);
    CHECK(sharing.mayMove() == found.mayMove);
    CHECK((sharing.sentence() == u"what the look found"_s) != (found.step == Step::Older));
}

TEST_CASE("An answer about an address that was changed meanwhile is none", "[presentation][sharing]") {
    Outside outside;
    outside.found = verdict(Standing::Empty, true);
    Sharing sharing(outside.services());
    sharing.setAddress(anAddress());
    sharing.test();
    auto other = anAddress();
    other.database = u"other"_s;
    sharing.setAddress(other);
    QCoreApplication::processEvents();
    QTest::qWait(0);
    CHECK(sharing.step() == Step::Address);
    CHECK(sharing.sentence().isEmpty());
}

TEST_CASE("A new office is looked at as its owner", "[presentation][sharing]") {
    Outside outside;
    outside.found = verdict(Standing::Empty, true);
    Sharing sharing(outside.services());
    sharing.setAddress(anAddress());
    sharing.test();
    REQUIRE(reaches(sharing, Step::Create));
    outside.found = verdict(Standing::Office, false, domain::Role::Owner);
    sharing.create(u"Maria"_s, {u" maria "_s, u"a long: password"_s});
    REQUIRE(reaches(sharing, Step::Office));
    CHECK(outside.made == QStringList{u"postgresql://anna:secret@server.example.org/rapport Maria maria"_s});
    CHECK(outside.looked.last() == u"postgresql://maria:a%20long%3A%20password@server.example.org/rapport"_s);
    CHECK(sharing.location() == outside.looked.last());
    CHECK(sharing.mayMove());
}

TEST_CASE("An older office is brought up to date, and looked at again", "[presentation][sharing]") {
    Outside outside;
    outside.found = verdict(Standing::Older, true);
    Sharing sharing(outside.services());
    sharing.setAddress(anAddress());
    sharing.test();
    REQUIRE(reaches(sharing, Step::Older));
    // Who administers the server is a member, or is not.
    const bool isMember = GENERATE(true, false);
    outside.found = verdict(Standing::Office, true, isMember ? std::optional(domain::Role::Owner) : std::nullopt);
    sharing.bringUpToDate();
    CHECK(sharing.isBusy());
    REQUIRE(reaches(sharing, isMember ? Step::Office : Step::Address));
    // Nobody is added to it.
    CHECK(outside.made == QStringList{u"postgresql://anna:secret@server.example.org/rapport  "_s});
    CHECK(sharing.isGood());
    CHECK(sharing.sentence().contains(u"join"_s) != isMember);
}

TEST_CASE("An office that cannot be brought up to date says why, and it can be tried again", "[presentation][sharing]") {
    Outside outside;
    outside.found = verdict(Standing::Older, true);
    auto services = outside.services();
    services.create = [](const QString&, const QString&, const storage::MemberLogin&) {
        QPromise<void> promise;
        promise.start();
        promise.setException(std::make_exception_ptr(Error(ErrorCode::NotAllowed, u"Not allowed."_s)));
        promise.finish();
        return promise.future();
    };
    Sharing sharing(services);
    sharing.setAddress(anAddress());
    sharing.test();
    REQUIRE(reaches(sharing, Step::Older));
    sharing.bringUpToDate();
    REQUIRE(QTest::qWaitFor([&] { return !sharing.isBusy(); }));
    CHECK(sharing.step() == Step::Older);
    CHECK(sharing.sentence() == u"Not allowed."_s);
    CHECK_FALSE(sharing.isGood());
}

TEST_CASE("An owner needs a name, a login, and one password twice", "[presentation][sharing]") {
    CHECK(Sharing::missing(u"Maria"_s, {u"maria"_s, u"long enough"_s}, u"long enough"_s).isEmpty());
    CHECK_FALSE(Sharing::missing(u" "_s, {u"maria"_s, u"long enough"_s}, u"long enough"_s).isEmpty());
    CHECK_FALSE(Sharing::missing(u"Maria"_s, {{}, u"long enough"_s}, u"long enough"_s).isEmpty());
    CHECK_FALSE(Sharing::missing(u"Maria"_s, {u"maria"_s, {}}, {}).isEmpty());
    CHECK_FALSE(Sharing::missing(u"Maria"_s, {u"maria"_s, u"long enough"_s}, u"long Enough"_s).isEmpty());
}

TEST_CASE("A store on its way tells how far it is and what was compared", "[presentation][sharing]") {
    Outside outside;
    StoreMove move(outside.services());
    move.start(u"a"_s, u"b"_s, Moment(0));
    CHECK(move.state() == StoreMove::State::Running);
    outside.control.progress(250, 1000);
    CHECK(move.progress() == 250);
    outside.moving.addResult(std::vector<storage::MovedTable>{{u"customer"_s, 12}, {u"change"_s, 30}, {u"tag"_s, 4}});
    outside.moving.finish();
    REQUIRE(QTest::qWaitFor([&] { return move.state() == StoreMove::State::Done; }));
    const auto counts = move.counts();
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].title == u"Customers"_s);
    CHECK(counts[0].rest == u"12"_s);
    CHECK(counts[1].rest == u"34"_s);
}

TEST_CASE("A move that is cancelled says so once it has stopped", "[presentation][sharing]") {
    Outside outside;
    StoreMove move(outside.services());
    move.start(u"a"_s, u"b"_s, Moment(0));
    CHECK_FALSE(outside.control.cancelled());
    move.cancel();
    CHECK(outside.control.cancelled());
    CHECK(move.state() == StoreMove::State::Stopping);
    outside.moving.setException(std::make_exception_ptr(Error(ErrorCode::Cancelled, {})));
    outside.moving.finish();
    REQUIRE(QTest::qWaitFor([&] { return move.state() == StoreMove::State::Stopped; }));
    CHECK_FALSE(move.words().isEmpty());
}

TEST_CASE("A move that fails says why, and the office can be tried again", "[presentation][sharing]") {
    Outside outside;
    outside.found = verdict(Standing::Office, false, domain::Role::Owner);
    Sharing sharing(outside.services());
    sharing.setAddress(anAddress());
    sharing.test();
    REQUIRE(reaches(sharing, Step::Office));
    sharing.move(u"a"_s, Moment(0));
    CHECK(sharing.step() == Step::Moving);
    outside.moving.setException(std::make_exception_ptr(Error(ErrorCode::InvalidInput, u"The office is in use."_s)));
    outside.moving.finish();
    REQUIRE(reaches(sharing, Step::Office));
    CHECK(sharing.sentence().endsWith(u"The office is in use."_s));
    CHECK_FALSE(sharing.isGood());
}

TEST_CASE("Rows of an office's staff say who logs in, and offer owners what can be done", "[presentation][sharing]") {
    const std::vector<domain::StaffMember> staff{{StaffId(1), {}, u"Maria"_s, domain::Role::Owner, true},
                                                 {StaffId(2), {}, u"Jon"_s, domain::Role::Staff, true}};
    const std::vector<storage::OfficeMember> members{{StaffId(1), u"Maria"_s, domain::Role::Owner, true, u"maria"_s},
                                                     {StaffId(2), u"Jon"_s, domain::Role::Staff, true, {}}};
    const auto ids = [](const ListRow& row) {
        QStringList names;
        for (const RowAction& action : row.actions)
            names << action.id;
        return names;
    };
    const domain::Permissions owner(StaffId(1), domain::Role::Owner);
    auto rows = staffRows(staff, StaffId(1), owner);
    addLogins(rows, members, owner);
    CHECK(rows[0].second.endsWith(u"logs in as maria"_s));
    CHECK(rows[1].second.endsWith(u"cannot log in"_s));
    CHECK(ids(rows[0]) == QStringList{u"edit"_s, u"toggle"_s, u"login"_s, u"password"_s});
    CHECK(ids(rows[1]) == QStringList{u"edit"_s, u"toggle"_s, u"login"_s});
    const domain::Permissions jon(StaffId(2), domain::Role::Staff);
    rows = staffRows(staff, StaffId(2), jon);
    addLogins(rows, members, jon);
    CHECK(rows[0].actions.isEmpty());
}
