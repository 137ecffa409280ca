#pragma once

#include "cli/arguments.h"
#include "cli/context.h"
#include "cli/names.h"
#include "rapport/storage/carelist.h"

#include <limits>

namespace rapport::cli {

/// What lists of needs and of deadlines can be narrowed to; each says in its own words what is closed and what is due.
class CareListOptions {
public:
    CareListOptions(const Command& command, const QString& closed, const QString& due)
        : m_closed(command.flag("--closed", closed))
        , m_all(command.flag("--all", Words::tr("All, the latest first")))
        , m_due(command.flag("--due", due))
        , m_with(command.option("--with", Words::tr("Only a customer's")))
        , m_limit(command.option("--limit", Words::tr("At most that many"))) {}

    /// NeedFilter or ExpiryFilter.
    template <typename Filter>
    [[nodiscard]] Filter filter(Context& context) const {
        Filter filter;
        if (m_closed.given())
            filter.which = storage::WhichCare::Closed;
        if (m_all.given())
            filter.which = storage::WhichCare::All;
        if (m_due.given())
            filter.dueOn = context.today();
        if (m_with.given())
            filter.customer = customerNamed(context, m_with.text());
        return filter;
    }
    [[nodiscard]] int limit() const { return m_limit.number(std::numeric_limits<int>::max(), 1); }

private:
    Value m_closed, m_all, m_due, m_with, m_limit;
};

} // namespace rapport::cli
