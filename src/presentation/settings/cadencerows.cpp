#include "rapport/presentation/cadencerows.h"

#include "rapport/presentation/amounts.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cadences)
};

QString tierTitle(Tier tier) { return tier == Tier::Key ? Words::tr("Key customers") : Words::tr("Regular customers"); }
QString tierIcon(Tier tier) { return tier == Tier::Key ? u"key"_s : u"customers"_s; }

QString customersText(const services::Cadences& all, const QString& tag) {
    for (const auto& each : all.tags) {
        if (each.tag == tag)
            return counted(each.customers, Words::tr("customer"), Words::tr("customers"));
    }
    return {};
}

ListRow rowOf(const CadenceOf& one, const services::Cadences& all, qint64 id, const RowActions& actions) {
    const QString text = cadenceText(one.cadence);
    if (one.tag.isEmpty())
        return {.id = id, .title = tierTitle(one.tier), .second = text, .icon = tierIcon(one.tier), .actions = actions.mid(0, 1)};
    return {.id = id,
            .title = Words::tr("Tag “%1”").arg(one.tag),
            .second = Words::tr("%1 · %2", "every 30 days … · 12 customers").arg(text, customersText(all, one.tag)),
            .icon = u"tag"_s,
            .actions = actions};
}

} // namespace

RowActions cadenceActions() {
    return {{u"edit"_s, Words::tr("Edit"), u"E"_s, true, Act::ChangeSettings},
            {u"remove"_s, Words::tr("Remove"), u"X"_s, true, Act::ChangeSettings}};
}

QString cadenceText(const Cadence& cadence) {
    return Words::tr("every %1, at the latest after %2").arg(daysText(cadence.ideal), daysText(cadence.maximum));
}

std::vector<CadenceOf> cadencesShown(const services::Cadences& all) {
    std::vector<CadenceOf> shown{{Tier::Key, {}, all.tiers.key}, {Tier::Regular, {}, all.tiers.regular}};
    for (const auto& tag : all.tags) {
        if (tag.cadence)
            shown.push_back({Tier::Regular, tag.tag, *tag.cadence});
    }
    return shown;
}

std::vector<ListRow> cadenceRows(const services::Cadences& all, const Permissions& permissions) {
    const RowActions actions = permitted(cadenceActions(), permissions);
    std::vector<ListRow> rows;
    for (const CadenceOf& one : cadencesShown(all))
        rows.push_back(rowOf(one, all, static_cast<qint64>(rows.size()) + 1, actions));
    return rows;
}

RowActions budgetActions() { return {{u"edit"_s, Words::tr("Edit"), u"E"_s, true, Act::ChangeSettings}}; }

QString budgetText(const std::optional<int>& budget) {
    return budget ? Words::tr("%1 a year for each customer").arg(amountText(*budget)) : Words::tr("no budget");
}

std::vector<ListRow> budgetRows(const services::Cadences& all, const Permissions& permissions) {
    std::vector<ListRow> rows;
    for (const Tier tier : budgetedTiers)
        rows.push_back({.id = static_cast<qint64>(rows.size()) + 1,
                        .title = tierTitle(tier),
                        .second = budgetText(all.tiers.budgetOf(tier)),
                        .icon = tierIcon(tier),
                        .actions = permitted(budgetActions(), permissions)});
    return rows;
}

} // namespace rapport::presentation
