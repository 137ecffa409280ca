#pragma once

#include "rapport/presentation/await.h"
#include "ui/common/page.h"

namespace rapport::ui {

/// As presentation::await, with the failure shown in the message bar: `failureText` says what could not be done ("The customer
/// could not be saved."), the Error's own sentence why.
template <typename T, typename Done>
void follow(const QFuture<T>& future, QObject* context, Messages& messages, const QString& failureText, Done done) {
    presentation::await(future, context, std::move(done), [&messages, failureText](const Error& error) {
        messages.failure(failureText + QLatin1Char(' ') + error.message());
    });
}

} // namespace rapport::ui
