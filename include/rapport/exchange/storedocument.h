#pragma once

#include "rapport/domain/announcement.h"
#include "rapport/domain/answer.h"
#include "rapport/domain/case.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/greetingtemplate.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/need.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/domain/playbook.h"
#include "rapport/domain/reminder.h"
#include "rapport/domain/staff.h"
#include "rapport/exchange/contactreader.h"

#include <variant>

/// A complete store as one JSON document: docs/export-format.md. Records refer to each other by uid, so that the document means
/// the same in every store.
namespace rapport::exchange {

struct TagRecord {
    QString name;
    std::optional<domain::Cadence> cadence;
    friend bool operator==(const TagRecord&, const TagRecord&) = default;
};
struct TierRecord {
    domain::Tier tier = domain::Tier::Regular;
    domain::Cadence cadence;
    std::optional<int> gestureBudget; ///< for a customer and year, in hundredths; empty: none was set
    friend bool operator==(const TierRecord&, const TierRecord&) = default;
};
struct CustomerRecord {
    domain::Customer customer;
    QStringList formerUids; ///< of customers who were merged into this one
    friend bool operator==(const CustomerRecord&, const CustomerRecord&) = default;
};
/// Two of whom somebody said that they are not the same.
struct NotSameRecord {
    CustomerId first, second;
    Moment at;
    StaffId author;
    friend bool operator==(const NotSameRecord&, const NotSameRecord&) = default;
};
/// A reminder of a commitment that was raised.
struct RaisedReminder {
    Moment dueAt; ///< the due moment it was raised for
    domain::ReminderStage stage = domain::ReminderStage::At;
    Moment raisedAt;
    std::optional<Moment> dismissedAt;
    friend bool operator==(const RaisedReminder&, const RaisedReminder&) = default;
};
struct CommitmentRecord {
    domain::Commitment commitment;
    std::vector<RaisedReminder> reminders; ///< in the order of raising
    friend bool operator==(const CommitmentRecord&, const CommitmentRecord&) = default;
};
struct MilestoneRecord {
    domain::Milestone milestone;
    std::vector<domain::Greeting> greetings; ///< by year; without id and milestone
    friend bool operator==(const MilestoneRecord&, const MilestoneRecord&) = default;
};

/// In the order of the document's sections. Ids of their own are not part of the document.
using StoreRecord = std::variant<domain::StaffMember, TagRecord, TierRecord, domain::CustomField, domain::GreetingTemplate,
                                 CustomerRecord, domain::Relation, NotSameRecord, domain::Playbook, domain::Answer,
                                 domain::Interaction, CommitmentRecord, MilestoneRecord, domain::PlannedInteraction, domain::Case,
                                 domain::Need, domain::Expiry, domain::Gesture, domain::Feedback, domain::Announcement>;
/// "staff", "tags" …: the name of the list that a record stands in.
[[nodiscard]] QString sectionOf(const StoreRecord& record);

/// Translates between the ids of a store and what is called the same in all of them: uids, and the names of custom fields. An
/// unknown id has the name "", an unknown name an invalid id.
class References {
public:
    virtual ~References() = default;
    [[nodiscard]] virtual QString nameOf(CustomerId id) = 0;
    [[nodiscard]] virtual QString nameOf(StaffId id) = 0;
    [[nodiscard]] virtual QString nameOf(InteractionId id) = 0;
    [[nodiscard]] virtual QString nameOf(CommitmentId id) = 0;
    [[nodiscard]] virtual QString nameOf(AnswerId id) = 0;
    [[nodiscard]] virtual QString nameOf(PlaybookId id) = 0;
    [[nodiscard]] virtual QString nameOf(CustomFieldId id) = 0;
    [[nodiscard]] virtual CustomerId customerNamed(const QString& uid) = 0;
    [[nodiscard]] virtual StaffId staffNamed(const QString& uid) = 0;
    [[nodiscard]] virtual InteractionId interactionNamed(const QString& uid) = 0;
    [[nodiscard]] virtual CommitmentId commitmentNamed(const QString& uid) = 0;
    [[nodiscard]] virtual AnswerId answerNamed(const QString& uid) = 0;
    [[nodiscard]] virtual PlaybookId playbookNamed(const QString& uid) = 0;
    [[nodiscard]] virtual CustomFieldId customFieldNamed(const QString& name) = 0;
};

/// Writes the document piece by piece, one record a line. Records have to come in the order of their sections.
class StoreDocumentWriter {
public:
    static constexpr int version = 1;
    using Sink = std::function<void(const QByteArray&)>;
    /// `program` is named in the document's head; `exportedAt` says when it was made.
    StoreDocumentWriter(Sink sink, References& references, const QString& program, Moment exportedAt);
    void write(const StoreRecord& record);
    void finish();

private:
    void openSections(size_t upTo);

    Sink m_sink;
    References& m_references;
    std::optional<size_t> m_section; ///< the one that is open
    bool m_any = false;              ///< whether it has a record
};

/// A reference to a record that the store does not have (yet).
struct MissingReference {
    QString field;
    QString name;
};

/// Reads the document one record at a time, in bounded memory, whatever it holds. Never throws for what a document contains: what
/// cannot be taken is reported with its line and passed over. Fields that this version does not know are reported.
class StoreDocumentReader {
public:
    struct Item {
        StoreRecord record; ///< what it refers to is invalid where the store does not have it
        std::vector<MissingReference> missing;
        qint64 line = 0;
    };
    StoreDocumentReader(QIODevice& device, References& references, ContactReader::OnProblem onProblem);
    ~StoreDocumentReader();
    /// Empty at the end. References are looked up when a record is read.
    [[nodiscard]] std::optional<Item> next();
    [[nodiscard]] qint64 rejected() const;
    [[nodiscard]] qint64 position() const; ///< bytes consumed

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The JSON Schema (draft 2020-12) of the document, made from the field lists by which it is read and written.
[[nodiscard]] QByteArray storeDocumentSchema();

} // namespace rapport::exchange
