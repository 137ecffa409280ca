#include "cli/commands.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/services/staff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::StaffMember;

namespace {

Json asJson(const StaffMember& member) {
    return Json::object({{u"id"_s, member.id},
                         {u"uid"_s, member.uid},
                         {u"name"_s, member.name},
                         {u"role"_s, domain::key(member.role)},
                         {u"active"_s, member.active}});
}

StaffMember memberWith(Context& context, StaffId id) {
    for (const StaffMember& member : services::staffMembers(context.reading()).result()) {
        if (member.id == id)
            return member;
    }
    throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such staff member."));
}

int list(Context& context) {
    const auto members = services::staffMembers(context.reading()).result();
    context.out().document(Json::list(members, [](const StaffMember& member) { return asJson(member); }));
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("ROLE"), Words::tr("STATE")});
    for (const StaffMember& member : members)
        table.add({QString::number(member.id.value()), member.name, domain::key(member.role),
                   member.active ? QString() : Words::tr("no longer here")});
    context.out().table(table, Words::tr("Nobody yet."));
    return Done;
}

int save(Context& context, services::Workspace& workspace, const StaffMember& member) {
    const StaffId id = services::saveStaffMember(workspace, member).result();
    context.out().document(asJson(memberWith(context, id)));
    context.out().message(Words::tr("Saved."));
    return Done;
}

int add(Context& context, const QString& name, const std::optional<QString>& role) {
    StaffMember member;
    member.name = name;
    if (role)
        member.role = roleFrom(*role);
    // The first member of a store is added by nobody.
    const bool first = services::staffMembers(context.reading()).result().empty();
    return save(context, first ? context.reading() : context.writing(), member);
}

struct EditOptions {
    explicit EditOptions(const Command& command)
        : record(command.argument("STAFF", Words::tr("The number or name")))
        , name(command.option("--name", Words::tr("The new name")))
        , role(command.option("--role", Words::tr("owner, manager or staff")))
        , active(command.option("--active", Words::tr("yes or no: whether they still work here"))) {}
    Value record, name, role, active;
};

int edit(Context& context, const EditOptions& options) {
    services::Workspace& workspace = context.writing();
    StaffMember member = memberWith(context, staffNamed(context, options.record.text()));
    if (options.name.given())
        member.name = options.name.text();
    if (options.role.given())
        member.role = roleFrom(options.role.text());
    if (options.active.given())
        member.active = yesOrNoFrom(options.active.text());
    return save(context, workspace, member);
}

} // namespace

void addStaffCommands(const Command& root) {
    const Command group = root.group("staff", Words::tr("Who works with this store"));
    group.command("list", Words::tr("Everybody, with their roles")).runs(list);

    const Command addCommand = group.command("add", Words::tr("Add somebody"));
    const Value name = addCommand.argument("NAME", Words::tr("The full name"));
    const Value role = addCommand.option("--role", Words::tr("owner, manager or staff (staff)"));
    addCommand.runs([=](Context& context) { return add(context, name.text(), role.optional()); });

    const Command editCommand = group.command("edit", Words::tr("Change name or role, or say that somebody left"));
    const EditOptions editOptions(editCommand);
    editCommand.runs([=](Context& context) { return edit(context, editOptions); });
}

} // namespace rapport::cli
