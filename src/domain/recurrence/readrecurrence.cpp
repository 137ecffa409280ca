#include "rapport/domain/recurrence.h"

#include "domain/recurrence/recurrencewords.h"

#include <QHash>
#include <QSet>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with a text, on its way out of the functions below.
struct Unreadable {
    QString sentence;
};

[[noreturn]] void refuse(const QString& sentence) { throw Unreadable{sentence}; }

int numberFrom(const QString& name, const QString& text, int least, int most) {
    bool ok = false;
    const int number = text.size() <= 6 ? text.toInt(&ok) : 0;
    if (!ok || number < least || number > most)
        refuse(RecurrenceWords::tr("%1 cannot be “%2”. Write a whole number from %3 to %4.")
                   .arg(name, text.left(20), QString::number(least), QString::number(most)));
    return number;
}

/// Numbers from 1 to `most`, or counted from the end where `signedOnes`.
std::vector<int> numbersFrom(const QString& name, const QString& text, int most, bool signedOnes) {
    std::vector<int> numbers;
    for (const QString& part : text.split(u',')) {
        const int number = numberFrom(name, part, signedOnes ? -most : 1, most);
        if (number == 0)
            refuse(RecurrenceWords::tr("%1 cannot be 0. Days are counted from 1, or from the end from -1.").arg(name));
        numbers.push_back(number);
    }
    return numbers;
}

Qt::DayOfWeek weekdayFrom(const QString& code) {
    const auto place = weekdayCodes().indexOf(code);
    if (place < 0)
        refuse(RecurrenceWords::tr("“%1” is no weekday. Write MO, TU, WE, TH, FR, SA or SU.").arg(code.left(20)));
    return static_cast<Qt::DayOfWeek>(place + 1);
}

std::vector<NthWeekday> weekdaysFrom(const QString& text) {
    std::vector<NthWeekday> days;
    for (const QString& part : text.split(u',')) {
        const NthWeekday day{0, weekdayFrom(part.right(2))};
        const QString place = part.chopped(2);
        days.push_back(day);
        if (place.isEmpty())
            continue;
        days.back().place = numberFrom(u"BYDAY"_s, place, -53, 53);
        if (days.back().place == 0)
            refuse(
                RecurrenceWords::tr("“%1” is no day of a month. Write 1MO for the first Monday, -1MO for the last.").arg(part));
    }
    return days;
}

Frequency frequencyFrom(const QString& text) {
    static const QHash<QString, Frequency> known{{u"DAILY"_s, Frequency::Daily},
                                                 {u"WEEKLY"_s, Frequency::Weekly},
                                                 {u"MONTHLY"_s, Frequency::Monthly},
                                                 {u"YEARLY"_s, Frequency::Yearly}};
    if (const auto found = known.constFind(text); found != known.cend())
        return *found;
    static const QSet<QString> shorter{u"SECONDLY"_s, u"MINUTELY"_s, u"HOURLY"_s};
    if (shorter.contains(text))
        refuse(RecurrenceWords::tr("Nothing here repeats within a day. Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."));
    refuse(RecurrenceWords::tr("FREQ cannot be “%1”. Write DAILY, WEEKLY, MONTHLY or YEARLY.").arg(text.left(20)));
}

/// `20271231`, also with a time after it: the day counts.
QDate dayFrom(const QString& text) {
    const bool plain = text.size() == 8 || (text.size() >= 15 && text.size() <= 16 && text[8] == u'T');
    const QDate day = plain ? QDate::fromString(text.left(8), u"yyyyMMdd"_s) : QDate();
    if (!day.isValid())
        refuse(RecurrenceWords::tr("UNTIL cannot be “%1”. Write the last day as 20271231.").arg(text.left(20)));
    return day;
}

using Reader = void (*)(Recurrence&, const QString&);

const QHash<QString, Reader>& readers() {
    static const QHash<QString, Reader> all{
        {u"FREQ"_s, [](Recurrence& rule, const QString& text) { rule.frequency = frequencyFrom(text); }},
        {u"INTERVAL"_s,
         [](Recurrence& rule, const QString& text) { rule.interval = numberFrom(u"INTERVAL"_s, text, 1, largestInterval); }},
        {u"COUNT"_s, [](Recurrence& rule, const QString& text) { rule.count = numberFrom(u"COUNT"_s, text, 1, largestCount); }},
        {u"UNTIL"_s, [](Recurrence& rule, const QString& text) { rule.until = dayFrom(text); }},
        {u"WKST"_s, [](Recurrence& rule, const QString& text) { rule.weekStart = weekdayFrom(text); }},
        {u"BYDAY"_s, [](Recurrence& rule, const QString& text) { rule.days = weekdaysFrom(text); }},
        {u"BYMONTHDAY"_s,
         [](Recurrence& rule, const QString& text) { rule.monthDays = numbersFrom(u"BYMONTHDAY"_s, text, 31, true); }},
        {u"BYMONTH"_s, [](Recurrence& rule, const QString& text) { rule.months = numbersFrom(u"BYMONTH"_s, text, 12, false); }},
        {u"BYYEARDAY"_s,
         [](Recurrence& rule, const QString& text) { rule.yearDays = numbersFrom(u"BYYEARDAY"_s, text, 366, true); }},
        {u"BYWEEKNO"_s, [](Recurrence& rule, const QString& text) { rule.weeks = numbersFrom(u"BYWEEKNO"_s, text, 53, false); }},
        {u"BYSETPOS"_s,
         [](Recurrence& rule, const QString& text) { rule.positions = numbersFrom(u"BYSETPOS"_s, text, 366, true); }},
    };
    return all;
}

void readPart(Recurrence& rule, const QString& part, QSet<QString>& seen) {
    const QString name = part.section(u'=', 0, 0);
    const Reader reader = readers().value(name);
    if (!reader && name.startsWith("BY"_L1))
        refuse(RecurrenceWords::tr("A rule for days knows no %1. Leave it out.").arg(name.left(20)));
    if (!reader || !part.contains(u'='))
        refuse(
            RecurrenceWords::tr("“%1” is no part of a rule. Write it as in FREQ=WEEKLY;INTERVAL=2;BYDAY=TH.").arg(part.left(40)));
    if (seen.contains(name))
        refuse(RecurrenceWords::tr("%1 stands there twice. Write it once.").arg(name));
    seen.insert(name);
    reader(rule, part.section(u'=', 1));
}

Recurrence read(const QString& text) {
    if (text.size() > longestRule)
        refuse(RecurrenceWords::tr("The rule is too long. A rule has at most %1 characters.").arg(longestRule));
    QString rest = text.trimmed().toUpper();
    if (rest.startsWith("RRULE:"_L1))
        rest = rest.mid(6);
    if (rest.isEmpty())
        refuse(RecurrenceWords::tr("There is no rule. Write one as in FREQ=WEEKLY;INTERVAL=2;BYDAY=TH."));
    Recurrence rule;
    QSet<QString> seen;
    for (const QString& part : rest.split(u';'))
        readPart(rule, part, seen);
    if (!seen.contains(u"FREQ"_s))
        refuse(RecurrenceWords::tr("The rule does not say how often. Begin it with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY."));
    return rule;
}

} // namespace

RecurrenceReading readRecurrence(const QString& text) {
    try {
        const Recurrence rule = read(text);
        const QString problem = problemWith(rule);
        return problem.isEmpty() ? RecurrenceReading{rule, {}} : RecurrenceReading{{}, problem};
    } catch (const Unreadable& unreadable) {
        return {{}, unreadable.sentence};
    }
}

} // namespace rapport::domain
