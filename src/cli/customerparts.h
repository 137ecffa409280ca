#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

namespace rapport::cli {

// Parts of a customer as one option gives them. Each throws UsageError for what it cannot read.

/// `VALUE` or `LABEL:VALUE`; the scheme of a link is no label.
[[nodiscard]] domain::ContactPoint contactPointFrom(domain::ContactKind kind, const QString& text);
/// `[LABEL:]street=…; postal-code=…; locality=…; region=…; country=…`, or one line, which becomes the street.
[[nodiscard]] domain::PostalAddress addressFrom(const QString& text);
/// `kind:date[:label]`.
[[nodiscard]] domain::Milestone milestoneFrom(const QString& text);
/// `IDEAL/MAXIMUM` in days.
[[nodiscard]] domain::Cadence cadenceFrom(const QString& text);
/// Throws Error(FileUnreadable) too.
[[nodiscard]] QByteArray photoFrom(const QString& file);
/// `before` and `after` the first `separator`.
[[nodiscard]] std::pair<QString, QString> split(const QString& text, QChar separator, const QString& expected);

} // namespace rapport::cli
