#pragma once

#include "rapport/storage/caselist.h"

namespace rapport::services {

[[nodiscard]] inline bool hasOpenCase(storage::ReadSession& session, CustomerId customer) {
    storage::CaseFilter filter;
    filter.customer = customer;
    return countCases(session, filter) > 0;
}

} // namespace rapport::services
