#include "domain/merging/fields.h"
#include "domain/merging/lists.h"

namespace rapport::domain {

template <>
const std::vector<Field<Interaction>>& fieldsOf<Interaction>() {
    constexpr auto set = [](const auto&... lists) { return mergedSet(lists...); };
    static const std::vector<Field<Interaction>> all{
        fixedField<Interaction, &Interaction::id>("id"),
        fixedField<Interaction, &Interaction::uid>("uid"),
        listField<Interaction, &Interaction::customers, set>("customers"),
        field<Interaction, &Interaction::at, &Interaction::zone>("at"),
        field<Interaction, &Interaction::channel>("channel"),
        field<Interaction, &Interaction::direction>("direction"),
        field<Interaction, &Interaction::outcome>("outcome"),
        field<Interaction, &Interaction::minutes>("minutes"),
        field<Interaction, &Interaction::notes>("notes"),
        field<Interaction, &Interaction::customerWords>("customer_words"),
        field<Interaction, &Interaction::understood>("understood"),
        field<Interaction, &Interaction::confirmed>("confirmed"),
        field<Interaction, &Interaction::signal>("signal"),
        listField<Interaction, &Interaction::aims, set>("aims"),
        field<Interaction, &Interaction::playbook>("playbook"),
        field<Interaction, &Interaction::told>("told"),
        field<Interaction, &Interaction::privateNotes>("private_note"),
        fixedField<Interaction, &Interaction::author, &Interaction::createdAt>("created"),
    };
    return all;
}

template <>
const std::vector<Field<Commitment>>& fieldsOf<Commitment>() {
    static const std::vector<Field<Commitment>> all{
        fixedField<Commitment, &Commitment::id>("id"),
        fixedField<Commitment, &Commitment::uid>("uid"),
        field<Commitment, &Commitment::customer>("customer_id"),
        field<Commitment, &Commitment::interaction>("interaction_id"),
        field<Commitment, &Commitment::words>("words"),
        field<Commitment, &Commitment::kind>("kind"),
        field<Commitment, &Commitment::promiser>("promiser"),
        field<Commitment, &Commitment::madeBy>("made_by"),
        field<Commitment, &Commitment::owner, &Commitment::handovers>("owner_id"),
        field<Commitment, &Commitment::due, &Commitment::zone, &Commitment::redatings>("due_date"),
        fixedField<Commitment, &Commitment::firstDue>("first_due_date"),
        field<Commitment, &Commitment::priority>("priority"),
        field<Commitment, &Commitment::recurrence, &Commitment::repeatFrom, &Commitment::series, &Commitment::anchor,
              &Commitment::planned>("recurrence"),
        field<Commitment, &Commitment::outcome, &Commitment::closedAt, &Commitment::closedBy, &Commitment::closingNote>(
            "outcome"),
        fixedField<Commitment, &Commitment::createdAt>("created"),
    };
    return all;
}

template <>
const std::vector<Field<Milestone>>& fieldsOf<Milestone>() {
    static const std::vector<Field<Milestone>> all{
        fixedField<Milestone, &Milestone::id>("id"),
        fixedField<Milestone, &Milestone::uid>("uid"),
        field<Milestone, &Milestone::customer>("customer_id"),
        field<Milestone, &Milestone::kind, &Milestone::label>("kind"),
        field<Milestone, &Milestone::date>("date"),
        field<Milestone, &Milestone::leadDays>("lead_days"),
    };
    return all;
}

RAPPORT_MERGES(Interaction);
RAPPORT_MERGES(Commitment);
RAPPORT_MERGES(Milestone);

} // namespace rapport::domain
