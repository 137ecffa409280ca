#include "presentation/customers/customerwords.h"
#include "rapport/core/zone.h"
#include "rapport/domain/besthours.h"
#include "rapport/presentation/callbrief.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallBrief)
};

struct Here {
    Moment now;
    const QTimeZone& zone;
    [[nodiscard]] QDate today() const { return now.dateIn(zone); }
};

QString standingOf(const services::CallBrief& brief) {
    QStringList parts{brief.customer.title, brief.organisation};
    if (brief.customer.tier == Tier::Key)
        parts << word(brief.customer.tier);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString quoted(const QString& words) { return Words::tr("“%1”").arg(words); }

/// What time it is for the customer, and whether that suits them.
ChipLine theirTime(const Customer& customer, const Here& here) {
    const QDateTime there = here.now.in(knownZone(customer.timeZone).value_or(here.zone));
    const QString time = timeThere(customer.timeZone, here.now, here.zone);
    ChipLine line{time.isEmpty() ? Words::tr("%1, as here").arg(timeText(there.time())) : time, {}, Tone::Neutral};
    if (there.date() != here.today())
        line.text = Words::tr("%1, %2", "16:20 there, Sun 22 Nov").arg(line.text, dayText(there.date(), here.today()));
    if (const auto suits = withinBestHours(customer.bestHours, there)) {
        line.chip = *suits ? Words::tr("in their best hours") : Words::tr("outside their best hours");
        line.tone = *suits ? Tone::Green : Tone::Amber;
    }
    return line;
}

BriefSection reaching(const Customer& customer, const Here& here) {
    BriefSection section{Words::tr("Now"), {theirTime(customer, here)}};
    if (!customer.bestHours.isEmpty())
        section.lines.push_back({Words::tr("Best hours: %1").arg(customer.bestHours), {}, Tone::Neutral});
    if (customer.preferredChannel) {
        ChipLine line{Words::tr("Prefers: %1").arg(word(*customer.preferredChannel)), {}, Tone::Neutral};
        if (*customer.preferredChannel != Channel::Call) {
            line.chip = Words::tr("not a call");
            line.tone = Tone::Amber;
        }
        section.lines.push_back(line);
    }
    return section;
}

BriefSection signs(const services::CallBrief& brief) {
    const TrendWords trend = trendWords(brief.lastSignals);
    if (trend.sentence.isEmpty())
        return {};
    return {Words::tr("Signals"), {{trend.sentence, {}, Tone::Neutral}}};
}

/// The weakest leg and what to do for it; nothing while none is weak or to be watched.
BriefSection relationship(const Legs& legs) {
    if (!legs.weakest)
        return {};
    const LegReading& reading = legs.of(*legs.weakest);
    BriefSection section{Words::tr("Relationship"), {}};
    section.lines.push_back(
        {Words::tr("%1: %2", "Trust: 3 of 5 kept, 1 overdue").arg(capitalised(word(reading.leg)), sentenceOf(reading)),
         word(reading.state), toneOf(reading.state)});
    section.lines.push_back({Words::tr("Next: %1").arg(nextActLine(legs)), {}, Tone::Neutral});
    return section;
}

/// One that is a year old is to be asked about: whether it still holds.
BriefSection goals(const Customer& customer, QDate today) {
    BriefSection section{Words::tr("Goals"), {}};
    for (const Goal& goal : customer.goals) {
        const bool old = isToConfirm(goal, today);
        section.lines.push_back(
            {quoted(goal.words), old ? Words::tr("still true?") : goalDay(goal, today), old ? Tone::Amber : Tone::Neutral});
    }
    return section;
}

BriefSection topics(const Customer& customer) {
    if (customer.topics.isEmpty())
        return {};
    return {Words::tr("Topics"), {{customer.topics.join(u", "_s), {}, Tone::Neutral}}};
}

BriefSection promises(const services::CallBrief& brief, Promiser promiser, const Here& here) {
    BriefSection section{promiser == Promiser::We ? Words::tr("We promised") : Words::tr("They promised"), {}};
    for (const auto& row : brief.commitments) {
        if (row.promiser != promiser)
            continue;
        const QString words = capitalised(row.words.isEmpty() ? word(row.kind) : row.words);
        const QString age =
            row.madeOn.isValid()
                ? Words::tr("%1 · given %2", "Call back · given 3 days ago").arg(words, agoText(row.madeOn, here.today()))
                : words;
        const Reason due = dueReason(row, here.now, here.zone);
        const bool late = row.overdue && row.overdueDays > 0;
        section.lines.push_back({age, late ? Words::tr("%1 late").arg(daysText(row.overdueDays)) : due.text, due.tone});
    }
    return section;
}

/// "Wed 18 Nov, Maria".
QString whenAndWho(const storage::Talk& talk, const Here& here) {
    const QString day = dayText(talk.interaction.at.dateIn(here.zone), here.today());
    return talk.author.isEmpty() ? day : Words::tr("%1, %2", "day, author").arg(day, talk.author);
}

BriefSection lastContact(const services::CallBrief& brief, const Here& here) {
    BriefSection section{Words::tr("Last contact"), {}};
    const auto& talk = brief.last.contact;
    if (!talk) {
        section.lines.push_back({Words::tr("Never spoken yet"), {}, Tone::Neutral});
        return section;
    }
    const Interaction& interaction = talk->interaction;
    const QString what = capitalised(word(interaction.channel, interaction.direction));
    section.lines.push_back({Words::tr("%1 · %2", "Call in · Wed 18 Nov, Maria").arg(what, whenAndWho(*talk, here)),
                             agoText(interaction.at.dateIn(here.zone), here.today()), Tone::Neutral});
    if (!interaction.notes.isEmpty())
        section.lines.push_back({interaction.notes, {}, Tone::Neutral});
    if (!interaction.understood.isEmpty())
        section.lines.push_back({(interaction.confirmed ? Words::tr("Confirmed: %1") : Words::tr("Understood, not confirmed: %1"))
                                     .arg(interaction.understood),
                                 {},
                                 Tone::Neutral});
    return section;
}

Tone toneOf(Signal signal) {
    return signal == Signal::Unhappy ? Tone::Red : signal == Signal::Happy ? Tone::Green : Tone::Neutral;
}

BriefSection lastSignal(const services::CallBrief& brief, const Here& here) {
    const auto& talk = brief.last.signal;
    if (!talk || !talk->interaction.signal)
        return {};
    const Interaction& interaction = talk->interaction;
    const bool told = brief.last.contact && brief.last.contact->interaction.id == interaction.id;
    const QString when = whenAndWho(*talk, here);
    const QString text =
        told || interaction.notes.isEmpty() ? when : Words::tr("%1: %2", "day, author: notes").arg(when, interaction.notes);
    return {Words::tr("Last signal"), {{text, word(*interaction.signal), toneOf(*interaction.signal)}}};
}

BriefSection theirWords(const services::CallBrief& brief, const Here& here) {
    const auto& talk = brief.last.customerWords;
    if (!talk)
        return {};
    return {Words::tr("In their words"),
            {{quoted(talk->interaction.customerWords), dayText(talk->interaction.at.dateIn(here.zone), here.today()),
              Tone::Neutral}}};
}

/// What they will need, when they usually come, and what they have to be warned of.
BriefSection ahead(const services::CallBrief& brief, const Here& here) {
    BriefSection section{Words::tr("Coming up"), {}};
    const auto add = [&section](const CareLine& line) { section.lines.push_back({line.text, line.chip, line.tone}); };
    for (const auto& row : brief.expiries)
        add(expiryLine(row.record, here.today()));
    for (const auto& row : brief.needs)
        add(needLine(row.record, here.today()));
    if (brief.rhythm)
        add(rhythmLine(*brief.rhythm, here.today()));
    return section;
}

BriefSection nextPlanned(const services::CallBrief& brief, const Here& here) {
    if (!brief.nextPlanned)
        return {};
    return {Words::tr("Next planned contact"),
            {{fullDayText(*brief.nextPlanned), agoText(*brief.nextPlanned, here.today()), Tone::Accent}}};
}

} // namespace

CallBriefWords inWords(const services::CallBrief& brief, Moment now, const QTimeZone& zone) {
    const Here here{now, zone};
    const Customer& customer = brief.customer;
    CallBriefWords words{brief.name, standingOf(brief), customer.careNote, {}};
    words.sections = {{Words::tr("Open cases"), caseLines(brief.cases, now)},
                      reaching(customer, here),
                      relationship(brief.legs),
                      goals(customer, here.today()),
                      topics(customer),
                      promises(brief, Promiser::We, here),
                      promises(brief, Promiser::They, here),
                      ahead(brief, here),
                      lastContact(brief, here),
                      lastSignal(brief, here),
                      signs(brief),
                      theirWords(brief, here),
                      {Words::tr("Milestones"), milestoneLines(brief.milestones, here.today())},
                      nextPlanned(brief, here)};
    std::erase_if(words.sections, [](const BriefSection& section) { return section.lines.empty(); });
    return words;
}

} // namespace rapport::presentation
