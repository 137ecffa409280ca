#include "cli/customershow.h"

#include "cli/legrows.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/core/zone.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Customer;
using services::CustomerPage;

namespace {

constexpr int labelWidth = 14;

QString line(const QString& label, const QString& value) {
    return value.isEmpty() ? QString() : label.leftJustified(labelWidth) + u' ' + shownLine(value) + u'\n';
}

QString withLabel(const QString& value, const QString& label) { return label.isEmpty() ? value : value + u" ("_s + label + u')'; }

QString heading(const CustomerPage& page) {
    const Customer& customer = page.record.customer;
    QStringList facts{shownLine(domain::displayNameOf(customer))};
    if (!customer.title.isEmpty())
        facts.append(shownLine(customer.title));
    if (!page.organisationName.isEmpty())
        facts.append(shownLine(page.organisationName));
    if (customer.tier == domain::Tier::Key)
        facts.append(Words::tr("key customer"));
    if (customer.state != domain::CustomerState::Active)
        facts.append(domain::key(customer.state));
    return facts.join(u" · "_s) + u"   ("_s + Words::tr("number %1").arg(customer.id.value()) + u")\n"_s;
}

QString reach(const Customer& customer, const Clock& clock) {
    QString text;
    for (const auto& point : customer.contactPoints)
        text += line(domain::key(point.kind).replace(u'_', u' '), withLabel(point.value, point.label));
    for (const auto& address : customer.addresses) {
        QStringList parts{address.street, address.extended, address.poBox, address.postalCode + u' ' + address.locality,
                          address.region, address.country};
        parts.removeIf([](const QString& part) { return part.trimmed().isEmpty(); });
        text += line(Words::tr("address"), withLabel(parts.join(u", "_s), address.label));
    }
    if (customer.preferredChannel)
        text += line(Words::tr("prefers"), domain::key(*customer.preferredChannel));
    text += line(Words::tr("best hours"), customer.bestHours);
    if (const auto zone = knownZone(customer.timeZone))
        text += line(Words::tr("their time"), shownMoment(clock.now(), *zone));
    return text;
}

QString about(const CustomerPage& page) {
    const Customer& customer = page.record.customer;
    QString text = line(Words::tr("owner"), page.ownerName) + line(Words::tr("tags"), customer.tags.join(u", "_s)) +
                   line(Words::tr("language"), customer.language) +
                   line(Words::tr("goals"), wordsOf(customer.goals).join(u"; "_s)) +
                   line(Words::tr("topics"), customer.topics.join(u", "_s)) + line(Words::tr("referred by"), page.referrerName);
    for (const auto& field : page.customFields) {
        for (const auto& value : customer.customValues)
            text += value.field == field.id ? line(shownLine(field.name), value.value) : QString();
    }
    for (const auto& relation : page.record.relations) {
        const bool inverse = relation.to == customer.id;
        const QString other = page.relatedNames.value((inverse ? relation.from : relation.to).value());
        const QString words = relation.label.isEmpty() ? domain::key(relation.kind).replace(u'_', u' ') : relation.label;
        const QString me = domain::displayNameOf(customer);
        text += line(Words::tr("relation"), (inverse ? other : me) + u' ' + words + u' ' + (inverse ? me : other));
    }
    return text + line(Words::tr("notes"), customer.notes);
}

QString touch(const CustomerPage& page, const Clock& clock) {
    const auto& row = page.row;
    if (!row.lastContact || !row.nextTouch)
        return line(Words::tr("in touch"), Words::tr("never yet"));
    return line(Words::tr("last contact"), shownMoment(*row.lastContact, clock.zone())) +
           line(Words::tr("next touch"), shownDay(*row.nextTouch) + u" ("_s + driftKey(row.drift).replace(u'_', u' ') + u')');
}

bool isAnythingKnown(const domain::Legs& legs) {
    return std::any_of(legs.legs.begin(), legs.legs.end(),
                       [](const domain::LegReading& reading) { return !reading.facts.empty(); });
}

QString shownEntry(const storage::TimelineEntry& entry) {
    if (const auto* happened = std::get_if<storage::TimelineInteraction>(&entry.what)) {
        const auto& one = happened->interaction;
        const QString with =
            happened->otherCustomers.isEmpty() ? QString() : u" (+ "_s + happened->otherCustomers.join(u", "_s) + u')';
        return domain::key(one.channel) + with + u": "_s + one.notes;
    }
    if (const auto* promise = std::get_if<storage::TimelineCommitment>(&entry.what)) {
        const QString what = promise->closed ? domain::key(promise->outcome).replace(u'_', u' ') : Words::tr("promised");
        return what + u": "_s + promise->words;
    }
    if (const auto* handed = std::get_if<storage::TimelineHandover>(&entry.what)) {
        const QString note = handed->note.isEmpty() ? QString() : u" ("_s + handed->note + u')';
        return Words::tr("handed to %1: %2").arg(handed->to, handed->words) + note;
    }
    const auto& greeted = std::get<storage::TimelineGreeting>(entry.what);
    return Words::tr("greeted: %1").arg(shownOccasion(greeted.kind, greeted.label));
}

QString timelineOf(const CustomerPage& page, const QTimeZone& zone) {
    Table table({Words::tr("WHEN"), Words::tr("WHAT"), Words::tr("BY")});
    for (const auto& entry : page.timeline)
        table.add({shownMoment(entry.at, zone), shownEntry(entry), entry.author});
    return table.isEmpty() ? QString() : u'\n' + table.toString();
}

} // namespace

QString asText(const CustomerPage& page, const Clock& clock) {
    const Customer& customer = page.record.customer;
    QString text;
    if (!customer.careNote.isEmpty())
        text += u"! "_s + shownLine(customer.careNote) + u'\n';
    text += heading(page) + reach(customer, clock) + about(page) + touch(page, clock);
    if (isAnythingKnown(page.legs))
        text += u'\n' + asText(page.legs);
    if (!page.openCommitments.empty())
        text += u'\n' + asTable(page.openCommitments).toString();
    if (!page.plans.empty())
        text += u'\n' + asTable(page.plans).toString();
    if (!page.milestones.empty())
        text += u'\n' + asTable(page.milestones, clock.today()).toString();
    return text + timelineOf(page, clock.zone());
}

} // namespace rapport::cli
