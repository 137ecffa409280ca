#pragma once

#include "exchange/json/fields.h"

/// The fields of needs, expiries, gestures and feedback: see fields.h.
namespace rapport::exchange::fields {

void of(auto& f, Of<domain::Need> auto& need) {
    f.text("uid", need.uid);
    f.reference("customer", need.customer);
    f.text("words", need.words);
    f.text("sign", need.sign);
    f.reference("interaction", need.interaction);
    f.day("wanted_on", need.wantedOn);
    f.word("state", need.state);
    f.reference("author", need.author);
    f.moment("created_at", need.createdAt);
    f.moment("closed_at", need.closedAt);
}

void of(auto& f, Of<domain::Expiry> auto& expiry) {
    f.text("uid", expiry.uid);
    f.reference("customer", expiry.customer);
    f.text("words", expiry.words);
    f.day("due_date", expiry.dueDate);
    f.number("lead_days", expiry.leadDays);
    f.word("state", expiry.state);
    f.moment("warned_at", expiry.warnedAt);
    f.reference("interaction", expiry.interaction);
    f.reference("author", expiry.author);
    f.moment("created_at", expiry.createdAt);
    f.moment("closed_at", expiry.closedAt);
}

void of(auto& f, Of<domain::Gesture> auto& gesture) {
    f.text("uid", gesture.uid);
    f.reference("customer", gesture.customer);
    f.word("kind", gesture.kind);
    f.text("words", gesture.words);
    f.text("idea", gesture.idea);
    f.flag("unexpected", gesture.unexpected);
    f.number("cost", gesture.cost);
    f.word("state", gesture.state);
    f.day("day", gesture.day);
    f.word("reaction", gesture.reaction);
    f.text("reaction_words", gesture.reactionWords);
    f.reference("interaction", gesture.interaction);
    f.reference("author", gesture.author);
    f.moment("created_at", gesture.createdAt);
}

void of(auto& f, Of<domain::Feedback> auto& feedback) {
    f.text("uid", feedback.uid);
    f.reference("customer", feedback.customer);
    f.text("question", feedback.question);
    f.word("scale", feedback.scale);
    f.word("channel", feedback.channel);
    f.moment("asked_at", feedback.askedAt);
    f.reference("asked_by", feedback.askedBy);
    f.reference("asked_in", feedback.askedIn);
    f.number("score", feedback.score);
    f.text("words", feedback.words);
    f.moment("answered_at", feedback.answeredAt);
    f.text("we_did", feedback.weDid);
    f.moment("told_at", feedback.toldAt);
    f.reference("told_by", feedback.toldBy);
    f.reference("told_in", feedback.toldIn);
}

} // namespace rapport::exchange::fields
