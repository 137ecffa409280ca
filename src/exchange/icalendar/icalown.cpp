#include "exchange/icalendar/icalown.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString own(const ICalEntry& entry, const QString& name) { return entry.own.value(name); }

template <typename Enum>
void readKey(Enum& into, const ICalEntry& entry, const QString& name) {
    into = domain::fromKey<Enum>(own(entry, name)).value_or(into);
}

QDate dayOf(const ICalEntry& entry, const QString& name) { return QDate::fromString(own(entry, name), Qt::ISODate); }

template <typename Record>
void readCommon(Record& record, const ICalEntry& entry) {
    if (const QString uid = own(entry, u"UID"_s); !uid.isEmpty())
        record.uid = uid;
    if (const auto created = Moment::parse(own(entry, u"CREATED"_s), QTimeZone::utc()))
        record.createdAt = *created;
    record.recurrence = own(entry, u"RULE"_s);
    readKey(record.repeatFrom, entry, u"REPEAT-FROM"_s);
    record.series = own(entry, u"SERIES"_s);
    record.anchor = dayOf(entry, u"ANCHOR"_s);
    record.planned = dayOf(entry, u"PLANNED"_s);
}

} // namespace

std::optional<domain::Due> ownDue(const QString& text) {
    domain::Due due{QDate::fromString(text.section(u'T', 0, 0), Qt::ISODate), {}};
    if (!due.date.isValid())
        return {};
    if (const QTime time = QTime::fromString(text.section(u'T', 1), u"HH:mm"_s); time.isValid())
        due.time = time;
    return due;
}

void readOwn(domain::Commitment& commitment, const ICalEntry& entry) {
    readCommon(commitment, entry);
    readKey(commitment.kind, entry, u"COMMITMENT"_s);
    readKey(commitment.promiser, entry, u"PROMISER"_s);
    commitment.firstDue = ownDue(own(entry, u"FIRST-DUE"_s)).value_or(commitment.due);
    // Who changed the title in a calendar has changed the words.
    if (const QString words = own(entry, u"WORDS"_s); !words.isEmpty() && entry.summary.contains(words))
        commitment.words = words;
}

void readOwn(domain::PlannedInteraction& plan, const ICalEntry& entry) {
    readCommon(plan, entry);
    readKey(plan.channel, entry, u"CHANNEL"_s);
    if (const QString words = own(entry, u"WORDS"_s); entry.summary.contains(words))
        plan.words = words;
}

void readOwn(domain::Milestone& milestone, const ICalEntry& entry) {
    if (const QString uid = own(entry, u"UID"_s); !uid.isEmpty())
        milestone.uid = uid;
    readKey(milestone.kind, entry, u"MILESTONE"_s);
    milestone.label = own(entry, u"LABEL"_s);
    milestone.date = PartialDate::parse(own(entry, u"DATE"_s)).value_or(milestone.date);
    bool isNumber = false;
    const int days = own(entry, u"LEAD-DAYS"_s).toInt(&isNumber);
    if (isNumber && days >= 0)
        milestone.leadDays = days;
}

} // namespace rapport::exchange
