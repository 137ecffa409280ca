#pragma once

#include "rapport/domain/promiserate.h"
#include "rapport/presentation/rowlistmodel.h"
#include "rapport/services/mailing.h"

namespace rapport::presentation {

/// Whom to write to, by day, with where; below them who is left out and why.
[[nodiscard]] std::vector<ListRow> mailingRows(const services::Mailing& mailing, QDate today);
/// "12 to write to · 3 of them without a postal address · 2 left out"
[[nodiscard]] QString mailingSummary(const services::Mailing& mailing);

/// The month that a day is in, and the next.
[[nodiscard]] domain::Period monthOf(QDate day);
[[nodiscard]] domain::Period monthAfter(QDate day);

/// Our country by the locale, ISO 3166; empty where the locale names none.
[[nodiscard]] QString homeCountry();

} // namespace rapport::presentation
