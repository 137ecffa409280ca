#include "cli/commands.h"
#include "cli/context.h"
#include "cli/customerparts.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/services/cadence.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

using domain::Cadence;

/// What one line of the list says; the three kinds in the order in which they count.
Json asJson(const QString& of, const QString& name, const std::optional<Cadence>& cadence, const std::optional<qint64>& customers) {
    return Json::object({{u"of"_s, of},
                         {u"name"_s, name},
                         {u"ideal_days"_s, cadence ? Json(cadence->ideal) : Json()},
                         {u"maximum_days"_s, cadence ? Json(cadence->maximum) : Json()},
                         {u"customers"_s, customers}});
}

int list(Context& context) {
    const auto all = services::cadences(context.reading()).result();
    Json::Elements rows;
    Table table({Words::tr("OF"), Words::tr("NAME"), Words::tr("IDEAL"), Words::tr("MAXIMUM"), Words::tr("CUSTOMERS")});
    const auto add = [&](const QString& of, const QString& name, const std::optional<Cadence>& cadence,
                         const std::optional<qint64>& customers) {
        const auto days = [&](int Cadence::*part) { return cadence ? QString::number((*cadence).*part) : QString(); };
        rows.push_back(asJson(of, name, cadence, customers));
        table.add({of, name, days(&Cadence::ideal), days(&Cadence::maximum), customers ? QString::number(*customers) : QString()});
    };
    for (const auto tier : {domain::Tier::Key, domain::Tier::Regular})
        add(u"tier"_s, domain::key(tier), all.tiers.of(tier), {});
    for (const auto& tag : all.tags)
        add(u"tag"_s, tag.tag, tag.cadence, tag.customers);
    context.out().document(rows);
    context.out().table(table, {});
    return Done;
}

/// "30/45", or "none" for the next that counts.
std::optional<Cadence> cadenceOrNone(const QString& text) {
    return text == "none"_L1 ? std::nullopt : std::optional(cadenceFrom(text));
}

int saved(Context& context, const QString& of, const QString& name, const std::optional<Cadence>& cadence) {
    context.out().document(asJson(of, name, cadence, {}));
    context.out().message(Words::tr("Saved; rapportctl undo takes it back."));
    return Done;
}

int setTier(Context& context, const QString& tier, const QString& days) {
    services::setTierCadence(context.writing(), tierFrom(tier), cadenceFrom(days)).waitForFinished();
    return saved(context, u"tier"_s, domain::key(tierFrom(tier)), cadenceFrom(days));
}

int setTag(Context& context, const QString& tag, const QString& days) {
    services::setTagCadence(context.writing(), tag, cadenceOrNone(days)).waitForFinished();
    return saved(context, u"tag"_s, tag, cadenceOrNone(days));
}

int setCustomer(Context& context, const QString& customer, const QString& days) {
    const auto cadence = cadenceOrNone(days);
    const auto& workspace = context.writing();
    services::setCustomerCadence(workspace, customerNamed(context, customer), cadence).waitForFinished();
    return saved(context, u"customer"_s, customer, cadence);
}

} // namespace

void addCadenceCommands(const Command& root) {
    const Command group = root.group("cadence", Words::tr("How often to be in touch: the customer's own, else a tag's, else the tier's"));
    group.command("list", Words::tr("Of the tiers and of the tags")).runs(list);
    const Command set = group.group("set", Words::tr("How often, in days: IDEAL/MAXIMUM, as in 30/45"));
    const auto add = [&set](const char* name, const char* argument, const QString& says, const QString& what, const QString& days,
                            int (*act)(Context&, const QString&, const QString&)) {
        const Command command = set.command(name, says);
        const Value whose = command.argument(argument, what);
        const Value cadence = command.argument("DAYS", days);
        command.runs([=](Context& context) { return act(context, whose.text(), cadence.text()); });
    };
    const QString orNone = Words::tr("IDEAL/MAXIMUM, or none");
    add("tier", "TIER", Words::tr("Of key or regular customers"), Words::tr("key or regular"), Words::tr("IDEAL/MAXIMUM"), setTier);
    add("tag", "TAG", Words::tr("Of customers with this tag; of several tags the shortest counts"), Words::tr("Its name"), orNone, setTag);
    add("customer", "CUSTOMER", Words::tr("Of one customer"), Words::tr("Id, uid, or a text that matches exactly one"), orNone,
        setCustomer);
}

} // namespace rapport::cli
