#include "cli/commands.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/services/customers.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::CustomField;

namespace {

Json asJson(const CustomField& field) {
    return Json::object(
        {{u"id"_s, field.id}, {u"name"_s, field.name}, {u"type"_s, domain::key(field.type)}, {u"choices"_s, field.choices}});
}

CustomField fieldWith(Context& context, CustomFieldId id) {
    for (const CustomField& field : services::customFields(context.reading()).result()) {
        if (field.id == id)
            return field;
    }
    throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such field."));
}

int list(Context& context) {
    const auto fields = services::customFields(context.reading()).result();
    context.out().document(Json::list(fields, [](const CustomField& field) { return asJson(field); }));
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("TYPE"), Words::tr("CHOICES")});
    for (const CustomField& field : fields)
        table.add({QString::number(field.id.value()), field.name, domain::key(field.type), field.choices.join(u", "_s)});
    context.out().table(table, Words::tr("No fields of your own yet. Add one with: rapportctl fields add NAME"));
    return Done;
}

int save(Context& context, const CustomField& field) {
    const CustomFieldId id = services::saveCustomField(context.writing(), field).result();
    context.out().document(asJson(fieldWith(context, id)));
    context.out().message(Words::tr("Saved."));
    return Done;
}

int remove(Context& context, const QString& record) {
    const services::Workspace& workspace = context.writing();
    const CustomFieldId id = fieldNamed(context, record);
    services::removeCustomField(workspace, id).waitForFinished();
    context.out().document(Json::object({{u"id"_s, id}}));
    context.out().message(Words::tr("Removed; rapportctl undo brings it back."));
    return Done;
}

} // namespace

void addFieldCommands(const Command& root) {
    const Command group = root.group("fields", Words::tr("Fields of your own on customers"));
    group.command("list", Words::tr("All of them")).runs(list);

    const Command addCommand = group.command("add", Words::tr("Define a field"));
    const Value name = addCommand.argument("NAME", Words::tr("What it is called"));
    const Value type = addCommand.option("--type", Words::tr("text, number, date or choice (text)"));
    const Value choices = addCommand.options("--choice", Words::tr("One of its choices; may be repeated"));
    addCommand.runs([=](Context& context) {
        CustomField field;
        field.name = name.text();
        if (type.given())
            field.type = fieldTypeFrom(type.text());
        field.choices = choices.texts();
        return save(context, field);
    });

    const Command editCommand = group.command("edit", Words::tr("Rename a field, or give it other choices"));
    const Value record = editCommand.argument("FIELD", Words::tr("Its number or name"));
    const Value newName = editCommand.option("--name", Words::tr("The new name"));
    const Value newChoices = editCommand.options("--choice", Words::tr("All of its choices; may be repeated"));
    editCommand.runs([=](Context& context) {
        CustomField field = fieldWith(context, fieldNamed(context, record.text()));
        if (newName.given())
            field.name = newName.text();
        if (newChoices.given())
            field.choices = newChoices.texts();
        return save(context, field);
    });

    const Command removeCommand = group.command("remove", Words::tr("Remove a field that no customer uses"));
    const Value gone = removeCommand.argument("FIELD", Words::tr("Its number or name"));
    removeCommand.runs([=](Context& context) { return remove(context, gone.text()); });
}

} // namespace rapport::cli
