#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/exchange/contactreader.h"

#include <QFlags>
#include <variant>

namespace rapport::exchange {

/// What a file says of the customer something is about. Whoever knows the store looks for it in this order.
struct CustomerReference {
    QString uid;
    QStringList emails; ///< any of them
    QString phone;
    QString name;   ///< the whole of it
    QString within; ///< a text in which a customer's name may stand: the title of a calendar entry
    [[nodiscard]] bool isEmpty() const {
        return uid.isEmpty() && emails.isEmpty() && phone.isEmpty() && name.isEmpty() && within.isEmpty();
    }
    friend bool operator==(const CustomerReference&, const CustomerReference&) = default;
};

/// What of a record its file really says; the rest of it is as new records are. Texts say it by not being empty.
enum class Said { Channel = 1, Direction = 2, Outcome = 4, Kind = 8, Promiser = 16, Priority = 32, Confirmed = 64, Due = 128, Owner = 256 };
Q_DECLARE_FLAGS(SaidParts, Said)
Q_DECLARE_OPERATORS_FOR_FLAGS(SaidParts)

/// Something that happened or is to happen with a customer, in domain values. Nothing in it is saved yet: no ids, no customer, no
/// staff; the uid is empty where the file has none.
struct ActivityRecord {
    std::vector<CustomerReference> customers; ///< at least one; more only with an interaction
    std::variant<domain::Interaction, domain::Commitment, domain::PlannedInteraction, domain::Milestone> what;
    SaidParts said;
    /// The name of who has to do it; with an interaction: of who wrote it down. Empty where nobody is named, or, when
    /// Said::Owner is set, where it is nobody's.
    QString owner;
    QString madeBy; ///< the name of who gave the word, or planned it
    qint64 line = 0;
};

/// Reads them one at a time from a device, in bounded memory whatever the input. Never throws for what a file contains.
class ActivityReader {
public:
    using OnProblem = ContactReader::OnProblem;
    virtual ~ActivityReader() = default;
    /// Empty at the end. What could not be read at all is reported as an Error problem and passed over; `rejected` counts these.
    [[nodiscard]] virtual std::optional<ActivityRecord> next() = 0;
    [[nodiscard]] virtual qint64 rejected() const = 0;
    [[nodiscard]] virtual qint64 position() const = 0; ///< bytes consumed so far, for progress
};

/// Where and when a file is read: times without a zone are meant in `zone`, and what is after `now` is still to come.
struct ReadingPlace {
    QTimeZone zone;
    Moment now;
};

} // namespace rapport::exchange
