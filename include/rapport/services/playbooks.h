#pragma once

#include "rapport/domain/playbook.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/playbookrepository.h"

#include <QDate>

/// Playbooks: what everyone does in a kind of interaction (P3). What was done is saved with the interaction
/// (Interaction::playbook). To write them needs Act::ChangeSettings.
namespace rapport::services {

/// In their order, retired ones too.
[[nodiscard]] QFuture<std::vector<domain::Playbook>> playbooks(const Workspace& workspace);
/// A new one comes last. What was logged by it before keeps its words. Throws Error(InvalidInput) for what domain::problemWith
/// says.
[[nodiscard]] QFuture<PlaybookId> savePlaybook(const Workspace& workspace, const domain::Playbook& playbook);
/// A retired one is offered no more. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<void> setPlaybookRetired(const Workspace& workspace, PlaybookId id, bool retired);
/// How often each who works here did the steps, of those that were to be done, in the interactions of these days, both included,
/// in the workspace's zone.
[[nodiscard]] QFuture<std::vector<storage::StepCounts>> playbookSteps(const Workspace& workspace, QDate from, QDate to);

} // namespace rapport::services
