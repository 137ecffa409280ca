#include "support/builders.h"
#include "support/catch.h"

#include "rapport/domain/customermerge.h"

namespace rapport::domain::testing {

using namespace Qt::StringLiterals;
using test::aCustomer;
using test::aMilestone;

namespace {

MergeSide side(const test::CustomerBuilder& customer, qint64 id, std::vector<Milestone> milestones = {}) {
    Customer made = customer;
    made.id = CustomerId(id);
    for (Milestone& milestone : milestones)
        milestone.customer = made.id;
    return {made, std::move(milestones)};
}

Milestone milestone(qint64 id, MilestoneKind kind, const char* date) {
    Milestone made = aMilestone().kind(kind).on(date);
    made.id = MilestoneId(id);
    return made;
}

const MergeField& field(const std::vector<MergeField>& fields, const QString& key) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const MergeField& one) { return one.key == key; });
    REQUIRE(found != fields.end());
    return *found;
}

} // namespace

TEST_CASE("What one lacks comes from the other, what there may be several of comes together", "[domain][merging]") {
    const auto kept =
        side(aCustomer().named("Anna Kovács").withPhone("+36 20 123 4567", "").tagged("vip").withGoal("more light"), 1);
    const auto other = side(aCustomer()
                                .named("Anna Kovács")
                                .titled("Buyer")
                                .at("Bakery")
                                .withPhone("06 20 123 4567", "mobile")
                                .withPhone("020 7946 0018")
                                .withEmail("anna@x.org")
                                .tagged("VIP")
                                .tagged("trade")
                                .withAddress({{}, {}, {}, u"High Street 1"_s, u"London"_s, {}, {}, {}}),
                            2);
    const Customer merged = mergeOf(kept, other, {}, {}).customer;
    CHECK(merged.id == kept.customer.id);
    CHECK(merged.uid == kept.customer.uid);
    CHECK(merged.title == u"Buyer"_s);
    CHECK(merged.organisationName == u"Bakery"_s);
    REQUIRE(merged.contactPoints.size() == 3); // one number was written in two ways
    CHECK(merged.contactPoints[0].value == u"+36 20 123 4567"_s);
    CHECK(merged.contactPoints[0].label == u"mobile"_s);
    CHECK(merged.tags == QStringList{u"vip"_s, u"trade"_s});
    CHECK(wordsOf(merged.goals) == QStringList{u"more light"_s});
    CHECK(merged.addresses.size() == 1);
    CHECK(merged.notes.isEmpty());
}

TEST_CASE("A refusal holds for both, and every handover stays in its order", "[domain][merging]") {
    auto kept = side(aCustomer().named("Anna Kovács"), 1);
    auto other = side(aCustomer().named("Anna Kovács"), 2);
    kept.customer.consents = {{ConsentPurpose::Mailing, true, QDate(2025, 1, 1), u"on the form"_s}};
    other.customer.consents = {{ConsentPurpose::Mailing, false, QDate(2024, 1, 1), u"on the phone"_s},
                               {ConsentPurpose::Keep, true, {}, {}}};
    kept.customer.handovers = {{Moment(20), {}, {}, StaffId(1), u"later"_s}};
    other.customer.handovers = {{Moment(10), {}, {}, StaffId(2), u"first"_s}};
    const Customer merged = mergeOf(kept, other, {}, {}).customer;
    CHECK(merged.consents == other.customer.consents);
    REQUIRE(merged.handovers.size() == 2);
    CHECK(merged.handovers[0].note == u"first"_s);
}

TEST_CASE("What gives way stands in the notes under its label", "[domain][merging]") {
    const auto kept = side(aCustomer().named("Anna Kovács").titled("Buyer").withNotes("likes blue"), 1);
    const auto other =
        side(aCustomer().named("Kovács Panni").titled("Manager").withNotes("likes red").withCustom(CustomFieldId(7), "42"), 2);
    MergeNames names;
    names.fields.insert(7, u"Shoe size"_s);
    const Customer merged = mergeOf(kept, other, {u"title"_s}, names).customer;
    CHECK(merged.name.given == u"Anna"_s);
    CHECK(merged.title == u"Manager"_s);
    CHECK(merged.notes == u"likes blue\n\nlikes red\n\nMerged with Kovács Panni:\nName: Kovács Panni\nPosition: Buyer"_s);
    REQUIRE(merged.customValues.size() == 1);
    CHECK(merged.customValues[0].value == u"42"_s);
    // Nothing is said twice.
    CHECK(mergeOf(side(aCustomer().withNotes("a\nb"), 1), side(aCustomer().withNotes("b"), 2), {}, {}).customer.notes ==
          u"a\nb"_s);
}

TEST_CASE("Two birthdays: one stays, the other is a milestone of its own", "[domain][merging]") {
    const auto kept = side(aCustomer(), 1, {milestone(11, MilestoneKind::Birthday, "1980-05-17")});
    const auto other = side(aCustomer(), 2, {milestone(21, MilestoneKind::Birthday, "1981-05-17")});
    auto merge = mergeOf(kept, other, {}, {});
    REQUIRE(merge.milestones.size() == 2);
    CHECK(merge.milestones[0].kind == MilestoneKind::Birthday);
    CHECK(merge.milestones[0].date.toString() == u"1980-05-17"_s);
    CHECK(merge.milestones[1].kind == MilestoneKind::Custom);
    CHECK(merge.milestones[1].label == u"Birthday"_s);
    CHECK(merge.milestones[1].customer == kept.customer.id);
    merge = mergeOf(kept, other, {u"birthday"_s}, {});
    CHECK(merge.milestones[0].kind == MilestoneKind::Custom);
    CHECK(merge.milestones[1].kind == MilestoneKind::Birthday);
}

TEST_CASE("A date that both have is one, as exactly as it is known", "[domain][merging]") {
    const auto kept =
        side(aCustomer(), 1,
             {milestone(11, MilestoneKind::Birthday, "--05-17"), milestone(12, MilestoneKind::Contract, "2020-01-01")});
    const auto other =
        side(aCustomer(), 2,
             {milestone(21, MilestoneKind::Birthday, "1980-05-17"), milestone(22, MilestoneKind::Contract, "2021-01-01")});
    const auto merge = mergeOf(kept, other, {}, {});
    REQUIRE(merge.milestones.size() == 3);
    CHECK(merge.milestones[0].date.toString() == u"1980-05-17"_s);
    REQUIRE(merge.doubled.size() == 1);
    CHECK(merge.doubled[0] == std::pair(MilestoneId(21), MilestoneId(11)));
}

TEST_CASE("Nobody refers to themselves after a merge", "[domain][merging]") {
    const auto kept = side(aCustomer().memberOf(CustomerId(2)), 1);
    const auto other = side(aCustomer().referredBy(CustomerId(1)), 2);
    MergeNames names;
    names.customers = {{1, u"Anna"_s}, {2, u"Anna"_s}};
    const Customer merged = mergeOf(kept, other, {}, names).customer;
    CHECK_FALSE(merged.organisation.isValid());
    CHECK_FALSE(merged.referrer.isValid());
}

TEST_CASE("What is shown side by side is what the merge makes", "[domain][merging]") {
    const auto kept = side(aCustomer().named("Anna Kovács").withPhone("1234567").titled("Buyer"), 1,
                           {milestone(11, MilestoneKind::Birthday, "1980-05-17")});
    const auto other = side(aCustomer().named("Anna Kovács").withPhone("7654321").titled("Manager").key(), 2,
                            {milestone(21, MilestoneKind::Birthday, "1981-05-17")});
    const auto fields = mergeFields(kept, other, suggestedFromOther(kept.customer, other.customer), {});
    CHECK_FALSE(field(fields, u"name"_s).isChoice);
    CHECK(field(fields, u"title"_s) == MergeField{u"title"_s, u"Position"_s, u"Buyer"_s, u"Manager"_s, u"Buyer"_s, true});
    CHECK(field(fields, u"tier"_s).merged == u"key customer"_s);
    CHECK(field(fields, u"birthday"_s) ==
          MergeField{u"birthday"_s, u"Birthday"_s, u"1980-05-17"_s, u"1981-05-17"_s, u"1980-05-17"_s, true});
    CHECK(field(fields, u"contact_points"_s).merged == u"1234567\n7654321"_s);
    CHECK(field(fields, u"notes"_s).merged.contains(u"Position: Manager"_s));
}

TEST_CASE("What is shown side by side is in words, and dates as they are asked for", "[domain][merging]") {
    auto kept = side(aCustomer().withCustom(CustomFieldId(7), "2026-12-01"), 1,
                     {milestone(11, MilestoneKind::WeddingAnniversary, "2001-06-09")});
    auto other = side(aCustomer().withCustom(CustomFieldId(7), "2027-12-01"), 2);
    kept.customer.language = u"hu"_s;
    other.customer.language = u"de"_s;
    kept.customer.preferredChannel = Channel::Call;
    other.customer.preferredChannel = Channel::Email;
    MergeNames names;
    names.fields.insert(7, u"Contract until"_s);
    names.dateFields.insert(7);
    const auto year = [](const PartialDate& date) { return u"in %1"_s.arg(date.year().value_or(0)); };
    const auto fields = mergeFields(kept, other, {}, names, year);
    CHECK(field(fields, u"language"_s).kept == u"magyar"_s);
    CHECK(field(fields, u"language"_s).other == u"Deutsch"_s);
    CHECK(field(fields, u"preferred_channel"_s).other == u"e-mail"_s);
    CHECK(field(fields, u"milestones"_s).merged == u"Wedding anniversary: in 2001"_s);
    CHECK(field(fields, u"field:7"_s).merged == u"in 2026"_s);
    const QString notes = mergeOf(kept, other, {}, names).customer.notes;
    CHECK(field(fields, u"notes"_s).merged == notes);
    CHECK(notes.contains(u"Language: Deutsch"_s));
    CHECK(notes.contains(u"Contract until: 2027-12-01"_s));
}

TEST_CASE("Two photos of one size are two, and one of them is chosen", "[domain][merging]") {
    auto kept = side(aCustomer(), 1);
    auto other = side(aCustomer(), 2);
    kept.customer.photo = "one";
    other.customer.photo = "two";
    CHECK(field(mergeFields(kept, other, {}, {}), u"photo"_s).isChoice);
    CHECK(mergeOf(kept, other, {}, {}).customer.photo == "one");
    CHECK(mergeOf(kept, other, {u"photo"_s}, {}).customer.photo == "two");
    other.customer.photo = kept.customer.photo;
    CHECK_FALSE(field(mergeFields(kept, other, {}, {}), u"photo"_s).isChoice);
}

} // namespace rapport::domain::testing
