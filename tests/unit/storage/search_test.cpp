#include "unit/storage/recordsfixture.h"

#include "storage/search/textquery.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

TEST_CASE("A search finds names, organisations, phones, e-mails, notes, conversations and promises", "[storage][search]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer()
                                           .named("Anna Győri")
                                           .at("Ørsted Bakery")
                                           .withPhone("+44 20 7946 0018")
                                           .withEmail("baker@flour.example")
                                           .withNotes("likes marzipan")
                                           .withGoal("retire by the sea"));
    const InteractionId talk = store.save(anInteraction().with(anna).noting("spoke about the chimney"));
    const CommitmentId promise = store.save(aCommitment().to(anna).saying("send the samples"));
    const auto only = [&](const QString& text) {
        const auto hits = store.found(text);
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].customer == anna);
        CHECK(hits[0].name == u"Anna Győri"_s);
        return hits[0];
    };
    CHECK(only(u"GYOR"_s).matched == MatchedIn::Name);
    CHECK(only(u"yöri"_s).matched == MatchedIn::Name);
    CHECK(store.found(u"a"_s).front().matched == MatchedIn::Name);
    CHECK(only(u"orsted"_s).matched == MatchedIn::Organisation);
    CHECK(only(u"7946-00"_s).matched == MatchedIn::Phone);
    CHECK(only(u"020 7946"_s).snippet == u"+44 20 7946 0018"_s);
    CHECK(only(u"(442079)"_s).matched == MatchedIn::Phone);
    CHECK(only(u"baker@fl"_s).snippet == u"baker@flour.example"_s);
    CHECK(only(u"lour.ex"_s).matched == MatchedIn::Email);
    CHECK(only(u"marzi"_s).snippet == u"likes marzipan"_s);
    CHECK(only(u"retire"_s).matched == MatchedIn::Note);
    CHECK(only(u"chim"_s).interaction == talk);
    CHECK(only(u"samples"_s).commitment == promise);
    CHECK(only(u"anna bakery"_s).customer == anna);
    CHECK(only(u"győri marzipan"_s).customer == anna);
    CHECK(store.found(u"anna brewery"_s).empty());
    CHECK(store.found(u""_s).empty());
    CHECK(store.found(u"   "_s).empty());
}

TEST_CASE("Names come before organisations, reach and notes; beginnings before middles; key customers first",
          "[storage][search]") {
    RecordStore store;
    store.save(aCustomer().named("Xenia Note").withNotes("met lena at the fair"));
    store.save(aCustomer().named("Yuri Mail").withEmail("lena@x.example"));
    store.save(aCustomer().named("Zoe Works").at("Lena Ltd"));
    store.save(aCustomer().named("Magdalena Low"));
    store.save(aCustomer().named("Lena Regular"));
    store.save(aCustomer().named("Lena Zimmer").key());
    store.save(aCustomer().named("Maria Lena"));
    CHECK(store.foundNames(u"lena"_s) == QStringList{u"Lena Zimmer"_s, u"Lena Regular"_s, u"Maria Lena"_s, u"Magdalena Low"_s,
                                                     u"Zoe Works"_s, u"Yuri Mail"_s, u"Xenia Note"_s});
}

TEST_CASE("Key customers are found first among more than are looked at", "[storage][search]") {
    RecordStore store;
    store.change([](WriteSession& session) {
        BulkImport import(session);
        for (int i = 0; i < 700; ++i)
            import.add(prepared(aCustomer().named(u"Anna Number%1"_s.arg(i)), {}));
        import.add(prepared(aCustomer().named("Anna Zulu").key(), {}));
        import.finish();
    });
    CHECK(store.foundNames(u"ann"_s).front() == u"Anna Zulu"_s);
    CHECK(store.found(u"ann"_s, 10).size() == 10);
    CustomerFilter filter;
    filter.text = u"ann"_s;
    CHECK(store.names(filter).size() <= searchCap);
}

TEST_CASE("Digits of a phone have to stand side by side", "[storage][search]") {
    RecordStore store;
    store.save(aCustomer().named("Right Order").withPhone("0171 234 567 89"));
    store.save(aCustomer().named("Other Order").withPhone("567 891 0171 234"));
    store.save(aCustomer().named("Two Numbers").withPhone("0171 234").withPhone("567 89"));
    CHECK(store.foundNames(u"171234567"_s) == QStringList{u"Right Order"_s});
    CHECK(store.foundNames(u"(0171) 23456"_s) == QStringList{u"Right Order"_s});
    CHECK(store.foundNames(u"891-0171"_s) == QStringList{u"Other Order"_s});
    CHECK(store.foundNames(u"3456"_s) == QStringList{u"Right Order"_s});
    CHECK(store.foundNames(u"99999"_s).isEmpty());
}

TEST_CASE("Archived customers come after the others, and before them again when they are back", "[storage][search]") {
    RecordStore store;
    const CustomerId archived = store.save(aCustomer().named("Lena Abel").key());
    store.save(aCustomer().named("Lena Zimmer"));
    store.setState(archived, CustomerState::Archived);
    CHECK(store.foundNames(u"lena"_s) == QStringList{u"Lena Zimmer"_s, u"Lena Abel"_s});
    CHECK(store.findings().isEmpty());
    store.setState(archived, CustomerState::Active);
    CHECK(store.foundNames(u"lena"_s) == QStringList{u"Lena Abel"_s, u"Lena Zimmer"_s});
}

TEST_CASE("Conversations and promises keep a place below many customers", "[storage][search]") {
    RecordStore store;
    CustomerId last;
    for (int i = 0; i < 12; ++i)
        last = store.save(aCustomer().named(u"Plum %1"_s.arg(i)));
    store.save(aCommitment().to(last).saying("bring plums"));
    const auto hits = store.found(u"plum"_s, 10);
    REQUIRE(hits.size() == 10);
    CHECK(hits.back().matched == MatchedIn::Commitment);
}

TEST_CASE("Words of conversations are found with their accents and without", "[storage][search]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    store.save(anInteraction().with(anna).noting("Straße gesperrt, Ørsted kommt später"));
    for (const QString& text : {u"straße"_s, u"Ørst"_s, u"spater"_s, u"SPÄT"_s})
        CHECK(store.found(text).size() == 1);
}

TEST_CASE("A long note shows the place that was found", "[storage][search]") {
    RecordStore store;
    store.save(aCustomer().named("Anna Smith").withNotes(QString(u"filler "_s).repeated(60) + u"marzipan\nand more"_s));
    const auto hits = store.found(u"marzipan"_s);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].snippet.contains(u"marzipan and more"_s));
    CHECK(hits[0].snippet.size() < 100);
}

TEST_CASE("What was typed is quoted for the full-text index", "[storage][search]") {
    CHECK(TextQuery(u"a\"b"_s).wordsQuery(u"name"_s) == u"{name} : (\"a\"\"b\"*)"_s);
    CHECK(TextQuery(u"Anna  K"_s).wordsQuery(u"name note"_s) == u"{name note} : (\"anna\"* AND \"k\"*)"_s);
    CHECK(TextQuery::phoneQuery(u"49302312"_s) == u"{digits} : (\"312\" AND \"302\" AND \"493\")"_s);
    CHECK(TextQuery(u"anna k"_s).partsQuery().isEmpty());
    CHECK(TextQuery(u"anna - kov"_s).partsQuery() == u"\"anna\" AND \"kov\""_s);
    CHECK(TextQuery(u"!!"_s).wordsQuery(u"name"_s).isEmpty());
    CHECK(TextQuery(u"+44 (20) 79-46"_s).phone() == u"44207946"_s);
    CHECK(TextQuery(u"12"_s).phone().isEmpty());
    CHECK(TextQuery(u"12 anna"_s).phone().isEmpty());
    CHECK(TextQuery(u"0049 30"_s).phoneAbroad() == u"4930"_s);
    CHECK(TextQuery(QString(10'000, u'x')).folded().size() <= 200);
}

} // namespace rapport::storage::testing
