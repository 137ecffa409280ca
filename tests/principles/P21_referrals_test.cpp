// P21: thank, and earn referrals.
#include "principles/carewindow.h"

#include "rapport/services/cases.h"
#include "rapport/services/commitments.h"
#include "rapport/services/interactions.h"
#include "rapport/services/referrals.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("P21: a referral earns a thank-you commitment, and stands in the tree of who sent whom", "[principles]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode").referredBy(anna));
    office.knows(aCustomer().named("Cecil Nagy").referredBy(ben));
    const auto owed = office.pageOf(anna).openCommitments;
    REQUIRE(owed.size() == 1);
    CHECK(owed.front().words.contains(u"Ben Ode"_s));
    const auto tree = office.pageOf(anna).care.referrals;
    REQUIRE(tree.size() == 2);
    CHECK(tree[1].name == u"Cecil Nagy"_s);
    CHECK(tree[1].depth == 2);
    CHECK(tree[1].referrerName == u"Ben Ode"_s);
}

TEST_CASE("P21: a referral is suggested only to a happy customer with nothing open", "[principles]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto hold = [&] { return office.pageOf(anna).care.referralHold; };
    CHECK(hold() == storage::ReferralHold::NotHappy);
    done(logInteraction(office.workspace(), anInteraction().with(anna).feeling(domain::Signal::Happy), {}));
    CHECK(hold() == storage::ReferralHold::None);
    const auto promise = done(addCommitment(office.workspace(), aCommitment().to(anna).due("2026-11-20")));
    CHECK(hold() == storage::ReferralHold::OverduePromise);
    done(completeCommitment(office.workspace(), promise));
    domain::Case complaint;
    complaint.customer = anna;
    complaint.words = u"late"_s;
    (void)done(openCase(office.workspace(), complaint));
    CHECK(hold() == storage::ReferralHold::OpenCase);
    CHECK(done(whomToAsk(office.workspace())).empty());
}

TEST_CASE_METHOD(CareWindow, "P21: whom a customer sent stands beside them and leads there, as does the moment to ask",
                 "[principles]") {
    office.knows(aCustomer().named("Ben Ode").referredBy(anna));
    done(logInteraction(office.workspace(), anInteraction().with(anna).feeling(domain::Signal::Happy), {}));
    openHer();
    REQUIRE(eventually([this] { return line(u"Referrals: Ben Ode"_s) != nullptr; }));
    CHECK(eventually([this] { return says(u"a good moment to ask whom they know"_s); }));
    line(u"Referrals: Ben Ode"_s)->click();
    CHECK(eventually([this] { return line(u"Referrals: Ben Ode"_s) == nullptr && says(u"Ben Ode"_s); }));
}
