#pragma once

#include "rapport/services/storedocument.h"
#include "rapport/storage/bulkimport.h"
#include "services/transfer/storereferences.h"

#include <array>

namespace rapport::services {

/// Takes the records of a document one by one: new ones in bulk, those that are known by comparison.
class StoreImport {
public:
    /// Nothing is written without `target`.
    StoreImport(storage::ReadSession& session, storage::WriteSession* target, StaffId actor, Moment now);

    [[nodiscard]] StoreReferences& references() { return m_references; }
    [[nodiscard]] ImportSummary& summary() { return m_summary; }
    void addProblem(exchange::Problem problem);
    void take(exchange::StoreDocumentReader::Item item);
    /// After the last one.
    void finish();

private:
    /// What became of a record.
    enum class Done { Created, Updated, Unchanged, Rejected };
    /// Customers that refer to customers further down.
    struct Pending {
        QString uid;
        std::vector<exchange::MissingReference> missing;
        qint64 line = 0;
    };

    // storeimport.cpp
    void count(Done done);
    void list(Done done, const exchange::StoreRecord& record);
    void refuse(const QString& problem);
    void warn(const QString& problem);
    void tellMissing(const std::vector<exchange::MissingReference>& missing);
    void linkPending();
    void link(const Pending& pending);
    [[nodiscard]] storage::BulkImport& bulk();
    /// Ends what is written in bulk: before anything is written row by row.
    void settle();

    // definitionimport.cpp
    [[nodiscard]] Done takeRecord(const domain::StaffMember& member);
    [[nodiscard]] Done takeRecord(const exchange::TagRecord& record);
    [[nodiscard]] Done takeRecord(const exchange::TierRecord& record);
    [[nodiscard]] Done takeRecord(const domain::CustomField& field);
    [[nodiscard]] Done takeRecord(const domain::GreetingTemplate& greeting);

    // answerimport.cpp
    [[nodiscard]] Done takeRecord(const domain::Playbook& playbook);
    [[nodiscard]] Done takeRecord(const domain::Answer& answer);
    [[nodiscard]] Done takeRecord(const domain::Announcement& announcement);

    // recordimport.cpp
    [[nodiscard]] Done takeRecord(const exchange::CustomerRecord& record);
    [[nodiscard]] Done takeRecord(const domain::Relation& relation);
    [[nodiscard]] Done takeRecord(const exchange::NotSameRecord& said);
    [[nodiscard]] Done takeRecord(const domain::Interaction& interaction);
    [[nodiscard]] Done takeRecord(const exchange::CommitmentRecord& record);
    [[nodiscard]] Done takeRecord(const exchange::MilestoneRecord& record);
    [[nodiscard]] Done takeRecord(const domain::PlannedInteraction& plan);
    [[nodiscard]] Done takeRecord(const domain::Case& one);

    // careimport.cpp
    [[nodiscard]] Done takeRecord(const domain::Need& need);
    [[nodiscard]] Done takeRecord(const domain::Expiry& expiry);
    [[nodiscard]] Done takeRecord(const domain::Gesture& gesture);
    [[nodiscard]] Done takeRecord(const domain::Feedback& feedback);
    template <typename Record>
    [[nodiscard]] Done takeCare(const Record& raw);

    // recordimport.cpp
    [[nodiscard]] domain::Customer withFittingValues(domain::Customer customer);
    [[nodiscard]] Done takeKnown(domain::Customer customer, CustomerId known);
    /// Whether one of them was not known.
    [[nodiscard]] bool takeFormerUids(CustomerId customer, const QStringList& uids);
    [[nodiscard]] Done addMilestone(const exchange::MilestoneRecord& record);

    [[nodiscard]] qint64 nextPlaceholder() { return ++m_placeholder; }

    storage::ReadSession& m_session;
    storage::WriteSession* m_target;
    StaffId m_actor;
    Moment m_now;
    StoreReferences m_references;
    std::optional<storage::BulkImport> m_bulk;
    std::vector<domain::CustomField> m_fields;
    QHash<QString, std::optional<domain::Cadence>> m_tags; ///< by their folded names
    bool m_isFresh = false;                                ///< nothing was entered yet but who works here
    bool m_customersPassed = false;
    std::vector<Pending> m_pending;
    qint64 m_line = 0;
    std::vector<domain::Difference> m_differences; ///< of the record at hand
    std::array<int, 4> m_listed{};                 ///< by ImportAction
    qint64 m_placeholder = qint64{1} << 60;        ///< for records that a trial only would make
    ImportSummary m_summary;
};

} // namespace rapport::services
