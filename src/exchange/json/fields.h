#pragma once

#include "exchange/json/answerfields.h"
#include "rapport/exchange/storedocument.h"

#include <concepts>

/// Every field of every record, said once: writer, reader and schema walk over the same lists. `Fields` is one of FieldWriter,
/// FieldReader and FieldSchema; a record is const for the writer alone.
namespace rapport::exchange::fields {

/// A record, const or not.
template <typename T, typename Record>
concept Of = std::same_as<std::remove_const_t<T>, Record>;

void of(auto& f, Of<domain::Cadence> auto& cadence) {
    f.number("ideal", cadence.ideal);
    f.number("maximum", cadence.maximum);
}

void of(auto& f, Of<domain::StaffMember> auto& member) {
    f.text("uid", member.uid);
    f.text("name", member.name);
    f.word("role", member.role);
    f.flag("active", member.active);
}

void of(auto& f, Of<TagRecord> auto& tag) {
    f.text("name", tag.name);
    f.object("cadence", tag.cadence, [](auto& g, auto& cadence) { of(g, cadence); });
}

void of(auto& f, Of<TierRecord> auto& record) {
    f.word("tier", record.tier);
    of(f, record.cadence);
    f.number("gesture_budget", record.gestureBudget);
}

void of(auto& f, Of<domain::CustomField> auto& field) {
    f.text("name", field.name);
    f.word("type", field.type);
    f.texts("choices", field.choices);
    f.number("position", field.position);
}

void of(auto& f, Of<domain::GreetingTemplate> auto& greeting) {
    f.text("uid", greeting.uid);
    f.word("kind", greeting.kind);
    f.text("language", greeting.language);
    f.flag("belated", greeting.belated);
    f.text("words", greeting.words);
    f.number("position", greeting.position);
}

void named(auto& f, auto& customer) {
    f.text("prefix", customer.name.prefix);
    f.text("given", customer.name.given);
    f.text("middle", customer.name.middle);
    f.text("family", customer.name.family);
    f.text("suffix", customer.name.suffix);
    f.text("nickname", customer.name.nickname);
    f.text("display_name", customer.displayName);
    f.reference("organisation", customer.organisation);
    f.text("organisation_name", customer.organisationName);
    f.text("title", customer.title);
}

void reached(auto& f, auto& customer) {
    f.list("contact_points", customer.contactPoints, [](auto& g, auto& point) {
        g.word("kind", point.kind);
        g.text("label", point.label);
        g.text("value", point.value);
        g.flag("preferred", point.preferred);
    });
    f.list("addresses", customer.addresses, [](auto& g, auto& address) {
        g.text("label", address.label);
        g.text("po_box", address.poBox);
        g.text("extended", address.extended);
        g.text("street", address.street);
        g.text("locality", address.locality);
        g.text("region", address.region);
        g.text("postal_code", address.postalCode);
        g.text("country", address.country);
    });
}

void handedOver(auto& f, auto& handover) {
    f.moment("at", handover.at);
    f.reference("author", handover.author);
    f.reference("from", handover.from);
    f.reference("to", handover.to);
    f.text("note", handover.note);
}

void of(auto& f, Of<CustomerRecord> auto& record) {
    auto& customer = record.customer;
    f.text("uid", customer.uid);
    f.word("kind", customer.kind);
    named(f, customer);
    reached(f, customer);
    f.texts("tags", customer.tags);
    f.word("tier", customer.tier);
    f.reference("owner", customer.owner);
    f.word("preferred_channel", customer.preferredChannel);
    f.text("best_hours", customer.bestHours);
    f.text("time_zone", customer.timeZone);
    f.text("language", customer.language);
    f.text("care_note", customer.careNote);
    f.texts("goals", customer.goals, &domain::Goal::words);
    f.days("goals_said_on", customer.goals, &domain::Goal::saidOn);
    f.days("goals_confirmed_on", customer.goals, &domain::Goal::confirmedOn);
    f.texts("topics", customer.topics);
    f.text("notes", customer.notes);
    f.reference("referrer", customer.referrer);
    f.bytes("photo", customer.photo);
    f.list("custom_values", customer.customValues, [](auto& g, auto& value) {
        g.reference("field", value.field);
        g.text("value", value.value);
    });
    f.object("cadence", customer.cadence, [](auto& g, auto& cadence) { of(g, cadence); });
    f.word("leap_day", customer.leapDayRule);
    f.flag("opted_out", customer.optedOut);
    f.number("ask_days", customer.askDays);
    f.list("consents", customer.consents, [](auto& g, auto& consent) {
        g.word("purpose", consent.purpose);
        g.flag("given", consent.given);
        g.day("said_on", consent.saidOn);
        g.text("words", consent.words);
    });
    f.list("handovers", customer.handovers, [](auto& g, auto& handover) { handedOver(g, handover); });
    f.text("foreign_lines", customer.foreign);
    f.word("state", customer.state);
    f.moment("created_at", customer.createdAt);
    f.reference("created_by", customer.createdBy);
    f.texts("former_uids", record.formerUids);
}

void of(auto& f, Of<domain::Relation> auto& relation) {
    f.reference("from", relation.from);
    f.word("kind", relation.kind);
    f.text("label", relation.label);
    f.reference("to", relation.to);
}

void of(auto& f, Of<NotSameRecord> auto& said) {
    f.reference("first", said.first);
    f.reference("second", said.second);
    f.moment("at", said.at);
    f.reference("author", said.author);
}

void of(auto& f, Of<domain::Interaction> auto& interaction) {
    f.text("uid", interaction.uid);
    f.references("customers", interaction.customers);
    f.moment("at", interaction.at);
    f.text("zone", interaction.zone);
    f.word("channel", interaction.channel);
    f.word("direction", interaction.direction);
    f.word("outcome", interaction.outcome);
    f.number("minutes", interaction.minutes);
    f.text("notes", interaction.notes);
    f.text("customer_words", interaction.customerWords);
    f.text("understood", interaction.understood);
    f.flag("confirmed", interaction.confirmed);
    f.word("signal", interaction.signal);
    toldAndDone(f, interaction);
    f.list("private_notes", interaction.privateNotes, [](auto& g, auto& note) {
        g.reference("author", note.author);
        g.text("words", note.words);
    });
    f.reference("author", interaction.author);
    f.moment("created_at", interaction.createdAt);
}

void due(auto& f, const char* date, const char* time, auto& due) {
    f.day(date, due.date);
    f.time(time, due.time);
}

/// What commitments and planned interactions say of coming back.
void repeated(auto& f, auto& record) {
    f.text("recurrence", record.recurrence);
    f.word("repeat_from", record.repeatFrom);
    f.text("series", record.series);
    f.day("anchor_date", record.anchor);
    f.day("planned_date", record.planned);
}

void movedAndHandedOver(auto& f, auto& commitment) {
    f.list("redatings", commitment.redatings, [](auto& g, auto& redating) {
        g.moment("at", redating.at);
        g.reference("author", redating.author);
        due(g, "from_date", "from_time", redating.from);
        due(g, "to_date", "to_time", redating.to);
        g.flag("customer_told", redating.customerTold);
    });
    f.list("handovers", commitment.handovers, [](auto& g, auto& handover) { handedOver(g, handover); });
}

void of(auto& f, Of<CommitmentRecord> auto& record) {
    auto& commitment = record.commitment;
    f.text("uid", commitment.uid);
    f.reference("customer", commitment.customer);
    f.reference("interaction", commitment.interaction);
    f.text("words", commitment.words);
    f.word("kind", commitment.kind);
    f.word("promiser", commitment.promiser);
    f.reference("made_by", commitment.madeBy);
    f.reference("owner", commitment.owner);
    due(f, "due_date", "due_time", commitment.due);
    due(f, "first_due_date", "first_due_time", commitment.firstDue);
    f.text("zone", commitment.zone);
    f.word("priority", commitment.priority);
    repeated(f, commitment);
    movedAndHandedOver(f, commitment);
    f.word("outcome", commitment.outcome);
    f.moment("closed_at", commitment.closedAt);
    f.reference("closed_by", commitment.closedBy);
    f.text("closing_note", commitment.closingNote);
    f.moment("created_at", commitment.createdAt);
    f.list("reminders", record.reminders, [](auto& g, auto& reminder) {
        g.moment("due_at", reminder.dueAt);
        g.word("stage", reminder.stage);
        g.moment("raised_at", reminder.raisedAt);
        g.moment("dismissed_at", reminder.dismissedAt);
    });
}

void of(auto& f, Of<MilestoneRecord> auto& record) {
    f.text("uid", record.milestone.uid);
    f.reference("customer", record.milestone.customer);
    f.word("kind", record.milestone.kind);
    f.text("label", record.milestone.label);
    f.partialDate("date", record.milestone.date);
    f.number("lead_days", record.milestone.leadDays);
    f.list("greetings", record.greetings, [](auto& g, auto& greeting) {
        g.number("year", greeting.year);
        g.moment("at", greeting.at);
        g.word("channel", greeting.channel);
        g.text("words", greeting.words);
        g.reference("author", greeting.author);
    });
}

void of(auto& f, Of<domain::PlannedInteraction> auto& plan) {
    f.text("uid", plan.uid);
    f.reference("customer", plan.customer);
    f.reference("made_by", plan.madeBy);
    f.reference("owner", plan.owner);
    f.word("channel", plan.channel);
    f.text("words", plan.words);
    due(f, "due_date", "due_time", plan.due);
    f.text("zone", plan.zone);
    repeated(f, plan);
    f.word("state", plan.state);
    f.reference("interaction", plan.interaction);
    f.moment("created_at", plan.createdAt);
    f.moment("closed_at", plan.closedAt);
}

void of(auto& f, Of<domain::Case> auto& one) {
    f.text("uid", one.uid);
    f.reference("customer", one.customer);
    f.reference("interaction", one.interaction);
    f.text("words", one.words);
    f.word("severity", one.severity);
    f.reference("owner", one.owner);
    f.text("zone", one.zone);
    f.moment("opened_at", one.openedAt);
    f.reference("opened_by", one.openedBy);
    f.word("waits_on", one.waitsOn);
    f.moment("waits_from", one.waitsFrom);
    f.day("update_due", one.updateDue);
    f.text("cause", one.cause);
    f.text("exception", one.exception);
    f.moment("closed_at", one.closedAt);
    f.reference("closed_by", one.closedBy);
    f.list("steps", one.steps, [](auto& g, auto& step) {
        g.word("step", step.step);
        g.moment("at", step.at);
        g.reference("by", step.by);
        g.text("words", step.words);
        g.reference("interaction", step.interaction);
    });
    f.references("commitments", one.commitments);
    f.references("interactions", one.interactions);
}

} // namespace rapport::exchange::fields
