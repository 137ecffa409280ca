#include "rapport/domain/consent.h"
#include "rapport/domain/goal.h"

#include "support/printing.h"

using namespace rapport;
using namespace rapport::domain;
using namespace Qt::StringLiterals;

namespace {
const QDate today(2026, 11, 23);
} // namespace

TEST_CASE("A goal is asked about again a year after it was said or last held", "[domain][goal]") {
    CHECK_FALSE(isToConfirm({u"a second shop"_s}, today)); // nobody knows since when
    CHECK_FALSE(isToConfirm({u"a second shop"_s, today.addDays(-364)}, today));
    CHECK(isToConfirm({u"a second shop"_s, today.addDays(-365)}, today));
    CHECK_FALSE(isToConfirm({u"a second shop"_s, today.addDays(-2000), today.addDays(-10)}, today));
    CHECK(isToConfirm({u"a second shop"_s, {}, today.addDays(-366)}, today));
}

TEST_CASE("Goals that are written anew keep the days of those with the same words", "[domain][goal]") {
    const std::vector<Goal> known{{u"A second shop"_s, QDate(2025, 1, 1), QDate(2026, 1, 1)}, {u"rest"_s, QDate(2024, 1, 1)}};
    const auto goals = goalsOf({u"sell the van"_s, u"a second shop"_s}, known);
    CHECK(goals == std::vector<Goal>{{u"sell the van"_s}, {u"a second shop"_s, QDate(2025, 1, 1), QDate(2026, 1, 1)}});
}

TEST_CASE("Only a goal that was not there before is said today", "[domain][goal]") {
    std::vector<Goal> goals{{u"rest"_s}, {u"sell the van"_s}, {u"grow"_s, QDate(2020, 5, 5)}};
    dateNewGoals(goals, {{u"Rest"_s}}, today);
    CHECK(goals == std::vector<Goal>{{u"rest"_s}, {u"sell the van"_s, today}, {u"grow"_s, QDate(2020, 5, 5)}});
}

TEST_CASE("Goals of two come together, each once and with its days", "[domain][goal]") {
    std::vector<Goal> goals{{u"rest"_s, QDate(2025, 1, 1)}};
    addGoals(goals, {{u"REST"_s, QDate(2020, 1, 1)}, {u"grow"_s, QDate(2024, 1, 1)}});
    CHECK(goals == std::vector<Goal>{{u"rest"_s, QDate(2025, 1, 1)}, {u"grow"_s, QDate(2024, 1, 1)}});
}

TEST_CASE("What is agreed to stands once for each purpose, with the day on which it was said first", "[domain][consent]") {
    std::vector<Consent> consents;
    CHECK_FALSE(consentTo(consents, ConsentPurpose::Mailing));
    setConsent(consents, ConsentPurpose::Mailing, true, u"on the form"_s);
    dateNewConsents(consents, today);
    CHECK(consents == std::vector<Consent>{{ConsentPurpose::Mailing, true, today, u"on the form"_s}});
    setConsent(consents, ConsentPurpose::Mailing, true, u"on the order form"_s);
    dateNewConsents(consents, today.addDays(5));
    CHECK(consents == std::vector<Consent>{{ConsentPurpose::Mailing, true, today, u"on the order form"_s}});
    setConsent(consents, ConsentPurpose::Mailing, false, u"on the phone"_s);
    dateNewConsents(consents, today.addDays(5));
    CHECK(consents == std::vector<Consent>{{ConsentPurpose::Mailing, false, today.addDays(5), u"on the phone"_s}});
    CHECK(consentTo(consents, ConsentPurpose::Mailing) == false);
    setConsent(consents, ConsentPurpose::Mailing, {}, {});
    CHECK(consents.empty());
}
