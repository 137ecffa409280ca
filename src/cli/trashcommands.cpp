#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "rapport/services/customers.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

int list(Context& context) {
    const auto load = [now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        storage::CustomerFilter trash;
        trash.state = domain::CustomerState::Trashed;
        return customerRows(session, customerIds(session, trash, {}, now, zone), now, zone);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(Json::list(rows, [&](const auto& row) { return asJson(row, context.zone()); }));
    context.out().table(asTable(rows, context.zone()), Words::tr("The trash is empty."));
    return Done;
}

int restore(Context& context, const QStringList& records) {
    const services::Workspace& workspace = context.writing();
    std::vector<CustomerId> ids;
    for (const QString& record : records)
        ids.push_back(trashedCustomerNamed(context, record));
    services::setCustomerState(workspace, ids, domain::CustomerState::Active).waitForFinished();
    context.out().document(Json::object({{u"restored"_s, Json::list(ids, [](CustomerId id) { return Json(id); })}}));
    context.out().message(Words::tr("Brought back."));
    return Done;
}

} // namespace

void addTrashCommands(const Command& root) {
    const Command group = root.group("trash", Words::tr("Customers that were thrown away"));
    group.command("list", Words::tr("Who is in it")).runs(list);
    const Command restoreCommand = group.command("restore", Words::tr("Bring customers back"));
    const Value records = restoreCommand.arguments("CUSTOMER", Words::tr("Number, uid or name"));
    restoreCommand.runs([=](Context& context) { return restore(context, records.texts()); });
}

} // namespace rapport::cli
