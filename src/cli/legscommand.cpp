#include "cli/commands.h"
#include "cli/context.h"
#include "cli/legrows.h"
#include "cli/names.h"
#include "rapport/services/legs.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

using services::CustomerLegs;

Json document(const CustomerLegs& read) {
    Json::Members members{{u"id"_s, read.customer}, {u"customer"_s, read.name}};
    for (const auto& member : legMembers(read.legs))
        members.push_back(member);
    return Json::object(std::move(members));
}

int legs(Context& context, const QString& customer) {
    const auto read = services::customerLegs(context.reading(), customerNamed(context, customer)).result();
    context.out().document(document(read));
    context.out().text(shownLine(read.name) + u'\n' + asText(read.legs));
    return Done;
}

} // namespace

void addLegsCommand(const Command& root) {
    const Command command =
        root.command("legs", Words::tr("How respect, communication and trust stand with a customer, and why"));
    const Value customer = command.argument("CUSTOMER", Words::tr("Id, uid, or a text that matches exactly one"));
    command.runs([=](Context& context) { return legs(context, customer.text()); });
}

} // namespace rapport::cli
