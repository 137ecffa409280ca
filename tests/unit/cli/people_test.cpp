#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("The only member works without being named, and so does the only owner", "[unit]") {
    const Ctl ctl;
    ctl.init();
    CHECK(ctl.run("customers add Anna"_w).exit == 0);
    ctl.json("staff add 'Péter Nagy' --role manager"_w);
    const auto guessed = ctl.run("customers add Ben"_w);
    CHECK(guessed.exit == 0);
    CHECK(guessed.err.contains("Maria Horváth"));
    CHECK(ctl.run("customers add Carla --as peter"_w).exit == 0);
    const auto history = ctl.json("history"_w).array();
    CHECK(history[0].toObject()[u"author"_s].toString() == u"Péter Nagy"_s);
    CHECK(history[1].toObject()[u"author"_s].toString() == u"Maria Horváth"_s);
}

TEST_CASE("With several owners nobody is guessed", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.json("staff add 'Péter Nagy' --role owner"_w);
    const auto refused = ctl.run("customers add Anna"_w);
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("Maria Horváth"));
    CHECK(refused.err.contains("Péter Nagy"));
    CHECK(ctl.run("customers list"_w).exit == 0);
    CHECK(ctl.run("--as maria customers add Anna"_w).exit == 0);
    CHECK(ctl.run("--as nobody customers add Anna"_w).exit == 5);
}

TEST_CASE("Staff members are added, edited and leave", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const auto added = ctl.run("--json staff add 'Péter Nagy'"_w);
    CHECK(keysOf(added.out) == "id uid name role active"_w);
    CHECK(added.object()[u"role"_s].toString() == u"staff"_s);
    CHECK(ctl.json("staff edit peter --role manager"_w).object()[u"role"_s].toString() == u"manager"_s);
    CHECK_FALSE(ctl.json("staff edit peter --active no"_w).object()[u"active"_s].toBool());
    CHECK(ctl.run("--as peter customers add Anna"_w).exit == 1);
    CHECK(ctl.run("staff edit maria --active no"_w).exit == 1);
    CHECK(ctl.run("staff edit maria --active perhaps"_w).exit == 2);
    CHECK(ctl.run("staff add 'maria horvath'"_w).exit == 1);
    CHECK(ctl.run("staff add X --role king"_w).exit == 2);
    CHECK(ctl.run("staff edit nobody --name X"_w).exit == 5);
    CHECK(ctl.run("staff list"_w).out.contains("no longer here"));
}

TEST_CASE("Fields of one's own", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const auto added = ctl.run("--json fields add Size --type choice --choice S --choice M"_w);
    CHECK(keysOf(added.out) == "id name type choices"_w);
    ctl.add(u"Anna Kovács"_s, "--custom size=M"_w);
    CHECK(ctl.run("customers edit anna --custom size=XL"_w).exit == 1);
    CHECK(ctl.run("customers edit anna --custom colour=red"_w).exit == 5);
    CHECK(ctl.run("fields remove size"_w).exit == 1);
    CHECK(ctl.json("fields edit size --name 'Shirt size' --choice S --choice M --choice L"_w)
              .object()[u"choices"_s]
              .toArray()
              .size() == 3);
    CHECK(ctl.json("customers show anna"_w).object()[u"custom"_s].toObject()[u"Shirt size"_s].toString() == u"M"_s);
    CHECK(ctl.run("customers edit anna --custom 'shirt size='"_w).exit == 0);
    CHECK(ctl.run("fields remove 'shirt size'"_w).exit == 0);
    CHECK(ctl.json("fields list"_w).array().isEmpty());
    CHECK(ctl.run("fields add Size --type colour"_w).exit == 2);
    CHECK(ctl.run("fields remove Size"_w).exit == 5);
}

TEST_CASE("Every change is undone and done again, under its label", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.json("interactions log 'wants blue' --with anna --due tomorrow"_w);
    const auto undone = ctl.run("--json undo"_w);
    CHECK(undone.exit == 0);
    CHECK(undone.object()[u"undone"_s].toString() == u"Log call with Anna Kovács"_s);
    CHECK(ctl.json("commitments list"_w).array().isEmpty());
    CHECK(ctl.json({u"redo"_s}).object()[u"redone"_s].toString() == u"Log call with Anna Kovács"_s);
    CHECK(ctl.json("commitments list"_w).array().size() == 1);
    CHECK(ctl.run({u"redo"_s}).exit == 1);
    for (int i = 0; i < 3; ++i)
        CHECK(ctl.run({u"undo"_s}).exit == 0);
    CHECK(ctl.run({u"check"_s}).exit == 0);
}

TEST_CASE("history tells who changed what, of everything and of one record", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s, "--title Baker"_w);
    ctl.add(u"Ben Ode"_s);
    ctl.json("customers edit anna --title 'Master baker'"_w);
    const auto result = ctl.run("--json history --of anna"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "id at author label changes"_w);
    const auto sets = result.array();
    REQUIRE(sets.size() == 2);
    const auto edit = sets[0].toObject();
    CHECK(edit[u"label"_s].toString() == u"Edit Anna Kovács"_s);
    CHECK(edit[u"author"_s].toString() == u"Maria Horváth"_s);
    CHECK(edit[u"at"_s].toString() == u"2026-11-21T10:00:00+01:00"_s);
    const auto change = edit[u"changes"_s].toArray()[0].toObject();
    CHECK(change[u"operation"_s].toString() == u"update"_s);
    CHECK(change[u"before"_s].toObject()[u"title"_s].toString() == u"Baker"_s);
    CHECK(change[u"after"_s].toObject()[u"title"_s].toString() == u"Master baker"_s);
    CHECK(ctl.run("history --of anna"_w).out.contains("title: Baker → Master baker"));
    CHECK(ctl.json("history"_w).array().size() == 4);

    ctl.json("commitments add 'send it' --with ben --due tomorrow"_w);
    ctl.json("commitments redate 'send it' +3d"_w);
    CHECK(ctl.json("history --of commitment:1"_w).array().size() == 2);
    CHECK(ctl.json("history --of customer:2"_w).array().size() >= 1);
    const auto latest = ctl.json("history --limit 1"_w).array();
    REQUIRE(latest.size() == 1);
    CHECK(latest[0].toObject()[u"changes"_s].toArray().size() == 2); // the commitment and its re-dating: a change is shown whole
    CHECK(ctl.run("history --of commitment:99"_w).exit == 5);
    CHECK(ctl.run("history --of nobody"_w).exit == 5);
}
