#include "cli/commands.h"
#include "cli/context.h"
#include "rapport/storage/search.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

Json asJson(const storage::SearchHit& hit) {
    return Json::object({{u"id"_s, hit.customer},
                         {u"uid"_s, hit.uid},
                         {u"name"_s, hit.name},
                         {u"organisation"_s, hit.organisation},
                         {u"matched"_s, matchedKey(hit.matched)},
                         {u"snippet"_s, hit.snippet}});
}

int search(Context& context, const QString& text, int limit) {
    const auto hits =
        context.reading()
            .store.read([text, limit](storage::ReadSession& session) { return storage::search(session, text, limit); })
            .result();
    context.out().document(Json::list(hits, [](const auto& hit) { return asJson(hit); }));
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("ORGANISATION"), Words::tr("FOUND IN"), Words::tr("TEXT")});
    for (const auto& hit : hits)
        table.add({QString::number(hit.customer.value()), hit.name, hit.organisation, matchedKey(hit.matched), hit.snippet});
    context.out().table(table, Words::tr("Nothing found."));
    return Done;
}

} // namespace

void addSearchCommand(const Command& root) {
    const Command command = root.command("search", Words::tr("Find customers by name, phone, e-mail, notes and commitments"));
    const Value text = command.argument("TEXT", Words::tr("What to look for"));
    const Value limit = command.option("--limit", Words::tr("At most that many (50)"));
    command.runs([=](Context& context) { return search(context, text.text(), limit.number(50, 1)); });
}

} // namespace rapport::cli
