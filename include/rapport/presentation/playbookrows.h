#pragma once

#include "rapport/domain/playbook.h"
#include "rapport/presentation/rowlistmodel.h"

namespace rapport::presentation {

/// What can be done with a playbook: change, retire, offer again.
[[nodiscard]] RowActions playbookActions();
/// A row each: its name and what it is for, and below its steps.
[[nodiscard]] std::vector<ListRow> playbookRows(const std::vector<domain::Playbook>& playbooks,
                                                const domain::Permissions& permissions = {});
/// "Calls", "Visits": the kind of interactions of a channel.
[[nodiscard]] QString playbookKind(domain::Channel channel);

} // namespace rapport::presentation
