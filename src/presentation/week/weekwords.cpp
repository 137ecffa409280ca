#include "rapport/domain/saying.h"
#include "rapport/presentation/week.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Week)
};

QString conversations(qint64 count) { return counted(count, Words::tr("conversation"), Words::tr("conversations")); }
QString customers(qint64 count) { return counted(count, Words::tr("customer"), Words::tr("customers")); }

/// A list in a sentence, without what says nothing.
QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(Words::tr(", ", "between parts of a sentence"));
}

QString some(qint64 count, const QString& words) { return count == 0 ? QString() : words; }

QString loyalty(const WeekCount& count) {
    return joined({some(count.met, Words::tr("%1 with key customers").arg(conversations(count.met))),
                   some(count.missed, counted(count.missed, Words::tr("key customer past the maximum"),
                                              Words::tr("key customers past the maximum")))});
}

QString communication(const WeekCount& count) {
    return joined({some(count.met, conversations(count.met)),
                   some(count.missed, Words::tr("%1 slipped past the ideal").arg(customers(count.missed)))});
}

QString understanding(const WeekCount& count) {
    return joined({some(count.met, Words::tr("%1 in which what we understood was confirmed").arg(conversations(count.met))),
                   some(count.missed, Words::tr("%1 not confirmed").arg(numberText(count.missed)))});
}

QString consistency(const WeekCount& count) {
    return joined({some(count.met, counted(count.met, Words::tr("contact in the way the customer prefers"),
                                           Words::tr("contacts in the way the customer prefers"))),
                   some(count.missed, Words::tr("%1 in another way").arg(numberText(count.missed)))});
}

QString promises(const services::WeeklyCheck& check, const WeekCount& count) {
    const QString kept = Words::tr("%1 of %2 kept in time").arg(numberText(count.met), numberText(count.met + count.missed));
    const QString redated = some(check.redated, Words::tr("%1 re-dated").arg(numberText(check.redated)));
    return joined({check.promisesOf ? Words::tr("of your own promises %1").arg(kept) : kept, redated});
}

/// Of an act of which nothing was met or missed.
QString nothingOf(WeekAct act, bool possible) {
    if (act == WeekAct::Surprised)
        return possible ? Words::tr("nobody got what they did not expect") : Words::tr("no gesture was logged yet");
    if (act == WeekAct::KeptWord)
        return Words::tr("no promise came due");
    if (act == WeekAct::Consistent)
        return Words::tr("nobody who prefers a way to be reached was contacted");
    if (!possible)
        return Words::tr("nothing was logged");
    return act == WeekAct::LoyaltyGiven      ? Words::tr("no conversation with a key customer")
           : act == WeekAct::UnderstoodGoals ? Words::tr("of no conversation is written down what was understood")
                                             : Words::tr("nobody was reached");
}

QStringList actsThatAre(WeekTick tick, const services::WeekSummary& week) {
    QStringList acts;
    for (size_t i = 0; i < weekActs.size(); ++i) {
        if (week.ticks[i] == tick)
            acts << word(weekActs[i]);
    }
    return acts;
}

QString spanText(const Week& week, QDate today) {
    return Words::tr("%1 to %2", "Mon 9 Nov to Sun 15 Nov").arg(dayText(week.from, today), dayText(week.to, today));
}

} // namespace

bool WeekBoard::isEmpty() const {
    const auto saysNothing = [](const services::WeekActCheck& act) { return act.tick == WeekTick::Unknown && act.gaps.empty(); };
    const auto isUnknown = [](const services::WeekSummary& week) { return week.known() == 0; };
    return std::all_of(check.acts.begin(), check.acts.end(), saysNothing) && std::all_of(before.begin(), before.end(), isUnknown);
}

QString weekTitle(const Week& week, QDate today) {
    const QString span = spanText(week, today);
    return contains(week, today) ? Words::tr("This week, %1").arg(span) : span;
}

QString weekSummary(const services::WeeklyCheck& check) {
    const auto ticks = [&](WeekTick tick) {
        return std::count_if(check.acts.begin(), check.acts.end(), [&](const auto& act) { return act.tick == tick; });
    };
    QStringList parts{
        Words::tr("%1 of %2 done").arg(numberText(ticks(WeekTick::Done)), numberText(qint64{std::ssize(check.acts)}))};
    if (const auto open = ticks(WeekTick::Open); open > 0)
        parts << Words::tr("%1 open").arg(numberText(open));
    if (const auto unknown = ticks(WeekTick::Unknown); unknown > 0)
        parts << Words::tr("%1 without a verdict").arg(numberText(unknown));
    if (check.cut)
        parts << Words::tr("only the latest %1 interactions were looked at").arg(numberText(storage::mostTalks));
    return parts.join(u" · "_s);
}

QString actSentence(const services::WeeklyCheck& check, WeekAct act) {
    const WeekCount& count = check.acts[static_cast<size_t>(act)].rows.count;
    if (count.met + count.missed == 0)
        return nothingOf(act, count.possible);
    switch (act) {
    case WeekAct::LoyaltyGiven:
        return loyalty(count);
    case WeekAct::Communicated:
        return communication(count);
    case WeekAct::UnderstoodGoals:
        return understanding(count);
    case WeekAct::Consistent:
        return consistency(count);
    case WeekAct::KeptWord:
        return promises(check, count);
    case WeekAct::Surprised:
        break;
    }
    return counted(count.met, Words::tr("gesture that nobody expected"), Words::tr("gestures that nobody expected"));
}

QString weekLine(const services::WeekSummary& week, QDate today) {
    const QString span = spanText(week.week, today);
    if (week.known() == 0)
        return Words::tr("%1: nothing was logged").arg(span);
    const QString line = Words::tr("%1: %2 of %3 done").arg(span, numberText(week.done()), numberText(week.known()));
    const QStringList open = actsThatAre(WeekTick::Open, week);
    return open.isEmpty() ? line : Words::tr("%1; open: %2").arg(line, open.join(Words::tr(", ", "between parts of a sentence")));
}

Reason tickReason(WeekTick tick) {
    const Tone tone = tick == WeekTick::Done ? Tone::Green : tick == WeekTick::Open ? Tone::Amber : Tone::Neutral;
    return {word(tick), tone};
}

QString evidenceText(const storage::WeekRow& row, const QTimeZone& zone, QDate today) {
    using What = storage::WeekRow::What;
    if (row.what == What::Customer)
        return Words::tr("in touch until %1").arg(dayText(row.day, today));
    if (row.what == What::Gesture)
        return Words::tr("%1: %2").arg(dayText(row.day, today), row.words);
    const QString when =
        row.what == What::Commitment
            ? Words::tr("due %1").arg(momentText(*row.at, zone, today))
            : Words::tr("%1, %2", "call, Fri 20 Nov 10:00").arg(domain::word(row.channel), momentText(*row.at, zone, today));
    return row.words.isEmpty() ? when : Words::tr("%1: %2").arg(when, row.words);
}

RowActions weekActions() {
    return {{u"greet"_s, Words::tr("Greet"), u"G"_s, true, Act::Greet},
            {u"plan"_s, Words::tr("Plan a call"), u"P"_s, true, Act::WriteCommitments},
            {u"surprise"_s, Words::tr("Surprise"), u"S"_s, true, Act::RecordCare},
            {u"done"_s, Words::tr("Done"), u"D"_s, true, Act::WriteCommitments},
            {u"edit"_s, Words::tr("Edit"), u"E"_s, true, Act::WriteInteractions},
            {u"log"_s, Words::tr("Log"), u"L"_s, true, Act::WriteInteractions}};
}

} // namespace rapport::presentation
