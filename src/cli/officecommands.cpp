#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/names.h"
#include "cli/passwordinput.h"
#include "cli/progress.h"
#include "cli/words.h"
#include "rapport/services/office.h"

#include <atomic>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

using storage::OfficeMember;

Json asJson(const OfficeMember& member) {
    return Json::object({{u"id"_s, member.staff},
                         {u"name"_s, member.name},
                         {u"role"_s, domain::key(member.role)},
                         {u"login"_s, member.login},
                         {u"active"_s, member.active}});
}

int init(Context& context, const QString& name, const QString& login) {
    const QString password = passwordFor(login);
    services::createOffice(context.location(), name, {login, password}).waitForFinished();
    const auto verdict = services::testOffice(context.location()).result();
    context.out().document(Json::object({{u"owner"_s, name}, {u"login"_s, login}}));
    context.out().message(verdict.sentence);
    context.out().message(Words::tr("The office is ready. %1 opens it with the login %2.").arg(name, login));
    return Done;
}

int members(Context& context) {
    const auto all = services::officeMembers(context.reading()).result();
    context.out().document(Json::list(all, [](const OfficeMember& member) { return asJson(member); }));
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("ROLE"), Words::tr("LOGIN"), Words::tr("STATE")});
    for (const auto& member : all)
        table.add({QString::number(member.staff.value()), member.name, domain::key(member.role), member.login,
                   member.active ? QString() : Words::tr("no longer here")});
    context.out().table(table, Words::tr("Nobody yet."));
    return Done;
}

int add(Context& context, const QString& name, const QString& role, const QString& login) {
    const services::Workspace& workspace = context.writing();
    const StaffId id =
        services::addMember(workspace, name, role.isEmpty() ? domain::Role::Staff : roleFrom(role), {login, passwordFor(login)})
            .result();
    context.out().document(Json::object({{u"id"_s, id}, {u"login"_s, login}}));
    context.out().message(Words::tr("%1 is a member now and logs in as %2.").arg(name, login));
    return Done;
}

int grant(Context& context, const QString& staff, const QString& login) {
    const services::Workspace& workspace = context.writing();
    services::grantLogin(workspace, staffNamed(context, staff), {login, passwordFor(login)}).waitForFinished();
    context.out().message(Words::tr("Saved."));
    return Done;
}

int revoke(Context& context, const QString& staff) {
    const services::Workspace& workspace = context.writing();
    services::revokeLogin(workspace, staffNamed(context, staff)).waitForFinished();
    context.out().message(Words::tr("The login is gone; what they entered stays."));
    return Done;
}

int password(Context& context, const QString& staff) {
    const services::Workspace& workspace = context.writing();
    const StaffId member = staff.isEmpty() ? workspace.actor : staffNamed(context, staff);
    services::setPassword(workspace, member, passwordFor(staff)).waitForFinished();
    context.out().message(Words::tr("Saved."));
    return Done;
}

int move(Context& context, const QString& to) {
    std::atomic<qint64> done = 0, all = 1;
    std::atomic_bool cancelled = false;
    const storage::MoveControl control{[&](qint64 rows, qint64 whole) { done = rows, all = std::max<qint64>(1, whole); },
                                       [&] { return cancelled.load(); }};
    auto future = services::moveStore(context.location(), to, context.clock().now(), control);
    {
        ProgressBar bar(context.out().isQuiet());
        const Interrupt interrupt;
        while (!future.isFinished()) {
            cancelled = cancelled || Interrupt::wasAsked();
            bar.show(static_cast<int>(1000 * done / all), QLocale().toString(done.load()));
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    const auto moved = future.result();
    context.out().document(Json::list(moved, [](const auto& table) {
        return Json::object({{u"table"_s, table.name}, {u"rows"_s, table.rows}});
    }));
    Table table({Words::tr("TABLE"), Words::tr("ROWS")});
    for (const auto& one : moved)
        table.add({one.name, QLocale().toString(one.rows)});
    context.out().table(table, {});
    context.out().message(Words::tr("Every table was compared and is equal. The store that was moved is kept as it is."));
    return Done;
}

} // namespace

void addOfficeCommands(const Command& root) {
    const Command group =
        root.group("office", Words::tr("Share a store on a PostgreSQL server (passwords: the first line of standard input)"));

    const Command initCommand = group.command(
        "init", Words::tr("Make an office, or bring its tables up to date; --store is the server administrator's address"));
    const Value owner = initCommand.option("--owner", Words::tr("The first owner's name (Owner)"));
    const Value ownerLogin = initCommand.option("--login", Words::tr("What the owner logs in as (owner)"));
    initCommand.runs([=](Context& context) {
        return init(context, owner.optional().value_or(Words::tr("Owner")), ownerLogin.optional().value_or(u"owner"_s));
    });

    group.command("members", Words::tr("Who belongs to the office, and as what they log in")).runs(members);

    const Command addCommand = group.command("add", Words::tr("A new member with a login"));
    const Value name = addCommand.argument("NAME", Words::tr("The full name"));
    const Value login = addCommand.argument("LOGIN", Words::tr("What they log in as"));
    const Value role = addCommand.option("--role", Words::tr("owner, manager or staff (staff)"));
    addCommand.runs([=](Context& context) { return add(context, name.text(), role.text(), login.text()); });

    const Command grantCommand = group.command("grant", Words::tr("A login for somebody who is among the staff"));
    const Value granted = grantCommand.argument("STAFF", Words::tr("The number or name"));
    const Value grantedLogin = grantCommand.argument("LOGIN", Words::tr("What they log in as"));
    grantCommand.runs([=](Context& context) { return grant(context, granted.text(), grantedLogin.text()); });

    const Command revokeCommand = group.command("revoke", Words::tr("Take somebody's login away"));
    const Value revoked = revokeCommand.argument("STAFF", Words::tr("The number or name"));
    revokeCommand.runs([=](Context& context) { return revoke(context, revoked.text()); });

    const Command passwordCommand = group.command("password", Words::tr("Another password, your own or a member's"));
    const Value whose = passwordCommand.optionalArgument("STAFF", Words::tr("The number or name (you)"));
    passwordCommand.runs([=](Context& context) { return password(context, whose.text()); });

    const Command moveCommand = group.command("move", Words::tr("Copy the store to an office, or back into a file, and compare"));
    const Value to = moveCommand.argument("LOCATION", Words::tr("A file that is not there yet, or an office that is empty"));
    moveCommand.runs([=](Context& context) { return move(context, to.text()); });
}

} // namespace rapport::cli
