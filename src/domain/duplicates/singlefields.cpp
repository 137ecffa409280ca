#include "domain/duplicates/singlefields.h"

#include "rapport/domain/saying.h"

#include <QCoreApplication>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CustomerMerge", text); }

QString wholeName(const Customer& customer) {
    if (customer.kind == CustomerKind::Organisation || !customer.displayName.isEmpty())
        return displayNameOf(customer);
    const PersonName& name = customer.name;
    QStringList parts{name.prefix, name.given, name.middle, name.family, name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

void takeName(Customer& to, const Customer& from) {
    const QString nickname = to.name.nickname;
    to.name = from.name;
    to.name.nickname = nickname;
    to.displayName = from.displayName;
    if (from.kind == CustomerKind::Organisation)
        to.organisationName = from.organisationName;
}

QString organisationOf(const Customer& customer, const MergeNames& names) {
    if (customer.kind == CustomerKind::Organisation)
        return {};
    return customer.organisation.isValid() ? names.customers.value(customer.organisation.value()) : customer.organisationName;
}

QString cadenceText(const Customer& customer) {
    return customer.cadence ? tr("%1 to %2 days").arg(customer.cadence->ideal).arg(customer.cadence->maximum) : QString();
}

QString photoText(const Customer& customer) {
    return customer.photo.isEmpty() ? QString() : tr("a picture of %1 KB").arg((customer.photo.size() + 1023) / 1024);
}

/// A field that is a text of its own.
template <auto Member>
SingleField textField(const char* fieldKey, const char* label) {
    return {QString::fromLatin1(fieldKey), tr(label), true, [](const Customer& customer) { return customer.*Member; },
            [](Customer& to, const Customer& from) { to.*Member = from.*Member; }};
}

std::vector<SingleField> personFields(const MergeNames& names) {
    return {{u"name"_s, tr("Name"), true, &wholeName, &takeName},
            {u"nickname"_s, tr("Nickname"), true, [](const Customer& customer) { return customer.name.nickname; },
             [](Customer& to, const Customer& from) { to.name.nickname = from.name.nickname; }},
            {u"organisation"_s, tr("Organisation"), true,
             [&names](const Customer& customer) { return organisationOf(customer, names); },
             [](Customer& to, const Customer& from) {
                 to.organisation = from.organisation;
                 to.organisationName = from.organisationName;
             }},
            textField<&Customer::title>("title", QT_TRANSLATE_NOOP("CustomerMerge", "Position")),
            {u"photo"_s, tr("Photo"), false, &photoText, [](Customer& to, const Customer& from) { to.photo = from.photo; }, false,
             [](const Customer& one, const Customer& other) { return one.photo == other.photo; }}};
}

std::vector<SingleField> careFields(const MergeNames& names) {
    return {{u"tier"_s, tr("Tier"), false, [](const Customer& customer) { return word(customer.tier); },
             [](Customer& to, const Customer& from) { to.tier = from.tier; }},
            {u"owner"_s, tr("Owner"), true,
             [&names](const Customer& customer) { return names.staff.value(customer.owner.value()); },
             [](Customer& to, const Customer& from) { to.owner = from.owner; }},
            {u"preferred_channel"_s, tr("Preferred channel"), true,
             [](const Customer& customer) { return customer.preferredChannel ? word(*customer.preferredChannel) : QString(); },
             [](Customer& to, const Customer& from) { to.preferredChannel = from.preferredChannel; }},
            textField<&Customer::bestHours>("best_hours", QT_TRANSLATE_NOOP("CustomerMerge", "Best hours")),
            textField<&Customer::timeZone>("time_zone", QT_TRANSLATE_NOOP("CustomerMerge", "Time zone")),
            {u"language"_s, tr("Language"), true, [](const Customer& customer) { return languageName(customer.language); },
             [](Customer& to, const Customer& from) { to.language = from.language; }},
            {u"cadence"_s, tr("In touch every"), true, &cadenceText,
             [](Customer& to, const Customer& from) { to.cadence = from.cadence; }},
            {u"referrer"_s, tr("Referred by"), true,
             [&names](const Customer& customer) { return names.customers.value(customer.referrer.value()); },
             [](Customer& to, const Customer& from) { to.referrer = from.referrer; }}};
}

QString valueOf(const Customer& customer, CustomFieldId field) {
    for (const CustomValue& value : customer.customValues) {
        if (value.field == field)
            return value.value;
    }
    return {};
}

SingleField customField(CustomFieldId field, const QString& label, bool isDate) {
    return {u"field:%1"_s.arg(field.value()),
            label,
            true,
            [field](const Customer& customer) { return valueOf(customer, field); },
            [field](Customer& to, const Customer& from) {
                std::erase_if(to.customValues, [field](const CustomValue& value) { return value.field == field; });
                to.customValues.push_back({field, valueOf(from, field)});
            },
            isDate};
}

} // namespace

std::vector<SingleField> singleFields(const Customer& kept, const Customer& other, const MergeNames& names) {
    auto fields = personFields(names);
    for (auto& field : careFields(names))
        fields.push_back(std::move(field));
    QSet<qint64> known;
    for (const Customer* customer : {&kept, &other}) {
        for (const CustomValue& value : customer->customValues) {
            if (!known.contains(value.field.value()))
                fields.push_back(customField(value.field, names.fields.value(value.field.value(), tr("Own field")),
                                             names.dateFields.contains(value.field.value())));
            known.insert(value.field.value());
        }
    }
    return fields;
}

} // namespace rapport::domain
