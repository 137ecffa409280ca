#include "rapport/domain/merge.h"
#include "support/builders.h"
#include "support/catch.h"
#include "support/printing.h"

#include <tuple>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

template <typename Value>
void change(Value& value) {
    if constexpr (std::is_same_v<Value, QString>)
        value += u"changed"_s;
    else if constexpr (std::is_same_v<Value, QStringList>)
        value << u"changed"_s;
    else if constexpr (std::is_same_v<Value, QByteArray>)
        value += "\xff\xd8\xff";
    else if constexpr (std::is_same_v<Value, bool>)
        value = !value;
    else if constexpr (std::is_enum_v<Value>)
        value = static_cast<Value>(static_cast<int>(value) + 1);
    else if constexpr (std::is_same_v<Value, Moment>)
        value = Moment(value.msecs() + 60'000);
    else if constexpr (std::is_same_v<Value, Due>)
        value.date = value.date.isValid() ? value.date.addDays(1) : QDate(2026, 11, 21);
    else if constexpr (std::is_same_v<Value, QDate>)
        value = QDate(2026, 11, 21);
    else if constexpr (std::is_same_v<Value, PartialDate>)
        value = partialOf("--05-17");
    else if constexpr (requires { value.emplace_back(); })
        value.emplace_back();
    else if constexpr (requires { value.emplace(); })
        value.emplace();
    else
        value = Value(value.value() + 1);
}

std::vector<Goal> goals(const QStringList& words) { return goalsOf(words, {}); }

// Naming every field: a struct with one more does not compile here until it is named, and then fails until merging knows it.
auto partsOf(Customer& one) {
    auto& [id, uid, kind, name, displayName, organisation, organisationName, title, contactPoints, addresses, tags, tier, owner,
           preferredChannel, bestHours, timeZone, language, careNote, goals, topics, notes, referrer, photo, customValues,
           cadence, leapDayRule, askDays, optedOut, consents, handovers, foreign, state, createdAt, createdBy] = one;
    auto& [prefix, given, middle, family, suffix, nickname] = name;
    return std::tie(id, uid, createdAt, createdBy, kind, prefix, given, middle, family, suffix, nickname, displayName,
                    organisation, organisationName, title, contactPoints, addresses, tags, tier, owner, preferredChannel,
                    bestHours, timeZone, language, careNote, goals, topics, notes, referrer, photo, customValues, cadence,
                    leapDayRule, askDays, optedOut, consents, foreign, state);
}

auto partsOf(Interaction& one) {
    auto& [id, uid, customers, at, zone, channel, direction, outcome, minutes, notes, customerWords, understood, confirmed,
           signal, aims, playbook, told, privateNotes, author, createdAt] = one;
    return std::tie(id, uid, author, createdAt, customers, at, zone, channel, direction, outcome, minutes, notes, customerWords,
                    understood, confirmed, signal, aims, playbook, told, privateNotes);
}

auto partsOf(Commitment& one) {
    auto& [id, uid, customer, interaction, words, kind, promiser, madeBy, owner, due, firstDue, zone, priority, recurrence,
           repeatFrom, series, anchor, planned, redatings, handovers, outcome, closedAt, closedBy, closingNote, createdAt] = one;
    return std::tie(id, uid, firstDue, createdAt, customer, interaction, words, kind, promiser, madeBy, owner, due, zone,
                    priority, recurrence, repeatFrom, series, anchor, planned, redatings, handovers, outcome, closedAt, closedBy,
                    closingNote);
}

auto partsOf(Milestone& one) {
    auto& [id, uid, customer, kind, label, date, leadDays] = one;
    return std::tie(id, uid, customer, kind, label, date, leadDays);
}

/// What either side does to the field at `Index` is in what comes of it; what I do to one that nobody changes is not.
template <size_t Index, typename Record>
void noticesChange(const Record& base, bool fixed) {
    INFO("field number " << Index);
    Record changed = base;
    change(std::get<Index>(partsOf(changed)));
    REQUIRE_FALSE(changed == base);
    CHECK(merge(base, base, changed).record == changed);
    CHECK(merge(base, changed, changed).record == changed);
    const auto mine = merge(base, changed, base);
    CHECK(mine.record == (fixed ? base : changed));
    CHECK(mine.conflicts.isEmpty());
    CHECK(differingFields(base, changed).size() == (fixed ? 0 : 1));
}

/// The first `fixed` of the parts are those that nobody changes.
template <typename Record>
void noticesEveryChange(Record base, size_t fixed) {
    constexpr auto count = std::tuple_size_v<decltype(partsOf(base))>;
    [&]<size_t... Index>(std::index_sequence<Index...>) { (noticesChange<Index>(base, Index < fixed), ...); }
    (std::make_index_sequence<count>());
}

Customer anna() {
    auto customer =
        aCustomer().named("Anna Kovács").withPhone("+36 1 111").withEmail("anna@example.org").tagged("bakery").build();
    customer.id = CustomerId(7);
    return customer;
}

QStringList values(const Customer& customer) {
    QStringList all;
    for (const auto& point : customer.contactPoints)
        all << point.value;
    return all;
}

} // namespace

TEST_CASE("merging knows every field of every record", "[merge]") {
    noticesEveryChange(anna(), 4);
    noticesEveryChange(anInteraction().build(), 4);
    noticesEveryChange(aCommitment().build(), 4);
    noticesEveryChange(aMilestone().build(), 2);
}

TEST_CASE("a field that one side changed comes from that side", "[merge]") {
    auto mine = anna();
    mine.careNote = u"speak slowly"_s;
    auto theirs = anna();
    theirs.title = u"baker"_s;
    const auto merged = merge(anna(), mine, theirs);
    // anna() makes a new uid each time; what is stored counts.
    CHECK(merged.record.uid == theirs.uid);
    CHECK(merged.record.careNote == u"speak slowly"_s);
    CHECK(merged.record.title == u"baker"_s);
    CHECK(merged.conflicts.isEmpty());
}

TEST_CASE("a field that both changed is in conflict unless they agree", "[merge]") {
    const auto base = anna();
    auto mine = base;
    mine.name.family = u"Nagy"_s;
    mine.tier = Tier::Key;
    auto theirs = base;
    theirs.name.family = u"Kis"_s;
    theirs.tier = Tier::Key;
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.conflicts == QStringList{u"family"_s});
    CHECK(merged.record.name.family == u"Nagy"_s);
    CHECK(merged.record.tier == Tier::Key);
    CHECK(resolved(merged.record, theirs, {u"family"_s}).name.family == u"Kis"_s);
    CHECK(resolved(merged.record, theirs, {}) == merged.record);
}

TEST_CASE("an organisation is one field, whether it is a customer too or a name", "[merge]") {
    const auto base = anna();
    auto mine = base;
    mine.organisationName = u"Bakery"_s;
    auto theirs = base;
    theirs.organisation = CustomerId(9);
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.conflicts == QStringList{u"organisation"_s});
    const auto chosen = resolved(merged.record, theirs, {u"organisation"_s});
    CHECK(chosen.organisation == CustomerId(9));
    CHECK(chosen.organisationName.isEmpty());
}

TEST_CASE("tags are merged by what each side added and removed", "[merge]") {
    auto base = anna();
    base.tags = QStringList{u"bakery"_s, u"west"_s};
    auto mine = base;
    mine.tags = QStringList{u"west"_s, u"key"_s};
    auto theirs = base;
    theirs.tags = QStringList{u"bakery"_s, u"west"_s, u"new"_s};
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.record.tags == QStringList{u"west"_s, u"key"_s, u"new"_s});
    CHECK(merged.conflicts.isEmpty());
    mine.tags = QStringList{u"east"_s};
    theirs.tags = QStringList{u"north"_s};
    CHECK(merge(base, mine, theirs).record.tags.size() == 2);
    CHECK(merge(base, mine, theirs).conflicts.isEmpty());
}

TEST_CASE("contact points that each side added or changed are all kept", "[merge]") {
    const auto base = anna();
    auto mine = base;
    mine.contactPoints.insert(mine.contactPoints.begin(), {ContactKind::Phone, {}, u"+36 1 222"_s, false});
    auto theirs = base;
    theirs.contactPoints[1].value = u"anna@bakery.example"_s;
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.conflicts.isEmpty());
    CHECK(values(merged.record) == QStringList{u"+36 1 222"_s, u"+36 1 111"_s, u"anna@bakery.example"_s});
}

TEST_CASE("one contact point that both changed puts the list in conflict", "[merge]") {
    const auto base = anna();
    auto mine = base;
    mine.contactPoints[0].value = u"+36 1 222"_s;
    auto theirs = base;
    SECTION("to another number") { theirs.contactPoints[0].value = u"+36 1 333"_s; }
    SECTION("or removed it") { theirs.contactPoints.erase(theirs.contactPoints.begin()); }
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.conflicts == QStringList{u"contact_points"_s});
    CHECK(merged.record.contactPoints == mine.contactPoints);
}

TEST_CASE("an order that one side gave a list is kept", "[merge]") {
    auto base = anna();
    base.goals = goals({u"a"_s, u"b"_s, u"c"_s});
    auto mine = base;
    mine.goals = goals({u"c"_s, u"a"_s, u"b"_s});
    auto theirs = base;
    theirs.goals = goals({u"a"_s, u"b"_s, u"b2"_s, u"c"_s});
    CHECK(merge(base, mine, theirs).record.goals == goals({u"c"_s, u"a"_s, u"b"_s, u"b2"_s}));
    CHECK(merge(base, theirs, mine).record.goals == goals({u"c"_s, u"a"_s, u"b"_s, u"b2"_s}));
    theirs.goals = goals({u"b"_s, u"a"_s, u"c"_s});
    CHECK(merge(base, mine, theirs).conflicts == QStringList{u"goals"_s});
}

TEST_CASE("own fields are merged one by one", "[merge]") {
    auto base = anna();
    base.customValues = {{CustomFieldId(1), u"red"_s}, {CustomFieldId(2), u"old"_s}};
    auto mine = base;
    mine.customValues = {{CustomFieldId(1), u"blue"_s}, {CustomFieldId(2), u"old"_s}, {CustomFieldId(3), u"7"_s}};
    auto theirs = base;
    theirs.customValues = {{CustomFieldId(1), u"red"_s}};
    const auto merged = merge(base, mine, theirs);
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.record.customValues == std::vector<CustomValue>{{CustomFieldId(1), u"blue"_s}, {CustomFieldId(3), u"7"_s}});
    theirs.customValues = {{CustomFieldId(1), u"green"_s}};
    CHECK(merge(base, mine, theirs).conflicts == QStringList{u"custom_values"_s});
}

TEST_CASE("a promise that was closed or moved keeps that while its words are edited", "[merge]") {
    const auto base = aCommitment().build();
    auto mine = base;
    mine.words = u"call back with a price"_s;
    const auto closed = domain::done(base, StaffId(2), momentOf("2026-11-21T14:05Z"));
    const auto merged = merge(base, mine, closed);
    CHECK(merged.conflicts.isEmpty());
    CHECK(merged.record.words == mine.words);
    CHECK(merged.record.outcome == CommitmentOutcome::Kept);
    CHECK(merged.record.closedBy == StaffId(2));
}

TEST_CASE("milestones of a customer are told apart by their numbers", "[merge]") {
    auto birthday = aMilestone().of(CustomerId(7)).on("1980-05-17").build();
    birthday.id = MilestoneId(1);
    auto wedding = aMilestone().of(CustomerId(7)).kind(MilestoneKind::WeddingAnniversary).on("2005-06-01").build();
    wedding.id = MilestoneId(2);
    const std::vector base{birthday, wedding};
    auto early = birthday;
    early.leadDays = 3;
    auto other = birthday;
    other.date = partialOf("1981-05-17");
    const auto founding = aMilestone().of(CustomerId(7)).kind(MilestoneKind::Founding).on("1999").build();

    SECTION("what each side did to another one is done") {
        const auto merged = mergedParts(base, {birthday, founding}, {early, wedding});
        REQUIRE(merged);
        CHECK(*merged == std::vector{early, founding});
    }
    SECTION("two fields of one go together") {
        const auto merged = mergedParts(base, {other, wedding}, {early, wedding});
        REQUIRE(merged);
        CHECK(merged->front().leadDays == 3);
        CHECK(merged->front().date == other.date);
    }
    SECTION("what both entered alike is there once") {
        auto stored = founding;
        stored.id = MilestoneId(3);
        stored.uid = u"another"_s;
        CHECK(mergedParts(base, {birthday, wedding, founding}, {birthday, wedding, stored}) ==
              std::vector{birthday, wedding, stored});
    }
    SECTION("one that is kept although it was removed is new") {
        CHECK(mergedParts<Milestone>({wedding}, {early, wedding}, {wedding}) == std::vector{wedding, early});
        CHECK(mergedParts<Milestone>({wedding}, {early, wedding}, {birthday, wedding}) == std::vector{birthday, wedding});
    }
    SECTION("one date that both changed is in doubt") {
        auto third = birthday;
        third.date = partialOf("1982-05-17");
        CHECK_FALSE(mergedParts(base, {other, wedding}, {third, wedding}));
    }
    SECTION("so is one that was changed and removed") {
        CHECK_FALSE(mergedParts(base, {other, wedding}, {wedding}));
        CHECK_FALSE(mergedParts(base, {wedding}, {other, wedding}));
    }
}

TEST_CASE("relations are merged as wholes", "[merge]") {
    const Relation works{RelationId(1), CustomerId(7), CustomerId(8), RelationKind::WorksFor, {}};
    auto manages = works;
    manages.kind = RelationKind::ManagerOf;
    auto friends = works;
    friends.kind = RelationKind::FriendOf;
    CHECK(mergedParts<Relation>({works}, {manages}, {works}) == std::vector{manages});
    CHECK(mergedParts<Relation>({works}, {works}, {}) == std::vector<Relation>{});
    CHECK_FALSE(mergedParts<Relation>({works}, {manages}, {friends}));
}
