#pragma once

#include "rapport/storage/carerepository.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

[[nodiscard]] inline domain::Need aNeed(CustomerId customer, const QString& words, QDate wanted = {}) {
    domain::Need need;
    need.customer = customer;
    need.words = words;
    need.wantedOn = wanted;
    need.createdAt = noon;
    return need;
}
[[nodiscard]] inline domain::Expiry anExpiry(CustomerId customer, const QString& words, QDate due, int leadDays = 30) {
    domain::Expiry expiry;
    expiry.customer = customer;
    expiry.words = words;
    expiry.dueDate = due;
    expiry.leadDays = leadDays;
    expiry.createdAt = noon;
    return expiry;
}
[[nodiscard]] inline domain::Gesture aGesture(CustomerId customer, const QString& words, QDate day) {
    domain::Gesture gesture;
    gesture.customer = customer;
    gesture.words = words;
    gesture.day = day;
    gesture.createdAt = noon;
    return gesture;
}
[[nodiscard]] inline domain::Feedback aQuestion(CustomerId customer, Moment at = noon) {
    domain::Feedback feedback;
    feedback.customer = customer;
    feedback.question = QStringLiteral("How did we do?");
    feedback.askedAt = at;
    return feedback;
}

} // namespace rapport::storage::testing
