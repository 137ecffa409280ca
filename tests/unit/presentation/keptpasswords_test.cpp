// Passwords in the keychain, over one in memory: when it is asked, and what is remembered about it.
#include "rapport/presentation/keptpasswords.h"

#include "rapport/presentation/officeaddress.h"
#include "support/catch.h"
#include "support/memoryvault.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::presentation;
using rapport::test::MemoryVault;

namespace {

const QString shown = u"postgresql://anna@server.example.org:6432/rapport?sslmode=verify-full"_s;
const QString whole = u"postgresql://anna:pass%2Fword@server.example.org:6432/rapport?sslmode=verify-full"_s;
const QString account = u"anna@server.example.org:6432/rapport"_s;

struct Kept {
    [[nodiscard]] std::unique_ptr<PasswordVault> vault() { return std::make_unique<MemoryVault>(keychain); }
    /// What a location's password is, read through.
    QString read(const QString& location) {
        std::optional<QString> answer;
        passwords.read(location, &passwords, [&](const QString& password) { answer = password; });
        REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }));
        return *answer;
    }
    void settles() const { QTest::qWait(0); }

    MemoryVault::Keychain keychain;
    QSet<QString> memory;
    KeptPasswords passwords{
        vault(),
        {[this](const QString& name) { return memory.contains(name); },
         [this](const QString& name, bool kept) { kept ? void(memory.insert(name)) : void(memory.remove(name)); }}};
    QSignalSpy failed{&passwords, &KeptPasswords::failed};
};

} // namespace

TEST_CASE("A password is kept by login, server and database, however the line is made", "[presentation][keychain]") {
    CHECK(officeAddress(whole)->account() == account);
    CHECK(officeAddress(shown)->account() == account);
    CHECK(officeAddress(u"postgres://anna@a,b:6000/office"_s)->account() == u"anna@a,b:6000/office"_s);
}

TEST_CASE_METHOD(Kept, "A password is kept once the office was opened with it, and read again", "[presentation][keychain]") {
    passwords.want(whole, true);
    CHECK(keychain.kept.isEmpty());
    passwords.opened(whole);
    REQUIRE(QTest::qWaitFor([this] { return passwords.keeps(shown); }));
    CHECK(keychain.kept == QMap<QString, QString>{{account, u"pass/word"_s}});
    CHECK(memory == QSet<QString>{account});
    CHECK(read(shown) == u"pass/word"_s);
    CHECK(failed.isEmpty());
}

TEST_CASE_METHOD(Kept, "What was not wanted, or led elsewhere, is not kept", "[presentation][keychain]") {
    passwords.want(whole, false);
    passwords.opened(whole);
    passwords.want(u"postgresql://anna:wrong@server.example.org:6432/rapport"_s, true);
    passwords.opened(whole);
    passwords.opened(u"/home/anna/rapport.rapport"_s);
    settles();
    CHECK(keychain.kept.isEmpty());
    CHECK(memory.isEmpty());
}

TEST_CASE_METHOD(Kept, "A keychain is asked only for what was put into it", "[presentation][keychain]") {
    keychain.kept.insert(account, u"another program's"_s);
    CHECK(read(shown).isEmpty());
    CHECK(read(u"/home/anna/rapport.rapport"_s).isEmpty());
    CHECK(keychain.asked.isEmpty());
}

TEST_CASE_METHOD(Kept, "A keychain that does not take a password says so, and nothing is remembered",
                 "[presentation][keychain]") {
    keychain.fails = true;
    passwords.want(whole, true);
    passwords.opened(whole);
    REQUIRE(QTest::qWaitFor([this] { return !failed.isEmpty(); }));
    CHECK(failed[0][0].toString().contains(u"~/.pgpass"_s));
    CHECK_FALSE(failed[0][0].toString().contains(u"pass/word"_s));
    CHECK(memory.isEmpty());
}

TEST_CASE_METHOD(Kept, "A keychain that cannot be read gives nothing, and is asked again next time", "[presentation][keychain]") {
    memory.insert(account);
    keychain.fails = true;
    CHECK(read(shown).isEmpty());
    CHECK(passwords.keeps(shown));
    // Taken out by somebody else, there is nothing to ask for again.
    keychain.fails = false;
    CHECK(read(shown).isEmpty());
    CHECK_FALSE(passwords.keeps(shown));
}

TEST_CASE_METHOD(Kept, "A refused password is forgotten, even where the keychain will not", "[presentation][keychain]") {
    memory.insert(account);
    keychain.kept.insert(account, u"old"_s);
    keychain.fails = GENERATE(false, true);
    passwords.refused(whole);
    settles();
    CHECK(memory.isEmpty());
    CHECK(keychain.kept.isEmpty() != keychain.fails);
    CHECK(failed.isEmpty());
}

TEST_CASE_METHOD(Kept, "Another password replaces the one that is kept, and only that", "[presentation][keychain]") {
    passwords.changed(shown, u"new one"_s);
    settles();
    CHECK(keychain.kept.isEmpty());
    memory.insert(account);
    passwords.changed(shown, u"new one"_s);
    REQUIRE(QTest::qWaitFor([this] { return keychain.kept.value(account) == u"new one"_s; }));
}

TEST_CASE_METHOD(Kept, "Forgetting takes the password out; where that fails it is still known to be there",
                 "[presentation][keychain]") {
    memory.insert(account);
    keychain.kept.insert(account, u"old"_s);
    keychain.fails = true;
    passwords.forget(shown);
    REQUIRE(QTest::qWaitFor([this] { return !failed.isEmpty(); }));
    CHECK(passwords.keeps(shown));
    keychain.fails = false;
    passwords.want(whole, false);
    REQUIRE(QTest::qWaitFor([this] { return !passwords.keeps(shown); }));
    CHECK(keychain.kept.isEmpty());
}

TEST_CASE("Without a vault nothing is kept and nothing asked", "[presentation][keychain]") {
    KeptPasswords passwords({}, {[](const QString&) { return true; }, [](const QString&, bool) { FAIL("remembered"); }});
    QSignalSpy looked(&passwords, &KeptPasswords::looked);
    passwords.look();
    passwords.want(whole, true);
    passwords.opened(whole);
    CHECK_FALSE(passwords.canKeep());
    CHECK_FALSE(passwords.keeps(shown));
    std::optional<QString> answer;
    passwords.read(shown, &passwords, [&](const QString& password) { answer = password; });
    CHECK(answer == QString());
}
