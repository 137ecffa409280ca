#include "rapport/services/quickentry.h"

namespace rapport::services {

using domain::ChipRole;
using domain::QuickEntry;
using domain::QuickEntryContext;

namespace {

QList<ChipRole> rolesFor(LineFor purpose) {
    using enum ChipRole;
    switch (purpose) {
    case LineFor::Conversation:
        return {Due, Happened, Recurrence, Kind, Customer, Topic, Urgent, ChipRole::Signal};
    case LineFor::Promise:
        return {Due, Recurrence, Kind, Customer, Urgent};
    case LineFor::Day:
        break;
    }
    return {Due};
}

QuickEntry readOnly(const QString& line, QuickEntryContext context, const QList<ChipRole>& roles) {
    // Where a piece becomes words its neighbours may be read differently: once more, but not for ever.
    constexpr int mostTurns = 8;
    for (int turn = 0; turn < mostTurns; ++turn) {
        auto entry = domain::readQuickEntry(line, context);
        const auto known = context.words.size();
        for (const auto& chip : entry.chips)
            if (!roles.contains(chip.role))
                context.words.emplace_back(chip.start, chip.length);
        if (context.words.size() == known)
            return entry;
    }
    QuickEntry plain;
    plain.text = line;
    return plain;
}

} // namespace

QuickEntry readLine(const QString& line, QuickEntryContext context, LineFor purpose, const QList<ChipRole>& but) {
    auto roles = rolesFor(purpose);
    for (const auto role : but)
        roles.removeAll(role);
    auto entry = readOnly(line, context, roles);
    if (purpose != LineFor::Conversation || entry.due || !entry.urgent)
        return entry;
    roles.removeAll(ChipRole::Urgent);
    return readOnly(line, std::move(context), roles);
}

domain::DateOrder dateOrder(const QLocale& locale) {
    const auto pattern = locale.dateFormat(QLocale::ShortFormat);
    const auto month = pattern.indexOf(u'M');
    const bool monthFirst = month >= 0 && month < pattern.indexOf(u'd') && !pattern.startsWith(u'y');
    return monthFirst ? domain::DateOrder::MonthFirst : domain::DateOrder::DayFirst;
}

Moment happenedAt(const domain::Due& happened, Moment now, const QTimeZone& zone) {
    if (happened.time)
        return Moment::ofWallClock(happened.date, *happened.time, zone);
    return happened.date == now.dateIn(zone) ? now : Moment::ofWallClock(happened.date, QTime(12, 0), zone);
}

} // namespace rapport::services
