#include "exchange/csv/compound.h"
#include "exchange/csv/tablecells.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::ContactKind;

QString pointsOf(const domain::Customer& customer, ContactKind kind) {
    std::vector<CompoundEntry> entries;
    for (const domain::ContactPoint& each : customer.contactPoints) {
        if (each.kind == kind)
            entries.push_back({each.label, each.value, each.preferred});
    }
    return compoundText(entries);
}

QString addressesOf(const domain::Customer& customer) {
    std::vector<CompoundEntry> entries;
    for (const domain::PostalAddress& each : customer.addresses)
        entries.push_back(
            {each.label,
             joinedParts({each.poBox, each.extended, each.street, each.locality, each.region, each.postalCode, each.country}),
             false});
    return compoundText(entries);
}

QString datesOf(const ContactRecord& record) {
    std::vector<CompoundEntry> entries;
    for (const domain::Milestone& each : record.milestones) {
        const QString lead = each.leadDays ? u" (%1)"_s.arg(*each.leadDays) : QString();
        entries.push_back({(domain::key(each.kind) + u' ' + each.label).trimmed(), each.date.toString() + lead, false});
    }
    return compoundText(entries);
}

/// Texts of which each may hold the signs that other programs join by: where one does, the glue stands even behind a single one.
QString listOf(const QStringList& texts, QStringView signs) {
    const bool isPlain = std::none_of(texts.begin(), texts.end(), [&](const QString& each) {
        return std::any_of(signs.begin(), signs.end(), [&](QChar sign) { return each.contains(sign); });
    });
    if (isPlain)
        return texts.join(u"; "_s);
    return texts.join(u" ::: "_s) + (texts.size() == 1 ? u" :::"_s : QString());
}

QString mainPoint(const domain::Customer& customer, ContactKind kind) {
    const auto* const point = domain::mainContact(customer, kind);
    return point ? point->value : QString();
}

QString dateOf(const ContactRecord& record, domain::MilestoneKind kind) {
    for (const domain::Milestone& each : record.milestones) {
        if (each.kind == kind)
            return each.date.toString();
    }
    return {};
}

QString nameCell(const domain::Customer& customer, Field field) {
    switch (field) {
    case Field::DisplayName:
        return domain::displayNameOf(customer);
    case Field::Prefix:
        return customer.name.prefix;
    case Field::Given:
        return customer.name.given;
    case Field::Middle:
        return customer.name.middle;
    case Field::Family:
        return customer.name.family;
    case Field::Suffix:
        return customer.name.suffix;
    case Field::Nickname:
        return customer.name.nickname;
    case Field::Organisation:
        return customer.organisationName;
    case Field::Title:
        return customer.title;
    case Field::Kind:
        return domain::key(customer.kind);
    case Field::Uid:
        return customer.uid;
    default:
        return {};
    }
}

QString reachCell(const domain::Customer& customer, Field field) {
    const domain::PostalAddress first = customer.addresses.empty() ? domain::PostalAddress() : customer.addresses.front();
    switch (field) {
    case Field::Phones:
        return pointsOf(customer, ContactKind::Phone);
    case Field::Emails:
        return pointsOf(customer, ContactKind::Email);
    case Field::Links:
        return pointsOf(customer, ContactKind::Link);
    case Field::Messengers:
        return pointsOf(customer, ContactKind::InstantMessage);
    case Field::Addresses:
        return addressesOf(customer);
    case Field::Phone:
        return mainPoint(customer, ContactKind::Phone);
    case Field::Email:
        return mainPoint(customer, ContactKind::Email);
    case Field::Link:
        return mainPoint(customer, ContactKind::Link);
    case Field::PoBox:
        return first.poBox;
    case Field::ExtendedAddress:
        return first.extended;
    case Field::Street:
        return first.street;
    case Field::Locality:
        return first.locality;
    case Field::Region:
        return first.region;
    case Field::PostalCode:
        return first.postalCode;
    case Field::Country:
        return first.country;
    default:
        return {};
    }
}

QString particularCell(const ContactRecord& record, Field field) {
    const domain::Customer& customer = record.customer;
    switch (field) {
    case Field::Tags:
        return listOf(customer.tags, u";,:");
    case Field::Goals:
        return listOf(wordsOf(customer.goals), u";\n:");
    case Field::Topics:
        return listOf(customer.topics, u";\n:");
    case Field::Notes:
        return customer.notes;
    case Field::CareNote:
        return customer.careNote;
    case Field::Tier:
        return domain::key(customer.tier);
    case Field::Language:
        return customer.language;
    case Field::TimeZone:
        return customer.timeZone;
    case Field::BestHours:
        return customer.bestHours;
    case Field::PreferredChannel:
        return customer.preferredChannel ? domain::key(*customer.preferredChannel) : QString();
    case Field::Cadence:
        return customer.cadence ? u"%1/%2"_s.arg(customer.cadence->ideal).arg(customer.cadence->maximum) : QString();
    case Field::LeapDay:
        return domain::key(customer.leapDayRule);
    case Field::AskDays:
        return customer.askDays ? QString::number(*customer.askDays) : QString();
    case Field::OptedOut:
        return customer.optedOut ? u"yes"_s : QString();
    case Field::ForeignLines:
        return customer.foreign;
    case Field::Dates:
        return datesOf(record);
    case Field::Birthday:
        return dateOf(record, domain::MilestoneKind::Birthday);
    case Field::Anniversary:
        return dateOf(record, domain::MilestoneKind::WeddingAnniversary);
    case Field::OrganisationUid:
        return record.organisationUid;
    case Field::Referrer:
        return record.referrer.name;
    case Field::ReferrerUid:
        return record.referrer.uid;
    case Field::Owner:
        return record.owner;
    default:
        return {};
    }
}

} // namespace

QString cellOf(const ContactRecord& record, const ColumnMeaning& column) {
    if (column.field == Field::Custom) {
        const auto found = std::find_if(record.fields.begin(), record.fields.end(),
                                        [&](const ContactField& each) { return each.name == column.label; });
        return found == record.fields.end() ? QString() : found->value;
    }
    if (const QString name = nameCell(record.customer, column.field); !name.isEmpty())
        return name;
    const QString reach = reachCell(record.customer, column.field);
    return reach.isEmpty() ? particularCell(record, column.field) : reach;
}

} // namespace rapport::exchange
