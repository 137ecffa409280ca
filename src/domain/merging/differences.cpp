#include "rapport/domain/differences.h"

#include "rapport/core/text.h"
#include "rapport/domain/merge.h"

using namespace Qt::StringLiterals;

namespace rapport::domain {

namespace {

template <typename List, typename Text>
QString lines(const List& list, Text text) {
    QStringList all;
    for (const auto& element : list)
        all << text(element);
    return all.join(u'\n');
}

/// "phone (work, preferred): +36 1 234 5678".
QString contactLine(const ContactPoint& point) {
    QStringList marks;
    if (!point.label.isEmpty())
        marks << point.label;
    if (point.preferred)
        marks << u"preferred"_s;
    const QString kind = key(point.kind).replace(u'_', u' ');
    return (marks.isEmpty() ? kind : u"%1 (%2)"_s.arg(kind, marks.join(u", "_s))) + u": "_s + point.value;
}

QString addressLine(const PostalAddress& address) {
    QStringList parts{address.street,   address.extended, address.poBox,  address.postalCode,
                      address.locality, address.region,   address.country};
    parts.removeAll(QString());
    const QString line = parts.join(u", "_s).replace(u'\n', u' ');
    return address.label.isEmpty() ? line : address.label + u": "_s + line;
}

QString milestoneLine(const Milestone& milestone) {
    const QString kind = milestone.label.isEmpty() ? key(milestone.kind).replace(u'_', u' ') : milestone.label;
    return kind + u": "_s + milestone.date.toString();
}

QString goalLine(const Goal& goal) {
    const QDate last = lastSaid(goal);
    return last.isValid() ? u"%1 (%2)"_s.arg(goal.words, last.toString(Qt::ISODate)) : goal.words;
}

/// "mailing: no, on the phone".
QString consentLine(const Consent& consent) {
    const QString said = key(consent.purpose) + (consent.given ? u": yes"_s : u": no"_s);
    return consent.words.isEmpty() ? said : said + u", "_s + consent.words;
}

template <typename Id>
QString numberOf(Id id) {
    return id.isValid() ? QString::number(id.value()) : QString();
}

QString cadenceText(const std::optional<Cadence>& cadence) {
    return cadence ? u"%1/%2"_s.arg(cadence->ideal).arg(cadence->maximum) : QString();
}

struct FieldText {
    const char* key;
    QString (*text)(const Customer&);
};

template <auto Member>
constexpr FieldText line(const char* key) {
    return {key, [](const Customer& one) -> QString { return one.*Member; }};
}
template <auto Part>
constexpr FieldText named(const char* key) {
    return {key, [](const Customer& one) -> QString { return one.name.*Part; }};
}
template <auto Member>
constexpr FieldText word(const char* name) {
    return {name, [](const Customer& one) { return key(one.*Member); }};
}
template <auto Member>
constexpr FieldText list(const char* key) {
    return {key, [](const Customer& one) { return (one.*Member).join(u'\n'); }};
}

constexpr FieldText texts[] = {
    word<&Customer::kind>("kind"),
    named<&PersonName::prefix>("prefix"),
    named<&PersonName::given>("given"),
    named<&PersonName::middle>("middle"),
    named<&PersonName::family>("family"),
    named<&PersonName::suffix>("suffix"),
    named<&PersonName::nickname>("nickname"),
    line<&Customer::displayName>("display_name"),
    {"organisation",
     [](const Customer& one) { return one.organisation.isValid() ? numberOf(one.organisation) : one.organisationName; }},
    line<&Customer::title>("title"),
    {"contact_points", [](const Customer& one) { return lines(one.contactPoints, contactLine); }},
    {"addresses", [](const Customer& one) { return lines(one.addresses, addressLine); }},
    line<&Customer::careNote>("care_note"),
    word<&Customer::tier>("tier"),
    {"owner_id", [](const Customer& one) { return numberOf(one.owner); }},
    {"preferred_channel", [](const Customer& one) { return one.preferredChannel ? key(*one.preferredChannel) : QString(); }},
    line<&Customer::bestHours>("best_hours"),
    line<&Customer::timeZone>("time_zone"),
    line<&Customer::language>("language"),
    {"goals", [](const Customer& one) { return lines(one.goals, goalLine); }},
    list<&Customer::topics>("topics"),
    list<&Customer::tags>("tags"),
    {"referrer_id", [](const Customer& one) { return numberOf(one.referrer); }},
    {"cadence", [](const Customer& one) { return cadenceText(one.cadence); }},
    word<&Customer::leapDayRule>("leap_day"),
    {"custom_values",
     [](const Customer& one) {
         return lines(one.customValues, [](const CustomValue& value) { return numberOf(value.field) + u": "_s + value.value; });
     }},
    {"photo", [](const Customer& one) { return one.photo.isEmpty() ? QString() : u"%1 bytes"_s.arg(one.photo.size()); }},
    {"ask_days", [](const Customer& one) { return one.askDays ? QString::number(*one.askDays) : QString(); }},
    {"opted_out", [](const Customer& one) { return one.optedOut ? u"yes"_s : u"no"_s; }},
    {"consents", [](const Customer& one) { return lines(one.consents, consentLine); }},
    line<&Customer::notes>("notes"),
    line<&Customer::foreign>("foreign_lines"),
    word<&Customer::state>("state"),
};

QString textOf(const Customer& customer, const QString& field) {
    for (const FieldText& one : texts)
        if (field == QLatin1String(one.key))
            return text::elided(one.text(customer), maxDifferenceText);
    return {};
}

QString textOf(const std::vector<Milestone>& milestones) {
    return text::elided(lines(milestones, milestoneLine), maxDifferenceText);
}

} // namespace

std::vector<Difference> differences(const Customer& before, const Customer& after) {
    std::vector<Difference> all;
    for (const QString& field : differingFields(before, after))
        all.push_back({field, textOf(before, field), textOf(after, field)});
    return all;
}

std::vector<Difference> differences(const std::vector<Milestone>& before, const std::vector<Milestone>& after) {
    if (before == after)
        return {};
    return {{milestonesKey, textOf(before), textOf(after)}};
}

} // namespace rapport::domain
