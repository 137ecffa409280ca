// P13: respect, communication, trust: one weak leg tips the stool. Three legs with their evidence and one next act for the
// weakest.
#include "principles/carewindow.h"

#include "rapport/domain/legwords.h"
#include "rapport/presentation/customerfacts.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/legs.h"
#include "support/office.h"
#include "ui/customers/legsheet.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

Legs legsOf(Office& office, CustomerId id) { return done(customerLegs(office.workspace(), id)).legs; }

/// As the customer's page shows it: the states in words, then the next act.
QStringList shown(Office& office, CustomerId id) {
    const auto words = presentation::inWords(office.pageOf(id), office.now(), Office::zone());
    QStringList all;
    for (const auto& card : words.legs)
        all += card.chip;
    return all << words.next;
}

} // namespace

TEST_CASE("P13: one weak leg tips the stool, however good the others are", "[principle][P13]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").key().createdAt("2024-01-05T09:00Z"));
    const auto promises = [&](const Text& words, const Text& due) {
        return done(addCommitment(office.workspace(), aCommitment().to(anna).saying(words).due(due).inZone("Europe/Budapest")));
    };

    // Nothing is known of her: no leg is good.
    CHECK(legsOf(office, anna).state == LegState::Unknown);

    // A good conversation and a promise that was kept.
    done(logInteraction(office.workspace(), anInteraction().with(anna).at("2026-11-20T10:00Z").feeling(Signal::Happy), {}));
    const CommitmentId kept = promises("send the offer", "2026-11-21 15:00");
    done(completeCommitment(office.workspace(), kept));
    office.itIs("2026-11-21T16:00");
    CHECK(shown(office, anna) == QStringList{u"good"_s, u"good"_s, u"good"_s, QString()});
    CHECK(legsOf(office, anna).state == LegState::Good);
    CHECK_FALSE(legsOf(office, anna).weakest);

    // One promise is forgotten for three days.
    const CommitmentId late = promises("call back about the boiler part", "2026-11-22");
    office.itIs("2026-11-25T09:00");
    CHECK(shown(office, anna) ==
          QStringList{u"good"_s, u"good"_s, u"weak"_s, u"Call back about the boiler part, and say why it is late"_s});
    const Legs tipped = legsOf(office, anna);
    CHECK(tipped.state == LegState::Weak);
    CHECK(tipped.weakest == Leg::Trust);

    // The evidence is the promise itself.
    const LegFact& fact = tipped.of(Leg::Trust).facts.front();
    CHECK(fact.kind == LegFactKind::Overdue);
    REQUIRE(fact.rows.size() == 1);
    CHECK(fact.rows[0].id == late.value());

    // It is kept at last: to be watched, no longer weak. Taking that back makes it weak again.
    done(completeCommitment(office.workspace(), late));
    CHECK(legsOf(office, anna).state == LegState::Watch);
    done(undo(office.workspace()));
    CHECK(legsOf(office, anna).state == LegState::Weak);
}

TEST_CASE_METHOD(CareWindow, "P13: the three legs stand beside a customer, and a press on one shows what it comes from",
                 "[principles]") {
    (void)done(addCommitment(office.workspace(), aCommitment().to(anna).saying("send the offer").due("2026-11-17")));
    openHer();
    REQUIRE(eventually([this] { return line(u"Trust"_s) != nullptr; }));
    CHECK(line(u"Trust"_s)->accessibleName().contains(u"weak"_s));
    CHECK(line(u"Send the offer, and say why it is late"_s) != nullptr); // one next act
    line(u"Trust"_s)->click();
    REQUIRE(eventually([this] { return window->findChild<ui::LegSheet*>() != nullptr; }));
    const auto* list = window->findChild<ui::LegSheet*>()->findChild<QAbstractItemView*>();
    REQUIRE(list);
    CHECK(eventually([list] { return !WindowBench::rows(*list).filter(u"send the offer"_s, Qt::CaseInsensitive).isEmpty(); }));
}
