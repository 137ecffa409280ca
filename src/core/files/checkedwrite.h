#pragma once

#include "rapport/core/safefile.h"

#include <xxhash.h>

namespace rapport::files {

/// What was handed to a device and taken by it. The hash finds what a disk broke, not what somebody forged.
struct Written {
    qint64 size = 0;
    XXH128_hash_t hash{};
};

/// Runs `produce` with a sink on `device`, which is open for writing and best unbuffered: the sink gathers small writes itself.
/// Throws Error(DiskFull or FileUnwritable) as soon as a byte is not taken; `name` is what the message calls the file.
[[nodiscard]] Written writeChecked(QIODevice& device, const QString& name, const std::function<void(SafeFile::Sink&)>& produce);

/// Reads `device` to its end and compares. Throws Error(FileUnwritable) when it holds anything else than was written.
void compareWith(QIODevice& device, const QString& name, const Written& written);

[[noreturn]] void throwUnwritable(const QString& name, const QString& detail);

} // namespace rapport::files
