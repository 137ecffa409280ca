#pragma once

#include "cli/context.h"
#include "rapport/domain/interaction.h"

namespace rapport::cli {

/// An answer by its id, its uid, or words that exactly one has; a retired one by id or uid. Throws as names.h says.
[[nodiscard]] AnswerId answerNamed(Context& context, const QString& text);

/// The answers named, as they are told now. What one of `customers` was told otherwise earlier is said to who works here.
[[nodiscard]] std::vector<domain::ToldAnswer> answersTold(Context& context, const QStringList& named,
                                                          const std::vector<CustomerId>& customers);

} // namespace rapport::cli
