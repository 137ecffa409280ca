#pragma once

#include "rapport/services/customers.h"

#include <QFuture>
#include <QObject>
#include <functional>

namespace rapport::presentation {

/// A customer while it is being edited: holds what was typed, knows whether that differs from what is stored, what keeps it from
/// being saved, and saves it through the function it was given. A save that fails, or that somebody else's changes stand against,
/// keeps everything.
class CustomerForm : public QObject {
    Q_OBJECT

public:
    using Outcome = services::SaveOutcome<CustomerId, services::CustomerRecord>;
    using Conflict = services::EditConflict<services::CustomerRecord>;
    /// What it was when editing began, nothing for a new one, and what it is to be.
    using Save = std::function<QFuture<Outcome>(const std::optional<services::CustomerRecord>& base,
                                                const services::CustomerRecord& record)>;

    explicit CustomerForm(Save save, QObject* parent = nullptr);

    /// Begins with this record, which is what is stored; one without an id is a new customer.
    void start(const services::CustomerRecord& stored);
    void setCustomFields(const std::vector<domain::CustomField>& fields);
    [[nodiscard]] const std::vector<domain::CustomField>& customFields() const { return m_fields; }

    [[nodiscard]] const services::CustomerRecord& record() const { return m_record; }
    [[nodiscard]] bool isNew() const { return !m_record.customer.id.isValid(); }
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool isSaving() const { return m_saving; }
    /// What keeps it from being saved, as a sentence; empty when nothing does.
    [[nodiscard]] QString problem() const;

    void edit(const std::function<void(services::CustomerRecord&)>& change);
    /// What the store holds now, after a change by somebody else: taken over while nothing was typed here. Otherwise what was
    /// typed stays, to be brought together with it by saving. Either is told by changedElsewhere().
    void offer(const services::CustomerRecord& stored);
    /// It is no longer stored: what is here becomes a new customer, with all that was typed.
    void becomeNew();
    /// Does nothing while there is a problem or a save is under way.
    void save();
    /// Saves with what was chosen where save() ended in `conflict`: their value in these fields, mine in the others. What is here
    /// stays as it was typed until that is done.
    void saveResolved(const Conflict& conflict, const QSet<QString>& fieldsOfTheirs);

Q_SIGNALS:
    void edited();   ///< dirty and problem may have changed
    void replaced(); ///< the whole record is another one: show it
    void changedElsewhere(bool takenOver);
    void conflicted(const rapport::presentation::CustomerForm::Conflict& conflict);
    void removedElsewhere(const std::optional<rapport::services::LastChange>& last);
    void savingChanged(bool saving);
    void saved(rapport::CustomerId id);
    void failed(const QString& message);

private:
    void setSaving(bool saving);
    void save(const std::optional<services::CustomerRecord>& base, const services::CustomerRecord& record);
    void settle(const Outcome& outcome);

    Save m_save;
    services::CustomerRecord m_stored;
    services::CustomerRecord m_record;
    std::vector<domain::CustomField> m_fields;
    bool m_saving = false;
};

/// Saves new customers and changed ones in a workspace's store.
[[nodiscard]] CustomerForm::Save storeSaving(const services::Workspace& workspace);

} // namespace rapport::presentation
