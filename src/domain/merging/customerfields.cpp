#include "domain/merging/fields.h"
#include "domain/merging/lists.h"

namespace rapport::domain {

namespace {

template <auto... Members>
constexpr auto plain = field<Customer, Members...>;

constexpr auto set = [](const auto&... lists) { return mergedSet(lists...); };
constexpr auto list = [](const auto&... lists) { return mergedList(lists...); };
constexpr auto consents = [](const auto&... lists) {
    return mergedByKey(lists..., [](const Consent& consent) { return consent.purpose; });
};
constexpr auto values = [](const auto&... lists) {
    return mergedByKey(lists..., [](const CustomValue& value) { return value.field; });
};

/// A part of the name, as a member of the customer.
template <auto Part>
constexpr auto named = [](auto& customer) -> auto& {
    return customer.name.*Part;
};

} // namespace

template <>
const std::vector<Field<Customer>>& fieldsOf<Customer>() {
    static const std::vector<Field<Customer>> all{
        fixedField<Customer, &Customer::id>("id"),
        fixedField<Customer, &Customer::uid>("uid"),
        plain<&Customer::kind>("kind"),
        plain<named<&PersonName::prefix>>("prefix"),
        plain<named<&PersonName::given>>("given"),
        plain<named<&PersonName::middle>>("middle"),
        plain<named<&PersonName::family>>("family"),
        plain<named<&PersonName::suffix>>("suffix"),
        plain<named<&PersonName::nickname>>("nickname"),
        plain<&Customer::displayName>("display_name"),
        plain<&Customer::organisation, &Customer::organisationName>("organisation"),
        plain<&Customer::title>("title"),
        listField<Customer, &Customer::contactPoints, list>("contact_points"),
        listField<Customer, &Customer::addresses, list>("addresses"),
        plain<&Customer::careNote>("care_note"),
        plain<&Customer::tier>("tier"),
        plain<&Customer::owner, &Customer::handovers>("owner_id"),
        plain<&Customer::preferredChannel>("preferred_channel"),
        plain<&Customer::bestHours>("best_hours"),
        plain<&Customer::timeZone>("time_zone"),
        plain<&Customer::language>("language"),
        listField<Customer, &Customer::goals, list>("goals"),
        listField<Customer, &Customer::topics, set>("topics"),
        listField<Customer, &Customer::tags, set>("tags"),
        plain<&Customer::referrer>("referrer_id"),
        plain<&Customer::cadence>("cadence"),
        plain<&Customer::leapDayRule>("leap_day"),
        listField<Customer, &Customer::customValues, values>("custom_values"),
        plain<&Customer::photo>("photo"),
        plain<&Customer::askDays>("ask_days"),
        plain<&Customer::optedOut>("opted_out"),
        listField<Customer, &Customer::consents, consents>("consents"),
        plain<&Customer::notes>("notes"),
        plain<&Customer::foreign>("foreign_lines"),
        plain<&Customer::state>("state"),
        fixedField<Customer, &Customer::createdAt, &Customer::createdBy>("created"),
    };
    return all;
}

RAPPORT_MERGES(Customer);

} // namespace rapport::domain
