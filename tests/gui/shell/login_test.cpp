// The whole program on an office's server: logging in, the keychain, and what keeps an office shut.
#ifdef RAPPORT_WITH_POSTGRESQL

#include "gui/shell/desktop.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/services/office.h"
#include "support/cluster.h"
#include "support/memoryvault.h"
#include "support/office.h"
#include "support/pgclient.h"
#include "ui/common/messagebar.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/choicebutton.h"
#include "ui/start/startwindow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"a long: pass/word"_s;
constexpr int patience = 30'000;

/// A start window that may turn to its next step at any moment.
bool says(const QWidget* window, const QString& words) {
    return QTest::qWaitFor(
        [&] {
            const auto labels = window->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return !label->isHidden() && label->text().contains(words); });
        },
        patience);
}
template <typename W>
W* named(const QWidget* window, const QString& name) {
    for (auto* widget : window->findChildren<W*>())
        if (widget->accessibleName() == name && widget->isVisible())
            return widget;
    return nullptr;
}
bool offers(const QWidget* window, const QString& choice) {
    return QTest::qWaitFor([&] { return named<ui::ChoiceButton>(window, choice); }, patience);
}
/// Once it offers something else.
bool lacks(const QWidget* window, const QString& choice) { return !named<ui::ChoiceButton>(window, choice); }

/// Maria's office, which the program remembers.
struct LogIn {
    LogIn()
        : cluster(TestCluster::shared())
        , database(cluster.createDatabase())
        , login(u"maria_"_s + database) {
        done(services::createOffice(cluster.location(database), u"Maria"_s, {login, secret}));
        settings().set(ui::setting::office(), shown());
    }
    [[nodiscard]] QString shown() const { return presentation::officeAddress(whole())->shown(); }
    [[nodiscard]] QString whole() const { return cluster.location(database, login, secret); }
    [[nodiscard]] QString account() const { return presentation::officeAddress(whole())->account(); }
    [[nodiscard]] static ui::Settings settings() { return ui::Settings(ui::Settings::defaultFile()); }
    [[nodiscard]] std::unique_ptr<presentation::PasswordVault> vault() { return std::make_unique<MemoryVault>(keychain); }
    void remembers(const QString& password) {
        keychain.kept.insert(account(), password);
        settings().set(ui::setting::passwordKept(account()), true);
    }
    /// Waits for the field and logs in as Maria.
    static void types(QWidget* window, const QString& password) {
        CHECK(QTest::qWaitFor([&] { return named<QLineEdit>(window, u"Your password"_s); }, patience));
        auto* field = named<QLineEdit>(window, u"Your password"_s);
        if (!field)
            return;
        QTest::keyClicks(field, password);
        QTest::keyClick(field, Qt::Key_Return);
    }
    /// Keeping is offered once the keychain has answered, which may be after the field is there.
    static void typesOnceItMayBeKept(QWidget* window, const QString& password) {
        CHECK(QTest::qWaitFor(
            [&] {
                const auto* box = window->findChild<QCheckBox*>();
                return box && box->isVisible();
            },
            patience));
        types(window, password);
    }
    static void isOpen(QWidget* window) { CHECK(qobject_cast<ui::MainWindow*>(window)); }
    void olderThanUs() const {
        REQUIRE(
            PgClient(cluster.location(database)).run(u"UPDATE rapport.store_info SET value = '1' WHERE key = 'version'"_s).ok());
    }

    Desktop desktop;
    TestCluster& cluster;
    QString database;
    QString login;
    MemoryVault::Keychain keychain;
};

} // namespace

TEST_CASE_METHOD(LogIn, "a remembered office opens with the password in the keychain", "[gui][office][keychain]") {
    remembers(secret);
    desktop.run({}, {[](QWidget*) {}, isOpen}, vault());
    CHECK(keychain.asked == QStringList{account()});
}

TEST_CASE_METHOD(LogIn, "without a kept password it is asked for, kept once it was right, and not asked for again",
                 "[gui][office][keychain]") {
    desktop.run({},
                {[](QWidget* window) {
                     typesOnceItMayBeKept(window, u"a wrong one"_s);
                     CHECK(says(window, u"does not accept"_s));
                     types(window, secret);
                 },
                 [this](QWidget* window) {
                     isOpen(window);
                     CHECK(QTest::qWaitFor([this] { return settings().value(ui::setting::passwordKept(account())); }, patience));
                 }},
                vault());
    CHECK(keychain.asked.isEmpty());
    CHECK(keychain.kept == QMap<QString, QString>{{account(), secret}});
    desktop.run({}, {[](QWidget*) {}, isOpen}, vault());
    QFile remembered(ui::Settings::defaultFile());
    REQUIRE(remembered.open(QIODevice::ReadOnly));
    const QByteArray all = remembered.readAll();
    CHECK(all.contains(login.toUtf8()));
    CHECK_FALSE(all.contains("pass/word"));
    CHECK_FALSE(all.contains("pass%2Fword"));
}

TEST_CASE_METHOD(LogIn, "a password that nobody wants kept is not", "[gui][office][keychain]") {
    desktop.run({},
                {[](QWidget* window) {
                     CHECK(QTest::qWaitFor([&] {
                         const auto* box = window->findChild<QCheckBox*>();
                         return box && box->isVisible();
                     }));
                     if (auto* box = window->findChild<QCheckBox*>())
                         box->click();
                     types(window, secret);
                 },
                 isOpen},
                vault());
    CHECK(keychain.kept.isEmpty());
}

TEST_CASE_METHOD(LogIn, "a computer without a keychain offers none", "[gui][office][keychain]") {
    keychain.there = false;
    desktop.run({},
                {[](QWidget* window) {
                     CHECK(QTest::qWaitFor([&] { return named<QLineEdit>(window, u"Your password"_s); }, patience));
                     QTest::qWait(0);
                     const auto* box = window->findChild<QCheckBox*>();
                     CHECK((box && !box->isVisible()));
                     types(window, secret);
                 },
                 isOpen},
                vault());
}

TEST_CASE_METHOD(LogIn, "a keychain that does not take the password is said in the window, and one is logged in all the same",
                 "[gui][office][keychain]") {
    keychain.fails = true;
    desktop.run({},
                {[](QWidget* window) { typesOnceItMayBeKept(window, secret); },
                 [](QWidget* window) {
                     isOpen(window);
                     if (const auto* main = qobject_cast<ui::MainWindow*>(window))
                         CHECK(QTest::qWaitFor([main] { return main->messages().text().contains(u"~/.pgpass"_s); }, patience));
                 }},
                vault());
    CHECK_FALSE(settings().value(ui::setting::passwordKept(account())));
}

TEST_CASE_METHOD(LogIn, "a kept password that the server refuses is forgotten and asked for", "[gui][office][keychain]") {
    remembers(u"the one before"_s);
    desktop.run({},
                {[this](QWidget* window) {
                     CHECK(says(window, u"no longer takes the password"_s));
                     CHECK(keychain.kept.isEmpty());
                     CHECK_FALSE(settings().value(ui::setting::passwordKept(account())));
                     typesOnceItMayBeKept(window, secret);
                 },
                 [this](QWidget* window) {
                     isOpen(window);
                     CHECK(QTest::qWaitFor([this] { return keychain.kept.value(account()) == secret; }, patience));
                 }},
                vault());
}

TEST_CASE_METHOD(LogIn, "a keychain that stays locked keeps nobody from typing, and may answer late", "[gui][office][keychain]") {
    remembers(secret);
    keychain.silent = true;
    desktop.run({},
                {[this](QWidget* window) {
                     CHECK(says(window, u"has not given your password yet"_s));
                     keychain.answer(secret);
                 },
                 isOpen},
                vault());
}

TEST_CASE_METHOD(LogIn, "somebody else can log in to the same office", "[gui][office]") {
    settings().set(ui::setting::office(), shown().replace(login, u"nobody"_s));
    desktop.run({}, {[this](QWidget* window) {
                         CHECK(QTest::qWaitFor([&] { return named<QLineEdit>(window, u"Your login"_s); }, patience));
                         if (auto* field = named<QLineEdit>(window, u"Your login"_s))
                             field->setText(login);
                         types(window, secret);
                     },
                     isOpen});
    CHECK(settings().value(ui::setting::office()) == shown());
}

TEST_CASE_METHOD(LogIn, "a database without an office is explained, however it was named", "[gui][office]") {
    const QString empty = cluster.location(cluster.createDatabase());
    const bool byEnvironment = GENERATE(true, false);
    if (byEnvironment)
        qputenv("RAPPORT_STORE", empty.toUtf8());
    desktop.run(byEnvironment ? QString() : empty, {[](QWidget* window) {
                    CHECK(says(window, u"There is no office in this database yet."_s));
                    CHECK(says(window, u"Share with the office"_s));
                    CHECK(says(window, u"rapportctl office init"_s));
                    CHECK(offers(window, u"Open another store"_s));
                    CHECK(lacks(window, u"Start empty"_s));
                    CHECK(lacks(window, u"Open for reading only"_s));
                }});
    qunsetenv("RAPPORT_STORE");
}

TEST_CASE_METHOD(LogIn, "an older office is brought up to date by its administrator, and by nobody else", "[gui][office]") {
    olderThanUs();
    desktop.run(whole(), {[](QWidget* window) {
                    CHECK(says(window, u"The server's administrator can bring it up to date."_s));
                    CHECK(offers(window, u"Log in as somebody else"_s));
                    CHECK(lacks(window, u"Bring the office up to date"_s));
                    CHECK(lacks(window, u"Open for reading only"_s));
                }});
    // What is there already cannot be made again: it is said, and the office stays as it was.
    desktop.run(cluster.location(database), {[this](QWidget* window) {
                    CHECK(offers(window, u"Bring the office up to date"_s));
                    if (auto* choice = named<ui::ChoiceButton>(window, u"Bring the office up to date"_s))
                        QTest::mouseClick(choice, Qt::LeftButton);
                    CHECK(says(window, u"Bringing the office up to date"_s));
                    CHECK(offers(window, u"Bring the office up to date"_s));
                    const auto found = done(services::testOffice(whole()));
                    CHECK(found.standing == storage::OfficeVerdict::Standing::Older);
                }});
}

#endif
