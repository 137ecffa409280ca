#include "rapport/presentation/format.h"

#include "rapport/presentation/milestonewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {
QString tr(const char* text) { return QCoreApplication::translate("format", text); }

QString weekdayTime(const Due& due) {
    return tr("%1 %2").arg(QLocale().dayName(due.date.dayOfWeek(), QLocale::ShortFormat), timeText(*due.time));
}

Reason lateReason(const storage::CommitmentRow& row, QDate today) {
    const qint64 days = row.due.date.daysTo(today);
    if (row.due.time && days == 0)
        return {tr("since %1").arg(timeText(*row.due.time)), Tone::Red};
    if (row.due.time && days == 1)
        return {tr("since %1").arg(weekdayTime(row.due)), Tone::Red};
    return {daysText(std::max<qint64>(days, row.overdueDays)), Tone::Red};
}

Reason todayReason(const storage::CommitmentRow& row, Moment now) {
    if (!row.due.time)
        return {tr("any time"), Tone::Neutral};
    const auto left = row.dueAt - now;
    const QString time = timeText(*row.due.time);
    if (left < std::chrono::minutes(1))
        return {tr("%1, now").arg(time), Tone::Amber};
    return {tr("%1, in %2").arg(time, spanText(left)), left <= std::chrono::hours(1) ? Tone::Amber : Tone::Neutral};
}

QString occasion(const storage::MilestoneRow& row) {
    return row.kind == MilestoneKind::Custom && !row.label.isEmpty() ? row.label : word(row.kind);
}

QString birthdaySentence(const storage::MilestoneRow& row, QDate today) {
    const qint64 days = today.daysTo(row.next);
    const QString when = days == 0 ? tr("today") : days == 1 ? tr("tomorrow") : tr("on %1").arg(dayText(row.next, today));
    if (!row.years)
        return days < 0 ? tr("had a birthday %1").arg(agoText(row.next, today)) : tr("has a birthday %1").arg(when);
    return days < 0 ? tr("turned %1 %2").arg(*row.years).arg(agoText(row.next, today))
                    : tr("turns %1 %2").arg(*row.years).arg(when);
}
} // namespace

Reason dueReason(const storage::CommitmentRow& row, Moment now, const QTimeZone& zone) {
    const QDate today = now.dateIn(zone);
    if (row.overdue)
        return lateReason(row, today);
    if (row.due.date <= today)
        return todayReason(row, now);
    if (row.due.date == today.addDays(1))
        return {row.due.time ? tr("tomorrow %1").arg(timeText(*row.due.time)) : tr("tomorrow"), Tone::Neutral};
    return {dueText(row.due, today), Tone::Neutral};
}

Reason milestoneReason(const storage::MilestoneRow& row, QDate today) {
    if (row.greeted)
        return {tr("greeted"), Tone::Green};
    if (row.hold != domain::GreetingHold::None)
        return {holdWord(row.hold), Tone::Amber};
    if (row.next < today)
        return {tr("belated"), Tone::Amber};
    if (row.next == today)
        return {occasion(row), Tone::Accent};
    return {agoText(row.next, today), Tone::Neutral};
}

QString milestoneSentence(const storage::MilestoneRow& row, QDate today) {
    if (row.kind == MilestoneKind::Birthday)
        return birthdaySentence(row, today);
    if (!row.years || *row.years == 0)
        return u", "_s + occasion(row);
    const QString years = counted(*row.years, tr("year"), tr("years"));
    if (row.kind == MilestoneKind::CustomerSince)
        return tr(", customer for %1").arg(years);
    return tr(", %1: %2").arg(occasion(row), years);
}

QString milestoneWhen(const storage::MilestoneRow& row, QDate today) {
    const QString when = row.next == today ? tr("today") : tr("%1, %2").arg(agoText(row.next, today), dayText(row.next, today));
    return row.next < today && !row.greeted ? tr("%1, not greeted yet").arg(agoText(row.next, today)) : when;
}

Reason driftReason(int daysPast, Drift drift) {
    if (drift == Drift::Unknown)
        return {tr("unknown"), Tone::Neutral};
    if (drift == Drift::InTouch)
        return {tr("in touch"), Tone::Green};
    return {tr("%1 past").arg(daysText(daysPast)), drift == Drift::Red ? Tone::Red : Tone::Amber};
}

QString initials(const QString& name) {
    QString letters;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber())
            letters += word.front().toUpper();
    }
    if (letters.isEmpty())
        return u"?"_s;
    return letters.size() == 1 ? letters : QString(letters.front()) + letters.back();
}

} // namespace rapport::presentation
