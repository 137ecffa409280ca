#pragma once

#include "rapport/core/clock.h"
#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "rapport/services/workspace.h"
#include "support/builders.h"
#include "support/catch.h"
#include "support/errors.h"
#include "support/handover.h"
#include "support/testplace.h"

namespace rapport::test {

/// Waits for a use case and gives what it gives, or throws what it throws.
template <typename T>
T done(QFuture<T> future) {
    future.waitForFinished();
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

/// A small business at work: a store of its own in Budapest on Saturday, 21 November 2026, 10:00, with Maria (owner), Judit
/// (manager) and Péter (staff). Maria is working.
class Office {
public:
    Office()
        : m_clock(momentOf("2026-11-21T10:00", zone()), zone())
        , m_store(storage::Store::open(location(), {.createIfMissing = true, .readOnly = false, .readers = 2}))
        , m_workspace{*m_store, m_clock, {}} {
        maria = hires("Maria Horváth", domain::Role::Owner);
        judit = hires("Judit Szabó", domain::Role::Manager);
        peter = hires("Péter Nagy", domain::Role::Staff);
        m_workspace.actor = maria;
    }

    [[nodiscard]] static QTimeZone zone() { return QTimeZone("Europe/Budapest"); }
    [[nodiscard]] const QString& location() const { return m_place.location(); }
    [[nodiscard]] services::Workspace& workspace() { return m_workspace; }
    [[nodiscard]] Moment now() const { return m_clock.now(); }
    [[nodiscard]] QDate today() const { return m_clock.today(); }

    /// `2026-11-21T10:00`, as the clock on the wall.
    Office& itIs(const Text& local) { return m_clock.setNow(momentOf(local, zone())), *this; }
    Office& works(StaffId member) { return m_workspace.actor = member, *this; }
    /// As in a store that an office shares: held to their role.
    Office& logsIn(StaffId member) {
        for (const domain::StaffMember& one : done(services::staffMembers(m_workspace)))
            if (one.id == member)
                m_workspace.permissions = {member, one.role};
        return works(member);
    }

    StaffId hires(const Text& name, domain::Role role) {
        domain::StaffMember member;
        member.name = name;
        member.role = role;
        return done(services::saveStaffMember(m_workspace, member));
    }
    /// Saves the customer with the milestones it was built with.
    CustomerId knows(const CustomerBuilder& customer) {
        return done(services::saveCustomer(m_workspace, {customer.build(), customer.milestones(), {}}));
    }
    template <typename F>
    auto looks(F function) {
        return handedOver([this](auto job) { return m_store->read(std::move(job)); }, std::move(function));
    }
    services::CustomerPage pageOf(CustomerId customer) { return done(services::customerPage(m_workspace, customer)); }

    StaffId maria, judit, peter;

private:
    TestPlace m_place;
    FixedClock m_clock;
    std::unique_ptr<storage::Store> m_store;
    services::Workspace m_workspace;
};

} // namespace rapport::test
