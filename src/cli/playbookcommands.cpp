#include "cli/candidates.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/core/text.h"
#include "rapport/services/playbooks.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

using domain::Playbook;

Playbook playbookNamed(Context& context, const QString& text) {
    const auto all = services::playbooks(context.reading()).result();
    std::vector<Candidate> candidates;
    for (const Playbook& one : all)
        if (one.id.value() == asId(text) || one.uid == text || text::folded(one.name) == text::folded(text))
            candidates.push_back({one.id.value(), one.name});
    const PlaybookId id(theOne(context, candidates, text, Words::tr("There is no playbook “%1”.")));
    return *std::find_if(all.begin(), all.end(), [id](const Playbook& one) { return one.id == id; });
}

Json playbookJson(const Playbook& one) {
    return Json::object({{u"id"_s, one.id},
                         {u"uid"_s, one.uid},
                         {u"name"_s, one.name},
                         {u"channel"_s, one.channel ? Json(domain::key(*one.channel)) : Json()},
                         {u"steps"_s, one.steps},
                         {u"retired"_s, one.retired}});
}

int list(Context& context, bool withRetired) {
    auto all = services::playbooks(context.reading()).result();
    if (!withRetired)
        std::erase_if(all, [](const Playbook& one) { return one.retired; });
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("CHANNEL"), Words::tr("STEPS")});
    for (const Playbook& one : all)
        table.add({QString::number(one.id.value()), one.name, one.channel ? domain::key(*one.channel) : Words::tr("any"),
                   one.steps.join(u" · "_s)});
    context.out().document(Json::list(all, playbookJson));
    context.out().table(table, Words::tr("No playbooks yet: rapportctl playbooks add NAME --step STEP."));
    return Done;
}

int save(Context& context, const Playbook& playbook) {
    const PlaybookId id = services::savePlaybook(context.writing(), playbook).result();
    context.out().document(playbookJson(playbookNamed(context, QString::number(id.value()))));
    context.out().message(Words::tr("Saved."));
    return Done;
}

struct Fields {
    explicit Fields(const Command& command)
        : channel(command.option("--channel", Words::tr("For call, email, visit, message, letter or meeting; any for all")))
        , steps(command.options("--step", Words::tr("What everyone does; may be repeated, in their order"))) {}
    Value channel, steps;

    void applyTo(Playbook& playbook) const {
        if (channel.given())
            playbook.channel = channel.text() == "any"_L1 ? std::nullopt : std::optional(channelFrom(channel.text()));
        if (steps.given())
            playbook.steps = steps.texts();
    }
};

void addAdd(const Command& group) {
    const Command command = group.command("add", Words::tr("A checklist for a kind of interaction"));
    const Value name = command.argument("NAME", Words::tr("What it is for"));
    const Fields fields(command);
    command.runs([=](Context& context) {
        Playbook playbook;
        playbook.name = name.text();
        fields.applyTo(playbook);
        return save(context, playbook);
    });
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Change it; what was logged by it stays"));
    const Value record = command.argument("PLAYBOOK", Words::tr("Its number, uid or name"));
    const Value name = command.option("--name", Words::tr("What it is for"));
    const Fields fields(command);
    command.runs([=](Context& context) {
        Playbook playbook = playbookNamed(context, record.text());
        playbook.name = name.optional().value_or(playbook.name);
        fields.applyTo(playbook);
        return save(context, playbook);
    });
}

void addRetire(const Command& group) {
    const Command command = group.command("retire", Words::tr("It is offered no more"));
    const Value record = command.argument("PLAYBOOK", Words::tr("Its number, uid or name"));
    const Value back = command.flag("--back", Words::tr("It is offered again"));
    command.runs([=](Context& context) {
        const PlaybookId id = playbookNamed(context, record.text()).id;
        services::setPlaybookRetired(context.writing(), id, !back.given()).waitForFinished();
        context.out().document(playbookJson(playbookNamed(context, QString::number(id.value()))));
        context.out().message(back.given() ? Words::tr("It is offered again.") : Words::tr("Retired."));
        return Done;
    });
}

int steps(Context& context, QDate from, QDate to) {
    const auto counts = services::playbookSteps(context.reading(), from, to).result();
    Table table({Words::tr("STAFF"), Words::tr("DONE"), Words::tr("TO DO")});
    for (const auto& count : counts)
        table.add({count.name, QString::number(count.done), QString::number(count.asked)});
    context.out().document(Json::list(counts, [](const storage::StepCounts& count) {
        return Json::object({{u"staff"_s, orNull(count.name)}, {u"done"_s, count.done}, {u"asked"_s, count.asked}});
    }));
    context.out().table(table, Words::tr("No steps of a playbook were to be done then."));
    return Done;
}

void addSteps(const Command& group) {
    constexpr int days = 90;
    const Command command = group.command("steps", Words::tr("How often each member did the steps that were to be done"));
    const Value from = command.option("--from", Words::tr("On that day or later (90 days ago)"));
    const Value to = command.option("--to", Words::tr("On that day or before (today)"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        return steps(context, from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-days), last);
    });
}

} // namespace

void addPlaybookCommands(const Command& root) {
    const Command group = root.group("playbooks", Words::tr("What everyone does in a kind of interaction"));
    const Command listCommand = group.command("list", Words::tr("In the order in which they are offered"));
    const Value all = listCommand.flag("--all", Words::tr("Retired ones too"));
    listCommand.runs([=](Context& context) { return list(context, all.given()); });
    addAdd(group);
    addEdit(group);
    addRetire(group);
    addSteps(group);
}

} // namespace rapport::cli
