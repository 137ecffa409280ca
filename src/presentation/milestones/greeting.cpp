#include "rapport/presentation/greeting.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/milestonewords.h"
#include "rapport/presentation/words.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using Way = domain::ContactLink::Way;

namespace {

struct GreetingWords {
    Q_DECLARE_TR_FUNCTIONS(GreetingWords)
};

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

QString GreetingForm::heldBack() const { return given ? QString() : domain::reasonOf(draft.hold, row.customerName); }

std::vector<domain::ContactLink> GreetingForm::ways(const QString& words) const {
    return domain::contactLinks(customer, domain::subjectOf(words), words);
}

domain::ContactLink GreetingForm::firstWay(const QString& words) const {
    return domain::contactLink(customer, draft.channel, domain::subjectOf(words), words);
}

GreetingForm loadGreeting(storage::ReadSession& session, MilestoneId id, StaffId sender, QDate today) {
    auto occasion = services::greetingOccasion(session, id, sender, QLocale().bcp47Name(), today);
    GreetingForm form{std::move(occasion.row), std::move(occasion.customer), std::move(occasion.draft), {}, {}};
    form.given = storage::MilestoneRepository(session).greeting(id, form.row.next.year());
    if (form.given)
        if (const auto author = storage::StaffRepository(session).find(form.given->author))
            form.givenBy = author->name;
    return form;
}

QString wayText(const domain::ContactLink& link) {
    const bool whatsApp = link.way == Way::WhatsApp;
    const QString how = whatsApp               ? GreetingWords::tr("WhatsApp")
                        : link.way == Way::Sms ? GreetingWords::tr("SMS")
                                               : capitalised(word(link.channel));
    return link.address.isEmpty() ? how : u"%1 · %2"_s.arg(how, link.address);
}

QString goText(Way way) {
    switch (way) {
    case Way::Mail:
        return GreetingWords::tr("Write e-mail");
    case Way::Phone:
        return GreetingWords::tr("Call");
    case Way::Sms:
        return GreetingWords::tr("Write SMS");
    case Way::WhatsApp:
        return GreetingWords::tr("Open WhatsApp");
    case Way::Clipboard:
        break;
    }
    return GreetingWords::tr("Copy and log");
}

QString notOpenedText(Way way) {
    const QString rest = GreetingWords::tr("Nothing was logged. Choose another way, or copy the words.");
    switch (way) {
    case Way::Mail:
        return GreetingWords::tr("No e-mail program could be opened.") + u' ' + rest;
    case Way::Phone:
        return GreetingWords::tr("No program for calls could be opened.") + u' ' + rest;
    case Way::Sms:
        return GreetingWords::tr("No program for SMS could be opened.") + u' ' + rest;
    case Way::WhatsApp:
        return GreetingWords::tr("No browser could be opened for WhatsApp.") + u' ' + rest;
    case Way::Clipboard:
        break;
    }
    return GreetingWords::tr("The words could not be copied.") + u' ' + GreetingWords::tr("Nothing was logged.");
}

} // namespace rapport::presentation
