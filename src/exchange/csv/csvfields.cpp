#include "rapport/exchange/csvreader.h"

#include <array>

namespace rapport::exchange {

namespace {

struct Named {
    Field field;
    const char* key;
};

constexpr std::array names{
    Named{Field::Ignore, "ignore"},
    Named{Field::DisplayName, "name"},
    Named{Field::Prefix, "prefix"},
    Named{Field::Given, "given"},
    Named{Field::Middle, "middle"},
    Named{Field::Family, "family"},
    Named{Field::Suffix, "suffix"},
    Named{Field::Nickname, "nickname"},
    Named{Field::Organisation, "organisation"},
    Named{Field::Title, "title"},
    Named{Field::Phone, "phone"},
    Named{Field::Email, "email"},
    Named{Field::Link, "link"},
    Named{Field::InstantMessage, "instant_message"},
    Named{Field::Street, "street"},
    Named{Field::ExtendedAddress, "extended_address"},
    Named{Field::PoBox, "po_box"},
    Named{Field::Locality, "locality"},
    Named{Field::Region, "region"},
    Named{Field::PostalCode, "postal_code"},
    Named{Field::Country, "country"},
    Named{Field::WholeAddress, "address"},
    Named{Field::Birthday, "birthday"},
    Named{Field::BirthYear, "birth_year"},
    Named{Field::BirthMonth, "birth_month"},
    Named{Field::BirthDay, "birth_day"},
    Named{Field::Anniversary, "anniversary"},
    Named{Field::OtherDate, "date"},
    Named{Field::Tags, "tags"},
    Named{Field::Notes, "notes"},
    Named{Field::CareNote, "care_note"},
    Named{Field::Tier, "tier"},
    Named{Field::Language, "language"},
    Named{Field::TimeZone, "time_zone"},
    Named{Field::BestHours, "best_hours"},
    Named{Field::PreferredChannel, "preferred_channel"},
    Named{Field::Goals, "goals"},
    Named{Field::Topics, "topics"},
    Named{Field::Kind, "kind"},
    Named{Field::Uid, "uid"},
    Named{Field::LabelOfNext, "label_of_next"},
    Named{Field::Phones, "phones"},
    Named{Field::Emails, "emails"},
    Named{Field::Links, "links"},
    Named{Field::Messengers, "messengers"},
    Named{Field::Addresses, "addresses"},
    Named{Field::Dates, "dates"},
    Named{Field::OrganisationUid, "organisation_uid"},
    Named{Field::Referrer, "referrer"},
    Named{Field::ReferrerUid, "referrer_uid"},
    Named{Field::Cadence, "cadence"},
    Named{Field::LeapDay, "leap_day"},
    Named{Field::AskDays, "ask_days"},
    Named{Field::OptedOut, "opted_out"},
    Named{Field::ForeignLines, "foreign_lines"},
    Named{Field::Custom, "custom"},
    Named{Field::CustomerName, "customer"},
    Named{Field::CustomerUid, "customer_uid"},
    Named{Field::When, "at"},
    Named{Field::WhenTime, "at_time"},
    Named{Field::Channel, "channel"},
    Named{Field::Direction, "direction"},
    Named{Field::Outcome, "outcome"},
    Named{Field::Minutes, "minutes"},
    Named{Field::CustomerWords, "customer_words"},
    Named{Field::Understood, "understood"},
    Named{Field::Confirmed, "confirmed"},
    Named{Field::Signal, "signal"},
    Named{Field::Words, "words"},
    Named{Field::Due, "due"},
    Named{Field::DueTime, "due_time"},
    Named{Field::FirstDue, "first_due"},
    Named{Field::FirstDueTime, "first_due_time"},
    Named{Field::CommitmentKind, "commitment_kind"},
    Named{Field::Promiser, "promiser"},
    Named{Field::Priority, "priority"},
    Named{Field::Owner, "owner"},
    Named{Field::MadeBy, "made_by"},
    Named{Field::Recurrence, "recurrence"},
    Named{Field::RepeatFrom, "repeat_from"},
    Named{Field::Series, "series"},
    Named{Field::Anchor, "anchor"},
    Named{Field::Planned, "planned"},
    Named{Field::ClosedAt, "closed_at"},
    Named{Field::ClosingNote, "closing_note"},
    Named{Field::CreatedAt, "created_at"},
};

} // namespace

bool isAddressPart(Field field) {
    switch (field) {
    case Field::Street:
    case Field::ExtendedAddress:
    case Field::PoBox:
    case Field::Locality:
    case Field::Region:
    case Field::PostalCode:
    case Field::Country:
    case Field::WholeAddress:
        return true;
    default:
        return false;
    }
}

QString fieldKey(Field field) {
    for (const Named& each : names) {
        if (each.field == field)
            return QLatin1StringView(each.key);
    }
    return {};
}

std::optional<Field> fieldFromKey(const QString& key) {
    for (const Named& each : names) {
        if (key.compare(QLatin1StringView(each.key), Qt::CaseInsensitive) == 0)
            return each.field;
    }
    return {};
}

} // namespace rapport::exchange
