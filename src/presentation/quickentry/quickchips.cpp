#include "presentation/quickentry/quickchips.h"

#include "rapport/core/zone.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/recurrence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

using domain::ChipRole;

QString tr(const char* text) { return QCoreApplication::translate("quickentry", text); }

/// "America/New_York" is "New York".
QString placeOf(const QString& zoneId) { return zoneId.section(u'/', -1).replace(u'_', u' '); }

/// "09:00 in New York", with the weekday where it is another day there; empty where clocks show the same.
QString timeThereOf(const domain::Due& due, const ChipWords& words) {
    const auto theirs = knownZone(words.customerZone);
    if (!due.time || !theirs)
        return {};
    const auto there = Moment::ofWallClock(due.date, *due.time, words.zone).in(*theirs);
    if (there.date() == due.date && there.time() == *due.time)
        return {};
    const auto time = there.date() == due.date
                          ? timeText(there.time())
                          : tr("%1 %2").arg(QLocale().dayName(there.date().dayOfWeek()), timeText(there.time()));
    return tr("%1 in %2").arg(time, placeOf(words.customerZone));
}

/// "Thursday 26 November 2026, 15:00 your time · 09:00 in New York".
QString whenText(const domain::Due& due, const ChipWords& words) {
    const auto day = fullDayText(due.date);
    if (!due.time)
        return day;
    const auto there = timeThereOf(due, words);
    const auto here = tr("%1, %2").arg(day, timeText(*due.time));
    return there.isEmpty() ? here : tr("%1 your time · %2").arg(here, there);
}

QuickChip customerChip(const QString& name, const Mention* mention) {
    QuickChip chip;
    chip.icon = u"person"_s;
    if (!mention) {
        chip.text = tr("%1 …").arg(name);
    } else if (!mention->customer.isValid()) {
        chip.text = tr("nobody is called “%1”").arg(name);
        chip.tone = Tone::Amber;
    } else {
        chip.text = mention->organisation.isEmpty() ? mention->name : tr("%1 · %2").arg(mention->name, mention->organisation);
        chip.tone = Tone::Accent;
    }
    chip.name = tr("With: %1").arg(chip.text);
    chip.tooltip = tr("Who it is with.");
    if (mention && mention->others > 0)
        chip.tooltip += u' ' + tr("%1 more fit: write more of the name for another.").arg(mention->others);
    return chip;
}

QuickChip kindChip(const QString& value) {
    const auto kind = domain::fromKey<domain::CommitmentKind>(value).value_or(domain::CommitmentKind::Other);
    return {.icon = iconName(kind),
            .text = word(kind),
            .name = tr("Kind: %1").arg(word(kind)),
            .tooltip = tr("What kind of promise it is.")};
}

QuickChip signalChip(const QString& value) {
    const auto signal = value == "-"_L1   ? domain::Signal::Unhappy
                        : value == "+"_L1 ? domain::Signal::Happy
                                          : domain::Signal::Neutral;
    return {.icon = iconName(signal),
            .text = word(signal),
            .name = tr("How it felt: %1").arg(word(signal)),
            .tooltip = tr("How the customer felt about it.")};
}

QuickChip described(const domain::Chip& chip, const ChipWords& words) {
    switch (chip.role) {
    case ChipRole::Due: {
        const auto when = whenText(dueOf(chip.value), words);
        return {.icon = u"today"_s,
                .text = when,
                .name = tr("Due: %1").arg(when),
                .tooltip = tr("Promised until then."),
                .tone = Tone::Accent};
    }
    case ChipRole::Happened: {
        const auto when = whenText(dueOf(chip.value), words);
        return {.icon = u"history"_s,
                .text = tr("happened %1").arg(when),
                .name = tr("Happened: %1").arg(when),
                .tooltip = tr("When the conversation took place.")};
    }
    case ChipRole::Recurrence: {
        const auto rule = inWords(chip.value, domain::RepeatFrom::Plan, words.start);
        return {.icon = u"redo"_s,
                .text = rule,
                .name = tr("Repeats: %1").arg(rule),
                .tooltip = tr("Once it is done, the next one is promised."),
                .tone = Tone::Accent};
    }
    case ChipRole::Kind:
        return kindChip(chip.value);
    case ChipRole::Customer:
        return customerChip(chip.value, words.mention);
    case ChipRole::Topic:
        return {.icon = u"tag"_s,
                .text = chip.value,
                .name = tr("Topic: %1").arg(chip.value),
                .tooltip = tr("Is added to what the customer likes to talk about.")};
    case ChipRole::Urgent:
        return {.icon = u"warning"_s,
                .text = tr("urgent"),
                .name = tr("Urgent"),
                .tooltip = tr("Goes before everything else."),
                .tone = Tone::Red};
    case ChipRole::Signal:
        return signalChip(chip.value);
    }
    return {};
}

} // namespace

domain::Due dueOf(const QString& value) {
    domain::Due due{QDate::fromString(value.left(10), Qt::ISODate), {}};
    if (const auto time = QTime::fromString(value.mid(11), u"HH:mm"_s); time.isValid())
        due.time = time;
    return due;
}

QuickChip inWords(const domain::Chip& chip, const ChipWords& words) {
    auto shown = described(chip, words);
    shown.read = chip;
    const auto typed = words.line.mid(chip.start, chip.length);
    shown.tooltip += u'\n' + tr("Backspace turns “%1” back into words.").arg(typed);
    return shown;
}

} // namespace rapport::presentation
