#include "rapport/presentation/csvpreviewmodel.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

using exchange::ColumnMeaning;
using exchange::Field;

struct Named {
    Field field;
    const char* words;
};
constexpr const char* context = "ColumnMeaning";

constexpr std::array names{
    Named{Field::Ignore, QT_TRANSLATE_NOOP("ColumnMeaning", "Not imported")},
    Named{Field::DisplayName, QT_TRANSLATE_NOOP("ColumnMeaning", "Name")},
    Named{Field::Given, QT_TRANSLATE_NOOP("ColumnMeaning", "First name")},
    Named{Field::Family, QT_TRANSLATE_NOOP("ColumnMeaning", "Last name")},
    Named{Field::Middle, QT_TRANSLATE_NOOP("ColumnMeaning", "Middle name")},
    Named{Field::Prefix, QT_TRANSLATE_NOOP("ColumnMeaning", "Prefix (Dr., Ms)")},
    Named{Field::Suffix, QT_TRANSLATE_NOOP("ColumnMeaning", "Suffix (Jr.)")},
    Named{Field::Nickname, QT_TRANSLATE_NOOP("ColumnMeaning", "Nickname")},
    Named{Field::Organisation, QT_TRANSLATE_NOOP("ColumnMeaning", "Organisation")},
    Named{Field::Title, QT_TRANSLATE_NOOP("ColumnMeaning", "Job title")},
    Named{Field::Phone, QT_TRANSLATE_NOOP("ColumnMeaning", "Phone")},
    Named{Field::Email, QT_TRANSLATE_NOOP("ColumnMeaning", "E-mail")},
    Named{Field::Link, QT_TRANSLATE_NOOP("ColumnMeaning", "Link")},
    Named{Field::InstantMessage, QT_TRANSLATE_NOOP("ColumnMeaning", "Messenger")},
    Named{Field::Street, QT_TRANSLATE_NOOP("ColumnMeaning", "Street")},
    Named{Field::ExtendedAddress, QT_TRANSLATE_NOOP("ColumnMeaning", "Address, second line")},
    Named{Field::PoBox, QT_TRANSLATE_NOOP("ColumnMeaning", "PO box")},
    Named{Field::Locality, QT_TRANSLATE_NOOP("ColumnMeaning", "Town")},
    Named{Field::Region, QT_TRANSLATE_NOOP("ColumnMeaning", "Region")},
    Named{Field::PostalCode, QT_TRANSLATE_NOOP("ColumnMeaning", "Postal code")},
    Named{Field::Country, QT_TRANSLATE_NOOP("ColumnMeaning", "Country")},
    Named{Field::WholeAddress, QT_TRANSLATE_NOOP("ColumnMeaning", "Whole address")},
    Named{Field::Birthday, QT_TRANSLATE_NOOP("ColumnMeaning", "Birthday")},
    Named{Field::BirthYear, QT_TRANSLATE_NOOP("ColumnMeaning", "Birth year")},
    Named{Field::BirthMonth, QT_TRANSLATE_NOOP("ColumnMeaning", "Birth month")},
    Named{Field::BirthDay, QT_TRANSLATE_NOOP("ColumnMeaning", "Day of birth in its month")},
    Named{Field::Anniversary, QT_TRANSLATE_NOOP("ColumnMeaning", "Wedding anniversary")},
    Named{Field::OtherDate, QT_TRANSLATE_NOOP("ColumnMeaning", "Other date")},
    Named{Field::Tags, QT_TRANSLATE_NOOP("ColumnMeaning", "Tags")},
    Named{Field::Notes, QT_TRANSLATE_NOOP("ColumnMeaning", "Notes")},
    Named{Field::CareNote, QT_TRANSLATE_NOOP("ColumnMeaning", "Care note")},
    Named{Field::Tier, QT_TRANSLATE_NOOP("ColumnMeaning", "Tier")},
    Named{Field::Language, QT_TRANSLATE_NOOP("ColumnMeaning", "Language")},
    Named{Field::TimeZone, QT_TRANSLATE_NOOP("ColumnMeaning", "Time zone")},
    Named{Field::BestHours, QT_TRANSLATE_NOOP("ColumnMeaning", "Best hours")},
    Named{Field::PreferredChannel, QT_TRANSLATE_NOOP("ColumnMeaning", "Preferred channel")},
    Named{Field::Goals, QT_TRANSLATE_NOOP("ColumnMeaning", "Goals")},
    Named{Field::Topics, QT_TRANSLATE_NOOP("ColumnMeaning", "Topics")},
    Named{Field::Kind, QT_TRANSLATE_NOOP("ColumnMeaning", "Person or organisation")},
    Named{Field::Uid, QT_TRANSLATE_NOOP("ColumnMeaning", "UID")},
    Named{Field::LabelOfNext, QT_TRANSLATE_NOOP("ColumnMeaning", "Label of the next column")},
    Named{Field::Phones, QT_TRANSLATE_NOOP("ColumnMeaning", "All phones")},
    Named{Field::Emails, QT_TRANSLATE_NOOP("ColumnMeaning", "All e-mails")},
    Named{Field::Links, QT_TRANSLATE_NOOP("ColumnMeaning", "All links")},
    Named{Field::Messengers, QT_TRANSLATE_NOOP("ColumnMeaning", "All messengers")},
    Named{Field::Addresses, QT_TRANSLATE_NOOP("ColumnMeaning", "All addresses")},
    Named{Field::Dates, QT_TRANSLATE_NOOP("ColumnMeaning", "All dates")},
    Named{Field::OrganisationUid, QT_TRANSLATE_NOOP("ColumnMeaning", "UID of the organisation")},
    Named{Field::Referrer, QT_TRANSLATE_NOOP("ColumnMeaning", "Referred by")},
    Named{Field::ReferrerUid, QT_TRANSLATE_NOOP("ColumnMeaning", "UID of who referred")},
    Named{Field::Cadence, QT_TRANSLATE_NOOP("ColumnMeaning", "How often in touch")},
    Named{Field::LeapDay, QT_TRANSLATE_NOOP("ColumnMeaning", "29 February")},
    Named{Field::AskDays, QT_TRANSLATE_NOOP("ColumnMeaning", "Asked for feedback at most every (days)")},
    Named{Field::OptedOut, QT_TRANSLATE_NOOP("ColumnMeaning", "Wants no mailings")},
    Named{Field::ForeignLines, QT_TRANSLATE_NOOP("ColumnMeaning", "Other vCard lines")},
    Named{Field::Custom, QT_TRANSLATE_NOOP("ColumnMeaning", "Own field")},
    Named{Field::CustomerName, QT_TRANSLATE_NOOP("ColumnMeaning", "Customer")},
    Named{Field::CustomerUid, QT_TRANSLATE_NOOP("ColumnMeaning", "UID of the customer")},
    Named{Field::When, QT_TRANSLATE_NOOP("ColumnMeaning", "Day it happened")},
    Named{Field::WhenTime, QT_TRANSLATE_NOOP("ColumnMeaning", "Time of day")},
    Named{Field::Channel, QT_TRANSLATE_NOOP("ColumnMeaning", "Channel")},
    Named{Field::Direction, QT_TRANSLATE_NOOP("ColumnMeaning", "From us or from them")},
    Named{Field::Outcome, QT_TRANSLATE_NOOP("ColumnMeaning", "Outcome")},
    Named{Field::Minutes, QT_TRANSLATE_NOOP("ColumnMeaning", "Duration in minutes")},
    Named{Field::CustomerWords, QT_TRANSLATE_NOOP("ColumnMeaning", "What the customer said")},
    Named{Field::Understood, QT_TRANSLATE_NOOP("ColumnMeaning", "What we understood")},
    Named{Field::Confirmed, QT_TRANSLATE_NOOP("ColumnMeaning", "Confirmed by the customer")},
    Named{Field::Signal, QT_TRANSLATE_NOOP("ColumnMeaning", "Mood")},
    Named{Field::Words, QT_TRANSLATE_NOOP("ColumnMeaning", "What was promised")},
    Named{Field::Due, QT_TRANSLATE_NOOP("ColumnMeaning", "Due day")},
    Named{Field::DueTime, QT_TRANSLATE_NOOP("ColumnMeaning", "Due time")},
    Named{Field::FirstDue, QT_TRANSLATE_NOOP("ColumnMeaning", "First due day")},
    Named{Field::FirstDueTime, QT_TRANSLATE_NOOP("ColumnMeaning", "First due time")},
    Named{Field::CommitmentKind, QT_TRANSLATE_NOOP("ColumnMeaning", "Kind of promise")},
    Named{Field::Promiser, QT_TRANSLATE_NOOP("ColumnMeaning", "Whose promise")},
    Named{Field::Priority, QT_TRANSLATE_NOOP("ColumnMeaning", "Priority")},
    Named{Field::Owner, QT_TRANSLATE_NOOP("ColumnMeaning", "Staff member")},
    Named{Field::MadeBy, QT_TRANSLATE_NOOP("ColumnMeaning", "Promised by")},
    Named{Field::Recurrence, QT_TRANSLATE_NOOP("ColumnMeaning", "Repeats (RRULE)")},
    Named{Field::RepeatFrom, QT_TRANSLATE_NOOP("ColumnMeaning", "Repeats from")},
    Named{Field::Series, QT_TRANSLATE_NOOP("ColumnMeaning", "Series")},
    Named{Field::Anchor, QT_TRANSLATE_NOOP("ColumnMeaning", "Series counts from")},
    Named{Field::Planned, QT_TRANSLATE_NOOP("ColumnMeaning", "Planned day of the series")},
    Named{Field::ClosedAt, QT_TRANSLATE_NOOP("ColumnMeaning", "When it was done")},
    Named{Field::ClosingNote, QT_TRANSLATE_NOOP("ColumnMeaning", "Closing note")},
    Named{Field::CreatedAt, QT_TRANSLATE_NOOP("ColumnMeaning", "When it was entered")},
};

bool takesLabel(Field field) { return field == Field::Phone || field == Field::Email || exchange::isAddressPart(field); }

} // namespace

QString meaningWords(const ColumnMeaning& meaning) {
    const auto* const name =
        std::find_if(names.begin(), names.end(), [&](const Named& each) { return each.field == meaning.field; });
    const QString words = QCoreApplication::translate(context, name->words);
    return meaning.label.isEmpty() ? words : QCoreApplication::translate(context, "%1 (%2)").arg(words, meaning.label);
}

std::vector<ColumnMeaning> offeredMeanings(exchange::CsvContent content) {
    const bool isContact = content == exchange::CsvContent::Contacts;
    const auto fields = exchange::fieldsOf(content);
    std::vector<ColumnMeaning> meanings;
    for (const Named& each : names) {
        if (std::find(fields.begin(), fields.end(), each.field) == fields.end())
            continue;
        meanings.push_back({each.field, {}});
        if (!isContact || !takesLabel(each.field))
            continue;
        meanings.push_back({each.field, u"work"_s});
        meanings.push_back({each.field, u"home"_s});
        if (each.field == Field::Phone)
            meanings.insert(meanings.end(), {{each.field, u"mobile"_s}, {each.field, u"fax"_s}});
    }
    return meanings;
}

} // namespace rapport::presentation
