#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "rapport/services/plans.h"
#include "rapport/storage/planlist.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/plans/planeditor.h"
#include "ui/recurrence/recurrenceedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 26);

QString nextDates(const QWidget& edit) {
    for (auto* label : edit.findChildren<QLabel*>())
        if (label->accessibleName().startsWith(u"Next dates"_s))
            return label->text();
    return {};
}

} // namespace

TEST_CASE("A repetition is chosen by keys, and its next dates are shown at once", "[gui]") {
    ui::RecurrenceEdit edit;
    edit.setRepetition({}, domain::RepeatFrom::Plan, thursday);
    edit.setVisible(true);
    CHECK(edit.rule().isEmpty());
    QTest::keyClick(named<QCheckBox>(&edit, u"Repeats"_s), Qt::Key_Space);
    CHECK(edit.rule() == u"FREQ=WEEKLY"_s);
    CHECK(nextDates(edit) ==
          u"Every week on Thursday\nThu 26 Nov 2026 · Thu 3 Dec 2026 · Thu 10 Dec 2026 · Thu 17 Dec 2026 · Thu 24 Dec 2026"_s);
    QTest::keyClick(named<QSpinBox>(&edit, u"Repeat every"_s), Qt::Key_Up);
    CHECK(edit.rule() == u"FREQ=WEEKLY;INTERVAL=2"_s);
    QTest::keyClick(named<QCheckBox>(&edit, u"On Monday"_s), Qt::Key_Space);
    CHECK(edit.rule() == u"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"_s);
    QTest::keyClick(named<QComboBox>(&edit, u"Days, weeks, months or years"_s), Qt::Key_Down);
    CHECK(edit.rule() == u"FREQ=MONTHLY;INTERVAL=2"_s);
    QTest::keyClick(named<QComboBox>(&edit, u"On which day of the month"_s), Qt::Key_Down);
    CHECK(edit.rule() == u"FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH"_s);
    QTest::keyClick(named<QComboBox>(&edit, u"Ends"_s), Qt::Key_End);
    CHECK(edit.rule() == u"FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=4TH"_s);
    QTest::keyClick(named<QComboBox>(&edit, u"Next date counted from"_s), Qt::Key_Down);
    CHECK(edit.rule() == u"FREQ=MONTHLY;INTERVAL=2;COUNT=10"_s);
    CHECK(edit.from() == domain::RepeatFrom::Completion);
    CHECK(namelessControls(&edit).isEmpty());
}

TEST_CASE("A rule of its own is shown and kept until another is chosen", "[gui]") {
    ui::RecurrenceEdit edit;
    edit.setRepetition(u"FREQ=YEARLY;BYYEARDAY=100"_s, domain::RepeatFrom::Plan, thursday);
    CHECK(edit.rule() == u"FREQ=YEARLY;BYYEARDAY=100"_s);
    CHECK(nextDates(edit).startsWith(u"By a rule of its own"_s));
    QTest::keyClick(named<QSpinBox>(&edit, u"Repeat every"_s), Qt::Key_Up);
    CHECK(edit.rule() == u"FREQ=YEARLY;INTERVAL=2"_s);
}

TEST_CASE("A plan is made by keys", "[gui]") {
    AnnasOffice office;
    Sheets sheets{office.workspace};
    const auto editor = sheets.open<ui::PlanEditor>(std::optional<PlannedInteractionId>(), std::optional(office.anna));
    named<QLineEdit>(editor, u"About"_s)->setText(u"the boiler"_s);
    QTest::keyClick(named<QCheckBox>(editor, u"Repeats"_s), Qt::Key_Space);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(eventually([&] { return !editor || !editor->isVisible(); }));
    const auto rows = office.read([&](storage::ReadSession& session) { return planRows(session, {}, Moment(), 10); });
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().words == u"the boiler"_s);
    CHECK(rows.front().recurrence == u"FREQ=WEEKLY"_s);
}
