#pragma once

#include "rapport/services/customers.h"

#include <QFuture>
#include <QObject>
#include <functional>

namespace rapport::presentation {

/// A customer while it is being edited: holds what was typed, knows whether that differs from what is stored, what keeps it from
/// being saved, and saves it through the function it was given. A failed save keeps everything.
class CustomerForm : public QObject {
    Q_OBJECT

public:
    using Save = std::function<QFuture<CustomerId>(const services::CustomerRecord&)>;

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
    /// typed stays, and changedElsewhere() is told.
    void offer(const services::CustomerRecord& stored);
    /// Does nothing while there is a problem or a save is under way.
    void save();

Q_SIGNALS:
    void edited();   ///< dirty and problem may have changed
    void replaced(); ///< the whole record is another one: show it
    void changedElsewhere();
    void savingChanged(bool saving);
    void saved(rapport::CustomerId id);
    void failed(const QString& message);

private:
    void setSaving(bool saving);

    Save m_save;
    services::CustomerRecord m_stored;
    services::CustomerRecord m_record;
    std::vector<domain::CustomField> m_fields;
    bool m_saving = false;
};

/// Equal in everything that an editor changes.
[[nodiscard]] bool sameRecord(const services::CustomerRecord& a, const services::CustomerRecord& b);

} // namespace rapport::presentation
