#include "rapport/services/handovers.h"

#include "rapport/domain/handover.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/planrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"

#include <limits>

namespace rapport::services {

using storage::WriteSession;

namespace {

constexpr int all = std::numeric_limits<int>::max();

/// What the former owner of a customer has open with them.
class WorkOf {
public:
    WorkOf(WriteSession& session, CustomerId customer, StaffId from, const QTimeZone& zone)
        : m_session(session)
        , m_customer(customer)
        , m_from(from)
        , m_zone(zone) {}

    void goTo(StaffId to, const QString& note) const {
        const Moment now = m_session.info().at;
        storage::CommitmentFilter promises;
        promises.promiser = domain::Promiser::We;
        promises.customer = m_customer;
        promises.owner = m_from;
        for (const auto& row : commitmentRows(m_session, promises, now, m_zone, all)) {
            const auto promise = storage::CommitmentRepository(m_session).find(row.id);
            storage::CommitmentRepository::save(
                m_session, domain::normalised(domain::handedOver(*promise, to, m_session.info().author, now, note)));
        }
        for (const auto& row : caseRows(m_session, {.owner = m_from, .customer = m_customer}, all))
            change<storage::CaseRepository>(row.id, to);
        for (const auto& row : planRows(m_session, {.owner = m_from, .customer = m_customer}, now, all))
            change<storage::PlanRepository>(row.id, to);
    }

private:
    template <typename Repository, typename RecordId>
    void change(RecordId id, StaffId to) const {
        auto record = Repository(m_session).find(id);
        record->owner = to;
        Repository::save(m_session, *record);
    }

    WriteSession& m_session;
    CustomerId m_customer;
    StaffId m_from;
    QTimeZone m_zone;
};

QString takerName(storage::ReadSession& session, StaffId to) {
    if (!to.isValid())
        return Words::tr("nobody");
    const auto member = required(storage::StaffRepository(session).find(to), Words::tr("There is no such staff member."));
    refuse(member.active ? QString() : Words::tr("%1 no longer works here. Choose somebody who does.").arg(member.name));
    return member.name;
}

} // namespace

QFuture<void> handOverCustomers(const Workspace& workspace, const CustomerHandover& handover) {
    const auto handOver = [handover, zone = workspace.clock.zone(), allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::ChangeCustomers);
        if (handover.withWork)
            needs(allowed, domain::Act::AssignCommitments);
        const QString name = takerName(session, handover.to);
        bool changed = false;
        for (const CustomerId id : handover.customers) {
            const auto customer =
                required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
            if (customer.owner == handover.to)
                continue;
            changed = true;
            if (handover.withWork && handover.to.isValid() && customer.owner.isValid())
                WorkOf(session, id, customer.owner, zone).goTo(handover.to, handover.note);
            storage::CustomerRepository::save(session,
                                              domain::normalised(domain::handedOver(customer, handover.to, session.info().author,
                                                                                    session.info().at, handover.note)));
        }
        refuse(changed ? QString() : Words::tr("They are with %1 already.").arg(name));
        session.relabel(Words::tr("Hand over %1 to %2").arg(customerNames(session, handover.customers), name));
    };
    return workspace.store.write(workspace.change(Words::tr("Hand over customers")), handOver);
}

} // namespace rapport::services
