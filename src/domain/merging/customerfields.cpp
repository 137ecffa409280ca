#include "domain/merging/fields.h"
#include "domain/merging/lists.h"

namespace rapport::domain {

namespace {

template <auto... Members>
constexpr auto plain = field<Customer, Members...>;

constexpr auto set = [](const auto&... lists) { return mergedSet(lists...); };
constexpr auto list = [](const auto&... lists) { return mergedList(lists...); };
constexpr auto values = [](const auto&... lists) {
    return mergedByKey(lists..., [](const CustomValue& value) { return value.field; });
};

} // namespace

template <>
const std::vector<Field<Customer>>& fieldsOf<Customer>() {
    static const std::vector<Field<Customer>> all{fixedField<Customer, &Customer::id>("id"),
                                                  fixedField<Customer, &Customer::uid>("uid"), plain<&Customer::kind>("kind"),
                                                  plain < [](auto& one) -> auto& {return one.name.prefix;
}
> ("prefix"), plain < [](auto& one) -> auto& { return one.name.given; }
> ("given"), plain < [](auto& one) -> auto& { return one.name.middle; }
> ("middle"), plain < [](auto& one) -> auto& { return one.name.family; }
> ("family"), plain < [](auto& one) -> auto& { return one.name.suffix; }
> ("suffix"), plain < [](auto& one) -> auto& { return one.name.nickname; }
> ("nickname"), plain<&Customer::displayName>("display_name"),
    plain<&Customer::organisation, &Customer::organisationName>("organisation"), plain<&Customer::title>("title"),
    listField<Customer, &Customer::contactPoints, list>("contact_points"),
    listField<Customer, &Customer::addresses, list>("addresses"), plain<&Customer::careNote>("care_note"),
    plain<&Customer::tier>("tier"), plain<&Customer::owner>("owner_id"), plain<&Customer::preferredChannel>("preferred_channel"),
    plain<&Customer::bestHours>("best_hours"), plain<&Customer::timeZone>("time_zone"), plain<&Customer::language>("language"),
    listField<Customer, &Customer::goals, list>("goals"), listField<Customer, &Customer::topics, set>("topics"),
    listField<Customer, &Customer::tags, set>("tags"), plain<&Customer::referrer>("referrer_id"),
    listField<Customer, &Customer::customValues, values>("custom_values"), plain<&Customer::photo>("photo"),
    plain<&Customer::notes>("notes"), plain<&Customer::foreign>("foreign_lines"), plain<&Customer::state>("state"),
    fixedField<Customer, &Customer::createdAt, &Customer::createdBy>("created"),
}; // namespace rapport::domain
return all;
}

RAPPORT_MERGES(Customer);

} // namespace rapport::domain
