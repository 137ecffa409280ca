#include "rapport/presentation/greeting.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/milestonewords.h"
#include "rapport/presentation/words.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct GreetingWords {
    Q_DECLARE_TR_FUNCTIONS(GreetingWords)
};

template <typename T>
T required(std::optional<T> found) {
    if (!found)
        throw Error(ErrorCode::NoSuchRecord, GreetingWords::tr("There is no such milestone any more."));
    return std::move(*found);
}

/// The day a greeting given today is for: one that has just passed rather than next year's.
void settleDay(storage::MilestoneRow& row, domain::LeapDayRule rule, QDate today) {
    const auto day = domain::occurrenceToGreet(row.date, rule, today);
    if (!day)
        throw Error(ErrorCode::InvalidInput,
                    GreetingWords::tr("Add the day and the month to this milestone to know when to greet."));
    row.next = *day;
    row.years = domain::yearsOn(row.date, *day);
}

QString pointOf(const domain::Customer& customer, domain::ContactKind kind) {
    const auto* point = domain::mainContact(customer, kind);
    return point ? point->value : QString();
}

QString postal(const domain::Customer& customer) {
    if (customer.addresses.empty())
        return {};
    const auto& address = customer.addresses.front();
    QStringList parts{address.street, u"%1 %2"_s.arg(address.postalCode, address.locality).trimmed(), address.country};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

QString GreetingForm::title() const {
    return given ? GreetingWords::tr("%1 has been greeted").arg(row.customerName)
                 : GreetingWords::tr("Greet %1").arg(row.customerName);
}

QString GreetingForm::facts(QDate today) const {
    QStringList parts{milestoneText(row, today),
                      GreetingWords::tr("%1, %2").arg(dayText(row.next, today), agoText(row.next, today))};
    if (!row.topic.isEmpty())
        parts << GreetingWords::tr("likes to talk about %1").arg(row.topic);
    return parts.join(u" · "_s);
}

QString GreetingForm::givenText(const QTimeZone& zone, QDate today) const {
    if (!given)
        return {};
    const auto when = momentText(given->at, zone, today);
    const auto channel = word(given->channel);
    return givenBy.isEmpty() ? GreetingWords::tr("Greeted on %1 by %2").arg(when, channel)
                             : GreetingWords::tr("Greeted by %1 on %2 by %3").arg(givenBy, when, channel);
}

QString GreetingForm::address(domain::Channel channel) const {
    switch (channel) {
    case domain::Channel::Call:
        return pointOf(customer, domain::ContactKind::Phone);
    case domain::Channel::Email:
        return pointOf(customer, domain::ContactKind::Email);
    case domain::Channel::Message: {
        const auto messenger = pointOf(customer, domain::ContactKind::InstantMessage);
        return messenger.isEmpty() ? pointOf(customer, domain::ContactKind::Phone) : messenger;
    }
    case domain::Channel::Visit:
    case domain::Channel::Letter:
    case domain::Channel::Meeting:
        break;
    }
    return postal(customer);
}

GreetingForm loadGreeting(storage::ReadSession& session, MilestoneId id, QDate today) {
    GreetingForm form{required(storage::milestoneRow(session, id, today)), {}, {}, {}, {}};
    form.customer = required(storage::CustomerRepository(session).find(form.row.customer));
    settleDay(form.row, form.customer.leapDayRule, today);
    form.draft = services::greetingDraft(form.row, form.customer.name.given, form.customer.language, today);
    form.given = storage::MilestoneRepository(session).greeting(id, form.row.next.year());
    if (form.given)
        if (const auto author = storage::StaffRepository(session).find(form.given->author))
            form.givenBy = author->name;
    return form;
}

} // namespace rapport::presentation
