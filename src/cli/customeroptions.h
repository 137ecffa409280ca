#pragma once

#include "cli/context.h"
#include "rapport/services/customers.h"

#include <memory>

namespace rapport::cli {

/// The options of `customers add` and `customers edit`: every field of a customer.
class CustomerOptions {
public:
    CustomerOptions(const Command& command, bool editing);
    /// Changes what the options name. Throws UsageError for what cannot be read, and as names.h says.
    void applyTo(services::CustomerRecord& record, Context& context) const;

private:
    struct Fields;
    std::shared_ptr<const Fields> m_fields;
};

} // namespace rapport::cli
