#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/consent.h"
#include "rapport/domain/goal.h"
#include "rapport/domain/handover.h"
#include "rapport/domain/words.h"

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <vector>

namespace rapport::domain {

struct PersonName {
    QString prefix, given, middle, family, suffix, nickname;
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

/// A phone number, e-mail address, link or messenger address as it was typed; the text as typed is the truth (trap T8).
struct ContactPoint {
    ContactKind kind = ContactKind::Phone;
    QString label; ///< "work", "mobile", or the user's own word; may be empty
    QString value;
    bool preferred = false;
    friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};

struct PostalAddress {
    QString label, poBox, extended, street, locality, region, postalCode, country;
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const PostalAddress&, const PostalAddress&) = default;
};

/// How often we mean to be in touch, in days: past `ideal` a customer is drifting (amber), past `maximum` red.
struct Cadence {
    int ideal = 90;
    int maximum = 135;
    friend bool operator==(const Cadence&, const Cadence&) = default;
};

struct CustomValue {
    CustomFieldId field;
    QString value; ///< as text: a number with a point, a date in ISO 8601, a choice's own words
    friend bool operator==(const CustomValue&, const CustomValue&) = default;
};

/// A person or an organisation with everything that is kept on them, save what happened with them.
struct Customer {
    CustomerId id;
    QString uid;
    CustomerKind kind = CustomerKind::Person;
    PersonName name;
    /// What the customer is called where one line is shown. Empty means: made from the name's parts (see displayNameOf).
    QString displayName;

    CustomerId organisation;  ///< the organisation a person belongs to, where it is a customer too
    QString organisationName; ///< its name otherwise
    QString title;

    std::vector<ContactPoint> contactPoints;
    std::vector<PostalAddress> addresses;
    QStringList tags;
    Tier tier = Tier::Regular;
    StaffId owner;
    std::optional<Channel> preferredChannel;
    QString bestHours; ///< in the customer's words: "mornings", "9–11"
    QString timeZone;  ///< IANA id; empty is ours
    QString language;  ///< BCP 47; empty is unknown
    QString careNote;
    std::vector<Goal> goals;
    QStringList topics;
    QString notes;
    CustomerId referrer;
    QByteArray photo; ///< PNG or JPEG as stored, at most 512 × 512; empty for none
    std::vector<CustomValue> customValues;
    std::optional<Cadence> cadence; ///< the customer's own; else the tag's, else the tier's
    LeapDayRule leapDayRule = LeapDayRule::February28;
    std::optional<int> askDays; ///< asked for feedback at most once in so many days (P14); empty: the program's rule
    bool optedOut = false;      ///< wants no greetings or mailings
    std::vector<Consent> consents;
    std::vector<Handover> handovers; ///< from one owner to the next, oldest first
    QString foreign;                 ///< lines of an imported file that have no field here, kept to be written out again

    CustomerState state = CustomerState::Active;
    Moment createdAt;
    StaffId createdBy;

    friend bool operator==(const Customer&, const Customer&) = default;
};

/// The name to show: displayName, else the name's parts in order, else the nickname, the organisation, the first e-mail or phone,
/// else the first of link, address, title, notes, goals, topics and
/// tags, on one line of at most 80 characters. An organisation's own name goes before the parts of
/// a person's. "" for a customer without any of these.
[[nodiscard]] QString displayNameOf(const Customer& customer);
/// What lists sort by: family name first for people ("kovacs anna"), folded; people of whom the parts are not known, and
/// organisations, by the name that is shown.
[[nodiscard]] QString sortKeyOf(const Customer& customer);
/// The first preferred point of a kind, else the first of that kind, else null.
[[nodiscard]] const ContactPoint* mainContact(const Customer& customer, ContactKind kind);

/// What keeps a customer from being saved, as a translated sentence that says what to do; empty when nothing does. Somebody needs
/// at least a part of a name, a display name, an organisation, an e-mail address or a phone number. E-mail addresses, numbers and
/// zones are taken as typed.
[[nodiscard]] QString problemWith(const Customer& customer);
/// Every text passed through core's normaliser (care note, notes, goals, streets and foreign lines keep their line breaks), empty
/// contact points, addresses, tags, goals, topics and custom values dropped, tags unique regardless of case and accents, the
/// first spelling kept.
[[nodiscard]] Customer normalised(Customer customer);

/// `from` `kind` `to`: "Anna works for Kovács Bakery". Read from the other end it has its inverse words.
struct Relation {
    RelationId id;
    CustomerId from;
    CustomerId to;
    RelationKind kind = RelationKind::Other;
    QString label; ///< the user's own word, for Other
    friend bool operator==(const Relation&, const Relation&) = default;
};

/// As for a customer: a relation has both ends, and they differ.
[[nodiscard]] QString problemWith(const Relation& relation);
[[nodiscard]] Relation normalised(Relation relation);

/// A field that this business defined for its customers.
struct CustomField {
    CustomFieldId id;
    QString name;
    FieldType type = FieldType::Text;
    QStringList choices; ///< for Choice, in order
    int position = 0;
    friend bool operator==(const CustomField&, const CustomField&) = default;
};
/// Why `value` does not fit `field`, translated; empty when it does. An empty value always fits.
[[nodiscard]] QString problemWith(const CustomField& field, const QString& value);

} // namespace rapport::domain
