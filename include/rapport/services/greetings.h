#pragma once

#include "rapport/domain/greetingtemplate.h"
#include "rapport/services/workspace.h"

#include <QFuture>

namespace rapport::services {

/// The words this business wrote to greet with, in their order.
[[nodiscard]] QFuture<std::vector<domain::GreetingTemplate>> greetingTemplates(const Workspace& workspace);
/// Throws Error(InvalidInput) for an unknown field or language, or no words; Error(NoSuchRecord) for one that is gone.
[[nodiscard]] QFuture<GreetingTemplateId> saveGreetingTemplate(const Workspace& workspace,
                                                               const domain::GreetingTemplate& greeting);
[[nodiscard]] QFuture<void> removeGreetingTemplate(const Workspace& workspace, GreetingTemplateId id);

/// Words of the program's own to begin with; empty where it has none in that language.
[[nodiscard]] QString ourWordsFor(std::optional<domain::MilestoneKind> kind, const QString& language, bool belated);

} // namespace rapport::services
