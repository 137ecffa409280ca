#pragma once

#include "rapport/core/text.h"
#include "rapport/storage/bulkimport.h"
#include "rapport/storage/cadences.h"
#include "rapport/storage/check.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/history.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonelist.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/search.h"
#include "rapport/storage/staffrepository.h"
#include "rapport/storage/timeline.h"
#include "support/builders.h"
#include "unit/storage/storefixture.h"

namespace rapport::storage::testing {

using namespace rapport::test;

inline const Moment noon = momentOf("2026-11-21T12:00Z");
inline const QDate today(2026, 11, 21);

/// A store with the sentences that tests of records are made of. "Now" is noon of 21 November 2026, UTC, a Saturday.
class RecordStore : public TempStore {
public:
    template <typename F>
    auto change(F function) {
        return write(ChangeInfo{QStringLiteral("change"), author, noon}, std::move(function));
    }
    CustomerId save(const domain::Customer& customer) {
        return change([&](WriteSession& session) { return CustomerRepository::save(session, customer); });
    }
    InteractionId save(const domain::Interaction& interaction) {
        return change([&](WriteSession& session) { return InteractionRepository::save(session, interaction); });
    }
    CommitmentId save(const domain::Commitment& commitment) {
        return change([&](WriteSession& session) { return CommitmentRepository::save(session, commitment); });
    }
    MilestoneId save(const domain::Milestone& milestone) {
        return change([&](WriteSession& session) { return MilestoneRepository::save(session, milestone); });
    }
    StaffId addStaff(const QString& name, domain::Role role = domain::Role::Staff) {
        return change([&](WriteSession& session) { return StaffRepository::save(session, {{}, {}, name, role, true}); });
    }
    void greet(MilestoneId milestone, int year) {
        change([&](WriteSession& session) {
            MilestoneRepository::greet(session, {{}, milestone, year, noon, domain::Channel::Call, QStringLiteral("Cheers"), {}});
        });
    }
    void setState(CustomerId id, domain::CustomerState state) {
        change([&](WriteSession& session) { CustomerRepository::setState(session, id, state); });
    }
    [[nodiscard]] domain::Customer load(CustomerId id) {
        return read([id](ReadSession& session) { return CustomerRepository(session).find(id).value(); });
    }
    [[nodiscard]] bool exists(CustomerId id) {
        return read([id](ReadSession& session) { return CustomerRepository(session).find(id).has_value(); });
    }
    void undoLast() {
        change([](WriteSession& session) { undo(session); });
    }
    void redoLast() {
        change([](WriteSession& session) { redo(session); });
    }
    /// What `check` finds; empty when all is sound.
    [[nodiscard]] QStringList findings() {
        return read([](ReadSession& session) { return checkStore(session); });
    }
    [[nodiscard]] CustomerRow row(CustomerId id) {
        return read([id](ReadSession& session) { return customerRows(session, {id}, noon, QTimeZone::utc()).at(0); });
    }
    [[nodiscard]] QStringList names(const CustomerFilter& filter = {}, const CustomerOrder& order = {}, int limit = 0) {
        return read([&](ReadSession& session) {
            QStringList shown;
            const auto ids = customerIds(session, filter, order, noon, QTimeZone::utc(), limit);
            for (const auto& each : customerRows(session, ids, noon, QTimeZone::utc()))
                shown += each.name;
            return shown;
        });
    }
    [[nodiscard]] std::vector<SearchHit> found(const QString& text, int limit = 50) {
        return read([&](ReadSession& session) { return search(session, text, limit); });
    }
    [[nodiscard]] QStringList foundNames(const QString& text) {
        QStringList shown;
        for (const auto& hit : found(text))
            shown += hit.name;
        return shown;
    }

    StaffId author;
};

} // namespace rapport::storage::testing
