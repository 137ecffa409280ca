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
        m_store = storage::Store::open(location(), options);
        m_workspace.emplace(services::Workspace{*m_store, *m_clock, {}});
    }
    return *m_workspace;
}

services::Workspace& Context::reading() { return founding(false); }

services::Workspace& Context::writing() {
    services::Workspace& workspace = reading();
    if (!workspace.actor.isValid())
        workspace.actor = m_globals.as.isEmpty() ? chosenActor() : givenActor();
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
    return found.front().id;
}

/// The only member, else the only owner; with several owners nobody can be guessed.
StaffId Context::chosenActor() {
    auto members = services::staffMembers(*m_workspace).result();
    std::erase_if(members, [](const StaffMember& member) { return !member.active; });
    if (members.empty())
        throw UsageError(Words::tr("Nobody works on this store yet. Begin with: rapportctl staff add NAME --role owner"));
    auto owners = members;
    std::erase_if(owners, [](const StaffMember& member) { return member.role != domain::Role::Owner; });
    if (members.size() == 1)
        return members.front().id;
    if (owners.size() == 1) {
        m_out.message(Words::tr("Working as %1; --as STAFF chooses somebody else.").arg(owners.front().name));
        return owners.front().id;
    }
    throw UsageError(Words::tr("Who is working? Choose with --as: %1.").arg(namesOf(members).join(u", "_s)));
}

} // namespace rapport::cli
