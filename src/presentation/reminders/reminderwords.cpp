#include "rapport/presentation/reminders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("reminders", text); }

constexpr size_t mostInNotice = 4;

/// Times are shown as clocks here have them, wherever the promise was made.
Reason whenText(const storage::ReminderRow& row, Moment now, const QTimeZone& zone) {
    storage::CommitmentRow here = row.commitment;
    if (here.due.time) {
        const QDateTime local = here.dueAt.in(zone);
        here.due = {local.date(), QTime(local.time().hour(), local.time().minute())};
    }
    Reason when = dueReason(here, now, zone);
    if (here.priority == domain::Priority::Urgent)
        when = {tr("urgent, %1").arg(when.text), Tone::Red};
    return when;
}

/// What to know before they are called comes first.
QString noticeText(const ReminderLine& line) {
    QStringList text{line.careNote, line.who, line.when.text};
    text.removeAll(QString());
    return text.join(u'\n');
}

/// Some desktops read a notification's text as HTML, others show it as it is, and nobody tells which: this is right in both.
ReminderNotice withoutMarkup(ReminderNotice notice) {
    for (QString* text : {&notice.title, &notice.text})
        text->replace(u'<', u'‹').replace(u'>', u'›');
    return notice;
}

} // namespace

QString ReminderLine::sentence() const { return tr("%1, %2: %3").arg(words, who, when.text); }

std::vector<ReminderLine> reminderLines(const std::vector<storage::ReminderRow>& rows, Moment now, const QTimeZone& zone) {
    std::vector<ReminderLine> lines;
    for (const storage::ReminderRow& row : rows) {
        const storage::CommitmentRow& commitment = row.commitment;
        const QString who = commitment.organisation.isEmpty()
                                ? commitment.customerName
                                : tr("%1, %2").arg(commitment.customerName, commitment.organisation);
        lines.push_back({row.id, commitment.id, commitment.customer, commitment.words, who, whenText(row, now, zone),
                         iconName(commitment.kind), commitment.careNote});
    }
    return lines;
}

ReminderNotice reminderNotice(const std::vector<ReminderLine>& lines) {
    if (lines.empty())
        return {};
    if (lines.size() == 1)
        return withoutMarkup({lines.front().words, noticeText(lines.front())});
    QStringList text;
    for (size_t i = 0; i < std::min(lines.size(), mostInNotice); ++i)
        text += lines[i].sentence();
    if (lines.size() > mostInNotice)
        text += tr("and %1 more").arg(numberText(static_cast<qint64>(lines.size() - mostInNotice)));
    return withoutMarkup({reminderTip(static_cast<qint64>(lines.size())), text.join(u'\n')});
}

QString reminderTip(qint64 count) { return count == 0 ? u"Rapport"_s : counted(count, tr("reminder"), tr("reminders")); }

} // namespace rapport::presentation
