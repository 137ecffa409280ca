#pragma once

#include "rapport/exchange/contactrecord.h"

#include <QIODevice>
#include <functional>
#include <memory>

namespace rapport::exchange {

/// Reads contacts one at a time from a device, in bounded memory whatever the input. Never throws for what a file contains.
class ContactReader {
public:
    using OnProblem = std::function<void(Problem)>; ///< `file` is left empty
    virtual ~ContactReader() = default;
    /// The next contact; empty at the end. A contact that could not be read at all is reported as an Error problem and passed
    /// over; `rejected` counts these.
    [[nodiscard]] virtual std::optional<ContactRecord> next() = 0;
    [[nodiscard]] virtual qint64 rejected() const = 0;
    /// Bytes consumed so far, for progress.
    [[nodiscard]] virtual qint64 position() const = 0;
};

enum class Format { VCard, Csv, Json, ICalendar };
/// Json is a complete store (storedocument.h). By content first, by name where that does not tell. Empty when it is none of these.
[[nodiscard]] std::optional<Format> detectFormat(const QByteArray& beginning, const QString& fileName);

} // namespace rapport::exchange
