#pragma once

#include "rapport/services/importing.h"

namespace rapport::presentation {

/// Where it is kept what a user said the columns of a file mean, for the next file with the same header.
class MappingMemory {
public:
    virtual ~MappingMemory() = default;
    [[nodiscard]] virtual QString recalled(const QString& header) const = 0; ///< "" for none
    virtual void keep(const QString& header, const QString& mapping) = 0;
};

/// A header as a name to keep something by: the same for headers that differ in case, accents and signs alone. Empty for a file
/// without a header.
[[nodiscard]] QString headerName(const services::CsvPreview& preview);
[[nodiscard]] QString mappingText(const services::CsvPreview& preview);
/// Puts a kept mapping in the place of the guessed one. False, and nothing changed, when it does not fit.
[[nodiscard]] bool applyMapping(services::CsvPreview& preview, const QString& text);

} // namespace rapport::presentation
