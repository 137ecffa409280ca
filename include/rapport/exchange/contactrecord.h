#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

#include <vector>

namespace rapport::exchange {

enum class Severity { Note, Warning, Error };
[[nodiscard]] QString severityKey(Severity severity); ///< "note", "warning", "error": as files and scripts read it

/// Something a reader could not take as it stood. `line` and `column` count from 1; 0 where they cannot be told.
struct Problem {
    QString file;
    qint64 line = 0;
    qint64 column = 0;
    Severity severity = Severity::Warning;
    QString message; ///< translated: what, and what was done instead
};

/// Another contact as a file names it: by uid, by name, or by both.
struct ContactName {
    QString uid;
    QString name;
    [[nodiscard]] bool isEmpty() const { return uid.isEmpty() && name.isEmpty(); }
    friend bool operator==(const ContactName&, const ContactName&) = default;
};

/// What a contact is to another one.
struct ContactRelation {
    domain::RelationKind kind = domain::RelationKind::Other;
    QString label;         ///< the file's own word, for Other
    bool reversed = false; ///< the other one is the subject: "is managed by" for ManagerOf
    ContactName other;
    friend bool operator==(const ContactRelation&, const ContactRelation&) = default;
};

/// A value of a field that a business defined, with what is needed to define the field where it is missing.
struct ContactField {
    QString name;
    domain::FieldType type = domain::FieldType::Text;
    QStringList choices; ///< of a Choice
    QString value;       ///< as domain::CustomValue keeps it
    friend bool operator==(const ContactField&, const ContactField&) = default;
};

/// One contact of a file, in domain values, with no ids: what it refers to is named.
struct ContactRecord {
    domain::Customer customer; ///< uid empty where the file has none; custom values are in `fields`
    std::vector<domain::Milestone> milestones;
    std::vector<ContactRelation> relations;
    std::vector<ContactField> fields;
    QString organisationUid; ///< of the organisation that Customer::organisationName names, where it is a contact too
    ContactName referrer;
    QByteArray picture; ///< as the file has it, at most 8 MB of whatever kind; Customer::photo is empty
    QString owner;      ///< the staff member's name
    qint64 line = 0;    ///< where it begins in its file
};

} // namespace rapport::exchange
