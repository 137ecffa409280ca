#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A store with Anna Kovács and the answer to when we are open.
struct Answered {
    Ctl ctl;
    Answered() {
        ctl.init();
        ctl.add(u"Anna Kovács"_s);
        CHECK(ctl.run({u"answers"_s, u"add"_s, u"When are you open?"_s, u"--words"_s, u"Until six."_s}).exit == 0);
    }
    QJsonArray rows(const QString& arguments) const { return ctl.json((u"answers "_s + arguments).split(u' ')).array(); }
};

} // namespace

TEST_CASE("An answer is added, found, told, changed and retired", "[unit][answers]") {
    const Answered store;
    const Ctl& ctl = store.ctl;
    CHECK(keysOf(ctl.run("answers list --json"_w).out) == "id uid question words version changed_at changed_by retired"_w);
    CHECK(store.rows(u"search six"_s).size() == 1);
    CHECK(store.rows(u"search nothing"_s).isEmpty());
    CHECK(ctl.run("interactions log 'asked when we open' --with anna --told open"_w).exit == 0);
    const auto told = store.rows(u"told open"_s);
    REQUIRE(told.size() == 1);
    CHECK(told[0].toObject()[u"customer"_s] == u"Anna Kovács"_s);
    CHECK(told[0].toObject()[u"words"_s] == u"Until six."_s);

    const auto edited = ctl.json({u"answers"_s, u"edit"_s, u"1"_s, u"--words"_s, u"Until seven."_s}).object();
    CHECK(edited[u"answer"_s].toObject()[u"version"_s] == 2);
    CHECK(edited[u"told_older"_s].toArray().size() == 1);
    CHECK(store.rows(u"told open --older"_s).size() == 1);
    const auto logged = ctl.run("interactions log 'asked again' --with anna --told open"_w);
    CHECK(logged.exit == 0);
    CHECK(QString::fromUtf8(logged.err).contains(u"Until six."_s));
    CHECK(store.rows(u"told open --older"_s).isEmpty());
    CHECK(store.rows(u"told --with Anna"_s).size() == 2);
    CHECK(ctl.json("answers show open"_w).object()[u"versions"_s].toArray().size() == 2);
    CHECK(ctl.run("history --of answer:1"_w).exit == 0);

    CHECK(ctl.run("answers retire open"_w).exit == 0);
    CHECK(store.rows(u"list"_s).isEmpty());
    CHECK(store.rows(u"list --retired"_s).size() == 1);
    CHECK(ctl.run("answers show open"_w).exit == 5);
    CHECK(ctl.run("answers retire 1 --back"_w).exit == 0);
    CHECK(store.rows(u"list"_s).size() == 1);
}

TEST_CASE("What an answer is asked that makes no sense is refused", "[unit][answers]") {
    const Answered store;
    const Ctl& ctl = store.ctl;
    CHECK(ctl.run("answers add cards"_w).exit == 2);
    CHECK(ctl.run("answers edit open"_w).exit == 2);
    CHECK(ctl.run("answers told"_w).exit == 2);
    CHECK(ctl.run("answers told open --with Anna"_w).exit == 2);
    CHECK(ctl.run("answers show 99"_w).exit == 5);
    CHECK(ctl.run("answers show cards"_w).exit == 5);
    CHECK(ctl.run({u"answers"_s, u"edit"_s, u"open"_s, u"--words"_s, u" "_s}).exit == 1);
    CHECK(ctl.run({u"answers"_s, u"add"_s, u"Open on Sundays?"_s, u"--words"_s, u"No."_s}).exit == 0);
    CHECK(ctl.run("answers show open"_w).exit != 0);
}
