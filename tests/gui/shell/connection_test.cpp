#include "windowbench.h"

#include "ui/common/connectionbar.h"
#include "ui/interactions/logdialog.h"

#include <QLineEdit>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Line : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    /// As the store says it of an office's server.
    void goes() { Q_EMIT office.workspace().store.connectionChanged(false); }
    void comesBack() { Q_EMIT office.workspace().store.connectionChanged(true); }
    [[nodiscard]] static QString said(const QWidget& in) {
        for (const auto* bar : in.findChildren<ui::ConnectionBar*>())
            if (bar->isVisible())
                return bar->text();
        return {};
    }
};

} // namespace

TEST_CASE("the window says that it is not connected, for as long as it is not", "[gui][connection]") {
    Line line;
    ui::MainWindow& window = line.open();
    CHECK(line.said(window).isEmpty());
    line.goes();
    CHECK(line.said(window) == u"Not connected, trying again. What you save is kept and saved once the server answers."_s);
    // It stays whatever page is opened and whatever else is said.
    window.openPage(u"customers"_s);
    window.messages().done(u"Saved."_s);
    CHECK_FALSE(line.said(window).isEmpty());
    line.goes();
    line.comesBack();
    CHECK(line.said(window).isEmpty());
    CHECK(window.messages().text() == u"Saved."_s);
}

TEST_CASE("what is typed stays while the line is down", "[gui][connection]") {
    Line line;
    ui::MainWindow& window = line.open(u"customers"_s);
    QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return window.findChild<ui::LogDialog*>(); }));
    auto* dialog = window.findChild<ui::LogDialog*>();
    auto* words = [&] {
        for (auto* field : dialog->findChildren<QLineEdit*>())
            if (field->accessibleName() == u"Quick entry"_s)
                return field;
        return static_cast<QLineEdit*>(nullptr);
    }();
    REQUIRE(words);
    QTest::keyClicks(words, u"half a li"_s);
    line.goes();
    CHECK(line.said(*dialog) ==
          u"Not connected, trying again. What you entered stays here and is saved once the server answers."_s);
    QTest::keyClicks(words, u"ne"_s);
    CHECK(words->text() == u"half a line"_s);
    line.comesBack();
    CHECK(line.said(*dialog).isEmpty());
    CHECK(words->text() == u"half a line"_s);
    CHECK(dialog->isVisible());
}
