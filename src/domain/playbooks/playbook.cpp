#include "rapport/domain/playbook.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport::domain {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Playbook", text); }

const Playbook* firstFor(const std::vector<Playbook>& playbooks, std::optional<Channel> channel) {
    const auto fits = [channel](const Playbook& one) { return !one.retired && one.channel == channel; };
    const auto found = std::find_if(playbooks.begin(), playbooks.end(), fits);
    return found == playbooks.end() ? nullptr : &*found;
}

} // namespace

const Playbook* playbookFor(const std::vector<Playbook>& playbooks, Channel channel) {
    const Playbook* own = firstFor(playbooks, channel);
    return own ? own : firstFor(playbooks, std::nullopt);
}

std::vector<PlaybookTick> ticksOf(const Playbook& playbook) {
    std::vector<PlaybookTick> ticks;
    for (const QString& step : playbook.steps)
        ticks.push_back({playbook.id, step, false});
    return ticks;
}

QString problemWith(const Playbook& playbook) {
    if (isBlank(playbook.name))
        return translated(QT_TRANSLATE_NOOP("Playbook", "A playbook needs a name. Enter what it is for."));
    if (playbook.steps.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Playbook", "A playbook needs a step. Enter what everyone does, one a line."));
    return {};
}

Playbook normalised(Playbook playbook) {
    normaliseLines(playbook.uid, playbook.name);
    for (QString& step : playbook.steps)
        normaliseLines(step);
    playbook.steps.removeIf([](const QString& step) { return isBlank(step); });
    playbook.steps.removeDuplicates();
    return playbook;
}

} // namespace rapport::domain
