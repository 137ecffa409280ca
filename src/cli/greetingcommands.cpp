#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/services/greetings.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::GreetingTemplate;

namespace {

Json kindOf(const GreetingTemplate& greeting) { return greeting.kind ? Json(domain::key(*greeting.kind)) : Json(); }

Json asJson(const GreetingTemplate& greeting) {
    return Json::object({{u"id"_s, greeting.id},
                         {u"kind"_s, kindOf(greeting)},
                         {u"language"_s, greeting.language},
                         {u"belated"_s, greeting.belated},
                         {u"words"_s, greeting.words}});
}

GreetingTemplate templateNamed(Context& context, const QString& record) {
    for (const GreetingTemplate& greeting : services::greetingTemplates(context.reading()).result()) {
        if (greeting.id.value() == asId(record) || greeting.uid == record)
            return greeting;
    }
    throw Error(ErrorCode::NoSuchRecord, Words::tr("There are no such words to greet with."));
}

int list(Context& context) {
    const auto all = services::greetingTemplates(context.reading()).result();
    context.out().document(Json::list(all, [](const GreetingTemplate& greeting) { return asJson(greeting); }));
    Table table({Words::tr("ID"), Words::tr("KIND"), Words::tr("LANGUAGE"), Words::tr("WHEN"), Words::tr("WORDS")});
    for (const GreetingTemplate& greeting : all)
        table.add({QString::number(greeting.id.value()), greeting.kind ? domain::key(*greeting.kind) : Words::tr("any"),
                   greeting.language, greeting.belated ? Words::tr("belated") : Words::tr("on the day"), greeting.words});
    context.out().table(table, Words::tr("None of your own yet: Rapport's words are used. Add some with: rapportctl greetings "
                                         "templates add WORDS --kind birthday --language en"));
    return Done;
}

int save(Context& context, const GreetingTemplate& greeting) {
    const GreetingTemplateId id = services::saveGreetingTemplate(context.writing(), greeting).result();
    context.out().document(asJson(templateNamed(context, QString::number(id.value()))));
    context.out().message(Words::tr("Saved."));
    return Done;
}

int remove(Context& context, const QString& record) {
    const services::Workspace& workspace = context.writing();
    const GreetingTemplateId id = templateNamed(context, record).id;
    services::removeGreetingTemplate(workspace, id).waitForFinished();
    context.out().document(Json::object({{u"id"_s, id}}));
    context.out().message(Words::tr("Removed; rapportctl undo brings it back."));
    return Done;
}

std::optional<domain::MilestoneKind> kindFrom(const QString& text) {
    return text == "any"_L1 ? std::nullopt : std::optional(milestoneKindFrom(text));
}

struct EditOptions {
    explicit EditOptions(const Command& command)
        : kind(command.option("--kind", Words::tr("birthday, wedding-anniversary, customer-since, contract, founding, custom or "
                                                  "any (any)")))
        , language(command.option("--language", Words::tr("Its short name: en, de, fr, es, de-AT")))
        , belated(command.option("--belated", Words::tr("yes: for the days after the milestone; or no"))) {}
    Value kind, language, belated;

    void applyTo(GreetingTemplate& greeting) const {
        if (kind.given())
            greeting.kind = kindFrom(kind.text());
        if (language.given())
            greeting.language = language.text();
        if (belated.given())
            greeting.belated = yesOrNoFrom(belated.text());
    }
};

void addTemplateCommands(const Command& group) {
    group.command("list", Words::tr("Those of your own")).runs(list);

    const Command addCommand = group.command("add", Words::tr("Write words to greet with"));
    const Value words = addCommand.argument("WORDS", Words::tr("With the fields {name} {given} {years} {topic} {sender}"));
    const EditOptions added(addCommand);
    addCommand.runs([=](Context& context) {
        GreetingTemplate greeting;
        greeting.words = words.text();
        added.applyTo(greeting);
        return save(context, greeting);
    });

    const Command editCommand = group.command("edit", Words::tr("Change words to greet with"));
    const Value record = editCommand.argument("TEMPLATE", Words::tr("Its number"));
    const Value newWords = editCommand.option("--words", Words::tr("The new words"));
    const EditOptions edited(editCommand);
    editCommand.runs([=](Context& context) {
        GreetingTemplate greeting = templateNamed(context, record.text());
        if (newWords.given())
            greeting.words = newWords.text();
        edited.applyTo(greeting);
        return save(context, greeting);
    });

    const Command removeCommand = group.command("remove", Words::tr("Remove words to greet with"));
    const Value gone = removeCommand.argument("TEMPLATE", Words::tr("Its number"));
    removeCommand.runs([=](Context& context) { return remove(context, gone.text()); });
}

} // namespace

void addGreetingCommands(const Command& root) {
    const Command group = root.group("greetings", Words::tr("What greetings are written from"));
    addTemplateCommands(group.group("templates", Words::tr("Your own words, by milestone and language")));
}

} // namespace rapport::cli
