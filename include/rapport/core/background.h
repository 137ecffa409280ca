#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace rapport {

/// Runs what may take its time, a network disk or a server, on a thread of Qt's pool; what it throws is the future's. `function`
/// is called once. What it gives has to be copyable.
template <typename Function>
[[nodiscard]] auto inBackground(Function function) -> QFuture<std::invoke_result_t<Function&>> {
    using Result = std::invoke_result_t<Function&>;
    auto promise = std::make_shared<QPromise<Result>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, function = std::move(function)]() mutable {
        try {
            if constexpr (std::is_void_v<Result>)
                function();
            else
                promise->addResult(function());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return future;
}

} // namespace rapport
