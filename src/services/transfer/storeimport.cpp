#include "services/transfer/storeimport.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/importing/importsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr size_t customersPlace = 5; ///< of the kinds of record: see StoreRecord
static_assert(std::is_same_v<std::variant_alternative_t<customersPlace, exchange::StoreRecord>, exchange::CustomerRecord>);

constexpr size_t place(ImportAction action) { return static_cast<size_t>(action); }

/// A record's uid, and what it is called in a list of what an import does.
using Called = std::pair<QString, QString>;
Called calledIn(const domain::StaffMember& member) { return {member.uid, member.name}; }
Called calledIn(const exchange::TagRecord& tag) { return {{}, tag.name}; }
Called calledIn(const exchange::TierRecord& record) {
    return {{}, Words::tr("Cadence of a tier: %1").arg(domain::key(record.tier))};
}
Called calledIn(const domain::CustomField& field) { return {{}, field.name}; }
Called calledIn(const domain::GreetingTemplate& greeting) { return {greeting.uid, shortened(greeting.words)}; }
Called calledIn(const exchange::CustomerRecord& record) {
    return {record.customer.uid, shortened(domain::displayNameOf(record.customer))};
}
Called calledIn(const domain::Relation&) { return {{}, Words::tr("Relation")}; }
Called calledIn(const exchange::NotSameRecord&) { return {{}, Words::tr("Not the same")}; }
Called calledIn(const domain::Playbook& playbook) { return {playbook.uid, playbook.name}; }
Called calledIn(const domain::Announcement& announcement) { return {announcement.uid, shortened(announcement.words)}; }
Called calledIn(const domain::Answer& answer) { return {answer.uid, shortened(answer.question)}; }
Called calledIn(const domain::Interaction& interaction) {
    return {interaction.uid, interaction.notes.isEmpty() ? Words::tr("Interaction") : shortened(interaction.notes)};
}
Called calledIn(const exchange::CommitmentRecord& record) { return {record.commitment.uid, shortened(record.commitment.words)}; }
Called calledIn(const exchange::MilestoneRecord& record) {
    return {record.milestone.uid, Words::tr("Milestone: %1").arg(record.milestone.date.toString())};
}
Called calledIn(const domain::PlannedInteraction& plan) {
    return {plan.uid, plan.words.isEmpty() ? Words::tr("Planned interaction") : shortened(plan.words)};
}

Called calledIn(const domain::Case& one) { return {one.uid, shortened(one.words)}; }
Called calledIn(const domain::Need& need) { return {need.uid, shortened(need.words)}; }
Called calledIn(const domain::Expiry& expiry) { return {expiry.uid, shortened(expiry.words)}; }
Called calledIn(const domain::Gesture& gesture) { return {gesture.uid, shortened(gesture.words)}; }
Called calledIn(const domain::Feedback& feedback) { return {feedback.uid, shortened(feedback.question)}; }

/// Reads the document through an import.
ImportSummary readInto(StoreImport& import, const QString& name, QPromise<ImportSummary>& promise) {
    const auto opened = openedForReading(name);
    QFile& file = *opened;
    const QString shown = name == "-"_L1 ? name : QFileInfo(name).fileName();
    exchange::StoreDocumentReader reader(file, import.references(), [&](exchange::Problem problem) {
        problem.file = shown;
        import.addProblem(std::move(problem));
    });
    const qint64 size = file.isSequential() ? 0 : file.size();
    ImportSummary& summary = import.summary();
    while (auto item = reader.next()) {
        import.take(std::move(*item));
        if (summary.read % 256 != 0)
            continue;
        if (promise.isCanceled())
            throw Error(ErrorCode::Cancelled, Words::tr("The import was cancelled; nothing was changed."));
        promise.setProgressValueAndText(size > 0 ? static_cast<int>(reader.position() * 1000 / size) : 0,
                                        QString::number(summary.read));
    }
    if (file.error() != QFileDevice::NoError)
        throw Error(ErrorCode::FileUnreadable, Words::tr("“%1” could not be read to its end: %2").arg(shown, file.errorString()));
    import.finish();
    summary.rejected += reader.rejected();
    for (auto& problem : summary.problems)
        problem.file = shown;
    for (auto& change : summary.changes)
        change.file = shown;
    if (summary.created + summary.updated > 0)
        summary.label = Words::tr("Import of a store from %1").arg(shownFile(name));
    return std::move(summary);
}

} // namespace

StoreImport::StoreImport(storage::ReadSession& session, storage::WriteSession* target, StaffId actor, Moment now)
    : m_session(session)
    , m_target(target)
    , m_actor(actor)
    , m_now(now)
    , m_references(session)
    , m_fields(storage::CustomerRepository(session).customFields())
    , m_isFresh(storage::countRecords(session) == 0) {
    for (const auto& tag : storage::everyTag(session))
        m_tags.insert(text::folded(tag.name), tag.cadence);
    if (!m_target)
        m_references.keepAll();
}

void StoreImport::addProblem(exchange::Problem problem) {
    ++m_summary.problemCount;
    const bool isSkipped = problem.severity == exchange::Severity::Error && problem.line > 0;
    if (isSkipped && m_listed[place(ImportAction::Skipped)]++ < ImportSummary::maxChanges)
        m_summary.changes.push_back({ImportAction::Skipped, problem.file, problem.line, {}, {}, {}, problem.message});
    if (m_summary.problems.size() < ImportSummary::maxProblems)
        m_summary.problems.push_back(std::move(problem));
}

void StoreImport::count(Done done) {
    ++m_summary.read;
    ++(done == Done::Created     ? m_summary.created
       : done == Done::Updated   ? m_summary.updated
       : done == Done::Unchanged ? m_summary.unchanged
                                 : m_summary.rejected);
}

void StoreImport::list(Done done, const exchange::StoreRecord& record) {
    if (done == Done::Rejected)
        return;
    const ImportAction action = done == Done::Created   ? ImportAction::Created
                                : done == Done::Updated ? ImportAction::Updated
                                                        : ImportAction::Unchanged;
    if (m_listed[place(action)]++ >= ImportSummary::maxChanges)
        return;
    const auto [uid, name] = std::visit([](const auto& each) { return calledIn(each); }, record);
    m_summary.changes.push_back({action, {}, m_line, uid, name, std::exchange(m_differences, {}), {}});
}

void StoreImport::refuse(const QString& problem) {
    addProblem({{}, m_line, 0, exchange::Severity::Error, Words::tr("The record was left out: %1").arg(problem)});
}

void StoreImport::warn(const QString& problem) { addProblem({{}, m_line, 0, exchange::Severity::Warning, problem}); }

void StoreImport::tellMissing(const std::vector<exchange::MissingReference>& missing) {
    for (const auto& each : missing)
        warn(Words::tr("“%1” names “%2”, which is not there; it was left empty").arg(each.field, shortened(each.name)));
}

storage::BulkImport& StoreImport::bulk() {
    if (!m_bulk)
        m_bulk.emplace(*m_target, storage::BulkImport::Organisations::AsTheyStand);
    return *m_bulk;
}

void StoreImport::settle() {
    if (!m_bulk)
        return;
    m_bulk->finish();
    m_bulk.reset();
}

void StoreImport::take(exchange::StoreDocumentReader::Item item) {
    const size_t place = item.record.index();
    if (place > customersPlace && !std::exchange(m_customersPassed, true))
        linkPending();
    m_line = item.line;
    if (place == customersPlace) {
        // Whom a customer refers to may be further down.
        std::vector<exchange::MissingReference> later;
        const auto isLater = [](const auto& each) { return each.field == "organisation"_L1 || each.field == "referrer"_L1; };
        std::copy_if(item.missing.begin(), item.missing.end(), std::back_inserter(later), isLater);
        std::erase_if(item.missing, isLater);
        if (!later.empty())
            m_pending.push_back({std::get<exchange::CustomerRecord>(item.record).customer.uid, std::move(later), item.line});
    }
    tellMissing(item.missing);
    m_differences.clear();
    const Done done = std::visit([this](const auto& record) { return takeRecord(record); }, item.record);
    count(done);
    list(done, item.record);
}

void StoreImport::linkPending() {
    for (const Pending& pending : std::exchange(m_pending, {})) {
        m_line = pending.line;
        link(pending);
    }
}

void StoreImport::link(const Pending& pending) {
    const CustomerId id = m_references.customerNamed(pending.uid);
    std::vector<exchange::MissingReference> missing;
    std::optional<domain::Customer> customer;
    for (const auto& each : pending.missing) {
        const CustomerId other = m_references.customerNamed(each.name);
        if (!other.isValid()) {
            missing.push_back(each);
        } else if (m_target && id.isValid()) {
            settle();
            if (!customer)
                customer = storage::CustomerRepository(m_session).find(id);
            (each.field == "organisation"_L1 ? customer->organisation : customer->referrer) = other;
        }
    }
    if (customer)
        storage::CustomerRepository::save(*m_target, *customer);
    tellMissing(missing);
}

void StoreImport::finish() {
    linkPending();
    settle();
}

QFuture<ImportSummary> importStore(const Workspace& workspace, const ImportRequest& request) {
    auto promise = begunPromise<ImportSummary>();
    auto future = promise->future();
    const auto actor = workspace.actor;
    const Moment now = workspace.clock.now();
    if (request.dryRun)
        passOn(workspace.store.read([=, file = request.file](storage::ReadSession& session) {
            StoreImport import(session, nullptr, actor, now);
            return readInto(import, file, *promise);
        }),
               promise);
    else
        passOn(workspace.store.write(workspace.change(Words::tr("Import %1").arg(shownFile(request.file))),
                                     [=, file = request.file, allowed = workspace.permissions](storage::WriteSession& session) {
                                         needs(allowed, domain::Act::MoveWholeStore);
                                         StoreImport import(session, &session, actor, now);
                                         ImportSummary summary = readInto(import, file, *promise);
                                         session.relabel(summary.label);
                                         return summary;
                                     }),
               promise);
    return future;
}

} // namespace rapport::services
