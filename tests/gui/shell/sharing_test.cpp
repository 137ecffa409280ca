// "Share with the office" by keyboard: with a stand-in for the server, and with a real one where there is PostgreSQL.
#include "gui/shell/windowbench.h"
#include "rapport/presentation/keptpasswords.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/presentation/storemove.h"
#include "rapport/services/office.h"
#include "support/catch.h"
#include "support/memoryvault.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/settings/settingspage.h"
#include "ui/sharing/memberdialog.h"
#include "ui/sharing/movebackdialog.h"
#include "ui/sharing/sharedialog.h"
#include "ui/sharing/verdictbar.h"
#ifdef RAPPORT_WITH_POSTGRESQL
#include "support/cluster.h"
#endif

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPromise>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using storage::OfficeVerdict;

namespace {

constexpr int patience = 30'000;

template <typename W>
W* in(QWidget* parent, const QString& name) {
    for (W* widget : parent->findChildren<W*>())
        if (widget->accessibleName() == name && !widget->isHidden())
            return widget;
    FAIL("no " << name.toStdString());
    return nullptr;
}
template <typename W>
bool has(QWidget* parent, const QString& name) {
    const auto all = parent->findChildren<W*>();
    return std::any_of(all.begin(), all.end(),
                       [&](W* widget) { return widget->accessibleName() == name && !widget->isHidden(); });
}
template <typename F>
void until(F condition) {
    REQUIRE(QTest::qWaitFor(condition, patience));
}
void type(QWidget* dialog, const QString& field, const QString& text) {
    auto* edit = in<QLineEdit>(dialog, field);
    edit->selectAll();
    QTest::keyClicks(edit, text);
}
bool isTicked(QWidget* dialog) {
    const auto* box = dialog->findChild<QCheckBox*>();
    return box && !box->isHidden() && box->isChecked();
}
void enter(QWidget* dialog) { QTest::keyClick(dialog, Qt::Key_Return); }

/// A server that answers as the test says, and moves when it says so.
struct Server {
    OfficeVerdict found;
    QPromise<std::vector<storage::MovedTable>> moving;
    storage::MoveControl control;
    QString from, to;
    int made = 0; ///< offices made or brought up to date, after which this is found
    OfficeVerdict foundThen;

    presentation::OfficeServices services() {
        presentation::OfficeServices outside;
        outside.test = [this](const QString&) {
            QPromise<OfficeVerdict> promise;
            promise.start();
            promise.addResult(found);
            promise.finish();
            return promise.future();
        };
        outside.create = [this](const QString&, const QString&, const storage::MemberLogin&) {
            ++made;
            found = foundThen;
            QPromise<void> promise;
            promise.start();
            promise.finish();
            return promise.future();
        };
        outside.move = [this](const QString& from_, const QString& to_, Moment, const storage::MoveControl& control_) {
            from = from_;
            to = to_;
            control = control_;
            moving = {};
            moving.start();
            return moving.future();
        };
        return outside;
    }
    void moved() {
        moving.addResult(std::vector<storage::MovedTable>{{u"customer"_s, 3}, {u"change"_s, 40}});
        moving.finish();
    }
    void stopped() {
        moving.setException(std::make_exception_ptr(Error(ErrorCode::Cancelled, {})));
        moving.finish();
    }
};

/// Chooses a file of the test's.
class FileDialogs final : public ui::Dialogs {
public:
    void confirm(QWidget*, const QString&, const QString&, std::function<void()> confirmed) override { confirmed(); }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)>) override {}
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> chosen) override { chosen(file); }
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    QString file;
};

class SharingBench : public WindowBench {
public:
    SharingBench() { open(u"settings"_s); }

    ui::UiContext context() { return {office.workspace(), window->messages(), files, nullptr, &passwords}; }
    ui::ShareDialog* share() {
        auto* dialog = new ui::ShareDialog(context(), server.services(), window.get());
        dialog->open();
        type(dialog, u"Server"_s, u"server.example.org"_s);
        type(dialog, u"Database"_s, u"rapport"_s);
        type(dialog, u"Login"_s, u"anna"_s);
        type(dialog, u"Password"_s, u"not to be seen"_s);
        return dialog;
    }
    void finds(OfficeVerdict::Standing standing, domain::Role role) {
        server.found.standing = standing;
        server.found.sentence = u"The verdict."_s;
        if (standing == OfficeVerdict::Standing::Office)
            server.found.member = storage::Member{StaffId(1), u"Anna"_s, role};
    }

    Server server;
    FileDialogs files;
    MemoryVault::Keychain keychain;
    presentation::KeptPasswords passwords{std::make_unique<MemoryVault>(keychain),
                                          {[](const QString&) { return false; }, [](const QString&, bool) {}}};
};

} // namespace

TEST_CASE_METHOD(SharingBench, "an address is tested by Enter, and what was found is said in the sheet", "[gui][sharing]") {
    finds(OfficeVerdict::Standing::Refused, {});
    QPointer<ui::ShareDialog> dialog = share();
    enter(dialog);
    auto* bar = dialog->findChild<ui::VerdictBar*>();
    until([&] { return bar->sentence() == u"The verdict."_s; });
    CHECK(has<QPushButton>(dialog, u"Test connection"_s));
    for (const auto* label : dialog->findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains(u"not to be seen"_s));
    // What was found holds no longer once the address is another.
    type(dialog, u"Login"_s, u"berta"_s);
    CHECK(bar->sentence().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    until([&] { return dialog.isNull(); });
}

TEST_CASE_METHOD(SharingBench, "a whole address put into the first field is taken apart", "[gui][sharing]") {
    QPointer<ui::ShareDialog> dialog = share();
    in<QLineEdit>(dialog, u"Server"_s)->setText(u"postgresql://judit:se%20cret@db.example:6432/office"_s);
    CHECK(in<QLineEdit>(dialog, u"Server"_s)->text() == u"db.example"_s);
    CHECK(in<QLineEdit>(dialog, u"Port"_s)->text() == u"6432"_s);
    CHECK(in<QLineEdit>(dialog, u"Database"_s)->text() == u"office"_s);
    CHECK(in<QLineEdit>(dialog, u"Login"_s)->text() == u"judit"_s);
    CHECK(in<QLineEdit>(dialog, u"Password"_s)->text() == u"se cret"_s);
}

TEST_CASE_METHOD(SharingBench, "a whole address can be typed, letter by letter", "[gui][sharing]") {
    finds(OfficeVerdict::Standing::Refused, {});
    QPointer<ui::ShareDialog> dialog = share();
    const bool byTab = GENERATE(true, false);
    QApplication::setActiveWindow(dialog);
    in<QLineEdit>(dialog, u"Server"_s)->setFocus();
    type(dialog, u"Server"_s, u"postgresql://judit@db.example:6432/office"_s);
    QTest::keyClick(in<QLineEdit>(dialog, u"Server"_s), byTab ? Qt::Key_Tab : Qt::Key_Return);
    until([&] { return in<QLineEdit>(dialog, u"Server"_s)->text() == u"db.example"_s; });
    CHECK(in<QLineEdit>(dialog, u"Port"_s)->text() == u"6432"_s);
    CHECK(in<QLineEdit>(dialog, u"Database"_s)->text() == u"office"_s);
    CHECK(in<QLineEdit>(dialog, u"Login"_s)->text() == u"judit"_s);
}

TEST_CASE_METHOD(SharingBench, "a window may close over an address that is half typed", "[gui][sharing]") {
    QPointer<ui::ShareDialog> dialog = share();
    QApplication::setActiveWindow(dialog);
    in<QLineEdit>(dialog, u"Server"_s)->setFocus();
    type(dialog, u"Server"_s, u"postgresql://judit@db.example:6432/office"_s);
    window.reset();
    CHECK(dialog.isNull());
}

TEST_CASE_METHOD(SharingBench, "staff join an office, and are not offered to move a store there", "[gui][sharing]") {
    finds(OfficeVerdict::Standing::Office, domain::Role::Staff);
    QPointer<ui::ShareDialog> dialog = share();
    QSignalSpy asked(dialog, &ui::ShareDialog::storeRequested);
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Join it"_s); });
    CHECK_FALSE(has<QPushButton>(dialog, u"Move this store there"_s));
    until([&] { return dialog->focusWidget() == in<QPushButton>(dialog, u"Join it"_s); });
    enter(dialog->focusWidget());
    until([&] { return dialog.isNull(); });
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString() == u"postgresql://anna:not%20to%20be%20seen@server.example.org/rapport"_s);
}

TEST_CASE_METHOD(SharingBench, "the password of an office that was joined is kept, unless that is not wanted",
                 "[gui][sharing][keychain]") {
    finds(OfficeVerdict::Standing::Office, domain::Role::Staff);
    const bool wanted = GENERATE(true, false);
    QPointer<ui::ShareDialog> dialog = share();
    QSignalSpy asked(dialog, &ui::ShareDialog::storeRequested);
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Join it"_s) && isTicked(dialog); });
    if (!wanted)
        dialog->findChild<QCheckBox*>()->click();
    QTest::mouseClick(in<QPushButton>(dialog, u"Join it"_s), Qt::LeftButton);
    until([&] { return !asked.isEmpty(); });
    CHECK(keychain.kept.isEmpty());
    passwords.opened(asked[0][0].toString());
    CHECK(keychain.kept.value(u"anna@server.example.org/rapport"_s) == (wanted ? u"not to be seen"_s : QString()));
}

TEST_CASE_METHOD(SharingBench, "a computer without a keychain says that the password will be asked for",
                 "[gui][sharing][keychain]") {
    finds(OfficeVerdict::Standing::Office, domain::Role::Staff);
    keychain.there = false;
    QPointer<ui::ShareDialog> dialog = share();
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Join it"_s); });
    CHECK_FALSE(isTicked(dialog));
    const auto labels = dialog->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel* label) { return !label->isHidden() && label->text().contains(u"~/.pgpass"_s); }));
}

TEST_CASE_METHOD(SharingBench, "an office of an earlier version is brought up to date on demand, then joined", "[gui][sharing]") {
    finds(OfficeVerdict::Standing::Office, domain::Role::Owner);
    server.foundThen = server.found;
    finds(OfficeVerdict::Standing::Older, {});
    server.found.mayCreate = true;
    server.found.member = {};
    QPointer<ui::ShareDialog> dialog = share();
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Bring the office up to date"_s); });
    const auto labels = dialog->findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel* label) { return !label->isHidden() && label->text().contains(u"backup"_s); }));
    CHECK(server.made == 0);
    QTest::mouseClick(in<QPushButton>(dialog, u"Bring the office up to date"_s), Qt::LeftButton);
    until([&] { return has<QPushButton>(dialog, u"Join it"_s); });
    CHECK(server.made == 1);
}

TEST_CASE_METHOD(SharingBench, "Esc stops a move; the sheet stays, and the move can begin again", "[gui][sharing]") {
    finds(OfficeVerdict::Standing::Office, domain::Role::Owner);
    QPointer<ui::ShareDialog> dialog = share();
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Move this store there"_s); });
    QTest::mouseClick(in<QPushButton>(dialog, u"Move this store there"_s), Qt::LeftButton);
    CHECK(server.from == office.location());
    server.control.progress(30, 100);
    until([&] { return in<QProgressBar>(dialog, u"Progress of the move"_s)->value() == 300; });
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(server.control.cancelled());
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    server.stopped();
    until([&] { return has<QPushButton>(dialog, u"Move this store there"_s); });
    QTest::mouseClick(in<QPushButton>(dialog, u"Move this store there"_s), Qt::LeftButton);
    server.moved();
    until([&] { return has<QPushButton>(dialog, u"Open the office now"_s); });
    CHECK(in<ui::CardTable>(dialog, u"What was moved"_s)->model()->rowCount() == 2);
}

TEST_CASE_METHOD(SharingBench, "an office moves back into a file that its owner chooses", "[gui][sharing]") {
    files.file = folder.filePath(u"back"_s);
    QPointer<ui::MoveBackDialog> dialog = new ui::MoveBackDialog(context(), server.services(), window.get());
    QSignalSpy asked(dialog, &ui::MoveBackDialog::storeRequested);
    dialog->open();
    enter(dialog);
    CHECK(server.to == files.file + u".rapport"_s);
    server.moved();
    until([&] { return has<QPushButton>(dialog, u"Open the file now"_s); });
    enter(dialog);
    until([&] { return dialog.isNull(); });
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString() == files.file + u".rapport"_s);
}

#ifdef RAPPORT_WITH_POSTGRESQL

namespace {

const QString secret = u"a long: pass/word"_s;

/// An office on a server, with Maria's window open in it.
struct OnServer {
    OnServer()
        : cluster(TestCluster::shared())
        , database(cluster.createDatabase())
        , theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Appearance::Light)
        , settings(folder.filePath(u"rapport.ini"_s)) {}

    [[nodiscard]] QString login(const QString& name) const { return name + u'_' + database; }
    [[nodiscard]] QString location(const QString& name) const { return cluster.location(database, login(name), secret); }
    void open() {
        done(services::createOffice(cluster.location(database), u"Maria"_s, {login(u"maria"_s), secret}));
        store = storage::Store::open(location(u"maria"_s));
        const auto member = *store->member();
        workspace = std::make_unique<services::Workspace>(
            services::Workspace{*store, clock, member.staff, domain::Permissions(member.staff, member.role)});
        window = std::make_unique<ui::MainWindow>(ui::MainWindow::Outside{*workspace, dialogs, theme, settings, &passwords});
        window->resize(1280, 800);
        QSignalSpy filled(window.get(), &ui::MainWindow::filled);
        window->start(u"settings"_s);
        window->show();
        REQUIRE((!filled.isEmpty() || filled.wait(patience)));
        staff = in<ui::CardTable>(window.get(), u"Staff members"_s);
    }
    [[nodiscard]] bool hasRow(const QString& begins, const QString& holds) const {
        for (int row = 0; row < staff->model()->rowCount(); ++row) {
            const QString text = staff->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (text.startsWith(begins) && text.contains(holds))
                return true;
        }
        return false;
    }
    void press(Qt::Key key) const {
        QApplication::setActiveWindow(window.get());
        staff->setFocus();
        QTest::keyClick(staff, key);
    }
    [[nodiscard]] bool logsIn(const QString& name, const QString& password) const {
        return done(services::testOffice(cluster.location(database, login(name), password))).standing ==
               OfficeVerdict::Standing::Office;
    }
    template <typename D>
    QPointer<D> dialog() const {
        QPointer<D> found;
        until([&] { return (found = window->template findChild<D*>()) && found->isVisible(); });
        return found;
    }

    TestCluster& cluster;
    QString database;
    QTemporaryDir folder;
    ui::Theme theme;
    ui::Settings settings;
    SystemClock clock{QTimeZone::utc()};
    YesDialogs dialogs;
    MemoryVault::Keychain keychain;
    presentation::KeptPasswords passwords{
        std::make_unique<MemoryVault>(keychain),
        {[this](const QString& account) { return settings.value(ui::setting::passwordKept(account)); },
         [this](const QString& account, bool kept) { settings.set(ui::setting::passwordKept(account), kept); }}};
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<services::Workspace> workspace;
    std::unique_ptr<ui::MainWindow> window;
    ui::CardTable* staff = nullptr;
};

} // namespace

TEST_CASE_METHOD(WindowBench, "a file becomes an office: tested, created, moved there and opened", "[gui][sharing][office]") {
    office.knows(aCustomer().named("Anna Kovács"));
    office.knows(aCustomer().named("Béla Nagy"));
    OnServer server;
    open(u"settings"_s);
    QSignalSpy asked(window.get(), &ui::MainWindow::storeRequested);
    QTest::mouseClick(named<QPushButton>(u"Share with the office…"_s), Qt::LeftButton);
    QPointer<ui::ShareDialog> dialog = window->findChild<ui::ShareDialog*>();
    REQUIRE(dialog);
    type(dialog, u"Server"_s, u"127.0.0.1"_s);
    type(dialog, u"Port"_s, QString::number(server.cluster.port()));
    type(dialog, u"Database"_s, server.database);
    type(dialog, u"Login"_s, server.cluster.superuser());
    type(dialog, u"Password"_s, server.cluster.password());
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Create the office"_s); });
    CHECK(in<QLineEdit>(dialog, u"Owner's name"_s)->text() == u"Maria Horváth"_s);
    type(dialog, u"Owner's login"_s, server.login(u"maria"_s));
    type(dialog, u"Owner's password"_s, secret);
    type(dialog, u"The same password again"_s, secret);
    enter(dialog);
    until([&] { return has<QPushButton>(dialog, u"Move this store there"_s); });
    QTest::mouseClick(in<QPushButton>(dialog, u"Move this store there"_s), Qt::LeftButton);
    until([&] { return has<QPushButton>(dialog, u"Open the office now"_s); });
    CHECK(rows(*in<ui::CardTable>(dialog, u"What was moved"_s)).filter(u"Customers"_s).size() == 1);
    enter(dialog);
    until([&] { return !asked.isEmpty(); });
    const auto store = storage::Store::open(asked[0][0].toString());
    REQUIRE(store->member());
    CHECK(store->member()->name == u"Maria Horváth"_s);
    const SystemClock clock;
    const services::Workspace workspace{*store, clock, store->member()->staff};
    CHECK(done(services::staffMembers(workspace)).size() == 3);
    CHECK(QFile::exists(office.location()));
}

TEST_CASE_METHOD(OnServer, "an owner gives logins, takes them away and changes passwords", "[gui][sharing][office]") {
    open();
    until([this] { return hasRow(u"Maria"_s, u"logs in as"_s); });
    QTest::mouseClick(in<QPushButton>(window.get(), u"Add staff member"_s), Qt::LeftButton);
    auto adding = dialog<ui::MemberDialog>();
    type(adding, u"Name"_s, u"Judit"_s);
    type(adding, u"Login"_s, login(u"judit"_s));
    type(adding, u"Password"_s, secret);
    type(adding, u"The same password again"_s, u"another one"_s);
    enter(adding);
    CHECK(adding->isVisible()); // the two differ
    type(adding, u"The same password again"_s, secret);
    enter(adding);
    until([&] { return adding.isNull() && hasRow(u"Judit"_s, u"logs in as"_s); });
    CHECK(logsIn(u"judit"_s, secret));

    for (int row = 0; row < staff->model()->rowCount(); ++row)
        if (staff->model()->index(row, 0).data().toString().startsWith(u"Judit"_s))
            staff->selectRow(row);
    press(Qt::Key_P);
    auto changing = dialog<ui::MemberDialog>();
    type(changing, u"Password"_s, u"quite another"_s);
    type(changing, u"The same password again"_s, u"quite another"_s);
    enter(changing);
    until([&] { return changing.isNull(); });
    CHECK(logsIn(u"judit"_s, u"quite another"_s));
    CHECK_FALSE(logsIn(u"judit"_s, secret));

    press(Qt::Key_L);
    until([this] { return hasRow(u"Judit"_s, u"cannot log in"_s); });
    CHECK(dialogs.asked.size() == 1);
    CHECK_FALSE(logsIn(u"judit"_s, u"quite another"_s));
}

TEST_CASE_METHOD(OnServer, "one's own new password goes on to the keychain and to the store",
                 "[gui][sharing][office][keychain]") {
    open();
    const QString account = presentation::officeAddress(location(u"maria"_s))->account();
    settings.set(ui::setting::passwordKept(account), true);
    keychain.kept.insert(account, secret);
    QSignalSpy asked(window.get(), &ui::MainWindow::storeRequested);
    QTest::mouseClick(in<QPushButton>(window.get(), u"Change my password…"_s), Qt::LeftButton);
    auto changing = dialog<ui::MemberDialog>();
    type(changing, u"Password"_s, u"quite another"_s);
    type(changing, u"The same password again"_s, u"quite another"_s);
    enter(changing);
    until([&] { return !asked.isEmpty() && keychain.kept.value(account) == u"quite another"_s; });
    CHECK(asked[0][0].toString() == cluster.location(database, login(u"maria"_s), u"quite another"_s));
    CHECK(storage::Store::open(asked[0][0].toString())->member());
}

TEST_CASE_METHOD(OnServer, "Settings say that the password is kept, and take it out of the keychain",
                 "[gui][sharing][office][keychain]") {
    const QString account = presentation::officeAddress(location(u"maria"_s))->account();
    settings.set(ui::setting::passwordKept(account), true);
    keychain.kept.insert(account, secret);
    open();
    auto* forget = in<QPushButton>(window.get(), u"Forget"_s);
    QApplication::setActiveWindow(window.get());
    forget->setFocus();
    QTest::mouseClick(forget, Qt::LeftButton);
    until([&] { return keychain.kept.isEmpty() && !forget->isVisible(); });
    CHECK_FALSE(settings.value(ui::setting::passwordKept(account)));
    CHECK(window->messages().text().contains(u"asked for it at the next start"_s));
    CHECK(window->focusWidget() == in<QPushButton>(window.get(), u"Change my password…"_s));
}

TEST_CASE_METHOD(OnServer, "an office moves back with the password in the keychain", "[gui][sharing][office][keychain]") {
    const QString account = presentation::officeAddress(location(u"maria"_s))->account();
    settings.set(ui::setting::passwordKept(account), true);
    keychain.kept.insert(account, secret);
    open();
    FileDialogs files;
    files.file = folder.filePath(u"back"_s);
    QPointer<ui::MoveBackDialog> back =
        new ui::MoveBackDialog({*workspace, window->messages(), files, &settings, &passwords}, {}, window.get());
    back->open();
    enter(back);
    until([&] { return has<QPushButton>(back, u"Open the file now"_s); });
    CHECK(QFile::exists(files.file + u".rapport"_s));
}

#endif
