#include "rapport/presentation/conflict.h"

#include "presentation/editing/fieldwords.h"
#include "rapport/presentation/format.h"
#include "support/builders.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using services::EditConflict;
using services::LastChange;

namespace {

const auto zone = QTimeZone::utc();
const auto now = momentOf("2026-11-21T14:20Z");

services::Names names() {
    services::Names all;
    all.customers = {{7, u"Anna Kovács"_s}, {8, u"Kovács Bakery"_s}};
    all.staff = {{1, u"Maria"_s}, {2, u"Jon"_s}};
    all.customFields = {{3, u"Size"_s}};
    return all;
}

domain::Customer fullCustomer() {
    auto one = aCustomer()
                   .named("Anna Kovács")
                   .shownAs("Anna")
                   .memberOf(CustomerId(8))
                   .titled("baker")
                   .withPhone("+36 1 111")
                   .withAddress({{}, {}, {}, u"Fő utca 1"_s, u"Budapest"_s, {}, u"1011"_s, {}})
                   .tagged("bakery")
                   .ownedBy(StaffId(2))
                   .preferring(domain::Channel::Call)
                   .inZone("Europe/Budapest")
                   .speaking("hu")
                   .withCareNote("speak slowly")
                   .withNotes("likes blue")
                   .withGoal("a second shop")
                   .withTopic("football")
                   .withCadence(30, 60)
                   .withCustom(CustomFieldId(3), "42")
                   .referredBy(CustomerId(8))
                   .build();
    one.id = CustomerId(7);
    one.name = {u"Dr"_s, u"Anna"_s, u"Mária"_s, u"Kovács"_s, u"PhD"_s, u"Ani"_s};
    one.bestHours = u"mornings"_s;
    one.photo = "\xff\xd8\xff";
    one.foreign = u"X-SOMETHING:1"_s;
    one.optedOut = true;
    one.askDays = 120;
    one.consents = {{domain::ConsentPurpose::Mailing, false, QDate(2026, 1, 2), u"on the phone"_s}};
    return one;
}

template <typename Record>
QStringList wordless(const QString& table, const QStringList& fields, const Record& full) {
    QStringList missing;
    for (const auto& field : fields)
        if (fieldLabel(table, field).isEmpty() || valueText(full, field, names(), {now, zone}).isEmpty())
            missing << field;
    return missing;
}

} // namespace

TEST_CASE("every field that can be in conflict has a name and a value in words", "[unit][conflict]") {
    const services::CustomerRecord record{fullCustomer(),
                                          {aMilestone().of(CustomerId(7)).on("1980-05-17").withLead(3)},
                                          {{RelationId(1), CustomerId(7), CustomerId(8), domain::RelationKind::WorksFor, {}}}};
    const QStringList fields =
        domain::mergedFields<domain::Customer>() + QStringList{services::milestonesField, services::relationsField};
    CHECK(wordless(u"customer"_s, fields, record) == QStringList());

    auto call = anInteraction()
                    .with(CustomerId(7))
                    .noting("blue")
                    .saying("the blue one")
                    .understood("blue", true)
                    .lasting(10)
                    .feeling(domain::Signal::Happy)
                    .build();
    call.aims = {domain::Aim::Thanked};
    call.playbook = {{PlaybookId(1), u"ask how it goes"_s, true}};
    call.told = {{AnswerId(1), 1, u"until six"_s}};
    call.privateNotes = {{StaffId(2), u"sounded tired"_s}};
    CHECK(wordless(u"interaction"_s, domain::mergedFields<domain::Interaction>(), call) == QStringList());

    auto promise = aCommitment().to(CustomerId(7)).madeIn(InteractionId(4)).ownedBy(StaffId(1)).repeating("FREQ=YEARLY").build();
    CHECK(wordless(u"commitment"_s, domain::mergedFields<domain::Commitment>(), promise) == QStringList());

    auto birthday = aMilestone().of(CustomerId(7)).on("1980-05-17").withLead(3).build();
    CHECK(wordless(u"milestone"_s, domain::mergedFields<domain::Milestone>(), birthday) == QStringList());
}

TEST_CASE("a conflict tells who changed what, and when", "[unit][conflict]") {
    services::CustomerRecord base{fullCustomer(), {}, {}};
    auto mine = base;
    mine.customer.owner = StaffId(1);
    mine.customer.contactPoints[0].value = u"+36 1 222"_s;
    auto theirs = base;
    theirs.customer.owner = {};
    theirs.customer.contactPoints.push_back({domain::ContactKind::Email, {}, u"anna@example.org"_s, true});
    const EditConflict<services::CustomerRecord> conflict{
        base, mine, theirs, {u"contact_points"_s, u"owner_id"_s}, LastChange{u"Jon"_s, momentOf("2026-11-21T14:05Z")}, names()};
    const auto words = inWords(conflict, now, zone);
    CHECK(words.title == u"Jon changed this at %1"_s.arg(timeText(QTime(14, 5))));
    REQUIRE(words.lines.size() == 2);
    CHECK(words.lines[0] == ConflictLine{u"contact_points"_s, u"phones, e-mails and links"_s, u"+36 1 111 (mobile)"_s,
                                         u"+36 1 222 (mobile)"_s, u"+36 1 111 (mobile)\nanna@example.org, preferred"_s});
    CHECK(words.lines[1] == ConflictLine{u"owner_id"_s, u"owner"_s, u"Jon"_s, u"Maria"_s, QString()});
}

TEST_CASE("a milestone's and a relation's line say what they are", "[unit][conflict]") {
    const services::CustomerRecord record{
        fullCustomer(),
        {aMilestone().on("1980-05-17"), aMilestone().called("name day").on("--07-26").withLead(1)},
        {{{}, CustomerId(7), CustomerId(8), domain::RelationKind::WorksFor, {}},
         {{}, CustomerId(8), CustomerId(7), domain::RelationKind::Other, u"supplier"_s}}};
    const TellingTime time{now, zone};
    CHECK(valueText(record, services::milestonesField, names(), time) ==
          u"%1: %2\nName day: %3, %4 before"_s.arg(capitalised(word(domain::MilestoneKind::Birthday)),
                                                   partialDateText(partialOf("1980-05-17")),
                                                   partialDateText(partialOf("--07-26")), daysText(1)));
    CHECK(valueText(record, services::relationsField, names(), time) == u"works for Kovács Bakery\nsupplier Kovács Bakery"_s);
}

TEST_CASE("the quiet line says who and when, and what becomes of what was typed", "[unit][conflict]") {
    const LastChange today{u"Jon"_s, momentOf("2026-11-21T14:05Z")};
    const auto at = timeText(QTime(14, 5));
    CHECK(elsewhereSentence(Elsewhere::Shown, today, now, zone) == u"Jon changed this at %1. You see it as it is now."_s.arg(at));
    CHECK(elsewhereSentence(Elsewhere::Waits, today, now, zone).startsWith(u"Jon changed this at %1."_s.arg(at)));
    CHECK(elsewhereSentence(Elsewhere::Removed, today, now, zone).startsWith(u"Jon removed this at %1."_s.arg(at)));
    CHECK(elsewhereSentence(Elsewhere::Trashed, today, now, zone).startsWith(u"Jon moved this to the trash at %1."_s.arg(at)));
    const LastChange before{{}, momentOf("2026-11-20T16:05Z")};
    CHECK(changedSentence(before, now, zone) ==
          u"Somebody changed this on %1"_s.arg(momentText(before.at, zone, now.dateIn(zone))));
}
