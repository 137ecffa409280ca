#include "exchange/csv/compound.h"
#include "exchange/csv/csvvalues.h"
#include "exchange/csv/rowbuilder.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// The columns of our own tables, which hold all of a kind in one cell.
namespace rapport::exchange {

namespace {

using domain::ContactKind;

void addPoints(domain::Customer& customer, ContactKind kind, const QString& cell) {
    for (const CompoundEntry& each : compoundEntries(cell))
        customer.contactPoints.push_back({kind, each.label, each.value, each.preferred});
}

void addAddresses(domain::Customer& customer, const QString& cell) {
    for (const CompoundEntry& each : compoundEntries(cell)) {
        const QStringList parts = separateParts(each.value);
        customer.addresses.push_back({each.label, parts.value(0), parts.value(1), parts.value(2), parts.value(3), parts.value(4),
                                      parts.value(5), parts.value(6)});
    }
}

/// "custom Opened the shop": a key, and a label where there is one.
std::optional<domain::Milestone> milestoneOf(const CompoundEntry& entry) {
    static const QRegularExpression pattern(u"^(\\S+)(?: \\((\\d{1,4})\\))?$"_s);
    const auto match = pattern.match(entry.value);
    const auto kind = domain::fromKey<domain::MilestoneKind>(entry.label.section(u' ', 0, 0));
    const auto date = PartialDate::parse(match.captured(1));
    if (!kind || !date)
        return {};
    domain::Milestone milestone;
    milestone.kind = *kind;
    milestone.label = entry.label.section(u' ', 1);
    milestone.date = *date;
    if (!match.captured(2).isEmpty())
        milestone.leadDays = match.captured(2).toInt();
    return milestone;
}

std::optional<int> daysOf(const QString& cell) {
    const int days = cell.trimmed().toInt();
    return days > 0 ? std::optional(days) : std::nullopt;
}

std::optional<domain::Cadence> cadenceOf(const QString& cell) {
    static const QRegularExpression pattern(u"^(\\d{1,5})(?:/(\\d{1,5}))?$"_s);
    const auto match = pattern.match(cell);
    const int ideal = match.captured(1).toInt();
    const int maximum = match.captured(2).isEmpty() ? ideal : match.captured(2).toInt();
    return ideal > 0 && maximum >= ideal ? std::optional(domain::Cadence{ideal, maximum}) : std::nullopt;
}

} // namespace

/// False for a column of the other sorts.
bool RowBuilder::takeOwn(const ColumnMeaning& meaning, const QString& value) {
    domain::Customer& customer = m_record.customer;
    switch (meaning.field) {
    case Field::Phones:
        addPoints(customer, ContactKind::Phone, value);
        return true;
    case Field::Emails:
        addPoints(customer, ContactKind::Email, value);
        return true;
    case Field::Links:
        addPoints(customer, ContactKind::Link, value);
        return true;
    case Field::Messengers:
        addPoints(customer, ContactKind::InstantMessage, value);
        return true;
    case Field::Addresses:
        addAddresses(customer, value);
        return true;
    case Field::Dates:
        for (const CompoundEntry& each : compoundEntries(value)) {
            if (const auto milestone = milestoneOf(each))
                m_record.milestones.push_back(*milestone);
            else
                takeDate(Field::OtherDate, each.label, each.value);
        }
        return true;
    case Field::OrganisationUid:
        m_record.organisationUid = value;
        return true;
    case Field::Referrer:
        m_record.referrer.name = value;
        return true;
    case Field::ReferrerUid:
        m_record.referrer.uid = value;
        return true;
    case Field::Owner:
        m_record.owner = value;
        return true;
    case Field::Cadence:
        customer.cadence = cadenceOf(value);
        return true;
    case Field::LeapDay:
        customer.leapDayRule = domain::fromKey<domain::LeapDayRule>(value).value_or(customer.leapDayRule);
        return true;
    case Field::AskDays:
        return customer.askDays = daysOf(value), true;
    case Field::OptedOut:
        customer.optedOut = yesOrNo(value).value_or(false);
        return true;
    case Field::ForeignLines:
        customer.foreign = value;
        return true;
    case Field::Custom:
        if (!value.isEmpty())
            m_record.fields.push_back({meaning.label, domain::FieldType::Text, {}, value});
        return true;
    default:
        return false;
    }
}

} // namespace rapport::exchange
