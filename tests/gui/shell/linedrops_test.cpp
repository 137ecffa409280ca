// The window on a real server while the line to it drops: it answers, keeps what is typed, and saves it once.
#ifdef RAPPORT_WITH_POSTGRESQL
#include "gui/shell/windowbench.h"
#include "rapport/services/office.h"
#include "support/cluster.h"
#include "support/cutproxy.h"
#include "support/heartbeat.h"
#include "support/pgclient.h"
#include "ui/common/connectionbar.h"
#include "ui/interactions/logdialog.h"

#include <QLineEdit>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000;
const QString secret = u"a long password"_s;

/// Maria's window, whose line to the server passes through a proxy.
struct FarWindow {
    FarWindow()
        : theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Appearance::Light)
        , settings(folder.filePath(u"rapport.ini"_s)) {
        const QString login = u"maria_"_s + database;
        done(services::createOffice(cluster.location(database), u"Maria"_s, {login, secret}));
        store = storage::Store::open(cluster.location(database, login, secret, proxy.port()));
        const auto member = *store->member();
        workspace = std::make_unique<services::Workspace>(
            services::Workspace{*store, clock, member.staff, domain::Permissions(member.staff, member.role)});
        done(services::saveCustomer(*workspace, services::CustomerRecord{aCustomer().named("Anna Kovács"), {}, {}}));
        window = std::make_unique<ui::MainWindow>(ui::MainWindow::Outside{*workspace, dialogs, theme, settings});
        window->start(u"customers"_s);
        window->show();
        list = named<QAbstractItemView>(*window, u"Customers"_s);
        REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }, patience));
    }
    template <typename W>
    static W* named(const QWidget& in, const QString& name) {
        for (W* widget : in.findChildren<W*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        FAIL("nothing is named " << name);
        return nullptr;
    }
    ui::LogDialog* logDialog() {
        QApplication::setActiveWindow(window.get());
        list->setFocus();
        // Whatever modifier a key of an earlier test left behind.
        list->selectionModel()->setCurrentIndex(list->model()->index(0, 0),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(list, Qt::Key_L);
        QPointer<ui::LogDialog> dialog;
        REQUIRE(QTest::qWaitFor([&] { return (dialog = window->findChild<ui::LogDialog*>()) && dialog->isVisible(); }, patience));
        return dialog;
    }
    static bool saysItIsAway(const QWidget& in) {
        const auto bars = in.findChildren<ui::ConnectionBar*>();
        return std::any_of(bars.begin(), bars.end(), [](const auto* bar) { return bar->isVisible() && !bar->text().isEmpty(); });
    }

    TestCluster& cluster = TestCluster::shared();
    QString database = cluster.createDatabase();
    CutProxy proxy{cluster.port()};
    QTemporaryDir folder;
    ui::Theme theme;
    ui::Settings settings;
    YesDialogs dialogs;
    SystemClock clock;
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<services::Workspace> workspace;
    std::unique_ptr<ui::MainWindow> window;
    QAbstractItemView* list = nullptr;
};

} // namespace

TEST_CASE("while the line is down the window answers within two seconds, keeps what is typed, and saves it once",
          "[gui][connection][office]") {
    FarWindow far;
    Heartbeat heart;
    constexpr int rounds = 6;
    for (int round = 1; round <= rounds; ++round) {
        const QPointer<ui::LogDialog> dialog = far.logDialog();
        auto* line = FarWindow::named<QLineEdit>(*dialog, u"Quick entry"_s);
        far.proxy.refuse(true);
        far.proxy.cutAll();
        const QString words = u"said in round %1"_s.arg(round);
        QTest::keyClicks(line, words);
        CHECK(line->text() == words);
        REQUIRE(QTest::qWaitFor([&] { return FarWindow::saysItIsAway(*dialog); }, patience));
        QTest::keyClick(line, Qt::Key_Return);
        CHECK_FALSE(
            QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, 300)); // it waits, and what was typed is there
        CHECK(line->text() == words);
        far.proxy.refuse(false);
        REQUIRE(QTest::qWaitFor([&] { return !dialog || !dialog->isVisible(); }, patience));
        REQUIRE(QTest::qWaitFor([&] { return !FarWindow::saysItIsAway(*far.window); }, patience));
    }
    CHECK(heart.longestSilence() < 2s);
    const PgClient admin(far.cluster.location(far.database));
    CHECK(admin.value(u"SELECT count(*) FROM rapport.interaction"_s).toInt() == rounds);
    CHECK(admin.value(u"SELECT count(DISTINCT notes) FROM rapport.interaction"_s).toInt() == rounds);
}
#endif
