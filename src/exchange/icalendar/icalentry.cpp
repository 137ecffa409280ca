#include "exchange/icalendar/icalentry.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qsizetype mostPeople = 200;
constexpr size_t mostLeftOut = 2000;
constexpr qsizetype mostCategories = 50;
constexpr qsizetype mostOwn = 50;
constexpr qsizetype longestText = 100'000;

const QString& ownPrefix() {
    static const QString prefix = u"X-RAPPORT-"_s;
    return prefix;
}

void takeAddress(QStringList& emails, const ICalProperty& property) {
    QString address = property.parameter(u"EMAIL"_s);
    if (address.isEmpty() && property.value.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        address = property.value.mid(7);
    address = address.trimmed();
    if (address.contains(u'@') && emails.size() < mostPeople && !emails.contains(address, Qt::CaseInsensitive))
        emails += address;
}

bool takeTime(std::optional<ICalTime>& into, const ICalProperty& property) {
    into = timeOf(property);
    return into.has_value();
}

bool takeLeftOut(std::vector<ICalTime>& into, const ICalProperty& property) {
    bool readable = true;
    for (const QString& each : property.value.split(u',')) {
        const auto time = parseICalTime(each, property.parameter(u"TZID"_s));
        readable = readable && time;
        if (time && into.size() < mostLeftOut)
            into.push_back(*time);
    }
    return readable;
}

using Taker = std::function<bool(ICalEntry&, const ICalProperty&)>;

Taker timeInto(std::optional<ICalTime> ICalEntry::*member) {
    return [member](ICalEntry& entry, const ICalProperty& property) { return takeTime(entry.*member, property); };
}

Taker textInto(QString ICalEntry::*member) {
    return [member](ICalEntry& entry, const ICalProperty& property) {
        entry.*member = property.text().left(longestText);
        return true;
    };
}

const QHash<QString, Taker>& takers() {
    static const QHash<QString, Taker> table{
        {u"UID"_s, textInto(&ICalEntry::uid)},
        {u"SUMMARY"_s, textInto(&ICalEntry::summary)},
        {u"DESCRIPTION"_s, textInto(&ICalEntry::description)},
        {u"DTSTART"_s, timeInto(&ICalEntry::start)},
        {u"DTEND"_s, timeInto(&ICalEntry::end)},
        {u"DUE"_s, timeInto(&ICalEntry::due)},
        {u"COMPLETED"_s, timeInto(&ICalEntry::completed)},
        {u"RECURRENCE-ID"_s, timeInto(&ICalEntry::instead)},
        {u"CREATED"_s, timeInto(&ICalEntry::created)},
        {u"LAST-MODIFIED"_s, timeInto(&ICalEntry::modified)},
        {u"RRULE"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             entry.rule = property.value.trimmed();
             return !entry.rule.isEmpty();
         }},
        {u"STATUS"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             entry.status = property.text().toUpper();
             return true;
         }},
        {u"CATEGORIES"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             if (entry.categories.size() < mostCategories)
                 entry.categories += property.texts();
             return true;
         }},
        {u"ATTENDEE"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             takeAddress(entry.emails, property);
             return true;
         }},
        {u"ORGANIZER"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             takeAddress(entry.emails, property);
             return true;
         }},
        {u"EXDATE"_s, [](ICalEntry& entry, const ICalProperty& property) { return takeLeftOut(entry.leftOut, property); }},
        {u"DURATION"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             entry.duration = parseDuration(property.value);
             return entry.duration.has_value();
         }},
        {u"PERCENT-COMPLETE"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             bool good = false;
             entry.percent = property.value.trimmed().toInt(&good);
             return good;
         }},
        {u"PRIORITY"_s,
         [](ICalEntry& entry, const ICalProperty& property) {
             bool good = false;
             entry.priority = property.value.trimmed().toInt(&good);
             return good;
         }},
    };
    return table;
}

} // namespace

bool ICalEntry::take(const ICalProperty& property) {
    if (property.name.startsWith(ownPrefix())) {
        if (own.size() < mostOwn)
            own.insert(property.name.mid(ownPrefix().size()), property.text());
        return true;
    }
    const auto taker = takers().constFind(property.name);
    return taker == takers().constEnd() || (*taker)(*this, property);
}

} // namespace rapport::exchange
