#pragma once

#include <cstddef>
#include <functional>

namespace rapport {

/// Calls `work` for portions [from, to) of at most `size` that make up [0, count), on all cores, the caller's thread among them;
/// `work` is called by several threads at a time. `tell`, if given, is called by the caller's thread between its portions with
/// how many have been handed out; what it throws ends the work, as does what `work` throws. Returns, or throws, when all is done.
void onAllCores(size_t count, size_t size, const std::function<void(size_t from, size_t to)>& work,
                const std::function<void(size_t begun)>& tell = {});

} // namespace rapport
