#pragma once

#include "rapport/core/clock.h"
#include "rapport/domain/staff.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"
#include "support/builders.h"
#include "support/testplace.h"

namespace rapport::test {

/// A real store in a folder of its own, with Maria (owner) and Jon at work on Saturday 21 November 2026, 14:20 UTC. Everything
/// here waits, as only tests may.
class OfficeStore {
public:
    OfficeStore()
        : clock(momentOf("2026-11-21T14:20Z"), QTimeZone::utc())
        , store(storage::Store::open(location(), {.createIfMissing = true}))
        , maria(staff("Maria", domain::Role::Owner))
        , jon(staff("Jon", domain::Role::Staff))
        , workspace{*store, clock, maria} {}

    [[nodiscard]] const QString& location() const { return m_place.location(); }

    template <typename F>
    auto read(F function) {
        return store->read(std::move(function)).result();
    }
    template <typename F>
    auto write(F function) {
        return store->write({QStringLiteral("Prepare"), {}, clock.now()}, std::move(function)).result();
    }

    StaffId staff(const Text& name, domain::Role role) {
        const domain::StaffMember member{{}, newUid(), name, role, true};
        return write([member](storage::WriteSession& session) { return storage::StaffRepository::save(session, member); });
    }
    CustomerId add(const domain::Customer& customer) {
        return write([customer](storage::WriteSession& session) { return storage::CustomerRepository::save(session, customer); });
    }
    CommitmentId add(const domain::Commitment& commitment) {
        return write(
            [commitment](storage::WriteSession& session) { return storage::CommitmentRepository::save(session, commitment); });
    }
    MilestoneId add(const domain::Milestone& milestone) {
        return write(
            [milestone](storage::WriteSession& session) { return storage::MilestoneRepository::save(session, milestone); });
    }

    domain::Commitment commitment(CommitmentId id) {
        return read([id](storage::ReadSession& session) { return storage::CommitmentRepository(session).find(id).value(); });
    }
    std::optional<domain::Greeting> greeting(MilestoneId id, int year) {
        return read(
            [id, year](storage::ReadSession& session) { return storage::MilestoneRepository(session).greeting(id, year); });
    }

private:
    TestPlace m_place;

public:
    FixedClock clock;
    std::unique_ptr<storage::Store> store;
    StaffId maria;
    StaffId jon;
    services::Workspace workspace;
};

} // namespace rapport::test
