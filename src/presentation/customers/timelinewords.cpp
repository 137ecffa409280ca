#include "rapport/presentation/answers.h"
#include "rapport/presentation/customerfacts.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;
using namespace storage;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString interactionTitle(const Interaction& interaction) {
    QStringList parts{capitalised(word(interaction.channel, interaction.direction))};
    if (interaction.outcome != Outcome::Reached)
        parts << word(interaction.outcome);
    if (interaction.signal && *interaction.signal != Signal::Neutral)
        parts << word(*interaction.signal);
    if (interaction.minutes && *interaction.minutes > 0)
        parts << spanText(std::chrono::minutes(*interaction.minutes));
    return parts.join(u" · "_s);
}

/// "Informed, thanked · 2 of 3 steps done".
QString purposeOf(const Interaction& interaction) {
    QStringList aims;
    for (const Aim aim : interaction.aims)
        aims << aimWord(aim);
    QStringList parts;
    if (!aims.isEmpty())
        parts << capitalised(aims.join(u", "_s));
    if (!interaction.playbook.empty()) {
        const auto done = std::count_if(interaction.playbook.begin(), interaction.playbook.end(),
                                        [](const PlaybookTick& tick) { return tick.done; });
        parts << Words::tr("%1 of %2 steps done")
                     .arg(numberText(done), numberText(static_cast<qint64>(interaction.playbook.size())));
    }
    return parts.join(u" · "_s);
}

QString interactionBody(const TimelineInteraction& what) {
    const auto& interaction = what.interaction;
    QStringList lines;
    if (!interaction.notes.isEmpty())
        lines << interaction.notes;
    if (!interaction.customerWords.isEmpty())
        lines << Words::tr("“%1”").arg(interaction.customerWords);
    if (!interaction.understood.isEmpty())
        lines << (interaction.confirmed ? Words::tr("Confirmed: %1") : Words::tr("Understood, not confirmed: %1"))
                     .arg(interaction.understood);
    for (const ToldAnswer& told : interaction.told)
        if (told.words != interaction.notes)
            lines << Words::tr("Told: %1").arg(told.words);
    if (const QString purpose = purposeOf(interaction); !purpose.isEmpty())
        lines << purpose;
    if (!what.otherCustomers.isEmpty())
        lines << Words::tr("With %1").arg(what.otherCustomers.join(u", "_s));
    return lines.join(u'\n');
}

QStringList privateNotes(const TimelineInteraction& what) {
    QStringList notes;
    for (size_t i = 0; i < what.interaction.privateNotes.size(); ++i)
        notes << Words::tr("%1: %2", "author, private note")
                     .arg(what.noteAuthors.value(static_cast<qsizetype>(i)), what.interaction.privateNotes[i].words);
    return notes;
}

QString commitmentTitle(const TimelineCommitment& what) {
    if (what.closed)
        return (what.promiser == Promiser::We ? Words::tr("Our promise %1") : Words::tr("Their promise %1"))
            .arg(word(what.outcome));
    return what.promiser == Promiser::We ? Words::tr("We promised") : Words::tr("They promised");
}

QString greetingTitle(const TimelineGreeting& what) {
    const auto occasion = what.kind == MilestoneKind::Custom && !what.label.isEmpty() ? what.label : word(what.kind);
    return Words::tr("%1 greeting · %2", "Birthday greeting · letter").arg(capitalised(occasion), word(what.greeting.channel));
}

QString handoverBody(const TimelineHandover& what) {
    const auto named = [](const QString& name) { return name.isEmpty() ? Words::tr("nobody") : name; };
    const auto went = what.id.isValid() ? Words::tr("%1: from %2 to %3").arg(what.words, named(what.from), named(what.to))
                                        : Words::tr("From %1 to %2").arg(named(what.from), named(what.to));
    return what.note.isEmpty() ? went : went + u'\n' + what.note;
}

} // namespace

TimelineLine timelineLine(const TimelineEntry& entry, QDate today, const QTimeZone& zone) {
    TimelineLine line;
    const auto day = dayText(entry.at.dateIn(zone), today);
    line.when = entry.author.isEmpty() ? day : Words::tr("%1, %2", "day, author").arg(day, entry.author);
    if (const auto* interaction = std::get_if<TimelineInteraction>(&entry.what)) {
        line.title = interactionTitle(interaction->interaction);
        line.body = interactionBody(*interaction);
        line.privateNotes = privateNotes(*interaction);
        line.interaction = interaction->interaction.id;
        line.author = interaction->interaction.author;
        line.unconfirmed = !interaction->interaction.understood.isEmpty() && !interaction->interaction.confirmed;
        line.unhappy = interaction->interaction.signal == Signal::Unhappy;
    } else if (const auto* commitment = std::get_if<TimelineCommitment>(&entry.what)) {
        line.title = commitmentTitle(*commitment);
        line.body = commitment->words;
    } else if (const auto* greeting = std::get_if<TimelineGreeting>(&entry.what)) {
        line.title = greetingTitle(*greeting);
        line.body = greeting->greeting.words;
    } else if (const auto* handover = std::get_if<TimelineHandover>(&entry.what)) {
        line.title = handover->id.isValid() ? Words::tr("Handed over") : Words::tr("Customer handed over");
        line.body = handoverBody(*handover);
    } else if (const auto* one = std::get_if<TimelineCase>(&entry.what)) {
        line.title = one->closed ? Words::tr("Case closed") : Words::tr("Case opened");
        line.body = one->words;
    }
    return line;
}

RowActions timelineActions(const TimelineLine& line, const Permissions& permissions) {
    if (!line.interaction.isValid())
        return {};
    auto actions = permitted({{u"edit"_s, Words::tr("Edit"), u"E"_s, true, Act::WriteInteractions},
                              {u"remove"_s, Words::tr("Remove"), u"Del"_s, false, Act::WriteInteractions}},
                             permissions, permissions.whose({line.author}));
    if (line.unconfirmed)
        actions << permitted({{u"confirm"_s, Words::tr("The customer confirmed it"), u"C"_s, false, Act::WriteInteractions}},
                             permissions, permissions.whose({line.author}));
    if (line.unhappy)
        actions << permitted({{u"case"_s, Words::tr("Open a case"), u"O"_s, false, Act::WorkCases}}, permissions);
    return actions;
}

} // namespace rapport::presentation
