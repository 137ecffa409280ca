#pragma once

#include <QString>
#include <vector>

namespace rapport::exchange {

/// One of several values in a cell of ours: `* work: +36 30 1 ::: home: +36 1 2`. The star marks the preferred one; a backslash
/// stands before a sign that would mean something.
struct CompoundEntry {
    QString label;
    QString value;
    bool preferred = false;
    friend bool operator==(const CompoundEntry&, const CompoundEntry&) = default;
};
[[nodiscard]] QString compoundText(const std::vector<CompoundEntry>& entries);
[[nodiscard]] std::vector<CompoundEntry> compoundEntries(const QString& cell);

/// Several parts of one value: `Box 1 | | High Street 3`.
[[nodiscard]] QString joinedParts(const QStringList& parts);
[[nodiscard]] QStringList separateParts(const QString& value);

} // namespace rapport::exchange
