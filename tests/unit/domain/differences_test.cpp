// What two states of a customer have differently, in plain text.
#include "rapport/domain/differences.h"

#include "rapport/domain/merge.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;

namespace {

/// A customer that has every field otherwise than one made anew.
Customer filled() {
    Customer one;
    one.kind = CustomerKind::Organisation;
    one.name = {u"Dr."_s, u"Anna"_s, u"Mária"_s, u"Kovács"_s, u"jr."_s, u"Panni"_s};
    one.displayName = u"Anna Kovács"_s;
    one.organisationName = u"Bakery"_s;
    one.title = u"Owner"_s;
    one.contactPoints = {{ContactKind::Phone, u"work"_s, u"+36 1"_s, true}, {ContactKind::Email, {}, u"a@b.hu"_s, false}};
    one.addresses = {{u"home"_s, {}, {}, u"High St 1"_s, u"Town"_s, {}, u"1234"_s, u"HU"_s}};
    one.tags = {u"vip"_s, u"trade"_s};
    one.tier = Tier::Key;
    one.owner = StaffId(1);
    one.preferredChannel = Channel::Call;
    one.bestHours = u"mornings"_s;
    one.timeZone = u"Europe/Budapest"_s;
    one.language = u"hu"_s;
    one.careNote = u"speak slowly"_s;
    one.goals = {{u"grow"_s, QDate(2026, 1, 2)}};
    one.topics = {u"bees"_s};
    one.notes = u"likes blue"_s;
    one.referrer = CustomerId(2);
    one.photo = QByteArray(2000, 'x');
    one.customValues = {{CustomFieldId(3), u"42"_s}};
    one.cadence = Cadence{30, 60};
    one.leapDayRule = LeapDayRule::March1;
    one.askDays = 60;
    one.optedOut = true;
    one.consents = {{ConsentPurpose::Mailing, false, {}, u"on the phone"_s}};
    one.foreign = u"X-A:b"_s;
    one.state = CustomerState::Archived;
    return one;
}

Difference differenceIn(const std::vector<Difference>& all, const QString& field) {
    for (const Difference& each : all)
        if (each.field == field)
            return each;
    return {};
}

} // namespace

TEST_CASE("Every field that can differ has words for both states", "[unit]") {
    const auto all = differences(Customer(), filled());
    QStringList fields;
    for (const Difference& each : all) {
        CAPTURE(each.field);
        fields << each.field;
        CHECK(each.before != each.after);
        CHECK_FALSE(each.after.isEmpty());
    }
    CHECK(fields == mergedFields<Customer>());
    CHECK(differences(filled(), filled()).empty());
}

TEST_CASE("Lists are a line an element, fixed words are keys, a photo is its size", "[unit]") {
    const auto all = differences(Customer(), filled());
    CHECK(differenceIn(all, u"contact_points"_s).after == u"phone (work, preferred): +36 1\nemail: a@b.hu"_s);
    CHECK(differenceIn(all, u"addresses"_s).after == u"home: High St 1, 1234, Town, HU"_s);
    CHECK(differenceIn(all, u"tags"_s).after == u"vip\ntrade"_s);
    CHECK(differenceIn(all, u"tier"_s) == Difference{u"tier"_s, u"regular"_s, u"key"_s});
    CHECK(differenceIn(all, u"photo"_s).after == u"2000 bytes"_s);
}

TEST_CASE("A long text is cut, so that a list of differences stays small", "[unit]") {
    Customer one;
    one.notes = QString(100'000, u'n');
    CHECK(differences(Customer(), one).front().after.size() == maxDifferenceText);
}

TEST_CASE("Milestones are one entry beside the fields", "[unit]") {
    Milestone birthday;
    birthday.date = *PartialDate::of({}, 5, 17);
    CHECK(differences({birthday}, {birthday}).empty());
    Milestone own = birthday;
    own.kind = MilestoneKind::Custom;
    own.label = u"opened the shop"_s;
    const auto all = differences({birthday}, {birthday, own});
    REQUIRE(all.size() == 1);
    CHECK(all.front() == Difference{milestonesKey, u"birthday: --05-17"_s, u"birthday: --05-17\nopened the shop: --05-17"_s});
}
