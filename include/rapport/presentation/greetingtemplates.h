#pragma once

#include "rapport/domain/greetingtemplate.h"
#include "rapport/presentation/rowlistmodel.h"

namespace rapport::presentation {

/// Edit, remove.
[[nodiscard]] RowActions greetingTemplateActions();
/// The words, and below them "Birthday · German · belated".
[[nodiscard]] std::vector<ListRow> greetingTemplateRows(const std::vector<domain::GreetingTemplate>& templates,
                                                        const domain::Permissions& permissions = {});
/// "Any milestone", "Birthday".
[[nodiscard]] QString kindText(const std::optional<domain::MilestoneKind>& kind);
/// "German (de)"; the short name alone where Qt has no word for it.
[[nodiscard]] QString languageText(const QString& language);
/// The words as a customer would read them who is called Anna Kovács, likes bees and has been one for ten years.
[[nodiscard]] QString greetingPreview(const QString& words, const QString& sender);
/// "Fields: {name}, {given} …", what each stands for.
[[nodiscard]] QString fieldsText();

} // namespace rapport::presentation
