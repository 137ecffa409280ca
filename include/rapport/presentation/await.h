#pragma once

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <type_traits>

namespace rapport::presentation {

namespace detail {

template <typename Call, typename Failed>
void settle(Call call, Failed failed) {
    try {
        call();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled)
            failed(error);
    } catch (const std::exception& exception) {
        failed(Error(ErrorCode::Internal,
                     QCoreApplication::translate("await", "Something went wrong inside Rapport. The log says more."),
                     QString::fromLocal8Bit(exception.what())));
    }
}

} // namespace detail

/// Without waiting: calls `ready` with the result, or `failed` with the Error, in the thread of `context` once `future` has
/// finished. Neither is called when `context` is gone by then, or when the work was cancelled. A watcher hears of the end by an
/// event, so that a context may go away at any moment (a continuation of the future itself would look at it from the storage
/// thread).
template <typename T, typename Ready, typename Failed>
void await(QFuture<T> future, QObject* context, Ready ready, Failed failed) {
    if constexpr (std::is_void_v<T>) {
        await(
            future.then([] { return true; }), context, [ready = std::move(ready)](bool) mutable { ready(); }, std::move(failed));
    } else {
        auto* watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, ready = std::move(ready), failed = std::move(failed)]() mutable {
                             watcher->deleteLater();
                             detail::settle(
                                 [&] {
                                     // Not takeResult(): the promise would look unfinished to its own thread (Qt 6.4).
                                     auto done = watcher->future();
                                     if (done.isResultReadyAt(0))
                                         ready(done.resultAt(0));
                                     else
                                         static_cast<void>(done.results()); // throws what went wrong
                                 },
                                 failed);
                         });
        watcher->setFuture(future);
    }
}

} // namespace rapport::presentation
