#pragma once

#include "rapport/domain/customer.h"

namespace rapport::domain {

/// An address as it stands on a letter, line by line, in the order its country writes it (Universal Postal Union): Germany,
/// Austria, Switzerland, France, Spain and most others write the postal code before the town, the United States, Canada and
/// Australia put the region and the code after it, Great Britain and Ireland give the code a line of its own, Hungary begins with
/// the town. The country stands last, in capitals, unless it is `home`. Countries are known by their ISO code or their name in
/// English, German, French, Spanish or their own language; an unknown or missing one is written as most do. Empty lines are left
/// out.
[[nodiscard]] QStringList addressLines(const PostalAddress& address, const QString& home = {});
/// ISO 3166 of a country by name or code, in capitals; what was given, folded, where it is not known.
[[nodiscard]] QString countryCode(const QString& country);
/// Whom a letter to the customer names: the person and the organisation they belong to, or the organisation.
[[nodiscard]] QStringList receiverLines(const Customer& customer);

} // namespace rapport::domain
