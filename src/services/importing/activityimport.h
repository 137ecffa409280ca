#pragma once

#include "rapport/services/importing.h"
#include "services/importing/activitymerge.h"
#include "services/importing/customerfinder.h"

#include <QPromise>
#include <QSet>

namespace rapport::services {

/// Takes interactions, commitments, planned interactions and milestones from a file: finds their customers, and makes new ones or
/// changes those that are known by their uid.
class ActivityImport {
public:
    /// With `writing` empty everything is only counted. `info` is the change's; what is meant on no zone's clocks is in `zone`.
    ActivityImport(storage::ReadSession& reading, storage::WriteSession* writing, const storage::ChangeInfo& info,
                   const QTimeZone& zone, QPromise<ImportSummary>& promise);
    /// Empty where the request is about contacts. Throws as importFile() does.
    [[nodiscard]] std::optional<ImportSummary> run(const ImportRequest& request);

private:
    void take(exchange::ActivityRecord& record);
    template <typename What>
    void settle(What& what, exchange::ActivityRecord& record, const CustomerFinder::Found& customer);
    void settleStaff(domain::Interaction& interaction, const exchange::ActivityRecord& record);
    void settleStaff(domain::Commitment& commitment, const exchange::ActivityRecord& record);
    void settleStaff(domain::PlannedInteraction& plan, const exchange::ActivityRecord& record);
    void settleStaff(domain::Milestone&, const exchange::ActivityRecord&) {}
    [[nodiscard]] StaffId staff(const QString& name, const exchange::ActivityRecord& record);
    void report(qint64 line, exchange::Severity severity, const QString& message);
    void add(exchange::Problem problem);
    void list(ImportChange change);
    void throwIfCancelled() const;

    storage::ReadSession& m_reading;
    storage::WriteSession* m_writing;
    storage::ChangeInfo m_info;
    QTimeZone m_zone;
    QPromise<ImportSummary>& m_promise;
    CustomerFinder m_finder;
    ImportSummary m_summary;
    QString m_file;
    QHash<QString, StaffId> m_staff;
    QHash<int, int> m_listed; ///< how many changes of each action there are
    QSet<QString> m_seen;     ///< uids of this file that would be new, where nothing is written
};

} // namespace rapport::services
