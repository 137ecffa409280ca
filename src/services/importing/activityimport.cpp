#include "services/importing/activityimport.h"

#include "rapport/core/error.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/importing/activitychange.h"
#include "services/importing/activitysource.h"
#include "services/importing/activitystore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::services {

using exchange::ActivityRecord;
using exchange::Severity;

namespace {

constexpr qint64 toldEvery = 200; ///< records between two looks at the promise

/// An interaction may be with several.
void settleCustomer(domain::Interaction& interaction, CustomerId customer) { interaction.customers.push_back(customer); }
template <typename What>
void settleCustomer(What& what, CustomerId customer) {
    what.customer = customer;
}

/// A title says whose it is; here that is known.
QString withoutName(QString words, const QString& name) {
    if (words.startsWith(name + u": "_s, Qt::CaseInsensitive))
        return words.mid(name.size() + 2).trimmed();
    return words;
}

void settleWords(domain::Interaction&, const CustomerFinder::Found&) {}
void settleWords(domain::Commitment& commitment, const CustomerFinder::Found& customer) {
    commitment.words = withoutName(commitment.words, customer.name);
}
void settleWords(domain::PlannedInteraction& plan, const CustomerFinder::Found& customer) {
    plan.words = withoutName(plan.words, customer.name);
}
void settleWords(domain::Milestone& milestone, const CustomerFinder::Found& customer) {
    milestone.label = withoutName(milestone.label, customer.name);
    if (customer.kind == domain::CustomerKind::Organisation && milestone.kind == domain::MilestoneKind::Birthday)
        milestone.kind = domain::MilestoneKind::Founding;
}

} // namespace

ActivityImport::ActivityImport(storage::ReadSession& reading, storage::WriteSession* writing, const storage::ChangeInfo& info,
                               const QTimeZone& zone, QPromise<ImportSummary>& promise)
    : m_reading(reading)
    , m_writing(writing)
    , m_info(info)
    , m_zone(zone)
    , m_promise(promise)
    , m_finder(reading) {}

void ActivityImport::add(exchange::Problem problem) {
    problem.file = m_file;
    ++m_summary.problemCount;
    if (problem.severity == Severity::Error)
        list({ImportAction::Skipped, m_file, problem.line, {}, {}, {}, problem.message});
    if (m_summary.problems.size() < ImportSummary::maxProblems)
        m_summary.problems.push_back(std::move(problem));
}

void ActivityImport::report(qint64 line, Severity severity, const QString& message) { add({{}, line, 0, severity, message}); }

/// Of each action the first ones.
void ActivityImport::list(ImportChange change) {
    if (m_listed[static_cast<int>(change.action)]++ < ImportSummary::maxChanges)
        m_summary.changes.push_back(std::move(change));
}

void ActivityImport::throwIfCancelled() const {
    if (m_promise.isCanceled())
        throw Error(ErrorCode::Cancelled, Words::tr("The import was cancelled; nothing was changed."));
}

std::optional<ImportSummary> ActivityImport::run(const ImportRequest& request) {
    m_file = request.file == "-"_L1 ? request.file : QFileInfo(request.file).fileName();
    const auto source =
        ActivitySource::of(request, {m_zone, m_info.at}, [this](exchange::Problem problem) { add(std::move(problem)); });
    if (!source)
        return {};
    throwIfCancelled();
    qint64 refused = 0;
    while (auto record = source->reader().next()) {
        const qint64 before = m_summary.read;
        take(*record);
        refused += m_summary.read == before ? 1 : 0;
        if ((m_summary.read + refused) % toldEvery == 0) {
            throwIfCancelled();
            m_promise.setProgressValueAndText(source->progress(), QString::number(m_summary.read));
        }
    }
    source->checkReadToEnd();
    throwIfCancelled();
    m_summary.rejected = source->reader().rejected() + refused;
    return std::move(m_summary);
}

void ActivityImport::take(ActivityRecord& record) {
    std::vector<CustomerFinder::Found> customers;
    for (const exchange::CustomerReference& reference : record.customers) {
        const auto found = m_finder.find(reference);
        if (found.id.isValid())
            customers.push_back(found);
        else
            report(record.line, customers.empty() && record.customers.size() == 1 ? Severity::Error : Severity::Warning,
                   customers.empty() && record.customers.size() == 1 ? Words::tr("%1; the entry was left out").arg(found.problem)
                                                                     : found.problem);
    }
    if (customers.empty()) {
        if (record.customers.size() > 1)
            report(record.line, Severity::Error, Words::tr("None of the customers is known; the entry was left out"));
        return;
    }
    std::visit(
        [&](auto& what) {
            for (const auto& each : customers)
                settleCustomer(what, each.id);
            settle(what, record, customers.front());
        },
        record.what);
}

/// Keeps what is new, and what says something else than the record that has its uid.
template <typename What>
void ActivityImport::settle(What& what, ActivityRecord& record, const CustomerFinder::Found& customer) {
    settleWords(what, customer);
    if (what.uid.isEmpty())
        what.uid = contentUid(record, customer.uid);
    settleStaff(what, record);
    what = completed(std::move(what), m_info, m_zone);
    if (const QString problem = problemIn(what, m_info.at); !problem.isEmpty()) {
        report(record.line, Severity::Error, problem);
        return;
    }
    ++m_summary.read;
    const auto stored = storedOf(m_reading, what, m_info.author);
    const auto tell = [&](ImportAction action, std::vector<domain::Difference> fields) {
        list({action, m_file, record.line, customer.uid, customer.name + u": "_s + titleOf(what), std::move(fields), {}});
    };
    if (!stored && m_seen.contains(what.uid)) {
        ++m_summary.unchanged;
        tell(ImportAction::Unchanged, {});
        return;
    }
    const auto wanted = stored ? mergedWith(*stored, what, record.said, m_info) : what;
    if (stored && wanted == *stored) {
        ++m_summary.unchanged;
        tell(ImportAction::Unchanged, {});
        return;
    }
    ++(stored ? m_summary.updated : m_summary.created);
    if (stored)
        tell(ImportAction::Updated, differencesIn(*stored, wanted));
    else
        tell(ImportAction::Created, {});
    if (m_writing)
        saveRecord(*m_writing, wanted);
    else
        m_seen.insert(what.uid);
}

/// Who is meant by a name; whoever imports where that is nobody here.
StaffId ActivityImport::staff(const QString& name, const ActivityRecord& record) {
    if (name.isEmpty())
        return record.said.testFlag(exchange::Said::Owner) ? StaffId() : m_info.author;
    const auto known = m_staff.constFind(name);
    if (known != m_staff.constEnd())
        return *known;
    const auto named = storage::StaffRepository(m_reading).named(name);
    if (named.size() != 1)
        report(record.line, Severity::Warning,
               Words::tr("“%1” does not work here; it was put down to whoever imports").arg(shortened(name)));
    return *m_staff.insert(name, named.size() == 1 ? named.front() : m_info.author);
}

void ActivityImport::settleStaff(domain::Interaction& interaction, const ActivityRecord& record) {
    interaction.author = staff(record.owner, record);
}

void ActivityImport::settleStaff(domain::Commitment& commitment, const ActivityRecord& record) {
    commitment.owner = staff(record.owner, record);
    commitment.madeBy = staff(record.madeBy, record);
    if (commitment.outcome != domain::CommitmentOutcome::Open)
        commitment.closedBy = commitment.owner;
}

void ActivityImport::settleStaff(domain::PlannedInteraction& plan, const ActivityRecord& record) {
    plan.owner = staff(record.owner, record);
    plan.madeBy = staff(record.madeBy, record);
}

} // namespace rapport::services
