#include "rapport/storage/answerlist.h"
#include "rapport/storage/answerrepository.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct Answers : RecordStore {
    AnswerId save(const Answer& answer) {
        return change([&](WriteSession& session) { return AnswerRepository::save(session, answer); });
    }
    using RecordStore::save;
    AnswerId add(const QString& question, const QString& words) { return save(newAnswer(question, words, {}, noon)); }
    Answer loaded(AnswerId id) {
        return read([id](ReadSession& session) { return AnswerRepository(session).find(id).value(); });
    }
    AnswerId reword(AnswerId id, const QString& words) { return save(withWords(loaded(id), words, {}, noon)); }
    QStringList found(const QString& text) {
        QStringList questions;
        for (const AnswerRow& row : read([&](ReadSession& session) { return searchAnswers(session, text, 10); }))
            questions << row.question;
        return questions;
    }
    InteractionId tell(std::initializer_list<CustomerId> customers, AnswerId answer, const char* at) {
        Interaction call = anInteraction().with(customers).at(at);
        const Answer told = loaded(answer);
        call.told = {{answer, latestOf(told).number, latestOf(told).words}};
        return save(call);
    }
};

QStringList namesOf(const std::vector<AnswerTelling>& tellings) {
    QStringList names;
    for (const AnswerTelling& telling : tellings)
        names << telling.customerName + u" "_s + QString::number(telling.version);
    return names;
}

} // namespace

TEST_CASE("An answer comes back with its versions, undone one by one", "[storage][answers]") {
    Answers store;
    const AnswerId id = store.add(u"When are you open?"_s, u"Until six."_s);
    store.reword(id, u"Until seven."_s);
    const Answer two = store.loaded(id);
    REQUIRE(two.versions.size() == 2);
    CHECK(latestOf(two).words == u"Until seven."_s);
    CHECK(store.read([&](ReadSession& s) { return AnswerRepository(s).findByUid(two.uid); }) == id);
    store.undoLast();
    CHECK(store.loaded(id).versions.size() == 1);
    store.redoLast();
    CHECK(store.loaded(id) == two);
    CHECK(errorOf([&] { store.save(Answer()); }) == ErrorCode::InvalidInput);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Answers are found by the beginnings of their words, by the question first", "[storage][answers]") {
    Answers store;
    const AnswerId price = store.add(u"What does delivery cost?"_s, u"Five euros, free from fifty."_s);
    store.add(u"How long is the guarantee?"_s, u"Two years; the cost of delivery is ours."_s);
    store.add(u"Do you take cards?"_s, u"All of them."_s);
    CHECK(store.found(u"deliv cost"_s) == QStringList{u"What does delivery cost?"_s, u"How long is the guarantee?"_s});
    CHECK(store.found(u"cards"_s) == QStringList{u"Do you take cards?"_s});
    CHECK(store.found(u"nothing of it"_s).isEmpty());
    CHECK(store.found({}).size() == 3);
    store.reword(price, u"Six euros; by bicycle."_s);
    CHECK(store.found(u"bicycle"_s) == QStringList{u"What does delivery cost?"_s});
    CHECK(store.found(u"five"_s).isEmpty());
    store.undoLast();
    CHECK(store.found(u"five"_s).size() == 1);
    CHECK(store.found(u"bicycle"_s).isEmpty());
    Answer retired = store.loaded(price);
    retired.retired = true;
    store.save(retired);
    CHECK(store.found(u"delivery"_s) == QStringList{u"How long is the guarantee?"_s});
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Answers are listed by their questions, retired ones apart", "[storage][answers]") {
    Answers store;
    store.add(u"zebra crossing"_s, u"no"_s);
    store.add(u"Apples?"_s, u"yes"_s);
    Answer gone = store.loaded(store.add(u"mail?"_s, u"no"_s));
    gone.retired = true;
    store.save(gone);
    const auto rows = [&](AnswersWhich which) {
        QStringList questions;
        for (const AnswerRow& row : store.read([&](ReadSession& session) { return answerRows(session, which); }))
            questions << row.question;
        return questions;
    };
    CHECK(rows(AnswersWhich::Current) == QStringList{u"Apples?"_s, u"zebra crossing"_s});
    CHECK(rows(AnswersWhich::Retired) == QStringList{u"mail?"_s});
    CHECK(rows(AnswersWhich::All).size() == 3);
}

TEST_CASE("Who was told an older version is known until they hear the new one", "[storage][answers]") {
    Answers store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    const CustomerId cleo = store.save(aCustomer().named("Cleo Smith"));
    const AnswerId id = store.add(u"When are you open?"_s, u"Until six."_s);
    store.tell({anna, ben}, id, "2026-11-10T10:00Z");
    store.tell({cleo}, id, "2026-11-11T10:00Z");
    store.setState(cleo, CustomerState::Trashed);
    store.reword(id, u"Until seven."_s);
    store.tell({ben}, id, "2026-11-12T10:00Z");
    const auto before = [&](int version) {
        return namesOf(store.read([&](ReadSession& session) { return toldBefore(session, id, version); }));
    };
    CHECK(before(2) == QStringList{u"Anna Smith 1"_s});
    CHECK(before(1).isEmpty());
    CHECK(before(3) == QStringList{u"Ben Smith 2"_s, u"Anna Smith 1"_s});
    CHECK(namesOf(store.read([&](ReadSession& session) { return tellingsOf(session, id); })) ==
          QStringList{u"Ben Smith 2"_s, u"Anna Smith 1"_s, u"Ben Smith 1"_s});
    CHECK(namesOf(store.read([&](ReadSession& session) { return tellingsTo(session, ben); })) ==
          QStringList{u"Ben Smith 2"_s, u"Ben Smith 1"_s});
}

TEST_CASE("What somebody was last told is found among those who are there", "[storage][answers]") {
    Answers store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    const AnswerId id = store.add(u"When are you open?"_s, u"Until six."_s);
    const AnswerId other = store.add(u"Do you take cards?"_s, u"No."_s);
    const InteractionId told = store.tell({anna}, id, "2026-11-10T10:00Z");
    const auto last = [&](std::vector<CustomerId> who, AnswerId answer, InteractionId except = {}) {
        return store.read([&](ReadSession& session) { return lastTelling(session, who, answer, except); });
    };
    REQUIRE(last({ben, anna}, id));
    CHECK(last({ben, anna}, id)->customer == anna);
    CHECK(last({ben, anna}, id)->interaction == told);
    CHECK_FALSE(last({ben}, id));
    CHECK_FALSE(last({anna}, other));
    CHECK_FALSE(last({anna}, id, told));
}

} // namespace rapport::storage::testing
