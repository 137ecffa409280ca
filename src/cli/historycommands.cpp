#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "rapport/services/history.h"

#include <QJsonDocument>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using storage::HistoryEntry;

namespace {

constexpr int usualSets = 200;
constexpr qint64 rowsOfOneSet = 100; // as many as a reader wants to see

Json change(const HistoryEntry& entry) {
    return Json::object({{u"entity"_s, entry.entity},
                         {u"record"_s, entry.entityId},
                         {u"table"_s, entry.table},
                         {u"operation"_s, entry.operation},
                         {u"before"_s, Json(QJsonValue(entry.before))},
                         {u"after"_s, Json(QJsonValue(entry.after))}});
}

/// One element a change set, newest first; `changes` are its rows.
Json document(const std::vector<HistoryEntry>& entries, const QTimeZone& zone) {
    Json::Elements sets;
    for (size_t first = 0; first < entries.size();) {
        const HistoryEntry& entry = entries[first];
        Json::Elements changes;
        size_t next = first;
        for (; next < entries.size() && entries[next].set == entry.set; ++next)
            changes.push_back(change(entries[next]));
        sets.push_back(Json::object({{u"id"_s, entry.set},
                                     {u"at"_s, isoMoment(entry.at, zone)},
                                     {u"author"_s, entry.author.isEmpty() ? Json() : Json(entry.author)},
                                     {u"label"_s, entry.label},
                                     {u"changes"_s, std::move(changes)}}));
        first = next;
    }
    return sets;
}

QString shownValue(const QJsonValue& value) {
    if (value.isNull() || value.isUndefined())
        return Words::tr("nothing");
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// `title: “Baker” → “Master baker”`, a line each.
QString shownChange(const HistoryEntry& entry) {
    QString text;
    if (entry.operation != "update"_L1)
        return u"    %1 %2\n"_s.arg(entry.operation, entry.table);
    for (const QString& column : entry.after.keys()) {
        text += u"    %1: "_s.arg(column) + shownLine(shownValue(entry.before.value(column))) + u" → "_s +
                shownLine(shownValue(entry.after.value(column))) + u'\n';
    }
    return text;
}

QString shown(const std::vector<HistoryEntry>& entries, const QTimeZone& zone) {
    QString text;
    ChangeSetId set;
    for (const HistoryEntry& entry : entries) {
        if (entry.set != set)
            text += shownMoment(entry.at, zone) + u"  "_s + shownLine(entry.author) + u"  "_s + shownLine(entry.label) + u'\n';
        set = entry.set;
        text += shownChange(entry);
    }
    return text;
}

/// The entries of the first `limit` change sets: none is shown in part.
void keepSets(std::vector<HistoryEntry>& entries, int limit) {
    int sets = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        sets += i == 0 || entries[i].set != entries[i - 1].set ? 1 : 0;
        if (sets > limit)
            return entries.resize(i);
    }
}

int history(Context& context, const std::optional<QString>& of, int limit) {
    const auto record = of ? std::optional(recordNamed(context, *of)) : std::nullopt;
    const auto rows = static_cast<int>(std::min<qint64>(limit * rowsOfOneSet, std::numeric_limits<int>::max()));
    auto entries = services::history(context.reading(), record, rows).result();
    keepSets(entries, limit);
    context.out().document(document(entries, context.zone()));
    context.out().text(shown(entries, context.zone()));
    if (entries.empty())
        context.out().message(Words::tr("Nothing was changed yet."));
    return Done;
}

int undo(Context& context) {
    const QString label = services::undo(context.writing()).result();
    context.out().document(Json::object({{u"undone"_s, label}}));
    context.out().message(Words::tr("Taken back: %1").arg(label));
    return Done;
}

int redo(Context& context) {
    const QString label = services::redo(context.writing()).result();
    context.out().document(Json::object({{u"redone"_s, label}}));
    context.out().message(Words::tr("Done again: %1").arg(label));
    return Done;
}

} // namespace

void addHistoryCommands(const Command& root) {
    const Command command = root.command("history", Words::tr("Who changed what when, newest first"));
    const Value of = command.option("--of", Words::tr("Only of one record: a customer, commitment:12, interaction:7 …"));
    const Value limit = command.option("--limit", Words::tr("At most that many changes (200)"));
    command.runs([=](Context& context) { return history(context, of.optional(), limit.number(usualSets, 1)); });
    root.command("undo", Words::tr("Take back the latest change; an import as a whole")).runs(undo);
    root.command("redo", Words::tr("Do again what was taken back")).runs(redo);
}

} // namespace rapport::cli
