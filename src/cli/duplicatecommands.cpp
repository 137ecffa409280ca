#include "cli/commands.h"
#include "cli/context.h"
#include "cli/names.h"
#include "rapport/services/duplicates.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

Json sideJson(const storage::DuplicateSide& side) {
    return Json::object(
        {{u"id"_s, side.id}, {u"uid"_s, side.uid}, {u"name"_s, side.name}, {u"organisation"_s, side.organisation}});
}

Json pairJson(const storage::DuplicatePair& pair) {
    return Json::object(
        {{u"one"_s, sideJson(pair.one)},
         {u"other"_s, sideJson(pair.other)},
         {u"score"_s, pair.resemblance.score},
         {u"certain"_s, pair.resemblance.certain},
         {u"reasons"_s, Json::list(pair.resemblance.reasons, [](domain::LikenessReason reason) { return Json(key(reason)); })}});
}

QString reasonsOf(const domain::Resemblance& resemblance) {
    QStringList words;
    for (const domain::LikenessReason reason : resemblance.reasons)
        words += inWords(reason);
    return words.join(u", "_s);
}

int list(Context& context, int limit) {
    const auto found = services::allDuplicates(context.reading(), limit).result();
    context.out().document(Json::list(found.pairs, &pairJson));
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("ID"), Words::tr("NAME"), Words::tr("SCORE"), Words::tr("WHY")});
    for (const auto& pair : found.pairs) {
        const QString score = QString::number(pair.resemblance.score);
        table.add({QString::number(pair.one.id.value()), pair.one.name, QString::number(pair.other.id.value()), pair.other.name,
                   pair.resemblance.certain ? Words::tr("%1 certain").arg(score) : score, reasonsOf(pair.resemblance)});
    }
    context.out().table(table, Words::tr("Nobody seems to be here twice."));
    if (found.found > std::ssize(found.pairs))
        context.out().message(Words::tr("and %1 more").arg(QLocale().toString(found.found - std::ssize(found.pairs))));
    return Done;
}

int mergeCertain(Context& context) {
    const int gone = services::mergeCertain(context.writing()).result();
    context.out().document(Json::object({{u"merged"_s, gone}}));
    context.out().message(gone == 0   ? Words::tr("There are no certain duplicates.")
                          : gone == 1 ? Words::tr("Merged 1 customer into another; rapportctl undo takes it back.")
                                      : Words::tr("Merged %1 customers into others; rapportctl undo takes it back.").arg(gone));
    return Done;
}

int notSame(Context& context, const Value& one, const Value& other) {
    if (!one.given() || !other.given())
        throw UsageError(Words::tr("--not-same takes two customers."));
    const auto& workspace = context.writing();
    const CustomerId first = customerNamed(context, one.text());
    const CustomerId second = customerNamed(context, other.text());
    services::markNotSame(workspace, first, second).waitForFinished();
    context.out().document(
        Json::object({{u"not_same"_s, Json::list(std::vector{first, second}, [](CustomerId id) { return Json(id); })}}));
    context.out().message(Words::tr("They are not shown as duplicates any more."));
    return Done;
}

Json fieldJson(const domain::MergeField& field) {
    return Json::object({{u"field"_s, field.key},
                         {u"kept"_s, field.kept},
                         {u"other"_s, field.other},
                         {u"merged"_s, field.merged},
                         {u"choice"_s, field.isChoice}});
}

int preview(Context& context, CustomerId kept, CustomerId other, const QSet<QString>& fromOther) {
    const auto pair = services::mergePair(context.reading(), kept, other).result();
    const auto fields = mergeFields(pair.kept, pair.other, fromOther, pair.names);
    context.out().document(Json::object({{u"kept"_s, kept}, {u"other"_s, other}, {u"fields"_s, Json::list(fields, &fieldJson)}}));
    Table table({Words::tr("FIELD"), Words::tr("KEPT"), Words::tr("OTHER"), Words::tr("MERGED")});
    for (const auto& field : fields)
        table.add({field.label, field.kept, field.other, field.merged});
    context.out().table(table, {});
    return Done;
}

int merge(Context& context, CustomerId kept, CustomerId other, const QSet<QString>& fromOther) {
    const auto& workspace = context.writing();
    const CustomerId id = services::mergeCustomers(workspace, kept, other, fromOther).result();
    const auto merged = services::mergePair(workspace, id, id).result().kept.customer;
    const QString name = displayNameOf(merged);
    context.out().document(Json::object({{u"id"_s, id}, {u"uid"_s, merged.uid}, {u"name"_s, name}}));
    context.out().message(
        Words::tr("Merged into %1, number %2; rapportctl undo takes it back.").arg(name, QString::number(id.value())));
    return Done;
}

} // namespace

void addDuplicatesCommand(const Command& root) {
    const Command command = root.command("duplicates", Words::tr("Customers who may be here twice, and why"));
    const Value certain = command.flag("--merge-certain", Words::tr("Merge all certain ones, in one change"));
    const Value apart = command.flag("--not-same", Words::tr("Remember that these two are not the same"));
    const Value limit = command.option("--limit", Words::tr("At most that many (10000)"));
    const Value one = command.optionalArgument("ONE", Words::tr("With --not-same: number, uid or name"));
    const Value other = command.optionalArgument("OTHER", Words::tr("With --not-same: number, uid or name"));
    command.runs([=](Context& context) {
        if (apart.given())
            return notSame(context, one, other);
        if (one.given())
            throw UsageError(Words::tr("duplicates takes customers only with --not-same."));
        return certain.given() ? mergeCertain(context) : list(context, limit.number(10'000, 1));
    });
}

void addMergeCommand(const Command& customers) {
    const Command command = customers.command("merge", Words::tr("Make one customer of two"));
    const Value kept = command.argument("KEPT", Words::tr("Who stays: number, uid or name"));
    const Value other = command.argument("OTHER", Words::tr("Who goes to the trash: number, uid or name"));
    const Value fields = command.options("--from-other", Words::tr("A field whose value is the other's; may be repeated"));
    const Value dry = command.flag("--dry-run", Words::tr("Only show what would come of it"));
    command.runs([=](Context& context) {
        const CustomerId keptId = customerNamed(context, kept.text());
        const CustomerId otherId = customerNamed(context, other.text());
        const QStringList chosen = fields.texts();
        const QSet<QString> fromOther(chosen.begin(), chosen.end());
        return dry.given() ? preview(context, keptId, otherId, fromOther) : merge(context, keptId, otherId, fromOther);
    });
}

} // namespace rapport::cli
