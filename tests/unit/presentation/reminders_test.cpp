#include "rapport/presentation/autostart.h"
#include "rapport/presentation/reminders.h"

#include "support/catch.h"
#include "support/officestore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Moment now = momentOf("2026-11-21T13:50Z"); // 14:50 in Berlin

storage::ReminderRow row(const char* words, const char* due, const char* zone = "Europe/Berlin") {
    storage::ReminderRow made;
    made.id = storage::ReminderId(7);
    made.stage = domain::ReminderStage::Before;
    made.commitment.id = CommitmentId(3);
    made.commitment.customerName = u"Anna Kovács"_s;
    made.commitment.organisation = u"Kovács Bakery"_s;
    made.commitment.words = QString::fromUtf8(words);
    made.commitment.due = dueOf(due);
    made.commitment.dueAt = domain::dueMoment(made.commitment.due, QTimeZone(zone));
    made.commitment.overdue = made.commitment.dueAt < now;
    return made;
}

QString said(const storage::ReminderRow& one) { return reminderLines({one}, now, berlin).at(0).sentence(); }

} // namespace

TEST_CASE("A reminder says what, to whom and when, by the clock here", "[unit][reminders]") {
    CHECK(said(row("call back", "2026-11-21 15:00")) == u"call back, Anna Kovács, Kovács Bakery: 15:00, in 10 min"_s);
    CHECK(said(row("call back", "2026-11-21 14:45")) == u"call back, Anna Kovács, Kovács Bakery: since 14:45"_s);
    // Promised for nine in the morning in New York, which is three in the afternoon here.
    CHECK(said(row("call back", "2026-11-21 09:00", "America/New_York")) ==
          u"call back, Anna Kovács, Kovács Bakery: 15:00, in 10 min"_s);
    auto urgent = row("fix it", "2026-11-21");
    urgent.commitment.priority = domain::Priority::Urgent;
    CHECK(said(urgent) == u"fix it, Anna Kovács, Kovács Bakery: urgent, any time"_s);
    CHECK(reminderLines({urgent}, now, berlin).at(0).when.tone == Tone::Red);
}

TEST_CASE("A notification is about one promise, or counts them", "[unit][reminders]") {
    const auto line = reminderLines({row("call back", "2026-11-21 15:00")}, now, berlin).at(0);
    CHECK(reminderNotice({line}).title == u"call back"_s);
    CHECK(reminderNotice({line}).text == u"Anna Kovács, Kovács Bakery\n15:00, in 10 min"_s);
    const auto many = reminderNotice(std::vector<ReminderLine>(6, line));
    CHECK(many.title == u"6 reminders"_s);
    CHECK(many.text.count(u'\n') == 4);
    CHECK(many.text.endsWith(u"and 2 more"_s));
    CHECK(reminderTip(0) == u"Rapport"_s);
    // Desktops that read the text as HTML open no pictures and swallow nothing.
    auto odd = line;
    odd.words = u"<img src=file:/etc/passwd>"_s;
    odd.who = u"Ben <b>Ode</b>"_s;
    for (const auto& notice : {reminderNotice({odd}), reminderNotice({odd, odd})}) {
        CHECK((notice.title + notice.text).contains(u"‹img src=file:/etc/passwd›"_s));
        CHECK_FALSE((notice.title + notice.text).contains(u'<'));
    }
    CHECK(reminderTip(1) == u"1 reminder"_s);
}

TEST_CASE("What was raised is announced once, what stands at the start is only shown", "[unit][reminders]") {
    OfficeStore office;
    const CustomerId anna = office.add(aCustomer().named("Anna"));
    office.add(aCommitment().to(anna).ownedBy(office.maria).due("2026-11-21 14:30"));
    const auto settled = [](ReminderWatch& watch) {
        watch.look();
        REQUIRE(QTest::qWaitFor([&] { return watch.isIdle(); }, 20'000));
    };
    {
        ReminderWatch watch(office.workspace);
        QSignalSpy raised(&watch, &ReminderWatch::raised);
        watch.start();
        settled(watch);
        CHECK(raised.size() == 1);
        office.clock.setNow(momentOf("2026-11-21T14:29:59Z"));
        settled(watch);
        CHECK(raised.size() == 1);
        office.clock.setNow(momentOf("2026-11-21T14:30Z"));
        settled(watch);
        CHECK(raised.size() == 2);
        CHECK(watch.lines().size() == 1);
    }
    ReminderWatch again(office.workspace);
    QSignalSpy raised(&again, &ReminderWatch::raised);
    again.start();
    settled(again);
    CHECK(again.lines().size() == 1);
    CHECK(raised.isEmpty());
    again.stop();
    CHECK(again.lines().empty());
}

TEST_CASE("A store that is only read is looked at without being changed", "[unit][reminders]") {
    OfficeStore office;
    const CustomerId anna = office.add(aCustomer().named("Anna"));
    office.add(aCommitment().to(anna).ownedBy(office.maria).due("2026-11-21 14:30"));
    const auto reader = storage::Store::open(office.location(), {.readOnly = true});
    const services::Workspace workspace{*reader, office.clock, office.maria};
    ReminderWatch watch(workspace);
    QSignalSpy raised(&watch, &ReminderWatch::raised);
    QSignalSpy failed(&watch, &ReminderWatch::failed);
    watch.start();
    REQUIRE(QTest::qWaitFor([&] { return watch.isIdle(); }, 20'000));
    CHECK(watch.lines().size() == 1);
    watch.look();
    REQUIRE(QTest::qWaitFor([&] { return watch.isIdle(); }, 20'000));
    CHECK(raised.size() == 1);
    CHECK(failed.isEmpty());
}

TEST_CASE("The autostart entry starts this program in the background, whatever its path", "[unit][reminders]") {
    const QByteArray entry = autostartEntry(u"/opt/my $tools/100% \"good\"/rapport"_s);
    CHECK(entry.startsWith("[Desktop Entry]\nType=Application\nName=Rapport\n"));
    CHECK(entry.contains("\nExec=\"/opt/my \\\\$tools/100%% \\\\\"good\\\\\"/rapport\" --background\n"));
    QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    CHECK_FALSE(startsAtLogin());
    setStartsAtLogin(true, u"/usr/bin/rapport"_s).waitForFinished();
    CHECK(startsAtLogin());
    QFile file(autostartFile());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == autostartEntry(u"/usr/bin/rapport"_s));
    setStartsAtLogin(false, u"/usr/bin/rapport"_s).waitForFinished();
    CHECK_FALSE(startsAtLogin());
}
