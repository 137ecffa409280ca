#include "cli/commands.h"
#include "cli/context.h"
#include "rapport/services/demo.h"
#include "rapport/services/staff.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/legs.h"

#include <QFileInfo>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

/// The full name that the system keeps for whoever is logged in.
QString loginName() {
    const passwd* user = getpwuid(getuid());
    const QString name = user != nullptr ? QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).trimmed() : QString();
    return name.isEmpty() || name == "root"_L1 ? Words::tr("Owner") : name;
}

int init(Context& context, const QString& owner) {
    if (storage::isServerLocation(context.location()))
        throw Error(ErrorCode::InvalidInput, Words::tr("An office is made with: rapportctl office init"));
    if (QFileInfo::exists(context.location()))
        throw Error(
            ErrorCode::InvalidInput,
            Words::tr("There already is a file at %1; it was left as it is.").arg(storage::shownLocation(context.location())));
    domain::StaffMember member;
    member.name = owner;
    member.role = domain::Role::Owner;
    services::Workspace& workspace = context.founding(true);
    (void)services::saveStaffMember(workspace, member).result();
    context.out().message(Words::tr("Made an empty store at %1. %2 is its owner.").arg(workspace.store.location(), owner));
    context.out().document(Json::object({{u"store"_s, workspace.store.location()}, {u"owner"_s, owner}}));
    return Done;
}

int demo(Context& context, const services::DemoOptions& options) {
    services::Workspace& workspace = context.founding(true);
    services::fillWithDemo(workspace, options).waitForFinished();
    const auto count = [now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        return countCustomers(session, {}, now, zone);
    };
    const qint64 customers = workspace.store.read(count).result();
    context.out().message(
        Words::tr("Made a sample store with %1 customers at %2.").arg(customers).arg(workspace.store.location()));
    context.out().document(Json::object({{u"store"_s, workspace.store.location()}, {u"customers"_s, customers}}));
    return Done;
}

int check(Context& context, bool repair) {
    if (repair) {
        services::Workspace& workspace = context.writing();
        workspace.store
            .write(workspace.change(Words::tr("Repair derived values")),
                   [](storage::WriteSession& session) { storage::repairDerived(session); })
            .waitForFinished();
    }
    const auto look = [now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        const QStringList found = storage::checkStore(session);
        return found.isEmpty() ? storage::checkLegs(session, now, zone) : found;
    };
    const QStringList findings = context.reading().store.read(look).result();
    context.out().document(Json::object({{u"sound"_s, findings.isEmpty()}, {u"findings"_s, findings}}));
    for (const QString& finding : findings)
        context.out().problem(finding);
    if (findings.isEmpty())
        context.out().message(Words::tr("%1 is sound.").arg(context.reading().store.location()));
    return findings.isEmpty() ? Done : Failed;
}

} // namespace

void addStoreCommands(const Command& root) {
    const Command initCommand = root.command("init", Words::tr("Make an empty store"));
    const Value owner = initCommand.option("--owner", Words::tr("The first staff member's name"));
    initCommand.runs([=](Context& context) { return init(context, owner.optional().value_or(loginName())); });

    const Command demoCommand = root.command("demo", Words::tr("Make a sample store around today"));
    const Value customers = demoCommand.option("--customers", Words::tr("How many customers (300)"));
    const Value seed = demoCommand.option("--seed", Words::tr("Another number gives other customers (1)"));
    demoCommand.runs([=](Context& context) {
        services::DemoOptions options;
        options.customers = customers.number(options.customers);
        options.seed = static_cast<quint64>(seed.number(1));
        return demo(context, options);
    });

    const Command checkCommand = root.command("check", Words::tr("Look whether the store is sound"));
    const Value repair = checkCommand.flag("--repair", Words::tr("Compute derived values and the search index anew first"));
    checkCommand.runs([=](Context& context) { return check(context, repair.given()); });
}

} // namespace rapport::cli
