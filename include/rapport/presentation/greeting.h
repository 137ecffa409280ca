#pragma once

#include "rapport/domain/customer.h"
#include "rapport/services/milestones.h"

namespace rapport::presentation {

/// What stands in the greeting dialog: whom, what for, how and with which words, or that it has been done this year.
struct GreetingForm {
    storage::MilestoneRow row; ///< `next` is the day greeted for
    domain::Customer customer;
    services::GreetingDraft draft;
    std::optional<domain::Greeting> given; ///< this year's, if there is one
    QString givenBy;

    [[nodiscard]] QString title() const;
    /// "Birthday · turned 60 · Thu 19 Nov, 2 days ago · likes to talk about bees"
    [[nodiscard]] QString facts(QDate today) const;
    /// "Greeted by Maria on Fri 20 Nov 16:05 by e-mail"; empty when not greeted.
    [[nodiscard]] QString givenText(const QTimeZone& zone, QDate today) const;
    /// Where to reach the customer through a channel; empty when that is not known.
    [[nodiscard]] QString address(domain::Channel channel) const;
};
/// Throws Error(NoSuchRecord), and Error(InvalidInput) for a date without a day to greet on.
[[nodiscard]] GreetingForm loadGreeting(storage::ReadSession& session, MilestoneId id, QDate today);

} // namespace rapport::presentation
