#include "cli/balancerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "rapport/services/balance.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr int usualDays = 90;

Json idsOf(const std::vector<InteractionId>& ids) {
    return Json::list(ids, [](InteractionId id) { return Json(id); });
}

int ofOne(Context& context, CustomerId customer, QDate from, QDate to) {
    const auto balance = services::balanceOf(context.reading(), customer, from, to).result();
    Json::Members members{{u"customer_id"_s, balance.customer}, {u"customer"_s, balance.name}, {u"from"_s, from}, {u"to"_s, to}};
    for (auto& number : balanceMembers(balance))
        members.push_back(std::move(number));
    QStringList lines{Words::tr("Contacts with %1: %2").arg(balance.name, QString::number(balance.contacts.size()))};
    for (const domain::Aim aim : storage::balancedAims) {
        lines += u"  %1: %2"_s.arg(domain::key(aim)).arg(balance.of(aim).size());
    }
    if (balance.preferred)
        lines += Words::tr("  by %1, as they prefer: %2")
                     .arg(domain::key(*balance.preferred), QString::number(balance.inPreferred.size()));
    context.out().document(Json::object(std::move(members)));
    if (!context.out().isJson())
        context.out().text(lines.join(u'\n') + u'\n');
    return Done;
}

int ofAll(Context& context, QDate from, QDate to, int limit) {
    const auto rows = services::balances(context.reading(), from, to, limit).result();
    QStringList headings{Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("CONTACTS")};
    for (const domain::Aim aim : storage::balancedAims)
        headings += domain::key(aim).toUpper();
    Table table(headings);
    Json::Elements elements;
    for (const auto& row : rows) {
        Json::Members members{{u"customer_id"_s, row.customer}, {u"customer"_s, row.name}, {u"contacts"_s, row.contacts}};
        QStringList cells{QString::number(row.customer.value()), row.name, QString::number(row.contacts)};
        for (size_t i = 0; i < row.byAim.size(); ++i) {
            members.emplace_back(domain::key(storage::balancedAims.at(i)), row.byAim.at(i));
            cells += QString::number(row.byAim.at(i));
        }
        elements.push_back(Json::object(std::move(members)));
        table.add(cells);
    }
    context.out().document(elements);
    context.out().table(table, Words::tr("There were no contacts then."));
    return Done;
}

} // namespace

Json::Members balanceMembers(const storage::Balance& balance) {
    Json::Members members{{u"contacts"_s, idsOf(balance.contacts)}};
    for (const domain::Aim aim : storage::balancedAims)
        members.emplace_back(domain::key(aim), idsOf(balance.of(aim)));
    members.emplace_back(u"preferred_channel"_s, balance.preferred ? Json(domain::key(*balance.preferred)) : Json());
    members.emplace_back(u"in_preferred"_s, balance.preferred ? idsOf(balance.inPreferred) : Json());
    return members;
}

void addBalanceCommand(const Command& root) {
    const Command command = root.command("balance", Words::tr("What our contacts were for: how many informed, thanked, asked"));
    const Value customer = command.optionalArgument("CUSTOMER", Words::tr("Of one customer, with the interactions it counts"));
    const Value from = command.option("--from", Words::tr("On that day or later (90 days ago)"));
    const Value to = command.option("--to", Words::tr("On that day or before (today)"));
    const Value limit = command.option("--limit", Words::tr("At most that many customers (50)"));
    command.runs([=](Context& context) {
        constexpr int usual = 50;
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        const QDate first = from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-usualDays);
        return customer.given() ? ofOne(context, customerNamed(context, customer.text()), first, last)
                                : ofAll(context, first, last, limit.number(usual, 1));
    });
}

} // namespace rapport::cli
