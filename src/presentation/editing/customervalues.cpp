#include "presentation/customers/customerwords.h"
#include "presentation/editing/fieldwords.h"
#include "presentation/history/historywords.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;
using services::CustomerRecord;
using services::Names;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

/// One below the other.
template <typename List, typename Text>
QString lines(const List& list, Text text) {
    QStringList all;
    for (const auto& element : list)
        all << text(element);
    return all.join(u'\n');
}

QString contactLine(const ContactPoint& point) {
    return point.preferred ? Words::tr("%1, preferred", "a phone number").arg(contactText(point)) : contactText(point);
}

QString milestoneLine(const Milestone& milestone) {
    const auto name =
        milestone.kind == MilestoneKind::Custom && !milestone.label.isEmpty() ? milestone.label : word(milestone.kind);
    const auto day = Words::tr("%1: %2", "birthday: 17 May 1980").arg(capitalised(name), partialDateText(milestone.date));
    return milestone.leadDays ? Words::tr("%1, %2 before", "birthday: 17 May, 3 days").arg(day, daysText(*milestone.leadDays))
                              : day;
}

QString consentLine(const Consent& consent, const TellingTime& time) {
    const QString what = consentText(consent, time.now.dateIn(time.zone));
    return consent.given ? Words::tr("agrees to %1", "mailings").arg(what) : Words::tr("refuses %1", "mailings").arg(what);
}

QString relationLine(const Relation& relation, CustomerId self, const Names& names) {
    const bool fromOtherEnd = relation.to == self && self.isValid();
    const bool own = relation.kind == RelationKind::Other && !relation.label.isEmpty();
    const auto other = fromOtherEnd ? relation.from : relation.to;
    return Words::tr("%1 %2", "works for, Kovács Bakery")
        .arg(own ? relation.label : word(relation.kind, fromOtherEnd), names.customers.value(other.value()));
}

/// Kind and size tell one picture from another.
QString photoText(const QByteArray& photo) {
    return photo.isEmpty() ? QString() : Words::tr("a picture of %1 kB").arg(numberText((photo.size() + 1023) / 1024));
}

QString cadenceText(const std::optional<Cadence>& cadence) {
    return cadence ? Words::tr("every %1, at the latest after %2").arg(daysText(cadence->ideal), daysText(cadence->maximum))
                   : QString();
}

/// "size: 42".
QString ownFieldLine(const CustomValue& value, const Names& names) {
    return Words::tr("%1: %2", "own field, value").arg(names.customFields.value(value.field.value()), value.value);
}

QString organisationText(const Customer& customer, const Names& names) {
    return customer.organisation.isValid() ? names.customers.value(customer.organisation.value()) : customer.organisationName;
}

template <auto Member>
constexpr auto text = textRow<Customer, Member>;
template <auto Member>
constexpr auto fixed = wordRow<Customer, Member>;
template <auto Part>
constexpr auto named = [](const Customer& customer) { return customer.name.*Part; };

constexpr FieldText<Customer> rows[] = {
    fixed<&Customer::kind>("kind"),
    text<named<&PersonName::prefix>>("prefix"),
    text<named<&PersonName::given>>("given"),
    text<named<&PersonName::middle>>("middle"),
    text<named<&PersonName::family>>("family"),
    text<named<&PersonName::suffix>>("suffix"),
    text<named<&PersonName::nickname>>("nickname"),
    text<&Customer::displayName>("display_name"),
    {"organisation", [](const auto& one, const auto& names, const auto&) { return organisationText(one, names); }},
    text<&Customer::title>("title"),
    {"contact_points", [](const auto& one, const auto&, const auto&) { return lines(one.contactPoints, contactLine); }},
    {"addresses", [](const auto& one, const auto&, const auto&) { return lines(one.addresses, addressText); }},
    text<&Customer::careNote>("care_note"),
    fixed<&Customer::tier>("tier"),
    {"owner_id", [](const auto& one, const auto& names, const auto&) { return names.staff.value(one.owner.value()); }},
    {"preferred_channel",
     [](const auto& one, const auto&, const auto&) { return one.preferredChannel ? word(*one.preferredChannel) : QString(); }},
    text<&Customer::bestHours>("best_hours"),
    text<&Customer::timeZone>("time_zone"),
    {"language", [](const auto& one, const auto&, const auto&) { return languageName(one.language); }},
    {"goals", [](const auto& one, const auto&, const auto&) { return wordsOf(one.goals).join(u'\n'); }},
    {"topics", [](const auto& one, const auto&, const auto&) { return one.topics.join(u", "_s); }},
    {"tags", [](const auto& one, const auto&, const auto&) { return one.tags.join(u", "_s); }},
    {"referrer_id", [](const auto& one, const auto& names, const auto&) { return names.customers.value(one.referrer.value()); }},
    {"cadence", [](const auto& one, const auto&, const auto&) { return cadenceText(one.cadence); }},
    fixed<&Customer::leapDayRule>("leap_day"),
    {"ask_days",
     [](const auto& one, const auto&, const auto&) { return one.askDays ? QString::number(*one.askDays) : QString(); }},
    {"opted_out", [](const auto& one, const auto&, const auto&) { return one.optedOut ? Words::tr("yes") : QString(); }},
    {"consents",
     [](const auto& one, const auto&, const auto& time) {
         return lines(one.consents, [&](const Consent& consent) { return consentLine(consent, time); });
     }},
    {"custom_values",
     [](const auto& one, const auto& names, const auto&) {
         return lines(one.customValues, [&](const auto& value) { return ownFieldLine(value, names); });
     }},
    {"photo", [](const auto& one, const auto&, const auto&) { return photoText(one.photo); }},
    text<&Customer::notes>("notes"),
    text<&Customer::foreign>("foreign_lines"),
    {"state", [](const auto& one, const auto&, const auto&) { return fixedWords(domain::key(one.state)); }},
};

} // namespace

QString valueText(const CustomerRecord& record, const QString& field, const Names& names, const TellingTime& time) {
    if (field == services::milestonesField)
        return lines(record.milestones, milestoneLine);
    if (field == services::relationsField)
        return lines(record.relations, [&](const auto& relation) { return relationLine(relation, record.customer.id, names); });
    return textFrom(rows, record.customer, field, names, time);
}

} // namespace rapport::presentation
