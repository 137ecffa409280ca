#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("init makes an empty store that only its user can read", "[unit]") {
    const Ctl ctl;
    const auto made = ctl.run("--json init --owner 'Maria Horváth'"_w);
    CHECK(made.exit == 0);
    CHECK(keysOf(made.out) == "store owner"_w);
    CHECK_FALSE(QFileInfo(ctl.store()).permissions().testFlag(QFile::ReadOther));
    CHECK(contentOf(ctl.store()).startsWith("SQLite format 3"));
    CHECK(ctl.json("customers list"_w).array().isEmpty());
    const auto staff = ctl.json("staff list"_w).array();
    REQUIRE(staff.size() == 1);
    CHECK(staff[0].toObject().value(u"name"_s).toString() == u"Maria Horváth"_s);
    CHECK(staff[0].toObject().value(u"role"_s).toString() == u"owner"_s);
    CHECK(ctl.run({u"check"_s}).exit == 0);
}

TEST_CASE("init leaves what is there as it is", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    CHECK(ctl.run({u"init"_s}).exit == 1);
    CHECK(ctl.json("customers list"_w).array().size() == 1);

    const QString other = ctl.write(u"letter.txt"_s, "Dear Anna");
    CHECK(ctl.bare({u"--store"_s, other, u"init"_s}).exit == 1);
    CHECK(contentOf(other) == "Dear Anna");
}

TEST_CASE("init without a name still has an owner", "[unit]") {
    const Ctl ctl;
    REQUIRE(ctl.run({u"init"_s}).exit == 0);
    CHECK_FALSE(ctl.json("staff list"_w).array()[0].toObject().value(u"name"_s).toString().isEmpty());
}

TEST_CASE("A store that cannot be opened exits 4 and says which", "[unit]") {
    const Ctl ctl;
    const auto missing = ctl.run({u"today"_s});
    CHECK(missing.exit == 4);
    CHECK(missing.err.contains(ctl.store().toUtf8()));
    CHECK_FALSE(QFileInfo::exists(ctl.store()));

    const QString text = ctl.write(u"letter.rapport"_s, "Dear Anna, this is no store but long enough to be looked at twice.");
    CHECK(ctl.bare({u"--store"_s, text, u"today"_s}).exit == 4);
    CHECK(contentOf(text).startsWith("Dear Anna"));
    CHECK(ctl.bare({u"--store"_s, QDir::tempPath(), u"today"_s}).exit == 4);
    CHECK(ctl.bare({u"--store"_s, ctl.file(u"no/such/folder/x.rapport"_s), u"today"_s}).exit == 4);
    CHECK(ctl.run({u"import"_s, text}).exit == 4);
}

TEST_CASE("$RAPPORT_STORE names the store, --store goes before it, the data folder is the default", "[unit]") {
    Ctl ctl;
    REQUIRE(ctl.bare({u"init"_s}).exit == 0);
    CHECK(QFileInfo::exists(ctl.file(u"data/rapport/rapport.rapport"_s)));
    ctl.setEnvironment(u"RAPPORT_STORE"_s, ctl.file(u"elsewhere.rapport"_s));
    REQUIRE(ctl.bare({u"init"_s}).exit == 0);
    CHECK(QFileInfo::exists(ctl.file(u"elsewhere.rapport"_s)));
    CHECK(ctl.bare({u"--store"_s, ctl.store(), u"today"_s}).exit == 4);
}

TEST_CASE("A store that cannot be written is read, and a change fails plainly", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.obeyRights();
    const QString folder = QFileInfo(ctl.store()).path();
    QFile::setPermissions(ctl.store(), QFile::ReadOwner);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    CHECK(ctl.json("customers list"_w).array().size() == 1);
    const auto refused = ctl.run("customers add Ben"_w);
    CHECK((refused.exit == 1 || refused.exit == 4));
    CHECK_FALSE(refused.err.isEmpty());
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_CASE("demo fills a new or an empty store, the same every time, and no other", "[unit]") {
    const Ctl ctl;
    const auto made = ctl.run("--json demo --customers 40 --seed 7"_w);
    REQUIRE(made.exit == 0);
    CHECK(keysOf(made.out) == "store customers"_w);
    CHECK_FALSE(ctl.json("customers list"_w).array().isEmpty());
    CHECK(ctl.run({u"check"_s}).exit == 0);
    CHECK(ctl.run({u"demo"_s}).exit == 1);

    const Ctl again;
    REQUIRE(again.run("demo --customers 40 --seed 7"_w).exit == 0);
    for (const auto& look : {"--json today"_w, "--json customers show 3"_w})
        CHECK(again.run(look).out == ctl.run(look).out);
}

TEST_CASE("The sample store has something on every list, and its owner can work at once", "[unit]") {
    const Ctl ctl;
    REQUIRE(ctl.run({u"demo"_s}).exit == 0);
    const auto today = ctl.json({u"today"_s}).object();
    for (const QString& list : "overdue due milestones drifting"_w)
        CHECK_FALSE(today.value(list).toArray().isEmpty());
    CHECK(ctl.json("staff list"_w).array().size() > 1);
    CHECK(ctl.json({u"rate"_s}).object().value(u"came_due"_s).toInt() > 0);
    CHECK_FALSE(ctl.json("milestones list"_w).array().isEmpty());
    CHECK(ctl.run("customers add 'New One'"_w).exit == 0);
}

TEST_CASE("check says that a store is sound, and repairs what is derived", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    const auto sound = ctl.run("--json check"_w);
    CHECK(sound.exit == 0);
    CHECK(keysOf(sound.out) == "sound findings"_w);
    CHECK(sound.object().value(u"sound"_s).toBool());
    CHECK(ctl.run("check --repair"_w).exit == 0);
    CHECK(ctl.json("search kovacs"_w).array().size() == 1);
}

TEST_CASE("A damaged store is found out", "[unit]") {
    const Ctl ctl;
    ctl.init();
    QByteArray cards;
    for (int i = 0; i < 300; ++i)
        cards += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Customer " + QByteArray::number(i) + "\r\nNOTE:" + QByteArray(400, 'x') +
                 "\r\nEND:VCARD\r\n";
    REQUIRE(ctl.run("import -"_w, cards).exit == 0);
    QFile file(ctl.store());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.size() > 300'000);
    file.seek(file.size() - 200'000);
    file.write(QByteArray(100'000, '\x7f'));
    file.close();
    const auto result = ctl.run({u"check"_s});
    CHECK((result.exit == 1 || result.exit == 4));
    CHECK_FALSE(result.err.isEmpty());
}
