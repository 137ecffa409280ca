#include "rapport/exchange/csvtable.h"

#include "exchange/csv/csvheader.h"
#include "exchange/csv/tablecells.h"
#include "rapport/exchange/csvwriter.h"

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

struct Column {
    Field field;
    const char* header; ///< which guessMapping() knows
};

// Headers are the same in every language: programs read them too.
constexpr std::array contactColumns{
    Column{Field::Uid, "UID"},
    Column{Field::Kind, "Kind"},
    Column{Field::DisplayName, "Name"},
    Column{Field::Prefix, "Name prefix"},
    Column{Field::Given, "First name"},
    Column{Field::Middle, "Middle name"},
    Column{Field::Family, "Last name"},
    Column{Field::Suffix, "Name suffix"},
    Column{Field::Nickname, "Nickname"},
    Column{Field::Organisation, "Organisation"},
    Column{Field::OrganisationUid, "Organisation UID"},
    Column{Field::Title, "Job title"},
    Column{Field::Phones, "Phone numbers"},
    Column{Field::Emails, "E-mail addresses"},
    Column{Field::Links, "Links"},
    Column{Field::Messengers, "Messengers"},
    Column{Field::Addresses, "Postal addresses"},
    Column{Field::Dates, "Dates"},
    Column{Field::Tags, "Tags"},
    Column{Field::Tier, "Tier"},
    Column{Field::Owner, "Customer owner"},
    Column{Field::PreferredChannel, "Preferred channel"},
    Column{Field::BestHours, "Best hours"},
    Column{Field::TimeZone, "Time zone"},
    Column{Field::Language, "Language"},
    Column{Field::CareNote, "Care note"},
    Column{Field::Goals, "Goals"},
    Column{Field::Topics, "Topics"},
    Column{Field::Notes, "Notes"},
    Column{Field::Referrer, "Referred by"},
    Column{Field::ReferrerUid, "Referred by UID"},
    Column{Field::Cadence, "Cadence"},
    Column{Field::LeapDay, "Leap day"},
    Column{Field::AskDays, "Ask days"},
    Column{Field::OptedOut, "Opted out"},
    Column{Field::ForeignLines, "vCard lines"},
};
constexpr std::array furtherContactColumns{
    Column{Field::Phone, "Phone"},
    Column{Field::Email, "E-mail"},
    Column{Field::Link, "Website"},
    Column{Field::Street, "Street"},
    Column{Field::ExtendedAddress, "Address line 2"},
    Column{Field::PoBox, "PO box"},
    Column{Field::PostalCode, "Postal code"},
    Column{Field::Locality, "City"},
    Column{Field::Region, "Region"},
    Column{Field::Country, "Country"},
    Column{Field::Birthday, "Birthday"},
    Column{Field::Anniversary, "Anniversary"},
};
constexpr std::array interactionColumns{
    Column{Field::Uid, "UID"},
    Column{Field::CustomerUid, "Customer UID"},
    Column{Field::CustomerName, "Customer"},
    Column{Field::When, "Date"},
    Column{Field::TimeZone, "Time zone"},
    Column{Field::Channel, "Channel"},
    Column{Field::Direction, "Direction"},
    Column{Field::Outcome, "Outcome"},
    Column{Field::Minutes, "Minutes"},
    Column{Field::Notes, "Notes"},
    Column{Field::CustomerWords, "Customer words"},
    Column{Field::Understood, "Understood"},
    Column{Field::Confirmed, "Confirmed"},
    Column{Field::Signal, "Signal"},
    Column{Field::Owner, "Author"},
    Column{Field::CreatedAt, "Created at"},
};
constexpr std::array commitmentColumns{
    Column{Field::Uid, "UID"},
    Column{Field::CustomerUid, "Customer UID"},
    Column{Field::CustomerName, "Customer"},
    Column{Field::Words, "Words"},
    Column{Field::Due, "Due date"},
    Column{Field::DueTime, "Due time"},
    Column{Field::FirstDue, "First due date"},
    Column{Field::FirstDueTime, "First due time"},
    Column{Field::TimeZone, "Time zone"},
    Column{Field::CommitmentKind, "Kind"},
    Column{Field::Promiser, "Promiser"},
    Column{Field::Priority, "Priority"},
    Column{Field::Owner, "Owner"},
    Column{Field::MadeBy, "Made by"},
    Column{Field::Outcome, "Outcome"},
    Column{Field::ClosedAt, "Closed at"},
    Column{Field::ClosingNote, "Closing note"},
    Column{Field::Recurrence, "Recurrence"},
    Column{Field::RepeatFrom, "Repeat from"},
    Column{Field::Series, "Series"},
    Column{Field::Anchor, "Anchor"},
    Column{Field::Planned, "Planned"},
    Column{Field::CreatedAt, "Created at"},
};

std::span<const Column> columnsOf(CsvContent content) {
    switch (content) {
    case CsvContent::Interactions:
        return interactionColumns;
    case CsvContent::Commitments:
        return commitmentColumns;
    case CsvContent::Contacts:
        break;
    }
    return contactColumns;
}

std::span<const Column> furtherOf(CsvContent content) {
    return content == CsvContent::Contacts ? std::span<const Column>(furtherContactColumns) : std::span<const Column>();
}

const Column* columnOf(CsvContent content, Field field) {
    for (const auto columns : {columnsOf(content), furtherOf(content)}) {
        for (const Column& each : columns) {
            if (each.field == field)
                return &each;
        }
    }
    return nullptr;
}

QStringList keysOf(std::span<const Column> columns) {
    QStringList keys;
    for (const Column& each : columns)
        keys += fieldKey(each.field);
    return keys;
}

/// "custom:Loyalty number"
ColumnMeaning meaningOfKey(const QString& key) {
    const auto field = fieldFromKey(key.section(u':', 0, 0).trimmed());
    return {field.value_or(Field::Ignore), key.section(u':', 1).trimmed()};
}

} // namespace

QStringList tableColumns(CsvContent content, const QStringList& ownFields) {
    QStringList keys = keysOf(columnsOf(content));
    if (content == CsvContent::Contacts) {
        for (const QString& each : ownFields)
            keys += u"custom:"_s + each;
    }
    return keys;
}

QStringList furtherColumns(CsvContent content) { return keysOf(furtherOf(content)); }

QStringList CsvTable::unknownColumns(CsvContent content, const QStringList& columns) {
    QStringList unknown;
    for (const QString& each : columns) {
        const ColumnMeaning meaning = meaningOfKey(each);
        const bool isCustom = content == CsvContent::Contacts && meaning.field == Field::Custom && !meaning.label.isEmpty();
        if (!isCustom && !columnOf(content, meaning.field))
            unknown += each;
    }
    return unknown;
}

CsvTable::CsvTable(CsvContent content, const QStringList& columns)
    : m_content(content) {
    for (const QString& each : columns)
        m_columns.push_back(meaningOfKey(each));
}

QByteArray CsvTable::header() const {
    QStringList cells;
    for (const ColumnMeaning& each : m_columns) {
        const Column* const column = columnOf(m_content, each.field);
        cells += column ? QString(QLatin1StringView(column->header)) : ownFieldPrefix() + each.label;
    }
    return csvLine(cells);
}

QByteArray CsvTable::line(const ContactRecord& record) const {
    QStringList cells;
    for (const ColumnMeaning& each : m_columns)
        cells += cellOf(record, each);
    return csvLine(cells);
}

QByteArray CsvTable::line(const ActivityRecord& record) const {
    QStringList cells;
    for (const ColumnMeaning& each : m_columns)
        cells += cellOf(record, each.field);
    return csvLine(cells);
}

} // namespace rapport::exchange
