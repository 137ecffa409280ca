// Whatever people type into any field is kept, shown, found and recorded as it was typed (T6).
#include "rapport/core/text.h"
#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/check.h"
#include "rapport/storage/search.h"
#include "support/oddtexts.h"
#include "support/office.h"

#include <QJsonObject>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Every text field of a customer says `odd`, in lines of one field and in those of several.
domain::Customer oddCustomer(const QString& odd, CustomFieldId field) {
    domain::Customer customer = aCustomer().shownAs(odd).at(odd).titled(odd).withCareNote(odd).withNotes(odd).speaking(odd);
    customer.name = {odd, odd, odd, odd, odd, odd};
    customer.contactPoints = {{domain::ContactKind::Phone, odd, odd, true},
                              {domain::ContactKind::Email, odd, odd, false},
                              {domain::ContactKind::Link, odd, odd, false},
                              {domain::ContactKind::InstantMessage, odd, odd, false}};
    customer.addresses = {{odd, odd, odd, odd, odd, odd, odd, odd}};
    customer.tags = QStringList{odd};
    customer.goals = {{odd, QDate(2026, 1, 2)}};
    customer.consents = {{domain::ConsentPurpose::Mailing, true, QDate(2026, 1, 2), odd}};
    customer.handovers = {{Moment(1), {}, {}, {}, odd}};
    customer.topics = QStringList{odd};
    customer.bestHours = odd;
    customer.customValues = {{field, odd}};
    return customer;
}

QStringList findings(Office& office) {
    return office.looks([](storage::ReadSession& session) { return storage::checkStore(session); });
}

bool finds(Office& office, const QString& text, CustomerId customer) {
    const auto hits = office.looks([&](storage::ReadSession& session) { return storage::search(session, text, 200); });
    return std::any_of(hits.begin(), hits.end(), [&](const storage::SearchHit& hit) { return hit.customer == customer; });
}

} // namespace

TEST_CASE("Every field of a customer gives back what was typed, on its page, in searches and in the history", "[unit]") {
    Office office;
    const auto field = done(saveCustomField(office.workspace(), {{}, u"Anything"_s, domain::FieldType::Text, {}, 0}));
    for (const QString& odd : oddTexts()) {
        CAPTURE(odd.left(80));
        const auto typed = domain::normalised(oddCustomer(odd, field));
        const CustomerId id = done(saveCustomer(office.workspace(), {typed, {}, {}}));
        const auto page = office.pageOf(id);
        auto kept = page.record.customer;
        kept.id = {};
        kept.createdBy = {};
        kept.createdAt = typed.createdAt;
        CHECK(kept == typed);
        CHECK(kept.notes == text::normalised(odd).trimmed());
        CHECK(page.row.name == typed.displayName);
        CHECK(finds(office, odd, id));

        auto edited = page.record;
        edited.customer.notes = u"before "_s + odd;
        done(saveCustomer(office.workspace(), edited));
        const auto entries = done(history(office.workspace(), std::pair{storage::Entity::Customer, id.value()}, 1));
        REQUIRE(entries.size() == 1);
        CHECK(entries[0].before.value(u"notes"_s).toString() == typed.notes);
        CHECK(entries[0].after.value(u"notes"_s).toString() == text::normalised(edited.customer.notes));
        CHECK(done(undo(office.workspace())) == entries[0].label);
        CHECK(done(loadCustomer(office.workspace(), id)).customer.notes == typed.notes);
    }
    CHECK(findings(office) == QStringList());
}

TEST_CASE("What happened, was promised and is celebrated is kept in the words it was typed in", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    for (const QString& odd : oddTexts()) {
        CAPTURE(odd.left(80));
        const auto call = domain::normalised(anInteraction().with(anna).noting(odd).saying(odd).understood(odd, true));
        const auto promise = domain::normalised(aCommitment().to(anna).saying(odd));
        const auto logged = done(logInteraction(office.workspace(), call, {promise}));
        const auto kept = done(loadInteraction(office.workspace(), logged.interaction));
        CHECK(kept.notes == call.notes);
        CHECK(kept.customerWords == call.customerWords);
        CHECK(kept.understood == call.understood);
        CHECK(done(loadCommitment(office.workspace(), logged.commitments.at(0))).words == promise.words);
        CHECK(
            (finds(office, odd, anna) || text::words(text::folded(odd)).isEmpty())); // signs alone are no word of a conversation

        const auto birthday = domain::normalised(aMilestone().of(anna).called(odd).on("--11-21"));
        const MilestoneId milestone = done(saveMilestone(office.workspace(), birthday));
        done(greet(office.workspace(), milestone, domain::Channel::Letter, odd));
        const auto timeline = office.pageOf(anna).timeline;
        CHECK(std::any_of(timeline.begin(), timeline.end(), [&](const storage::TimelineEntry& entry) {
            const auto* greeted = std::get_if<storage::TimelineGreeting>(&entry.what);
            return greeted && greeted->label == birthday.label && greeted->greeting.words == text::normalised(odd).trimmed();
        }));
        done(removeMilestone(office.workspace(), milestone));
    }
    CHECK(findings(office) == QStringList());
    for (const auto& entry : done(history(office.workspace(), std::nullopt, 100'000)))
        CHECK_FALSE(entry.label.isEmpty());
}

TEST_CASE("Names of staff, fields, choices and relations are kept as typed", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    for (const QString& odd : oddTexts()) {
        const QString line = text::normalisedLine(odd);
        CAPTURE(line.left(80));
        const StaffId member = office.hires(odd, domain::Role::Staff);
        const auto members = done(staffMembers(office.workspace()));
        CHECK(std::any_of(members.begin(), members.end(),
                          [&](const auto& each) { return each.id == member && each.name == line; }));

        const auto field = done(saveCustomField(office.workspace(), {{}, odd, domain::FieldType::Choice, {odd}, 0}));
        const auto fields = done(customFields(office.workspace()));
        CHECK(std::any_of(fields.begin(), fields.end(), [&](const auto& each) {
            return each.id == field && each.name == line && each.choices == QStringList{line};
        }));

        office.works(member);
        const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
        auto record = done(loadCustomer(office.workspace(), ben));
        record.relations = {{{}, ben, anna, domain::RelationKind::Other, odd}};
        done(saveCustomer(office.workspace(), record));
        CHECK(done(loadCustomer(office.workspace(), ben)).relations.at(0).label == line);
        CHECK(done(history(office.workspace(), std::nullopt, 1)).at(0).author == line);
    }
    CHECK(findings(office) == QStringList());
}
