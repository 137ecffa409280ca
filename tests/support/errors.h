#pragma once

#include "rapport/core/error.h"
#include "support/catch.h"

#include <optional>

namespace rapport::test {

/// The code of the Error that `call` throws; empty when it throws none. Every Error has a sentence for the user.
template <typename F>
std::optional<ErrorCode> errorOf(F call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK_FALSE(error.message().isEmpty());
        return error.code();
    }
    return {};
}

} // namespace rapport::test
