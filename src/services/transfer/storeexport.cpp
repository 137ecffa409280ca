#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "rapport/services/storedocument.h"
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/cadences.h"
#include "rapport/storage/carerepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/formeruids.h"
#include "rapport/storage/greetingtemplaterepository.h"
#include "rapport/storage/notsame.h"
#include "rapport/storage/playbookrepository.h"
#include "rapport/storage/staffrepository.h"
#include "rapport/storage/wholecustomers.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/exporting/exportprogress.h"
#include "services/transfer/storereferences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// One export: everything in the order of the document.
class StoreExport {
public:
    StoreExport(storage::ReadSession& session, StaffId reader, QPromise<qint64>& promise)
        : m_session(session)
        , m_reader(reader)
        , m_progress(promise)
        , m_references(session) {}

    qint64 writeTo(SafeFile::Sink& file, Moment now) {
        m_progress.begin(storage::countRecords(m_session));
        exchange::StoreDocumentWriter writer([&file](const QByteArray& bytes) { file.write(bytes); }, m_references,
                                             u"Rapport %1"_s.arg(QCoreApplication::applicationVersion()).trimmed(), now);
        m_writer = &writer;
        writeDefinitions();
        writeCustomers();
        writeWhatHappened();
        writer.finish();
        return m_progress.done();
    }

private:
    void write(const exchange::StoreRecord& record) {
        m_writer->write(record);
        m_progress.addOne();
    }

    void writeDefinitions() {
        auto staff = storage::StaffRepository(m_session).all();
        std::sort(staff.begin(), staff.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        for (const auto& member : staff)
            write(member);
        for (const auto& tag : storage::everyTag(m_session))
            write(exchange::TagRecord{tag.name, tag.cadence});
        const storage::TierCadences cadences = storage::tierCadences(m_session);
        for (const auto tier : {domain::Tier::Regular, domain::Tier::Key})
            write(exchange::TierRecord{tier, cadences.of(tier), cadences.budgetOf(tier)});
        for (const auto& field : storage::CustomerRepository(m_session).customFields())
            write(field);
        for (const auto& greeting : storage::GreetingTemplateRepository(m_session).all())
            write(greeting);
    }

    void writeCustomers() {
        const auto former = storage::formerUids(m_session);
        storage::eachWholeCustomer(m_session, {.state = std::nullopt, .only = {}}, [&](storage::WholeCustomer&& whole) {
            const CustomerId id = whole.customer.id;
            write(exchange::CustomerRecord{std::move(whole.customer), former.value(id)});
        });
        storage::eachRelation(m_session, [this](const auto& relation) { write(relation); });
        storage::eachNotSame(m_session, [this](const storage::NotSame& said) {
            write(exchange::NotSameRecord{said.first, said.second, said.at, said.author});
        });
    }

    void writeWhatHappened() {
        for (const auto& playbook : storage::PlaybookRepository(m_session).all())
            write(playbook);
        storage::AnswerRepository(m_session).each([this](const auto& answer) { write(answer); });
        storage::eachInteraction(m_session, m_reader, [this](const auto& interaction) { write(interaction); });
        storage::eachCommitment(m_session, [this](const auto& commitment, const auto& ledger) {
            std::vector<exchange::RaisedReminder> reminders;
            for (const storage::LedgerEntry& entry : ledger)
                reminders.push_back({entry.dueAt, entry.stage, entry.raisedAt, entry.dismissedAt});
            write(exchange::CommitmentRecord{commitment, reminders});
        });
        storage::eachMilestone(m_session, [this](const auto& milestone, const auto& greetings) {
            write(exchange::MilestoneRecord{milestone, greetings});
        });
        storage::eachPlan(m_session, [this](const auto& plan) { write(plan); });
        storage::eachCase(m_session, [this](const auto& one) { write(one); });
        const auto writeOne = [this](const auto& record) { write(record); };
        storage::NeedRepository(m_session).each(writeOne);
        storage::ExpiryRepository(m_session).each(writeOne);
        storage::GestureRepository(m_session).each(writeOne);
        storage::FeedbackRepository(m_session).each(writeOne);
        storage::AnnouncementRepository(m_session).each(writeOne);
    }

    storage::ReadSession& m_session;
    StaffId m_reader;
    ExportProgress m_progress;
    StoreReferences m_references;
    exchange::StoreDocumentWriter* m_writer = nullptr;
};

} // namespace

QFuture<qint64> exportStore(const Workspace& workspace, const QString& file) {
    auto promise = begunPromise<qint64>();
    auto future = promise->future();
    const auto run = [file, promise, now = workspace.clock.now(), reader = workspace.actor,
                      allowed = workspace.permissions](storage::ReadSession& session) {
        needs(allowed, domain::Act::MoveWholeStore);
        qint64 records = 0;
        StoreExport store(session, reader, *promise);
        SafeFile::write(file, [&](SafeFile::Sink& sink) { records = store.writeTo(sink, now); });
        return records;
    };
    passOn(workspace.store.read(run), promise);
    return future;
}

} // namespace rapport::services
