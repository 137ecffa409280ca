#include "services/demo/democases.h"

#include "rapport/domain/case.h"
#include "rapport/domain/commitment.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentrepository.h"

#include <QCoreApplication>

namespace rapport::services {

using namespace domain;
using namespace std::chrono_literals;
using storage::WriteSession;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Demo", text); }

/// One case of the sample store, told by its steps.
class Story {
public:
    Story(WriteSession& session, DemoWorld& world, CustomerId customer, const char* words, CaseSeverity severity,
          std::chrono::hours ago)
        : m_session(session)
        , m_world(world)
        , m_staff(world.member(static_cast<int>(customer.value())))
        , m_at(world.now - ago)
        , m_case(openedCase(customer, tr(words), severity, m_staff, m_at, world.zone)) {
        m_case.uid = world.random.uid();
    }

    Story& then(CaseStep step, std::chrono::hours later, const char* words = nullptr) {
        m_at = m_at + later;
        m_case = withStep(m_case, {step, m_at, m_staff, words ? tr(words) : QString(), {}}, 0);
        return *this;
    }
    Story& because(const char* cause) {
        m_case.cause = tr(cause);
        return *this;
    }
    Story& promising(const char* words, int inDays) {
        Commitment promise =
            promised(m_case.customer, tr(words), {m_world.today.addDays(inDays), QTime(16, 0)}, m_staff, m_at, m_world.zone);
        promise.uid = m_world.random.uid();
        promise.kind = CommitmentKind::Fix;
        m_case.commitments.push_back(storage::CommitmentRepository::save(m_session, promise));
        return *this;
    }
    Story& waitingForThem(std::chrono::hours later) {
        m_at = m_at + later;
        m_case = waitingOn(m_case, WaitsOn::Customer, m_at);
        return *this;
    }
    Story& closed(std::chrono::hours later, const char* although = nullptr) {
        m_at = m_at + later;
        m_case = closedCase(m_case, although ? tr(although) : QString(), m_staff, m_at);
        return *this;
    }
    void save() { storage::CaseRepository::save(m_session, m_case); }

private:
    WriteSession& m_session;
    DemoWorld& m_world;
    StaffId m_staff;
    Moment m_at;
    Case m_case;
};

void addOpen(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    Story(session, world, ids[0], QT_TRANSLATE_NOOP("Demo", "No hot water since this morning, and nobody answered the phone"),
          CaseSeverity::Urgent, 3h)
        .save();
    Story(session, world, ids[1], QT_TRANSLATE_NOOP("Demo", "The spare part that was promised never came"), CaseSeverity::Serious,
          30h)
        .then(CaseStep::Acknowledge, 1h, QT_TRANSLATE_NOOP("Demo", "Called back, wrote down what happened"))
        .then(CaseStep::Explain, 5h, QT_TRANSLATE_NOOP("Demo", "The order lay in the wrong tray; we did not look"))
        .because(QT_TRANSLATE_NOOP("Demo", "Orders by phone are not put into the list"))
        .promising(QT_TRANSLATE_NOOP("Demo", "bring the part and fit it"), 1)
        .save();
    Story(session, world, ids[2], QT_TRANSLATE_NOOP("Demo", "The invoice is higher than the offer"), CaseSeverity::Minor,
          24h * 12)
        .then(CaseStep::Acknowledge, 4h)
        .then(CaseStep::Apologise, 1h)
        .waitingForThem(2h)
        .save();
}

void addClosed(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    Story(session, world, ids[3], QT_TRANSLATE_NOOP("Demo", "The delivery came a week late"), CaseSeverity::Serious, 24h * 40)
        .then(CaseStep::Acknowledge, 2h)
        .then(CaseStep::Explain, 3h, QT_TRANSLATE_NOOP("Demo", "Our supplier was closed and we did not say so"))
        .because(QT_TRANSLATE_NOOP("Demo", "Nobody asks suppliers about their holidays"))
        .then(CaseStep::Fix, 24h, QT_TRANSLATE_NOOP("Demo", "Delivered by courier"))
        .then(CaseStep::Apologise, 1h)
        .then(CaseStep::MakeGood, 1h, QT_TRANSLATE_NOOP("Demo", "Delivery free of charge"))
        .then(CaseStep::Thank, 1h)
        .then(CaseStep::CheckBack, 24h * 7, QT_TRANSLATE_NOOP("Demo", "All is well, ordered again"))
        .closed(1h)
        .save();
    Story(session, world, ids[4], QT_TRANSLATE_NOOP("Demo", "The door was painted in the wrong white"), CaseSeverity::Minor,
          24h * 60)
        .then(CaseStep::Acknowledge, 20h)
        .closed(24h, QT_TRANSLATE_NOOP("Demo", "It was the light; the customer rang and withdrew it"))
        .save();
}

} // namespace

void addDemoCases(WriteSession& session, DemoWorld& world, const std::vector<CustomerId>& ids) {
    // Every seventh of the first customers, from the fifth on, so that they are not those of the other examples.
    std::vector<CustomerId> whose;
    for (size_t i = 5; i < ids.size() && whose.size() < 5; i += 7)
        whose.push_back(ids[i]);
    if (whose.size() < 5)
        return;
    addOpen(session, world, whose);
    addClosed(session, world, whose);
}

} // namespace rapport::services
