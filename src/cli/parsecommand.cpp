#include "cli/commands.h"
#include "cli/context.h"
#include "rapport/services/quickentry.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Chip;
using domain::ChipRole;
using domain::QuickEntry;

namespace {

struct Role {
    QString key;
    QString shown;
};

Role roleOf(ChipRole role) {
    switch (role) {
    case ChipRole::Due:
        return {u"due"_s, Words::tr("due")};
    case ChipRole::Happened:
        return {u"happened"_s, Words::tr("happened")};
    case ChipRole::Recurrence:
        return {u"recurrence"_s, Words::tr("repeats")};
    case ChipRole::Kind:
        return {u"kind"_s, Words::tr("kind")};
    case ChipRole::Customer:
        return {u"customer"_s, Words::tr("customer")};
    case ChipRole::Topic:
        return {u"topic"_s, Words::tr("topic")};
    case ChipRole::Urgent:
        return {u"urgent"_s, Words::tr("urgent")};
    case ChipRole::Signal:
        return {u"signal"_s, Words::tr("signal")};
    }
    return {};
}

Json asJson(const std::optional<domain::Due>& due) {
    if (!due)
        return {};
    const Json time = due->time ? Json(due->time->toString(u"HH:mm")) : Json();
    return Json::object({{u"date"_s, due->date}, {u"time"_s, time}});
}

Json asJson(const Chip& chip) {
    return Json::object({{u"start"_s, qint64{chip.start}},
                         {u"length"_s, qint64{chip.length}},
                         {u"role"_s, roleOf(chip.role).key},
                         {u"value"_s, chip.value}});
}

QString signOf(domain::Signal signal) {
    return signal == domain::Signal::Happy ? u"+"_s : signal == domain::Signal::Unhappy ? u"-"_s : u"0"_s;
}

Json asJson(const QuickEntry& entry) {
    return Json::object({{u"text"_s, entry.text},
                         {u"kind"_s, entry.kind ? Json(domain::key(*entry.kind)) : Json()},
                         {u"customers"_s, entry.customers},
                         {u"topics"_s, entry.topics},
                         {u"due"_s, asJson(entry.due)},
                         {u"happened"_s, asJson(entry.happened)},
                         {u"recurrence"_s, entry.recurrence.isEmpty() ? Json() : Json(entry.recurrence)},
                         {u"urgent"_s, entry.urgent},
                         {u"signal"_s, entry.signal ? Json(signOf(*entry.signal)) : Json()},
                         {u"chips"_s, Json::list(entry.chips, [](const Chip& chip) { return asJson(chip); })}});
}

int parse(Context& context, const QString& text) {
    const QuickEntry entry =
        domain::readQuickEntry(text, {context.clock().now(), context.zone(), services::dateOrder(QLocale::system())});
    context.out().document(asJson(entry));
    Table table({Words::tr("READ"), Words::tr("IN"), Words::tr("AS")});
    for (const Chip& chip : entry.chips)
        table.add({roleOf(chip.role).shown, text.sliced(chip.start, chip.length), chip.value});
    context.out().table(table, Words::tr("Nothing but words."));
    context.out().text(Words::tr("words: %1").arg(entry.text) + u'\n');
    return Done;
}

} // namespace

void addParseCommand(const Command& root) {
    const Command command = root.command("parse", Words::tr("Say what a line of quick entry is read as; opens no store"));
    const Value text = command.argument("TEXT", Words::tr("The line"));
    command.runs([=](Context& context) { return parse(context, text.text()); });
}

} // namespace rapport::cli
