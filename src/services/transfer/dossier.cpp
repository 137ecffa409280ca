#include "rapport/services/dossier.h"

#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/playbookrepository.h"
#include "rapport/storage/staffrepository.h"
#include "rapport/storage/wholecustomers.h"
#include "services/common/words.h"
#include "services/transfer/storereferences.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr int all = std::numeric_limits<int>::max();

/// Calls people, answers and playbooks by the names a reader knows; what happened and what was promised stays with its uid, by
/// which it is found in the same document.
class NamesForReaders final : public exchange::References {
public:
    explicit NamesForReaders(storage::ReadSession& session)
        : m_session(session)
        , m_uids(session) {}

    [[nodiscard]] QString nameOf(CustomerId id) override {
        const auto customer = storage::CustomerRepository(m_session).find(id);
        return customer ? domain::displayNameOf(*customer) : QString();
    }
    [[nodiscard]] QString nameOf(StaffId id) override {
        const auto member = storage::StaffRepository(m_session).find(id);
        return member ? member->name : QString();
    }
    [[nodiscard]] QString nameOf(AnswerId id) override {
        const auto answer = storage::AnswerRepository(m_session).find(id);
        return answer ? answer->question : QString();
    }
    [[nodiscard]] QString nameOf(PlaybookId id) override {
        const auto playbook = storage::PlaybookRepository(m_session).find(id);
        return playbook ? playbook->name : QString();
    }
    [[nodiscard]] QString nameOf(InteractionId id) override { return m_uids.nameOf(id); }
    [[nodiscard]] QString nameOf(CommitmentId id) override { return m_uids.nameOf(id); }
    [[nodiscard]] QString nameOf(CustomFieldId id) override { return m_uids.nameOf(id); }
    // Nobody reads a dossier back.
    [[nodiscard]] CustomerId customerNamed(const QString&) override { return {}; }
    [[nodiscard]] StaffId staffNamed(const QString&) override { return {}; }
    [[nodiscard]] InteractionId interactionNamed(const QString&) override { return {}; }
    [[nodiscard]] CommitmentId commitmentNamed(const QString&) override { return {}; }
    [[nodiscard]] AnswerId answerNamed(const QString&) override { return {}; }
    [[nodiscard]] PlaybookId playbookNamed(const QString&) override { return {}; }
    [[nodiscard]] CustomFieldId customFieldNamed(const QString&) override { return {}; }

private:
    storage::ReadSession& m_session;
    StoreReferences m_uids;
};

/// The sections in their order, as a store export writes them.
class DossierWriting {
public:
    DossierWriting(storage::ReadSession& session, CustomerId customer, StaffId reader, exchange::StoreDocumentWriter& writer)
        : m_session(session)
        , m_customer(customer)
        , m_reader(reader)
        , m_writer(writer) {}

    void write() {
        const QStringList former = storage::formerUids(m_session).value(m_customer);
        storage::eachWholeCustomer(m_session, {.state = std::nullopt, .only = std::vector{m_customer}},
                                   [&](storage::WholeCustomer&& whole) {
                                       m_writer.write(exchange::CustomerRecord{std::move(whole.customer), former});
                                   });
        const auto one = [this](const auto& record) { m_writer.write(record); };
        storage::eachRelation(m_session, one, m_customer);
        storage::eachInteraction(m_session, m_reader, one, m_customer);
        storage::eachCommitment(
            m_session,
            [this](const auto& commitment, const auto&) {
                m_writer.write(exchange::CommitmentRecord{commitment, {}});
            },
            m_customer);
        storage::eachMilestone(
            m_session,
            [this](const auto& milestone, const auto& greetings) {
                m_writer.write(exchange::MilestoneRecord{milestone, greetings});
            },
            m_customer);
        storage::eachPlan(m_session, one, m_customer);
        storage::eachCase(m_session, one, m_customer);
        writeCare();
    }

private:
    void writeCare() {
        using storage::WhichCare;
        writeRecords(needRows(m_session, {.which = WhichCare::All, .customer = m_customer}, all));
        writeRecords(expiryRows(m_session, {.which = WhichCare::All, .customer = m_customer}, all));
        writeRecords(gestureRows(m_session, {.customer = m_customer}, all));
        writeRecords(feedbackRows(m_session, {.customer = m_customer}, all));
        storage::AnnouncementRepository(m_session).each([this](domain::Announcement announcement) {
            std::erase_if(announcement.customers, [this](const auto& told) { return told.customer != m_customer; });
            if (!announcement.customers.empty())
                m_writer.write(announcement);
        });
    }
    template <typename Rows>
    void writeRecords(const Rows& rows) {
        for (const auto& row : rows)
            m_writer.write(row.record);
    }

    storage::ReadSession& m_session;
    CustomerId m_customer;
    StaffId m_reader;
    exchange::StoreDocumentWriter& m_writer;
};

} // namespace

QFuture<Dossier> dossier(const Workspace& workspace, CustomerId customer) {
    const auto read = [customer, reader = workspace.actor, now = workspace.clock.now()](storage::ReadSession& session) {
        Dossier dossier;
        dossier.name = domain::displayNameOf(
            required(storage::CustomerRepository(session).find(customer), Words::tr("There is no such customer any more.")));
        NamesForReaders names(session);
        exchange::StoreDocumentWriter writer([&dossier](const QByteArray& bytes) { dossier.json += bytes; }, names,
                                             u"Rapport %1"_s.arg(QCoreApplication::applicationVersion()).trimmed(), now);
        DossierWriting(session, customer, reader, writer).write();
        writer.finish();
        return dossier;
    };
    return workspace.store.read(read);
}

} // namespace rapport::services
