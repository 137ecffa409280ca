#include "gui/work/windowfixture.h"
#include "rapport/services/commitments.h"
#include "rapport/services/plans.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/commitmentrepository.h"
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
    edit.setRepetition({{}, domain::RepeatFrom::Plan, thursday, thursday});
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
    edit.setRepetition({u"FREQ=YEARLY;BYYEARDAY=100"_s, domain::RepeatFrom::Plan, thursday, thursday});
    CHECK(edit.rule() == u"FREQ=YEARLY;BYYEARDAY=100"_s);
    CHECK(nextDates(edit).startsWith(u"By a rule of its own"_s));
    QTest::keyClick(named<QSpinBox>(&edit, u"Repeat every"_s), Qt::Key_Up);
    CHECK(edit.rule() == u"FREQ=YEARLY;INTERVAL=2"_s);
}

TEST_CASE("A series goes on from its anchor until another rule is chosen", "[gui]") {
    ui::RecurrenceEdit edit;
    edit.setRepetition({u"FREQ=MONTHLY"_s, domain::RepeatFrom::Plan, QDate(2027, 1, 31), QDate(2027, 2, 28)});
    CHECK(nextDates(edit) ==
          u"Every month on day 31\nSun 28 Feb 2027 · Wed 31 Mar 2027 · Fri 30 Apr 2027 · Mon 31 May 2027 · Wed 30 Jun 2027"_s);
    CHECK(named<QComboBox>(&edit, u"On which day of the month"_s)->currentText() == u"on day 31"_s);
    QTest::keyClick(named<QSpinBox>(&edit, u"Repeat every"_s), Qt::Key_Up);
    CHECK(nextDates(edit).startsWith(u"Every 2 months on day 28\nSun 28 Feb 2027 · Wed 28 Apr 2027"_s));
}

TEST_CASE("Who edits the words of a series leaves its rule and what it counts from", "[gui]") {
    AnnasOffice office;
    Sheets sheets{office.workspace};
    // As a line that is logged writes it, which is not the editor's way.
    domain::Commitment report =
        domain::promised(office.anna, u"send the report"_s, {QDate(2026, 11, 23), {}}, office.maria, Moment(), QTimeZone::utc());
    report.recurrence = u"FREQ=WEEKLY;BYDAY=MO;COUNT=3"_s;
    services::addCommitment(office.workspace, report).waitForFinished();
    const auto open = [&] {
        return office.read([&](storage::ReadSession& session) {
            storage::CommitmentFilter filter;
            filter.customer = office.anna;
            const auto rows = commitmentRows(session, filter, Moment(), QTimeZone::utc(), 10);
            const auto series = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return !row.recurrence.isEmpty(); });
            return *storage::CommitmentRepository(session).find(series->id);
        });
    };
    const auto first = open();
    services::completeCommitment(office.workspace, first.id).waitForFinished();
    const auto before = open();
    REQUIRE(before.id != first.id);
    const auto edited = sheets.open<ui::CommitmentEditor>(std::optional(before.id), std::optional<CustomerId>());
    named<QLineEdit>(edited, u"Quick entry"_s)->setText(u"send the long report"_s);
    QTest::keyClick(edited, Qt::Key_Return);
    REQUIRE(eventually([&] { return !edited || !edited->isVisible(); }));
    const auto after = open();
    CHECK(after.words == u"send the long report"_s);
    CHECK(after.recurrence == before.recurrence);
    CHECK(after.anchor == first.due.date);
    CHECK(after.planned == before.planned);
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
