#include "rapport/presentation/calendar.h"
#include "rapport/presentation/calendarprint.h"

#include "rapport/storage/planrepository.h"
#include "support/catch.h"
#include "support/officestore.h"
#include "unit/presentation/modeltext.h"

#include <QFontMetricsF>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Maria's calendar on Saturday 21 November 2026, 14:20 UTC.
struct Desk {
    OfficeStore office;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács"));
    CalendarGridModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    CalendarQuery query{CalendarView::Month, QDate(2026, 11, 21)};
    QTimeZone zone = QTimeZone::utc();
    Qt::DayOfWeek firstOfWeek = Qt::Monday;

    CommitmentBuilder promise(const char* due, const char* words) {
        return aCommitment().to(anna).due(due).saying(words).ownedBy(office.maria);
    }
    CalendarViewer viewer() { return {office.maria, office.clock.now(), zone, {}, firstOfWeek}; }
    CalendarBoard board() {
        return office.read([this](storage::ReadSession& session) { return loadCalendar(session, query, viewer()); });
    }
    void show() { model.show(board(), viewer()); }
    QStringList on(QDate day) {
        QStringList texts;
        const auto shown = board();
        const auto* found = shown.on(day);
        REQUIRE(found);
        for (const CalendarEntry& entry : found->entries)
            texts += entry.fullText();
        return texts;
    }
    QString spoken(const QModelIndex& index) { return model.data(index, Qt::AccessibleTextRole).toString(); }
};

QStringList textsOf(const CalendarPrint& print, int page) {
    QStringList texts;
    for (const PrintItem& item : print.page(page))
        if (!item.text.isEmpty())
            texts += item.text;
    return texts;
}

} // namespace

TEST_CASE("a month is whole weeks, whichever day they begin on", "[unit][presentation][calendar]") {
    const QDate day(2026, 11, 21);
    CHECK(spanOf(CalendarView::Month, day, Qt::Monday) == CalendarSpan{QDate(2026, 10, 26), QDate(2026, 12, 6)});
    CHECK(spanOf(CalendarView::Month, day, Qt::Sunday) == CalendarSpan{QDate(2026, 11, 1), QDate(2026, 12, 5)});
    CHECK(spanOf(CalendarView::Month, QDate(2027, 2, 14), Qt::Monday) == CalendarSpan{QDate(2027, 2, 1), QDate(2027, 2, 28)});
    CHECK(spanOf(CalendarView::Week, day, Qt::Saturday) == CalendarSpan{QDate(2026, 11, 21), QDate(2026, 11, 27)});
    CHECK(spanOf(CalendarView::Agenda, day, Qt::Monday) == CalendarSpan{day, QDate(2026, 12, 20)});
    CHECK(turned(CalendarView::Month, QDate(2026, 1, 31), 1) == QDate(2026, 2, 28));
    CHECK(turned(CalendarView::Week, QDate(2026, 12, 30), 1) == QDate(2027, 1, 6));
    CHECK(calendarTitle(CalendarView::Month, day, Qt::Monday) == u"November 2026"_s);
}

TEST_CASE("a day holds the urgent first, then the whole day's, then times", "[unit][presentation][calendar]") {
    Desk desk;
    const QDate day(2026, 11, 24);
    desk.office.add(desk.promise("2026-11-24 15:00", "later"));
    desk.office.add(desk.promise("2026-11-24 09:00", "early").ownedBy(desk.office.jon));
    desk.office.add(desk.promise("2026-11-24", "any time").theirs());
    desk.office.add(desk.promise("2026-11-24 16:00", "now!").urgent());
    desk.office.add(aMilestone().of(desk.anna).on("1966-11-24"));
    CHECK(desk.on(day) == QStringList{u"16:00 Anna Kovács: now! · urgent"_s, u"Anna Kovács: Birthday · turns 60"_s,
                                      u"Anna Kovács: any time · promised by the customer"_s, u"09:00 Anna Kovács: early · Jon"_s,
                                      u"15:00 Anna Kovács: later"_s});
    desk.query.theirs = false;
    desk.query.milestones = false;
    desk.query.owner = desk.office.jon;
    CHECK(desk.on(day) == QStringList{u"09:00 Anna Kovács: early · Jon"_s});
}

TEST_CASE("what is due at a time stands where it is in the viewer's zone", "[unit][presentation][calendar]") {
    Desk desk;
    desk.office.add(desk.promise("2026-11-24 22:30", "call").inZone("America/New_York"));
    desk.office.add(desk.promise("2026-11-24", "send").inZone("America/New_York"));
    struct Row {
        const char* zone;
        QDate day;
        QTime time;
    };
    for (const auto& [zone, day, time] :
         {Row{"America/New_York", QDate(2026, 11, 24), QTime(22, 30)}, Row{"Europe/Berlin", QDate(2026, 11, 25), QTime(4, 30)},
          Row{"Asia/Kathmandu", QDate(2026, 11, 25), QTime(9, 15)}, Row{"Pacific/Kiritimati", QDate(2026, 11, 25), QTime(17, 30)},
          Row{"Pacific/Pago_Pago", QDate(2026, 11, 24), QTime(16, 30)}}) {
        desk.zone = QTimeZone(zone);
        INFO(zone);
        CHECK(desk.on(day).contains(u"%1 Anna Kovács: call"_s.arg(time.toString(u"HH:mm"_s))));
        CHECK(desk.on(QDate(2026, 11, 24)).contains(u"Anna Kovács: send"_s)); // a day is a day
    }
}

TEST_CASE("what comes back is seen before it does, the anchor day kept", "[unit][presentation][calendar]") {
    Desk desk;
    domain::Commitment monthly = desk.promise("2026-10-31 15:00", "monthly").repeating("FREQ=MONTHLY");
    monthly.anchor = QDate(2026, 1, 31);
    monthly.planned = QDate(2026, 10, 31);
    desk.office.add(monthly);
    desk.office.add(desk.promise("2026-11-24", "twice").repeating("FREQ=WEEKLY;COUNT=2"));
    CHECK(desk.on(QDate(2026, 11, 30)) == QStringList{u"15:00 Anna Kovács: monthly · to come"_s});
    CHECK(desk.on(QDate(2026, 11, 24)) == QStringList{u"Anna Kovács: twice"_s});
    CHECK(desk.on(QDate(2026, 12, 1)) == QStringList{u"Anna Kovács: twice · to come"_s});
    CHECK(desk.board().on(QDate(2026, 11, 30))->entries.at(0).actions.isEmpty());
    desk.query.day = QDate(2027, 2, 10);
    CHECK(desk.on(QDate(2027, 2, 28)) == QStringList{u"15:00 Anna Kovács: monthly · to come"_s});
    desk.query.day = QDate(2026, 12, 10);
    CHECK(desk.on(QDate(2026, 12, 8)).isEmpty());
}

TEST_CASE("what is planned stands among the promises", "[unit][presentation][calendar]") {
    Desk desk;
    domain::PlannedInteraction plan;
    plan.uid = newUid();
    plan.customer = desk.anna;
    plan.owner = desk.office.jon;
    plan.channel = domain::Channel::Visit;
    plan.due = {QDate(2026, 11, 25), QTime(10, 0)};
    plan.zone = u"UTC"_s;
    const auto add = [&] {
        desk.office.write([plan](storage::WriteSession& session) { return storage::PlanRepository::save(session, plan); });
    };
    add();
    CHECK(desk.on(QDate(2026, 11, 25)) == QStringList{u"10:00 Anna Kovács: planned visit · Jon"_s});
    QString keys;
    const auto shown = desk.board();
    for (const RowAction& action : shown.on(QDate(2026, 11, 25))->entries.front().actions)
        keys += action.key;
    CHECK(keys == u"DREX"_s);
    plan.words = u"the new boiler"_s;
    for (int i = 0; i < 14; ++i) {
        plan.uid = newUid();
        add();
    }
    const auto board = desk.board();
    CHECK(board.on(QDate(2026, 11, 25))->entries.size() == 10);
    CHECK(board.on(QDate(2026, 11, 25))->more == 5);
    CHECK(board.on(QDate(2026, 11, 25))->entries.at(3).words == u"the new boiler"_s);
    desk.query.plans = false;
    CHECK(desk.on(QDate(2026, 11, 25)).isEmpty());
}

TEST_CASE("a time beside the month's edge is in the month of whoever looks", "[unit][presentation][calendar]") {
    Desk desk;
    desk.query.view = CalendarView::Week;
    desk.office.add(desk.promise("2026-11-22 23:30", "call").inZone("America/New_York")); // Monday in Berlin
    desk.zone = QTimeZone("Europe/Berlin");
    desk.query.day = QDate(2026, 11, 23);
    CHECK(desk.on(QDate(2026, 11, 23)) == QStringList{u"05:30 Anna Kovács: call"_s});
}

TEST_CASE("a month says each day with what is on it", "[unit][presentation][calendar]") {
    Desk desk;
    desk.office.add(desk.promise("2026-11-20 15:00", "call back"));
    desk.show();
    CHECK(desk.model.rowCount() == 6);
    CHECK(desk.model.headerData(0, Qt::Horizontal, Qt::DisplayRole) == u"Mon"_s);
    const auto today = desk.model.cellOf(QDate(2026, 11, 21));
    CHECK(today == desk.model.index(3, 5));
    CHECK(desk.spoken(today) == u"Saturday 21 November, today, nothing"_s);
    CHECK(desk.spoken(desk.model.cellOf(QDate(2026, 11, 20))) == u"Friday 20 November, 15:00 Anna Kovács: call back · overdue"_s);
    CHECK(desk.model.cellAt(desk.model.index(0, 0))->outside);
    desk.firstOfWeek = Qt::Sunday;
    desk.show();
    CHECK(desk.model.headerData(0, Qt::Horizontal, Qt::DisplayRole) == u"Sun"_s);
    CHECK(desk.model.rowCount() == 5);
}

TEST_CASE("a week shows hours, wider where something is early or late, clashes in one cell", "[unit][presentation][calendar]") {
    Desk desk;
    desk.query.view = CalendarView::Week;
    desk.office.add(desk.promise("2026-11-20 15:00", "one"));
    desk.office.add(desk.promise("2026-11-20 15:30", "two"));
    desk.office.add(desk.promise("2026-11-20", "any time"));
    desk.show();
    CHECK(desk.model.rowCount() == 14); // the whole day and 7 to 19
    CHECK(desk.model.headerData(0, Qt::Vertical, Qt::DisplayRole) == u"All day"_s);
    CHECK(desk.model.headerData(1, Qt::Vertical, Qt::DisplayRole) == u"07:00"_s);
    CHECK(desk.model.cellAt(desk.model.cellOf(QDate(2026, 11, 20), QTime(15, 0)))->entries.size() == 2);
    CHECK(desk.model.cellAt(desk.model.cellOf(QDate(2026, 11, 20)))->entries.size() == 1);
    CHECK(desk.model.cellAt(desk.model.cellOf(QDate(2026, 11, 21), QTime(14, 0)))->now);
    desk.office.add(desk.promise("2026-11-19 05:10", "early"));
    desk.office.add(desk.promise("2026-11-19 23:10", "late"));
    desk.show();
    CHECK(desk.model.rowCount() == 20);
    CHECK(desk.model.headerData(1, Qt::Vertical, Qt::DisplayRole) == u"05:00"_s);
}

TEST_CASE("entries are walked through one by one, across days", "[unit][presentation][calendar]") {
    Desk desk;
    desk.office.add(desk.promise("2026-11-18 08:00", "one"));
    desk.office.add(desk.promise("2026-11-18 09:00", "two"));
    desk.office.add(desk.promise("2026-11-25", "three"));
    for (const auto view : {CalendarView::Month, CalendarView::Week}) {
        desk.query.view = view;
        desk.query.day = QDate(2026, 11, 18);
        desk.show();
        QStringList walked;
        for (auto at = desk.model.neighbour({}, -1, 1); at.index.isValid(); at = desk.model.neighbour(at.index, at.entry, 1))
            walked += desk.model.cellAt(at.index)->entries[static_cast<size_t>(at.entry)].words;
        CHECK(walked ==
              (view == CalendarView::Month ? QStringList{u"one"_s, u"two"_s, u"three"_s} : QStringList{u"one"_s, u"two"_s}));
        CHECK_FALSE(desk.model.neighbour(desk.model.cellOf(QDate(2026, 11, 18), QTime(8, 0)), 0, -1).index.isValid());
    }
}

TEST_CASE("an agenda is days with something on them", "[unit][presentation][calendar]") {
    Desk desk;
    desk.query.view = CalendarView::Agenda;
    desk.query.perDay = 1;
    desk.office.add(desk.promise("2026-11-22 08:00", "one"));
    desk.office.add(desk.promise("2026-11-22 09:00", "two"));
    const auto three = desk.office.add(desk.promise("2026-12-24", "three").urgent());
    desk.office.add(aMilestone().of(desk.anna).on("1966-12-02"));
    AgendaModel agenda;
    const QAbstractItemModelTester agendaTester(&agenda, QAbstractItemModelTester::FailureReportingMode::Fatal);
    agenda.show(desk.board(), QDate(2026, 11, 21));
    CHECK(modelText(agenda) == QStringList{u"= Sun 22 Nov · tomorrow ="_s, u"08:00 | one | Anna Kovács | "_s, u"<and 1 more>"_s,
                                           u"= Wed 2 Dec · in 11 days ="_s, u" | Birthday · turns 60 | Anna Kovács | "_s});
    CHECK(agenda.dayAt(2) == QDate(2026, 11, 22));
    desk.query.day = QDate(2026, 12, 1);
    agenda.show(desk.board(), QDate(2026, 11, 21));
    CHECK(agenda.rowOf({storage::Entity::Commitment, three.value(), QDate(2026, 12, 24)}) == 3);
    CHECK(agenda.entryAt(3)->words == u"three"_s);
}

TEST_CASE("what is moved keeps its time by day, takes another by hour, in its own zone", "[unit][presentation][calendar]") {
    CalendarEntry entry;
    entry.zone = u"America/New_York"_s;
    const CalendarCell day{.day = QDate(2026, 11, 25)};
    const CalendarCell hour{.day = QDate(2026, 11, 25), .hour = 3};
    const QTimeZone berlin("Europe/Berlin");
    CHECK(movedDue(entry, day, CalendarView::Month, berlin) == domain::Due{QDate(2026, 11, 25), {}});
    CHECK(movedDue(entry, hour, CalendarView::Week, berlin) == domain::Due{QDate(2026, 11, 24), QTime(21, 0)});
    entry.time = QTime(15, 40);
    CHECK(movedDue(entry, day, CalendarView::Month, berlin) == domain::Due{QDate(2026, 11, 25), QTime(9, 40)});
    CHECK(movedDue(entry, hour, CalendarView::Week, berlin) == domain::Due{QDate(2026, 11, 24), QTime(21, 40)});
    CHECK(movedDue(entry, day, CalendarView::Week, berlin) == domain::Due{QDate(2026, 11, 25), {}});
}

TEST_CASE("what may not be changed by the role says so", "[unit][presentation][calendar]") {
    Desk desk;
    desk.office.add(desk.promise("2026-11-24", "Maria's"));
    auto viewer = desk.viewer();
    viewer.permissions = domain::Permissions(desk.office.jon, domain::Role::Staff);
    const auto board = desk.office.read([&](storage::ReadSession& session) { return loadCalendar(session, desk.query, viewer); });
    const auto& actions = board.on(QDate(2026, 11, 24))->entries.at(0).actions;
    const auto redate =
        std::find_if(actions.begin(), actions.end(), [](const RowAction& each) { return each.id == u"redate"_s; });
    REQUIRE(redate != actions.end());
    CHECK_FALSE(redate->refused.isEmpty());
}

TEST_CASE("a calendar is printed on one page, an agenda on as many as it takes", "[unit][presentation][calendar]") {
    Desk desk;
    for (int i = 0; i < 90; ++i)
        desk.office.add(desk.promise(i % 2 == 0 ? "2026-11-23 15:00" : "2026-11-24", "call back about the blue one"));
    const auto paper = GENERATE(Paper::A4, Paper::Letter);
    const CalendarPrint month(desk.board(), desk.viewer(), paper);
    CHECK(month.pageCount() == 1);
    CHECK(textsOf(month, 0).first() == u"November 2026"_s);
    CHECK(textsOf(month, 0).contains(u"Wednesday"_s));
    CHECK(textsOf(month, 0).last() == u"Page 1 of 1"_s);
    CHECK(textsOf(month, 0).contains(u"15:00 Anna Kovács: call back about the blue one"_s));
    CHECK_FALSE(textsOf(month, 0).filter(u"more"_s).isEmpty());
    desk.query.view = CalendarView::Week;
    CHECK(CalendarPrint(desk.board(), desk.viewer(), paper, u"Maria"_s).pageCount() == 1);
    desk.query.view = CalendarView::Agenda;
    desk.query.perDay = 200;
    const CalendarPrint agenda(desk.board(), desk.viewer(), paper, u"Maria"_s);
    CHECK(agenda.pageCount() == 4);
    CHECK(textsOf(agenda, 3).last() == u"Page 4 of 4"_s);
    CHECK(textsOf(agenda, 2).first().endsWith(u" · Maria"_s));
    qsizetype rows = 0;
    for (int page = 0; page < agenda.pageCount(); ++page) {
        rows += textsOf(agenda, page).count(u"call back about the blue one"_s);
        for (const PrintItem& item : agenda.page(page))
            CHECK(QRectF({}, agenda.pageSize()).contains(item.place));
    }
    CHECK(rows == 90);
    const QByteArray pdf = agenda.toPdf();
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf.count("/Type /Page\n") == 4);
}

TEST_CASE("a text on paper has whole lines alone, the last one elided", "[unit][calendar]") {
    QFont font;
    font.setPixelSize(9);
    const double width = QFontMetricsF(font).horizontalAdvance(u"Gesellschaft für "_s);
    const auto lines = linesOf(u"Gesellschaft für angewandte\nVermessung und vieles mehr"_s, font, width, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines.front() == u"Gesellschaft für"_s);
    CHECK(lines.back().startsWith(u"angewandte"_s));
    CHECK(lines.back().endsWith(u'…'));
    CHECK(linesOf(u"Anna"_s, font, width, 2) == QStringList{u"Anna"_s});
    CHECK(linesOf(QString(300, u'字'), font, width, 3).size() == 3); // words without spaces are broken too
    CHECK(linesOf({}, font, width, 2).isEmpty());
}

TEST_CASE("only of what repeats one can be skipped", "[unit][calendar]") {
    Desk desk;
    desk.office.add(desk.promise("2026-11-24", "once"));
    desk.office.add(desk.promise("2026-11-25", "every week").repeating("FREQ=WEEKLY"));
    const auto board = desk.board();
    const auto canSkip = [&](int day) {
        const auto& actions = board.on(QDate(2026, 11, day))->entries.at(0).actions;
        return std::any_of(actions.begin(), actions.end(), [](const RowAction& each) { return each.id == u"skip"_s; });
    };
    CHECK_FALSE(canSkip(24));
    CHECK(canSkip(25));
}
