#pragma once

#include "support/office.h"

#include "rapport/domain/gesture.h"

namespace rapport::test {

/// Anna, who likes bees, and gestures for her.
struct Generous : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").withTopic("bees"));

    domain::Gesture aGesture(const QString& words, domain::GestureKind kind = domain::GestureKind::Gift) {
        domain::Gesture gesture;
        gesture.customer = anna;
        gesture.words = words;
        gesture.kind = kind;
        gesture.day = today();
        gesture.unexpected = kind == domain::GestureKind::Surprise;
        return gesture;
    }
};

} // namespace rapport::test
