#pragma once

#include <QFuture>
#include <QPromise>
#include <memory>

namespace rapport::services {

/// A promise of something that takes a while, begun, telling of its progress in 0 … 1000.
template <typename Result>
[[nodiscard]] std::shared_ptr<QPromise<Result>> begunPromise() {
    auto promise = std::make_shared<QPromise<Result>>();
    promise->start();
    promise->setProgressRange(0, 1000);
    return promise;
}

/// Gives what `work` ends with to a promise that tells of its progress meanwhile.
template <typename Result>
void passOn(QFuture<Result> work, const std::shared_ptr<QPromise<Result>>& promise) {
    work.then([promise](QFuture<Result> done) {
        try {
            promise->addResult(done.result()); // taking it would make the store's own promise look unfinished
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
}

} // namespace rapport::services
