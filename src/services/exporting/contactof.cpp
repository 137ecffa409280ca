#include "services/exporting/contactof.h"

namespace rapport::services {

exchange::ContactRecord ContactMaker::operator()(storage::WholeCustomer&& whole) const {
    exchange::ContactRecord record;
    record.customer = std::move(whole.customer);
    record.milestones = std::move(whole.milestones);
    for (auto& each : whole.relations)
        record.relations.push_back({each.kind, each.label, each.reversed, {each.other.uid, each.other.name}});
    for (const domain::CustomValue& value : std::exchange(record.customer.customValues, {})) {
        const auto field = m_fields.constFind(value.field.value());
        if (field != m_fields.constEnd())
            record.fields.push_back({field->name, field->type, field->choices, value.value});
    }
    if (!whole.organisation.uid.isEmpty()) {
        record.organisationUid = whole.organisation.uid;
        record.customer.organisationName = whole.organisation.name;
    }
    record.referrer = {whole.referrer.uid, whole.referrer.name};
    record.owner = std::move(whole.owner);
    return record;
}

} // namespace rapport::services
