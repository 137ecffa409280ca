#include "rapport/storage/bulkimport.h"

#include "storage/customers/customerrows.h"
#include "storage/search/searchtexts.h"

namespace rapport::storage {

PreparedCustomer prepared(domain::Customer customer, std::vector<domain::Milestone> milestones) {
    PreparedCustomer made;
    made.customer = domain::normalised(std::move(customer));
    for (auto& milestone : milestones)
        made.milestones.push_back(domain::normalised(std::move(milestone)));
    const auto name = shownNameOf(made.customer);
    made.shownName = name.shown;
    made.sortKey = name.sortKey;
    auto texts = searchTextsOf(made.customer, made.shownName, made.customer.organisationName);
    made.searchName = std::move(texts.name);
    made.searchOrganisation = std::move(texts.organisation);
    made.searchDigits = std::move(texts.digits);
    made.searchEmail = std::move(texts.email);
    made.searchNote = std::move(texts.note);
    return made;
}

} // namespace rapport::storage
