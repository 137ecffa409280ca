#include "rapport/presentation/customerfacts.h"
#include "rapport/presentation/answers.h"

#include "presentation/customers/customerwords.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerFacts)
};

void add(std::vector<Fact>& facts, const QString& label, const QString& value) {
    if (!value.isEmpty())
        facts.push_back({label, value});
}

/// The preferred ones first, in the order they were entered otherwise.
void addContacts(std::vector<Fact>& facts, const Customer& customer, ContactKind kind, const QString& there) {
    bool first = true;
    for (const bool preferred : {true, false})
        for (const auto& point : customer.contactPoints) {
            if (point.kind != kind || point.preferred != preferred)
                continue;
            const bool local = first && kind == ContactKind::Phone && !there.isEmpty();
            add(facts, first ? capitalised(word(kind)) : QString(),
                local ? Words::tr("%1 · %2").arg(contactText(point), there) : contactText(point));
            first = false;
        }
}

QString preference(const Customer& customer) {
    const auto channel = customer.preferredChannel ? word(*customer.preferredChannel) : QString();
    if (channel.isEmpty() || customer.bestHours.isEmpty())
        return channel + customer.bestHours;
    return Words::tr("%1, %2", "channel, hours").arg(channel, customer.bestHours);
}

QString purposeText(ConsentPurpose purpose) {
    switch (purpose) {
    case ConsentPurpose::Keep:
        return Words::tr("that we keep their data");
    case ConsentPurpose::Mailing:
        return Words::tr("mailings");
    case ConsentPurpose::Feedback:
        return Words::tr("being asked how we are doing");
    }
    return {};
}

void addConsents(std::vector<Fact>& facts, const std::vector<Consent>& consents, QDate today) {
    for (const bool given : {true, false}) {
        QStringList said;
        for (const Consent& consent : consents)
            if (consent.given == given)
                said += consentText(consent, today);
        add(facts, given ? Words::tr("Agrees to") : Words::tr("Refuses"), said.join(u", "_s));
    }
}

QString quoted(const QString& words) { return Words::tr("“%1”").arg(words); }

} // namespace

QString contactText(const ContactPoint& point) {
    return point.label.isEmpty() ? point.value : Words::tr("%1 (%2)", "number, label").arg(point.value, point.label);
}

QString consentText(const Consent& consent, QDate today) {
    QStringList how{consent.words, consent.saidOn.isValid() ? dayText(consent.saidOn, today) : QString()};
    how.removeAll(QString());
    const QString purpose = purposeText(consent.purpose);
    return how.isEmpty() ? purpose : Words::tr("%1 (%2)", "mailings, on the phone").arg(purpose, how.join(u", "_s));
}

QString goalDay(const Goal& goal, QDate today) {
    if (goal.confirmedOn.isValid())
        return Words::tr("still true %1", "2 weeks ago").arg(agoText(goal.confirmedOn, today));
    return goal.saidOn.isValid() ? Words::tr("said %1", "5 months ago").arg(agoText(goal.saidOn, today)) : QString();
}

QString goalText(const Goal& goal, QDate today) {
    const QString day = isToConfirm(goal, today) ? Words::tr("still true?") : goalDay(goal, today);
    return day.isEmpty() ? quoted(goal.words) : Words::tr("%1 · %2").arg(quoted(goal.words), day);
}

QString addressText(const PostalAddress& address) {
    QStringList parts;
    for (const auto& part : {address.poBox, address.extended, address.street,
                             QString(address.postalCode + u' ' + address.locality).trimmed(), address.region, address.country})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u", "_s);
}

QString standingOf(const services::CustomerPage& page) {
    const auto& customer = page.record.customer;
    QStringList parts;
    QStringList place{customer.title, page.organisationName};
    place.removeAll(QString());
    if (!place.isEmpty())
        parts << place.join(u", "_s);
    if (customer.kind == CustomerKind::Organisation)
        parts << word(customer.kind);
    if (customer.tier == Tier::Key)
        parts << word(customer.tier);
    if (customer.state == CustomerState::Archived)
        parts << Words::tr("archived");
    if (customer.state == CustomerState::Trashed)
        parts << Words::tr("in the trash");
    return parts.join(u" · "_s);
}

std::vector<Fact> reachFacts(const services::CustomerPage& page, Moment now, const QTimeZone& zone) {
    const auto& customer = page.record.customer;
    std::vector<Fact> facts;
    const auto there = timeThere(customer.timeZone, now, zone);
    addContacts(facts, customer, ContactKind::Phone, there);
    addContacts(facts, customer, ContactKind::Email, {});
    addContacts(facts, customer, ContactKind::InstantMessage, {});
    addContacts(facts, customer, ContactKind::Link, {});
    if (facts.empty() || facts.front().label != capitalised(word(ContactKind::Phone)))
        add(facts, Words::tr("Time"), there);
    add(facts, Words::tr("Prefers"), preference(customer));
    bool first = true;
    for (const auto& goal : customer.goals) {
        add(facts, first ? Words::tr("Goal") : QString(), goalText(goal, now.dateIn(zone)));
        first = false;
    }
    return facts;
}

std::vector<RelatedFact> relationFacts(const services::CustomerPage& page) {
    const auto self = page.record.customer.id;
    std::vector<RelatedFact> facts;
    for (const auto& relation : page.record.relations) {
        const bool fromOtherEnd = relation.to == self;
        const auto other = fromOtherEnd ? relation.from : relation.to;
        const bool own = relation.kind == RelationKind::Other && !relation.label.isEmpty();
        facts.push_back(
            {{own ? relation.label : word(relation.kind, fromOtherEnd), page.relatedNames.value(other.value())}, other});
    }
    return facts;
}

std::vector<Fact> moreFacts(const services::CustomerPage& page, QDate today) {
    const auto& customer = page.record.customer;
    std::vector<Fact> facts;
    add(facts, Words::tr("Tags"), customer.tags.join(u", "_s));
    add(facts, Words::tr("Topics"), customer.topics.join(u", "_s));
    add(facts, Words::tr("Owner"), page.ownerName);
    add(facts, Words::tr("Language"), languageName(customer.language));
    add(facts, Words::tr("Feedback"),
        customer.askDays ? Words::tr("asked at most every %1").arg(daysText(*customer.askDays)) : QString());
    add(facts, Words::tr("Greetings"), customer.optedOut ? Words::tr("wants no greetings or mailings") : QString());
    addConsents(facts, customer.consents, today);
    add(facts, Words::tr("Referred by"), page.referrerName);
    add(facts, Words::tr("Keep in touch"), Words::tr("every %1 days").arg(numberText(page.cadence.ideal)));
    for (const auto& address : customer.addresses)
        add(facts, address.label.isEmpty() ? Words::tr("Address") : capitalised(address.label), addressText(address));
    for (const auto& field : page.customFields)
        for (const auto& value : customer.customValues)
            if (value.field == field.id) {
                const auto day = field.type == FieldType::Date ? QDate::fromString(value.value, Qt::ISODate) : QDate();
                add(facts, field.name, day.isValid() ? fullDayText(day) : value.value);
            }
    add(facts, Words::tr("Notes"), customer.notes);
    return facts;
}

std::vector<ChipLine> commitmentLines(const services::CustomerPage& page, Moment now, const QTimeZone& zone) {
    std::vector<ChipLine> lines;
    for (const auto& row : page.openCommitments) {
        const auto reason = dueReason(row, now, zone);
        const bool late = row.overdue && row.overdueDays > 0;
        lines.push_back({Words::tr("%1: %2", "We: send the offer").arg(capitalised(word(row.promiser)), row.words),
                         late ? Words::tr("%1 late").arg(daysText(row.overdueDays)) : reason.text, reason.tone});
    }
    for (const auto& row : page.plans) {
        const QString about = row.words.isEmpty() ? word(row.channel)
                                                  : Words::tr("%1, %2", "call, the new boiler").arg(word(row.channel), row.words);
        lines.push_back(
            {Words::tr("Planned: %1").arg(about), dueText(row.due, now.dateIn(zone)), row.past ? Tone::Amber : Tone::Neutral});
    }
    return lines;
}

std::vector<ChipLine> milestoneLines(const std::vector<storage::MilestoneRow>& milestones, QDate today) {
    std::vector<ChipLine> lines;
    for (const auto& row : milestones) {
        auto text = capitalised(row.kind == MilestoneKind::Custom && !row.label.isEmpty() ? row.label : word(row.kind));
        if (!row.next.isValid()) {
            lines.push_back({text, partialDateText(row.date), Tone::Neutral});
            continue;
        }
        if (row.years && row.kind == MilestoneKind::Birthday)
            text = Words::tr("%1, turns %2", "Birthday, turns 60").arg(text, QString::number(*row.years));
        else if (row.years && *row.years > 0)
            text = Words::tr("%1, %2", "Customer since, 10 years")
                       .arg(text, counted(*row.years, Words::tr("year"), Words::tr("years")));
        const bool soon = row.next >= today && today.daysTo(row.next) <= row.leadDays && !row.greeted;
        lines.push_back({text, row.greeted ? Words::tr("greeted") : dayText(row.next, today),
                         row.greeted ? Tone::Green
                         : soon      ? Tone::Accent
                                     : Tone::Neutral});
    }
    return lines;
}

std::vector<TimelineLine> timelineLines(const std::vector<storage::TimelineEntry>& entries, QDate today, const QTimeZone& zone) {
    std::vector<TimelineLine> lines;
    lines.reserve(entries.size());
    for (const auto& entry : entries)
        lines.push_back(timelineLine(entry, today, zone));
    return lines;
}

CustomerPageWords inWords(const services::CustomerPage& page, Moment now, const QTimeZone& zone) {
    const auto today = now.dateIn(zone);
    const auto& customer = page.record.customer;
    return {page.row.name,
            standingOf(page),
            customer.careNote,
            customer.photo,
            reachFacts(page, now, zone),
            trendWords(page.lastSignals),
            legCards(page.legs),
            nextActLine(page.legs),
            caseLines(page.openCases, now),
            commitmentLines(page, now, zone),
            milestoneLines(page.milestones, today),
            careSections(page.care, today, zone),
            relationFacts(page),
            balanceNumbers(page.balance),
            preferredShare(page.balance),
            moreFacts(page, today),
            timelineLines(page.timeline, today, zone)};
}

} // namespace rapport::presentation
