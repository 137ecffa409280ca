#include "cli/context.h"

#include "rapport/services/staff.h"
#include "rapport/storage/staffrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::StaffMember;

namespace {

QTimeZone zoneNamed(const QString& id) {
    const QTimeZone zone(id.toUtf8());
    if (!zone.isValid())
        throw UsageError(Words::tr("--tz: “%1” is not a time zone. Name one as in Europe/Budapest.").arg(id));
    return zone;
}

std::unique_ptr<Clock> clockFor(const Globals& globals) {
    const auto zone = globals.zone.isEmpty() ? std::nullopt : std::optional(zoneNamed(globals.zone));
    if (globals.now.isEmpty())
        return zone ? std::make_unique<SystemClock>(*zone) : std::make_unique<SystemClock>();
    const QTimeZone here = zone.value_or(SystemClock().zone());
    const auto now = Moment::parse(globals.now, here);
    if (!now)
        throw UsageError(Words::tr("--now: “%1” is not a date and time. Write it as in 2026-11-21T10:00.").arg(globals.now));
    return std::make_unique<FixedClock>(*now, here);
}

QStringList namesOf(const std::vector<StaffMember>& members) {
    QStringList names;
    for (const StaffMember& member : members)
        names.append(member.name);
    return names;
}

} // namespace

Context::Context(const Globals& globals)
    : m_globals(globals)
    , m_out(globals.json, globals.quiet)
    , m_clock(clockFor(globals)) {}

QString Context::location() const { return m_globals.store.isEmpty() ? storage::Store::defaultLocation() : m_globals.store; }

services::Workspace& Context::founding(bool create) {
    if (!m_workspace) {
        storage::StoreOptions options;
        options.createIfMissing = create;
        options.serverWait = std::chrono::seconds(30); // a command line waits for a server that went, but not for ever
        m_store = storage::Store::open(location(), options);
        m_workspace.emplace(services::Workspace{*m_store, *m_clock, {}});
        if (const auto member = m_store->member()) {
            m_workspace->actor = member->staff;
            m_workspace->permissions = {member->staff, member->role};
        }
    }
    return *m_workspace;
}

services::Workspace& Context::reading() {
    if (m_workspace)
        return *m_workspace;
    services::Workspace& workspace = founding(false);
    if (!m_globals.as.isEmpty())
        workspace.actor = givenActor();
    else if (const auto obvious = workspace.actor.isValid() ? std::nullopt : obviousActor())
        workspace.actor = obvious->id;
    return workspace;
}

services::Workspace& Context::writing() {
    services::Workspace& workspace = reading();
    const bool known = workspace.permissions.inOffice() || !m_globals.as.isEmpty();
    if (!std::exchange(m_writing, true) && !known)
        workspace.actor = chosenActor();
    return workspace;
}

StaffId Context::givenActor() {
    const auto found = m_store
                           ->read([text = m_globals.as](storage::ReadSession& session) {
                               std::vector<StaffMember> members;
                               const storage::StaffRepository staff(session);
                               for (const StaffId id : staff.named(text))
                                   members.push_back(*staff.find(id));
                               return members;
                           })
                           .result();
    if (found.empty())
        throw Error(ErrorCode::NoSuchRecord,
                    Words::tr("--as: nobody here is called “%1”. See rapportctl staff list.").arg(m_globals.as));
    if (found.size() > 1)
        throw Error(ErrorCode::AmbiguousRecord,
                    Words::tr("--as: “%1” fits several: %2.").arg(m_globals.as, namesOf(found).join(u", "_s)));
    if (!found.front().active)
        throw Error(ErrorCode::InvalidInput, Words::tr("--as: %1 no longer works here.").arg(found.front().name));
    if (const auto member = m_store->member(); member && member->staff != found.front().id)
        throw Error(ErrorCode::NotAllowed,
                    Words::tr("--as: in an office you work as who you logged in as: %1.").arg(member->name));
    return found.front().id;
}

std::optional<StaffMember> Context::obviousActor() const {
    auto members = services::staffMembers(*m_workspace).result();
    std::erase_if(members, [](const StaffMember& member) { return !member.active; });
    if (members.size() == 1)
        return members.front();
    std::erase_if(members, [](const StaffMember& member) { return member.role != domain::Role::Owner; });
    return members.size() == 1 ? std::optional(members.front()) : std::nullopt;
}

/// With several owners nobody can be guessed.
StaffId Context::chosenActor() {
    auto members = services::staffMembers(*m_workspace).result();
    std::erase_if(members, [](const StaffMember& member) { return !member.active; });
    if (members.empty())
        throw UsageError(Words::tr("Nobody works on this store yet. Begin with: rapportctl staff add NAME --role owner"));
    const auto obvious = obviousActor();
    if (!obvious)
        throw UsageError(Words::tr("Who is working? Choose with --as: %1.").arg(namesOf(members).join(u", "_s)));
    if (members.size() > 1)
        m_out.message(Words::tr("Working as %1; --as STAFF chooses somebody else.").arg(obvious->name));
    return obvious->id;
}

} // namespace rapport::cli
