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

CustomerForm::CustomerForm(Save save, QObject* parent)
    : QObject(parent)
    , m_save(std::move(save)) {}

void CustomerForm::start(const services::CustomerRecord& stored) {
    m_stored = m_record = stored;
    Q_EMIT replaced();
    Q_EMIT edited();
}

void CustomerForm::setCustomFields(const std::vector<domain::CustomField>& fields) {
    // What is shown anew loses the place where somebody is typing.
    if (fields == m_fields)
        return;
    m_fields = fields;
    Q_EMIT replaced();
}

bool CustomerForm::isDirty() const { return m_record != m_stored; }

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
    if (m_saving || isNew() || stored == m_stored)
        return;
    const bool takenOver = !isDirty();
    if (takenOver)
        start(stored);
    Q_EMIT changedElsewhere(takenOver);
}

void CustomerForm::becomeNew() {
    m_record = services::asNew(m_record);
    m_stored = {};
    Q_EMIT replaced();
    Q_EMIT edited();
}

void CustomerForm::save() {
    if (m_saving || !problem().isEmpty())
        return;
    save(isNew() ? std::nullopt : std::optional(m_stored), m_record);
}

void CustomerForm::saveResolved(const Conflict& conflict, const QSet<QString>& fieldsOfTheirs) {
    if (!m_saving)
        save(conflict.theirs, services::resolved(conflict, fieldsOfTheirs));
}

void CustomerForm::save(const std::optional<services::CustomerRecord>& base, const services::CustomerRecord& record) {
    setSaving(true);
    await(
        m_save(base, record), this, [this](const Outcome& outcome) { settle(outcome); },
        [this](const Error& error) {
            setSaving(false);
            Q_EMIT failed(error.message());
        });
}

void CustomerForm::settle(const Outcome& outcome) {
    setSaving(false);
    if (const auto* id = std::get_if<CustomerId>(&outcome)) {
        m_stored = m_record;
        Q_EMIT saved(*id);
    } else if (const auto* conflict = std::get_if<Conflict>(&outcome)) {
        Q_EMIT conflicted(*conflict);
    } else {
        becomeNew();
        Q_EMIT removedElsewhere(std::get<services::RecordGone>(outcome).last);
    }
}

void CustomerForm::setSaving(bool saving) {
    m_saving = saving;
    Q_EMIT savingChanged(saving);
}

CustomerForm::Save storeSaving(const services::Workspace& workspace) {
    return [&workspace](const std::optional<services::CustomerRecord>& base, const services::CustomerRecord& record) {
        if (base)
            return services::updateCustomer(workspace, *base, record);
        return services::saveCustomer(workspace, record).then([](CustomerId id) { return CustomerForm::Outcome(id); });
    };
}

} // namespace rapport::presentation
