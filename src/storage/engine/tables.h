#pragma once

#include "rapport/storage/changes.h"

#include <QStringList>

namespace rapport::storage {

/// A table whose rows are recorded in the change log. `columns` are those that hold facts: the id is not among them, derived
/// columns are not either, because undo recomputes them.
struct Table {
    QString name;
    QStringList columns;
    Entity entity;       ///< the record its rows belong to
    QString ownerColumn; ///< the column with that record's id; empty: the row is the record
    QString bytesColumn; ///< the column that holds bytes, where there is one
    /// Columns that are worked out from others; an import that knows them gives them after `columns`.
    QStringList derived = {};
};

/// A column that names a row of another table, and what becomes of its row when that one goes.
struct Reference {
    const Table* child;
    QString column;
    enum class OnDelete { Remove, Clear } onDelete;
};

/// One per table of the schema, by name: tables::customer() …
namespace tables {
const Table& customer();
const Table& contactPoint();
const Table& postalAddress();
const Table& customerTag();
const Table& customerGoal();
const Table& customerHandover();
const Table& customerConsent();
const Table& customerTopic();
const Table& customValue();
const Table& customerPhoto();
const Table& formerUid();
const Table& notSame();
const Table& relation();
const Table& interaction();
const Table& interactionCustomer();
const Table& interactionPrivateNote();
const Table& commitment();
const Table& commitmentRedating();
const Table& commitmentHandover();
const Table& plannedInteraction();
const Table& customerCase();
const Table& caseStep();
const Table& caseCommitment();
const Table& caseInteraction();
const Table& gesture();
const Table& need();
const Table& expiry();
const Table& feedback();
const Table& answer();
const Table& answerVersion();
const Table& answerTold();
const Table& announcement();
const Table& announcementCustomer();
const Table& playbook();
const Table& playbookStep();
const Table& interactionAim();
const Table& interactionStep();
const Table& milestone();
const Table& greeting();
const Table& staff();
const Table& tag();
const Table& customField();
const Table& greetingTemplate();
const Table& tierCadence();

/// All of them, parents before children.
const std::vector<const Table*>& all();
/// Throws Error(Internal) for an unknown name.
const Table& named(const QString& name);
/// Who refers to rows of `parent`; only what the schema removes or clears with them, the rest it refuses.
const std::vector<Reference>& referencesTo(const Table& parent);
} // namespace tables

} // namespace rapport::storage
