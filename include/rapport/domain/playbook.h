#pragma once

#include "rapport/domain/interaction.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace rapport::domain {

/// A checklist for a kind of interaction, so that everyone gives the same service (product words, "Playbook"; principle P3).
struct Playbook {
    PlaybookId id;
    QString uid;
    QString name;
    std::optional<Channel> channel; ///< of the interactions it is for; empty: of any
    QStringList steps;              ///< in their order, at least one
    bool retired = false;           ///< no longer offered
    int position = 0;               ///< its place among the others, from 0
    friend bool operator==(const Playbook&, const Playbook&) = default;
};

/// The one that is offered for a channel: the first for that channel, else the first for any; none where there is neither.
[[nodiscard]] const Playbook* playbookFor(const std::vector<Playbook>& playbooks, Channel channel);
/// Its steps as an interaction begins with them: none done.
[[nodiscard]] std::vector<PlaybookTick> ticksOf(const Playbook& playbook);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Playbook& playbook);
/// Texts through core's normaliser, no empty steps, each once.
[[nodiscard]] Playbook normalised(Playbook playbook);

} // namespace rapport::domain
