#pragma once

#include "cli/arguments.h"
#include "rapport/core/error.h"

#include <QFuture>
#include <chrono>
#include <thread>

namespace rapport::cli {

/// While one lives, Ctrl-C (SIGINT) and SIGTERM ask instead of killing.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    [[nodiscard]] static bool wasAsked();
};

/// Waits for long work, telling `progressed` several times a second. Ctrl-C cancels it: throws Error(Cancelled).
template <typename R, typename Progressed>
[[nodiscard]] R finished(QFuture<R> future, Progressed progressed) {
    using namespace std::chrono_literals;
    const Interrupt interrupt;
    while (!future.isFinished()) {
        if (Interrupt::wasAsked())
            future.cancel();
        progressed(future);
        std::this_thread::sleep_for(20ms);
    }
    future.waitForFinished();
    if (Interrupt::wasAsked() && future.resultCount() == 0)
        throw Error(ErrorCode::Cancelled, Words::tr("Cancelled. Nothing was saved."));
    // Not takeResult(): in Qt 6.4 it clears the result while the promise's thread may be doing the same.
    return future.result();
}

} // namespace rapport::cli
