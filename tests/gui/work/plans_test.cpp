#include "gui/work/windowfixture.h"
#include "rapport/services/plans.h"
#include "rapport/storage/planlist.h"
#include "support/catch.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/calendarpage.h"
#include "ui/interactions/logdialog.h"
#include "ui/plans/planeditor.h"
#include "ui/today/todaypage.h"

#include <QComboBox>
#include <QLineEdit>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A call with Anna is planned for today, which comes again every week.
struct PlannedOffice : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács"));
    PlannedInteractionId call = plan();

    PlannedInteractionId plan() {
        domain::PlannedInteraction plan;
        plan.customer = anna;
        plan.due = {clock.today(), {}};
        plan.words = u"the new boiler"_s;
        plan.recurrence = u"FREQ=WEEKLY"_s;
        return services::addPlan(workspace, plan).result();
    }
    [[nodiscard]] domain::PlannedInteraction planned() { return services::loadPlan(workspace, call).result(); }
    /// The days of what is still planned.
    [[nodiscard]] QList<QDate> days() {
        QList<QDate> days;
        for (const auto& row : read([](storage::ReadSession& session) { return planRows(session, {}, Moment(), 10); }))
            days << row.due.date;
        return days;
    }
};

/// The plan is selected, on either page.
struct PlanKeys {
    explicit PlanKeys(PlannedOffice& office)
        : office(office) {}
    virtual ~PlanKeys() = default;
    virtual void press(Qt::Key key) = 0;
    virtual bool isThere() = 0;
    virtual HeardMessages& messages() = 0;
    virtual QWidget* page() = 0;
    PlannedOffice& office;

    template <typename Dialog>
    QPointer<Dialog> opened() {
        REQUIRE(eventually([this] { return page()->findChild<Dialog*>() && QApplication::activeModalWidget(); }));
        return page()->findChild<Dialog*>();
    }
};

struct OnToday final : PlanKeys {
    explicit OnToday(PlannedOffice& office)
        : PlanKeys(office)
        , window(office) {
        REQUIRE(window.filled());
    }
    OpenPage<ui::TodayPage> window;

    bool isThere() override {
        return eventually([this] {
            const auto row = window.table()->selectedRow();
            return row.isValid() && row.data().toString().contains(u"the new boiler"_s);
        });
    }
    void press(Qt::Key key) override {
        QApplication::setActiveWindow(&window.window); // a sheet that was closed may still be there
        window.press(key);
    }
    HeardMessages& messages() override { return window.messages; }
    QWidget* page() override { return window.page; }
};

struct OnCalendar final : PlanKeys {
    OnCalendar(PlannedOffice& office, Qt::Key view)
        : PlanKeys(office)
        , window(office)
        , agenda(view == Qt::Key_3) {
        REQUIRE(window.filled());
        press(view);
        if (agenda)
            REQUIRE(eventually([this] { return window.table()->isVisible(); }));
        else
            press(Qt::Key_J);
    }
    OpenPage<ui::CalendarPage> window;
    bool agenda;

    bool isThere() override {
        return eventually([this] {
            const auto* grid = window.page->findChild<ui::CalendarGrid*>();
            if (agenda)
                return window.selected == office.anna && window.rows() > 0;
            return grid->currentEntry() && grid->currentEntry()->words == u"the new boiler"_s;
        });
    }
    void press(Qt::Key key) override {
        QApplication::setActiveWindow(&window.window);
        QTest::keyClick(window.page->focusWidget() ? window.page->focusWidget() : window.page, key);
    }
    HeardMessages& messages() override { return window.messages; }
    QWidget* page() override { return window.page; }
};

std::unique_ptr<PlanKeys> shownOn(const QString& page, PlannedOffice& office) {
    if (page == u"today"_s)
        return std::make_unique<OnToday>(office);
    return std::make_unique<OnCalendar>(office, page == u"month"_s ? Qt::Key_1 : Qt::Key_3);
}

} // namespace

TEST_CASE("what is planned is edited, logged, cancelled and skipped by a key wherever it is listed", "[gui][work][plans]") {
    const QString where = GENERATE(u"today"_s, u"month"_s, u"agenda"_s);
    INFO(where.toStdString());
    PlannedOffice office;
    const auto plan = shownOn(where, office);
    REQUIRE(plan->isThere());
    const QDate today = office.clock.today();

    SECTION("E and R change it") {
        plan->press(GENERATE(Qt::Key_E, Qt::Key_R));
        const auto editor = plan->opened<ui::PlanEditor>();
        REQUIRE(eventually([&] { return named<QLineEdit>(editor, u"About"_s)->text() == u"the new boiler"_s; }));
        named<QLineEdit>(editor, u"About"_s)->setText(u"the old boiler"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        CHECK(eventually([&] { return office.planned().words == u"the old boiler"_s; }));
    }
    SECTION("D logs it, which closes it and plans the next") {
        plan->press(Qt::Key_D);
        const auto log = plan->opened<ui::LogDialog>();
        QTest::keyClick(log, Qt::Key_Return);
        CHECK(eventually([&] { return office.planned().state == domain::PlanState::Happened; }));
        CHECK(office.days() == QList<QDate>{today.addDays(7)});
    }
    SECTION("X cancels it with its series") {
        plan->press(Qt::Key_X);
        REQUIRE(eventually([&] { return !plan->messages().dones.isEmpty(); }));
        CHECK(plan->messages().dones.front().startsWith(u"Cancelled: "_s));
        CHECK(plan->messages().lastUndoable);
        CHECK(office.planned().state == domain::PlanState::Dropped);
        CHECK(office.days().isEmpty());
    }
    SECTION("S skips this one") {
        plan->press(Qt::Key_S);
        REQUIRE(eventually([&] { return !plan->messages().dones.isEmpty(); }));
        CHECK(plan->messages().dones.front().startsWith(u"Skipped: "_s));
        CHECK(office.days() == QList<QDate>{today.addDays(7)});
    }
    CHECK(plan->messages().failures == QStringList());
}

TEST_CASE("what is planned once is not skipped", "[gui][work][plans]") {
    PlannedOffice office;
    auto once = office.planned();
    once.recurrence.clear();
    services::updatePlan(office.workspace, office.planned(), once).waitForFinished();
    OnCalendar calendar(office, Qt::Key_1);
    REQUIRE(calendar.isThere());
    calendar.press(Qt::Key_S);
    calendar.press(Qt::Key_X); // comes after it
    REQUIRE(eventually([&] { return !calendar.messages().dones.isEmpty(); }));
    CHECK(calendar.messages().dones.front() == u"Cancelled: the new boiler"_s);
    CHECK(calendar.messages().failures == QStringList());
}
