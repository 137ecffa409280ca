#include "storage/care/carerows.h"

namespace rapport::storage {

using namespace domain;

std::vector<Value> CareRows<Need>::values(const Need& need) {
    return {toValue(need.uid),         toValue(need.customer), toValue(need.words),      toValue(need.sign),
            toValue(need.interaction), toValue(need.wantedOn), toValue(key(need.state)), toValue(need.author),
            toValue(need.createdAt),   toValue(need.closedAt)};
}

Need CareRows<Need>::from(const RowView& row) {
    Need need;
    need.id = row.id<NeedId>(0);
    need.uid = row.text(1);
    need.customer = row.id<CustomerId>(2);
    need.words = row.text(3);
    need.sign = row.text(4);
    need.interaction = row.id<InteractionId>(5);
    need.wantedOn = row.date(6);
    need.state = row.word<NeedState>(7).value_or(NeedState::Open);
    need.author = row.id<StaffId>(8);
    need.createdAt = row.moment(9);
    need.closedAt = row.optionalMoment(10);
    return need;
}

std::vector<Value> CareRows<Expiry>::values(const Expiry& expiry) {
    return {toValue(expiry.uid),         toValue(expiry.customer),  toValue(expiry.words),      toValue(expiry.dueDate),
            toValue(expiry.leadDays),    toValue(warnFrom(expiry)), toValue(key(expiry.state)), toValue(expiry.warnedAt),
            toValue(expiry.interaction), toValue(expiry.author),    toValue(expiry.createdAt),  toValue(expiry.closedAt)};
}

Expiry CareRows<Expiry>::from(const RowView& row) {
    Expiry expiry;
    expiry.id = row.id<ExpiryId>(0);
    expiry.uid = row.text(1);
    expiry.customer = row.id<CustomerId>(2);
    expiry.words = row.text(3);
    expiry.dueDate = row.date(4);
    expiry.leadDays = row.integer(5); // 6: from when to warn, which follows
    expiry.state = row.word<ExpiryState>(7).value_or(ExpiryState::Open);
    expiry.warnedAt = row.optionalMoment(8);
    expiry.interaction = row.id<InteractionId>(9);
    expiry.author = row.id<StaffId>(10);
    expiry.createdAt = row.moment(11);
    expiry.closedAt = row.optionalMoment(12);
    return expiry;
}

std::vector<Value> CareRows<Gesture>::values(const Gesture& gesture) {
    return {toValue(gesture.uid),           toValue(gesture.customer),
            toValue(key(gesture.kind)),     toValue(gesture.words),
            toValue(gesture.idea),          toValue(gesture.unexpected),
            toValue(gesture.cost),          toValue(key(gesture.state)),
            toValue(gesture.day),           gesture.reaction ? toValue(static_cast<int>(*gesture.reaction)) : Value(),
            toValue(gesture.reactionWords), toValue(gesture.interaction),
            toValue(gesture.author),        toValue(gesture.createdAt)};
}

Gesture CareRows<Gesture>::from(const RowView& row) {
    Gesture gesture;
    gesture.id = row.id<GestureId>(0);
    gesture.uid = row.text(1);
    gesture.customer = row.id<CustomerId>(2);
    gesture.kind = row.word<GestureKind>(3).value_or(GestureKind::Gift);
    gesture.words = row.text(4);
    gesture.idea = row.text(5);
    gesture.unexpected = row.flag(6);
    gesture.cost = row.optionalInteger(7);
    gesture.state = row.word<GestureState>(8).value_or(GestureState::Planned);
    gesture.day = row.date(9);
    if (const auto reaction = row.optionalInteger(10))
        gesture.reaction = static_cast<Signal>(*reaction);
    gesture.reactionWords = row.text(11);
    gesture.interaction = row.id<InteractionId>(12);
    gesture.author = row.id<StaffId>(13);
    gesture.createdAt = row.moment(14);
    return gesture;
}

std::vector<Value> CareRows<Feedback>::values(const Feedback& feedback) {
    return {toValue(feedback.uid),        toValue(feedback.customer),     toValue(feedback.question),
            toValue(key(feedback.scale)), toValue(key(feedback.channel)), toValue(feedback.askedAt),
            toValue(feedback.askedBy),    toValue(feedback.askedIn),      toValue(feedback.score),
            toValue(feedback.words),      toValue(feedback.answeredAt),   toValue(feedback.weDid),
            toValue(feedback.toldAt),     toValue(feedback.toldBy),       toValue(feedback.toldIn)};
}

Feedback CareRows<Feedback>::from(const RowView& row) {
    Feedback feedback;
    feedback.id = row.id<FeedbackId>(0);
    feedback.uid = row.text(1);
    feedback.customer = row.id<CustomerId>(2);
    feedback.question = row.text(3);
    feedback.scale = row.word<FeedbackScale>(4).value_or(FeedbackScale::Ten);
    feedback.channel = row.word<Channel>(5).value_or(Channel::Email);
    feedback.askedAt = row.moment(6);
    feedback.askedBy = row.id<StaffId>(7);
    feedback.askedIn = row.id<InteractionId>(8);
    feedback.score = row.optionalInteger(9);
    feedback.words = row.text(10);
    feedback.answeredAt = row.optionalMoment(11);
    feedback.weDid = row.text(12);
    feedback.toldAt = row.optionalMoment(13);
    feedback.toldBy = row.id<StaffId>(14);
    feedback.toldIn = row.id<InteractionId>(15);
    return feedback;
}

} // namespace rapport::storage
