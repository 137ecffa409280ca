#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QRegularExpression>

using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("An unknown command is refused, and the nearest proposed", "[unit]") {
    const Ctl ctl;
    const auto proposed = [&](const QStringList& arguments) {
        const auto result = ctl.run(arguments);
        CHECK(result.exit == 2);
        CHECK(result.out.isEmpty());
        return QRegularExpression(u"Did you mean “([^”]*)”"_s).match(QString::fromUtf8(result.err)).captured(1);
    };
    CHECK(proposed("custmers list"_w) == u"customers"_s);
    CHECK(proposed("tody"_w) == u"today"_s);
    CHECK(proposed("hist"_w) == u"history"_s);
    CHECK(proposed("commitments redtae 1 tomorrow"_w) == u"commitments redate"_s);
    CHECK(proposed("customers lst --limit 3"_w) == u"customers list"_s);
    CHECK(proposed("--as today imprt"_w) == u"import"_s);
    CHECK_FALSE(proposed({u"💥"_s}).isEmpty());
}

TEST_CASE("Commands of later days are unknown", "[unit]") {
    const Ctl ctl;
    for (const QString& command : "backup restore dossier"_w)
        CHECK(ctl.run({command}).exit == 2);
}

TEST_CASE("Wrong usage exits 2 and touches nothing", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    const QList<QStringList> wrong{{},
                                   "customers"_w,
                                   "search"_w,
                                   "search a b"_w,
                                   "search a --limit 0"_w,
                                   "search a --limit many"_w,
                                   "today --nonsense"_w,
                                   "customers list --tier gold"_w,
                                   "customers list --sort height"_w,
                                   "customers add A --birthday 31.12."_w,
                                   "customers add A --cadence 9/3"_w,
                                   "customers add A --custom novalue"_w,
                                   "customers add A --address planet=Mars"_w,
                                   "interactions log x"_w,
                                   "interactions log x --with 1 --urgent"_w,
                                   "commitments add x --with 1"_w,
                                   "commitments list --due someday"_w,
                                   "commitments list --range never"_w,
                                   "milestones list --within 400d"_w,
                                   "milestones add birthday --with 1"_w,
                                   "rate --by moon"_w,
                                   "rate --from 2026-02-01 --to 2026-01-01"_w,
                                   "import"_w,
                                   "import x.vcf --format xml"_w};
    for (const QStringList& arguments : wrong) {
        INFO(arguments.join(u' ').toStdString());
        const auto result = ctl.run(arguments);
        CHECK(result.exit == 2);
        CHECK(result.out.isEmpty());
        CHECK_FALSE(result.err.isEmpty());
    }
    CHECK(ctl.json({u"history"_s}).array().size() == 2);
}

TEST_CASE("--now and --tz that cannot be read are wrong usage", "[unit]") {
    const Ctl ctl;
    CHECK(ctl.bare("--now soon today"_w).exit == 2);
    CHECK(ctl.bare("--tz Europe/Atlantis today"_w).exit == 2);
}

TEST_CASE("Help and version go to standard output", "[unit]") {
    const Ctl ctl;
    const auto help = ctl.bare({u"--help"_s});
    CHECK(help.exit == 0);
    for (
        const QString& command :
        "init demo import search customers interactions commitments milestones greetings today drifting brief cadence rate week gaps history undo redo trash check staff fields"_w)
        CHECK(help.out.contains(command.toUtf8()));
    CHECK(ctl.bare({u"--version"_s}).out.startsWith("rapportctl "));
    CHECK(ctl.bare("customers add --help"_w).out.contains("--care-note"));
}

TEST_CASE("Global options stand before or after the command", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QStringList global =
        QStringList{u"--store"_s, ctl.store()} + "--now 2026-11-21T10:00 --tz UTC --as Maria --json --quiet"_w;
    for (const auto& arguments :
         {global + "commitments list"_w, "commitments list"_w + global, "commitments"_w + global + "list"_w}) {
        const auto result = ctl.bare(arguments);
        CHECK(result.exit == 0);
        CHECK(result.out == "[]\n");
        CHECK(result.err.isEmpty());
    }
}

TEST_CASE("Messages go to standard error, and --quiet silences all but problems", "[unit]") {
    const Ctl ctl;
    const auto loud = ctl.run("init --owner Maria"_w);
    CHECK(loud.out.isEmpty());
    CHECK(loud.err.contains("Maria"));
    CHECK(ctl.run("customers add Anna --quiet"_w).err.isEmpty());
    const auto refused = ctl.run("--quiet init"_w);
    CHECK(refused.exit == 1);
    CHECK_FALSE(refused.err.isEmpty());
}

TEST_CASE("With --json a failure is one document too", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const auto result = ctl.run("--json customers show nobody"_w);
    CHECK(result.exit == 5);
    const auto error = result.object().value(u"error"_s).toObject();
    CHECK(error.value(u"exit"_s).toInt() == 5);
    CHECK_FALSE(error.value(u"message"_s).toString().isEmpty());
}

TEST_CASE("A password in an address is never said again", "[unit]") {
    const Ctl ctl;
    for (const auto& json : {QStringList(), QStringList{u"--json"_s}}) {
        // Nobody listens there; without PostgreSQL it is an address that cannot be used.
        const auto result = ctl.bare(json + "--store postgresql://anna:hunter22@127.0.0.1:1/office customers list"_w);
        CHECK(result.exit != 0);
        CHECK_FALSE(result.err.contains("hunter22"));
        CHECK_FALSE(result.out.contains("hunter22"));
    }
}
