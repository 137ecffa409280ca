#pragma once

#include "cli/context.h"
#include "rapport/domain/words.h"
#include "rapport/storage/changes.h"

namespace rapport::cli {

// Records as they are named on the command line: by id, by uid, or by a text that matches exactly one. Each throws
// Error(NoSuchRecord), and Error(AmbiguousRecord) after listing what fits.

[[nodiscard]] CustomerId customerNamed(Context& context, const QString& text);
[[nodiscard]] std::vector<CustomerId> customersNamed(Context& context, const QStringList& texts);
/// Also those that are archived or in the trash.
[[nodiscard]] CustomerId trashedCustomerNamed(Context& context, const QString& text);
[[nodiscard]] StaffId staffNamed(Context& context, const QString& text);
/// A text is looked for in the words of open commitments.
[[nodiscard]] CommitmentId commitmentNamed(Context& context, const QString& text);
/// A text names the customer, who must have one milestone, or one of `kind`.
[[nodiscard]] MilestoneId milestoneNamed(Context& context, const QString& text, std::optional<domain::MilestoneKind> kind);
/// A text names the customer, who must have one open case.
[[nodiscard]] CaseId caseNamed(Context& context, const QString& text);
[[nodiscard]] InteractionId interactionNamed(Context& context, const QString& text);
[[nodiscard]] CustomFieldId fieldNamed(Context& context, const QString& text);
/// `customer:3`, `commitment:12`, `interaction:…`, `milestone:…`, `case:…`, `answer:…`, `staff:…`; without a word, a customer.
[[nodiscard]] std::pair<storage::Entity, qint64> recordNamed(Context& context, const QString& text);

/// The id that `text` is, when it is nothing but a positive number.
[[nodiscard]] qint64 asId(const QString& text);

} // namespace rapport::cli
