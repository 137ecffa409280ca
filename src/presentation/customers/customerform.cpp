#include "rapport/presentation/customerform.h"

#include "rapport/presentation/await.h"

namespace rapport::presentation {

namespace {

QString problemWithValues(const domain::Customer& customer, const std::vector<domain::CustomField>& fields) {
    for (const auto& field : fields)
        for (const auto& value : customer.customValues)
            if (value.field == field.id)
                if (const auto problem = domain::problemWith(field, value.value); !problem.isEmpty())
                    return problem;
    return {};
}

} // namespace

bool sameRecord(const services::CustomerRecord& a, const services::CustomerRecord& b) {
    return a.customer == b.customer && a.milestones == b.milestones && a.relations == b.relations;
}

CustomerForm::CustomerForm(Save save, QObject* parent)
    : QObject(parent)
    , m_save(std::move(save)) {}

void CustomerForm::start(const services::CustomerRecord& stored) {
    m_stored = m_record = stored;
    Q_EMIT replaced();
    Q_EMIT edited();
}

void CustomerForm::setCustomFields(const std::vector<domain::CustomField>& fields) {
    m_fields = fields;
    Q_EMIT replaced();
}

bool CustomerForm::isDirty() const { return !sameRecord(m_record, m_stored); }

QString CustomerForm::problem() const {
    if (auto problem = domain::problemWith(domain::normalised(m_record.customer)); !problem.isEmpty())
        return problem;
    for (const auto& milestone : m_record.milestones)
        if (auto problem = domain::problemWith(milestone); !problem.isEmpty())
            return problem;
    return problemWithValues(m_record.customer, m_fields);
}

void CustomerForm::edit(const std::function<void(services::CustomerRecord&)>& change) {
    change(m_record);
    Q_EMIT edited();
}

void CustomerForm::offer(const services::CustomerRecord& stored) {
    if (m_saving || sameRecord(stored, m_stored))
        return;
    if (isDirty()) {
        Q_EMIT changedElsewhere();
        return;
    }
    start(stored);
}

void CustomerForm::save() {
    if (m_saving || !problem().isEmpty())
        return;
    setSaving(true);
    await(
        m_save(m_record), this,
        [this](CustomerId id) {
            m_stored = m_record;
            setSaving(false);
            Q_EMIT saved(id);
        },
        [this](const Error& error) {
            setSaving(false);
            Q_EMIT failed(error.message());
        });
}

void CustomerForm::setSaving(bool saving) {
    m_saving = saving;
    Q_EMIT savingChanged(saving);
}

} // namespace rapport::presentation
