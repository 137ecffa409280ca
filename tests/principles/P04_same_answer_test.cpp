// P4: same question, same answer. Answers with versions, given while logging; what was told differs from an earlier telling is
// said before it is told again.
#include "gui/shell/windowbench.h"

#include "rapport/services/answers.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "ui/answers/answerpicker.h"
#include "ui/answers/toldrow.h"
#include "ui/common/cardtable.h"
#include "ui/interactions/logdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct AnswerBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    AnswerId hours = done(services::addAnswer(office.workspace(), u"When are you open?"_s, u"Until six."_s));

    void tell(int version, const QString& words) {
        domain::Interaction call = anInteraction().with(anna).at("2026-11-10T10:00Z");
        call.told = {{hours, version, words}};
        (void)done(services::logInteraction(office.workspace(), call, {}));
    }
    QPointer<ui::LogDialog> logs() {
        auto* dialog = new ui::LogDialog(
            {office.workspace(), *window->findChild<ui::MessageBar*>(), dialogs, nullptr, nullptr, nullptr}, anna, window.get());
        dialog->open();
        QApplication::setActiveWindow(dialog);
        return dialog;
    }
    /// Alt+A, a few letters, Enter.
    void giveAnswer(QWidget* dialog, const QString& letters) {
        QTest::keyClick(dialog, Qt::Key_A, Qt::AltModifier);
        auto* picker = dialog->findChild<ui::AnswerPicker*>();
        REQUIRE(QTest::qWaitFor([&] { return picker->hasFocus(); }));
        QTest::keyClicks(picker, letters);
        QTest::keyClick(picker, Qt::Key_Return); // before it is found
        REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<ui::ToldRow*>() != nullptr; }, 20'000));
    }
    static QStringList shownIn(QWidget* row) {
        QStringList words;
        for (auto* label : row->findChildren<QLabel*>())
            if (label->isVisibleTo(row))
                words << label->text();
        return words;
    }
};

} // namespace

TEST_CASE_METHOD(AnswerBench, "P4: the same question gets the same answer, whoever is asked", "[principles]") {
    // Maria agreed on it, Péter gives it by a few letters, and what he said is remembered with the call.
    office.works(office.peter);
    open(u"answers"_s);
    const auto dialog = logs();
    giveAnswer(dialog, u"open"_s);
    CHECK(QTest::qWaitFor([&] { return dialog->focusWidget() && dialog->focusWidget()->accessibleName() == u"Quick entry"_s; }));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return dialog.isNull(); }, 20'000));
    const auto told = done(services::toldTo(office.workspace(), anna));
    REQUIRE(told.size() == 1);
    CHECK(told.front().words == u"Until six."_s);
    CHECK(told.front().author == u"Péter Nagy"_s);
    const auto logged = done(services::loadInteraction(office.workspace(), told.front().interaction));
    CHECK(logged.notes == u"Until six."_s);
    done(services::undo(office.workspace()));
    CHECK(done(services::toldTo(office.workspace(), anna)).empty());
}

TEST_CASE_METHOD(AnswerBench, "P4: that the customer heard something else before is said before they are told", "[principles]") {
    tell(1, u"Until six."_s);
    open(u"answers"_s);
    const auto older = done(services::editAnswer(office.workspace(), hours, {{}, u"Until seven."_s, 1}));
    CHECK(older.size() == 1);
    const auto dialog = logs();
    giveAnswer(dialog, u"when op"_s);
    auto* row = dialog->findChild<ui::ToldRow*>();
    CHECK(row->value().words == u"Until seven."_s);
    CHECK(QTest::qWaitFor([&] { return shownIn(row).contains(u"Anna Kovács was told on Tue 10 Nov: Until six."_s); }, 20'000));
    // Said as before, there is nothing to point out.
    auto* words = row->findChild<QLineEdit*>();
    words->selectAll();
    QTest::keyClicks(words, u"until six"_s);
    CHECK(QTest::qWaitFor([&] { return shownIn(row) == QStringList{u"Told"_s}; }, 20'000));
}
