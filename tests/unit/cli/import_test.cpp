#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <csignal>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList summaryKeys = "read created updated unchanged rejected problems"_w;

QByteArray card(const QByteArray& name, const QByteArray& more = {}) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\n" + more + "END:VCARD\r\n";
}

qint64 customersIn(const Ctl& ctl) { return ctl.json("customers list"_w).array().size(); }

} // namespace

TEST_CASE("Importing says what was done; a second time everything is unchanged", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString file =
        ctl.write(u"contacts.vcf"_s,
                  card("Anna Kovács", "TEL;TYPE=CELL:+36 30 123 4567\r\nBDAY:1980-05-17\r\n") + card("Ben Ode", "UID:ben-1\r\n"));
    const auto first = ctl.run({u"--json"_s, u"import"_s, file});
    CHECK(first.exit == 0);
    CHECK(keysOf(first.out) == summaryKeys);
    CHECK(first.object()[u"read"_s].toInt() == 2);
    CHECK(first.object()[u"created"_s].toInt() == 2);
    CHECK(customersIn(ctl) == 2);
    const auto second = ctl.json({u"import"_s, file}).object();
    CHECK(second[u"read"_s].toInt() == 2);
    CHECK(second[u"unchanged"_s].toInt() == 2);
    CHECK(customersIn(ctl) == 2);
    CHECK(ctl.json("customers show anna"_w).object()[u"milestones"_s].toArray().size() == 1);
}

TEST_CASE("An import is undone as a whole", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Here Before"_s);
    QByteArray cards;
    for (int i = 0; i < 500; ++i)
        cards += card("Customer " + QByteArray::number(i));
    CHECK(ctl.run("import -"_w, cards).exit == 0);
    CHECK(customersIn(ctl) == 501);
    CHECK(ctl.run({u"undo"_s}).exit == 0);
    CHECK(customersIn(ctl) == 1);
    CHECK(ctl.run({u"redo"_s}).exit == 0);
    CHECK(customersIn(ctl) == 501);
    CHECK(ctl.run({u"check"_s}).exit == 0);
}

TEST_CASE("A dry run saves nothing", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const auto result = ctl.json({u"import"_s, u"--dry-run"_s, ctl.write(u"a.vcf"_s, card("Anna"))}).object();
    CHECK(result[u"created"_s].toInt() == 1);
    CHECK(customersIn(ctl) == 0);
}

TEST_CASE("A dry run says what would be done with each contact, field by field", "[unit]") {
    const Ctl ctl;
    ctl.init();
    CHECK(ctl.run({u"import"_s, ctl.write(u"old.vcf"_s, card("Anna", "UID:a\r\nTITLE:Owner\r\n"))}).exit == 0);
    const QString file = ctl.write(u"new.vcf"_s, card("Anna", "UID:a\r\nTITLE:Boss\r\n") + card("Ben", "UID:b\r\n"));
    const auto changes = ctl.json({u"import"_s, u"--dry-run"_s, file}).object()[u"changes"_s].toArray();
    REQUIRE(changes.size() == 2);
    const auto anna = changes[0].toObject();
    CHECK(keysOf(ctl.run({u"--json"_s, u"import"_s, u"--dry-run"_s, file}).out).last() == u"changes"_s);
    CHECK(anna[u"line"_s].toInt() == 1);
    CHECK(anna[u"action"_s].toString() == u"updated"_s);
    CHECK(anna[u"uid"_s].toString() == u"a"_s);
    CHECK(anna[u"name"_s].toString() == u"Anna"_s);
    const auto title = anna[u"fields"_s].toArray()[0].toObject();
    CHECK(title[u"field"_s].toString() == u"title"_s);
    CHECK(title[u"before"_s].toString() == u"Owner"_s);
    CHECK(title[u"after"_s].toString() == u"Boss"_s);
    CHECK(changes[1].toObject()[u"action"_s].toString() == u"created"_s);
    CHECK(ctl.run({u"import"_s, u"--dry-run"_s, file}).out.contains("title: Owner → Boss"));
}

TEST_CASE("The problems of an import are written to a file for a spreadsheet", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString list = ctl.file(u"list.csv"_s);
    const QString file = ctl.write(u"mixed.vcf"_s, card("Anna") + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n");
    CHECK(ctl.run({u"import"_s, u"--problems"_s, list, file}).exit == 3);
    QFile written(list);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    CHECK(bytes.startsWith("file,line,column,severity,message\r\nmixed.vcf,5,"));
    CHECK(bytes.contains(",error,"));
}

TEST_CASE("CSV is read with its columns known, or told by a file", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString known = ctl.write(u"known.csv"_s, "First Name,Last Name,E-mail 1 - Value\nAnna,Kovács,anna@example.org\n");
    CHECK(ctl.json({u"import"_s, known, u"--format"_s, u"csv"_s}).object()[u"created"_s].toInt() == 1);
    const QString strange = ctl.write(u"strange.csv"_s, "Rufname;Zuname;Funk\nBen;Ode;555 123\n");
    const QString map = ctl.write(
        u"map.json"_s, R"({"separator": ";", "columns": {"Rufname": "given", "Zuname": "family", "Funk": "phone:mobile"}})");
    CHECK(ctl.json({u"import"_s, strange, u"--map"_s, map}).object()[u"created"_s].toInt() == 1);
    const auto ben = ctl.json("customers show ben"_w).object();
    CHECK(ben[u"name"_s].toString() == u"Ben Ode"_s);
    CHECK(ben[u"phones"_s].toArray()[0].toObject()[u"label"_s].toString() == u"mobile"_s);
    CHECK(ctl.run({u"import"_s, strange, u"--map"_s, ctl.file(u"none.json"_s)}).exit == 1);
}

TEST_CASE("Problems are listed with file and line, and the exit code is 3 when records were refused", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString file = ctl.write(u"mixed.vcf"_s, card("Anna") + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n" + card("Ben"));
    const auto result = ctl.run({u"--json"_s, u"import"_s, file});
    const auto summary = result.object();
    CHECK(summary[u"created"_s].toInt() == 2);
    CHECK(summary[u"rejected"_s].toInt() == 1);
    CHECK(result.exit == 3);
    REQUIRE_FALSE(summary[u"problems"_s].toArray().isEmpty());
    const auto problem = summary[u"problems"_s].toArray()[0].toObject();
    CHECK(problem[u"file"_s].toString().endsWith(u"mixed.vcf"_s));
    CHECK(problem[u"line"_s].toInt() > 1);
    CHECK(problem[u"severity"_s].toString() == u"error"_s);
    CHECK_FALSE(problem[u"message"_s].toString().isEmpty());
    CHECK(problem.contains(u"column"_s));
}

TEST_CASE("A file that cannot be read stops an import before anything is saved", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString good = ctl.write(u"good.vcf"_s, card("Anna"));
    CHECK(ctl.run({u"import"_s, good, ctl.file(u"missing.vcf"_s)}).exit == 1);
    CHECK(customersIn(ctl) == 0);
    CHECK(ctl.run({u"import"_s, ctl.file(u"."_s)}).exit == 1);
    CHECK(ctl.run({u"import"_s, ctl.write(u"x.bin"_s, QByteArray("\x00\x01\x02\x03", 4))}).exit == 1);
    const auto both = ctl.json({u"import"_s, good, ctl.write(u"more.vcf"_s, card("Ben"))}).object();
    CHECK(both[u"created"_s].toInt() == 2);
}

TEST_CASE("Ctrl-C during an import leaves the store as it was", "[unit]") {
    const Ctl ctl;
    ctl.init();
    QByteArray cards;
    for (int i = 0; i < 60'000; ++i)
        cards += card("Customer Number " + QByteArray::number(i), "NOTE:one of very many, with a note to take time\r\n");
    QProcess process;
    process.start(QStringLiteral(RAPPORTCTL), {u"--store"_s, ctl.store(), u"import"_s, u"--format"_s, u"vcard"_s, u"-"_s});
    REQUIRE(process.waitForStarted());
    // As long as the end of its input is not there, the import cannot have ended before it is interrupted.
    process.write(cards);
    while (process.bytesToWrite() > 0)
        REQUIRE(process.waitForBytesWritten(60'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    if (!process.waitForFinished(1'000))
        process.closeWriteChannel();
    REQUIRE((process.state() == QProcess::NotRunning || process.waitForFinished(60'000)));
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 1);
    CHECK(customersIn(ctl) == 0);
    CHECK(ctl.run({u"check"_s}).exit == 0);
}

TEST_CASE("What is on standard input is told by its content, as a file is", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    const QByteArray task = "BEGIN:VTODO\r\nUID:1\r\nSUMMARY:Anna Kov\xC3\xA1"
                            "cs: call\r\nDUE:20261201T100000\r\nEND:VTODO\r\n";
    const QByteArray calendar = "BEGIN:VCALENDAR\r\n" + task + "END:VCALENDAR\r\n";
    SECTION("a calendar") {
        const QByteArray bytes = GENERATE_COPY(task, calendar);
        CHECK(ctl.run("import -"_w, bytes).exit == 0);
        CHECK(ctl.json("commitments list"_w).array().at(0).toObject()[u"words"_s].toString() == u"call"_s);
        CHECK(ctl.run("import --format ics -"_w, calendar).exit == 0);
        CHECK(ctl.json("commitments list"_w).array().size() == 1);
    }
    SECTION("a table of interactions") {
        CHECK(ctl.run("import -"_w, "Customer,Date,Channel,Notes\r\nAnna Kov\xC3\xA1"
                                    "cs,2026-10-21,call,about bread\r\n")
                  .exit == 0);
        CHECK(ctl.json("interactions list"_w).array().size() == 1);
    }
    SECTION("a complete store, and what nobody can read") {
        CHECK(ctl.run("import -"_w, ctl.run("export --format json"_w).out).exit == 0);
        CHECK(ctl.json("customers list"_w).array().size() == 1);
        CHECK(ctl.run("import -"_w, "Dear all\nno contacts here\n").exit == 1);
        CHECK(ctl.run("import -"_w, {}).exit == 1);
    }
}

TEST_CASE("A table that was exported is read back unchanged", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    const auto table = ctl.run("export --format csv --columns uid,name"_w);
    CHECK(table.exit == 0);
    CHECK(table.out.contains("UID,Name\r\n"));
    CHECK(ctl.run("import -"_w, table.out).exit == 0);
    CHECK(ctl.json("customers list"_w).array().size() == 1);
    CHECK(ctl.run("export --format csv --columns name,nonsense"_w).exit == 2);
    CHECK(ctl.run("export --format csv --what nonsense"_w).exit == 2);
}
