// Who works on the store: in an office who logged in; in a file --as, else who did last time on this machine, else the only one
// there is, else the user is asked.
#include "bootstrap/program/program.h"

#include "rapport/presentation/await.h"
#include "rapport/services/staff.h"
#include "rapport/storage/staffrepository.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace rapport::bootstrap {

void Program::identify() {
    const auto failed = [this](const Error& error) { trouble(error); };
    if (m_store->member() && m_options.as.isEmpty())
        return workAsMember();
    if (m_options.as.isEmpty()) {
        presentation::await(
            services::staffMembers(*m_workspace), this,
            [this](std::vector<domain::StaffMember> members) {
                std::erase_if(members, [](const domain::StaffMember& member) { return !member.active; });
                identifyAmong(members);
            },
            failed);
        return;
    }
    const auto named = m_store->read([text = m_options.as](storage::ReadSession& session) {
        const storage::StaffRepository staff(session);
        const std::vector<StaffId> ids = staff.named(text);
        return ids.size() == 1 ? staff.find(ids.front()) : std::nullopt;
    });
    presentation::await(
        named, this,
        [this](const std::optional<domain::StaffMember>& member) {
            if (member && m_store->member())
                workAsMember(member->id);
            else if (member)
                workAs(*member);
            else
                trouble(
                    Error(ErrorCode::NoSuchRecord, tr("No single staff member of this store is called “%1”.").arg(m_options.as)));
        },
        failed);
}

void Program::identifyAmong(const std::vector<domain::StaffMember>& members) {
    const QString remembered = m_settings.value(ui::setting::staff(m_store->location()));
    const auto known = std::find_if(members.begin(), members.end(),
                                    [&remembered](const domain::StaffMember& member) { return member.uid == remembered; });
    if (known != members.end())
        return workAs(*known);
    // Nobody is asked for a look around, or by a run without a user: the owner it is.
    const bool unasked = m_options.demo || m_options.isUnattended();
    if (members.size() == 1 || (unasked && !members.empty())) {
        const auto owner = std::find_if(members.begin(), members.end(),
                                        [](const domain::StaffMember& member) { return member.role == domain::Role::Owner; });
        return workAs(owner == members.end() ? members.front() : *owner);
    }
    if (members.empty() && (m_store->isReadOnly() || m_options.isUnattended()))
        return openWindow();
    if (members.empty())
        startWindow().askName();
    else
        startWindow().askWho(members);
}

void Program::addOwner(const QString& name) {
    domain::StaffMember owner;
    owner.name = name;
    owner.role = domain::Role::Owner;
    presentation::await(
        services::saveStaffMember(*m_workspace, owner), this,
        [this](StaffId id) {
            m_workspace->actor = id;
            openWindow();
        },
        [this](const Error& error) { startWindow().showProblem(error.message()); });
}

void Program::workAsMember(std::optional<StaffId> asked) {
    const storage::Member member = m_store->member().value();
    if (asked && *asked != member.staff)
        return trouble(Error(ErrorCode::NotAllowed,
                             tr("In an office you work as who you logged in as: %1. Leave --as out.").arg(member.name)));
    m_workspace->actor = member.staff;
    m_workspace->permissions = {member.staff, member.role};
    openWindow();
}

void Program::workAs(const domain::StaffMember& member) {
    m_workspace->actor = member.id;
    if (m_options.as.isEmpty())
        m_settings.set(ui::setting::staff(m_store->location()), member.uid);
    openWindow();
}

} // namespace rapport::bootstrap
