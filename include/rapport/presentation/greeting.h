#pragma once

#include "rapport/domain/contactlink.h"
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
    /// Why it should wait; empty where it need not, or has been done.
    [[nodiscard]] QString heldBack() const;
    /// Every way to bring these words to the customer; an e-mail's subject is their first sentence.
    [[nodiscard]] std::vector<domain::ContactLink> ways(const QString& words) const;
    /// The one to begin with, and why it is not by the preferred channel.
    [[nodiscard]] domain::ContactLink firstWay(const QString& words) const;
};
/// Throws Error(NoSuchRecord), and Error(InvalidInput) for a date without a day to greet on.
[[nodiscard]] GreetingForm loadGreeting(storage::ReadSession& session, MilestoneId id, StaffId sender, QDate today);

/// "E-mail · anna@x.hu", "WhatsApp · +36 30 …", "Letter · Fő utca 1, Szeged"; without what is not known.
[[nodiscard]] QString wayText(const domain::ContactLink& link);
/// What the button says that goes that way: "Write e-mail", "Call", "Copy and log".
[[nodiscard]] QString goText(domain::ContactLink::Way way);
/// That no program took it, and what to do.
[[nodiscard]] QString notOpenedText(domain::ContactLink::Way way);

} // namespace rapport::presentation
