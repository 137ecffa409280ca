#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "rapport/services/referrals.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr int everything = std::numeric_limits<int>::max();

template <typename Row>
int shown(Context& context, const std::vector<Row>& rows, const QString& whenEmpty) {
    context.out().document(careJson(rows));
    context.out().table(asTable(rows), whenEmpty);
    return Done;
}

QString holdKey(storage::ReferralHold hold) {
    switch (hold) {
    case storage::ReferralHold::None:
        return u"none"_s;
    case storage::ReferralHold::OpenCase:
        return u"open_case"_s;
    case storage::ReferralHold::OverduePromise:
        return u"overdue_promise"_s;
    case storage::ReferralHold::OptedOut:
        return u"opted_out"_s;
    case storage::ReferralHold::NotHappy:
        break;
    }
    return u"not_happy"_s;
}

void addAsk(const Command& group) {
    const Command command = group.command("ask", Words::tr("Who may be asked whom they would send: happy, and nothing open"));
    const Value of = command.option("--of", Words::tr("Only whether this customer may be asked, and why not"));
    command.runs([=](Context& context) {
        if (!of.given())
            return shown(context, services::whomToAsk(context.reading()).result(), Words::tr("There is nobody to ask now."));
        const CustomerId customer = customerNamed(context, of.text());
        const auto hold = services::mayAskForReferral(context.reading(), customer).result();
        context.out().document(Json::object({{u"customer_id"_s, customer},
                                             {u"may_be_asked"_s, hold == storage::ReferralHold::None},
                                             {u"held_by"_s, holdKey(hold)}}));
        context.out().text(hold == storage::ReferralHold::None
                               ? Words::tr("They may be asked.\n")
                               : Words::tr("Not now: %1.\n").arg(holdKey(hold).replace(u'_', u' ')));
        return static_cast<int>(Done);
    });
}

} // namespace

void addReferralCommands(const Command& root) {
    const Command group = root.group("referrals", Words::tr("Who was sent by whom"));
    const Command list = group.command("list", Words::tr("Who sent others, the most first"));
    const Value limit = list.option("--limit", Words::tr("At most that many"));
    list.runs([=](Context& context) {
        return shown(context, services::referrerList(context.reading(), limit.number(everything, 1)).result(),
                     Words::tr("Nobody was sent by a customer yet."));
    });
    const Command tree = group.command("tree", Words::tr("Whom a customer sent, and whom those sent in turn"));
    const Value sender = tree.argument("CUSTOMER", Words::tr("The customer"));
    tree.runs([=](Context& context) {
        const CustomerId customer = customerNamed(context, sender.text());
        return shown(context, services::referralsOf(context.reading(), customer, everything).result(),
                     Words::tr("They sent nobody yet."));
    });
    const Command since = group.command("new", Words::tr("Who came through somebody in a period"));
    const Value from = since.option("--from", Words::tr("Entered on that day or later (90 days ago)"));
    const Value to = since.option("--to", Words::tr("Entered on that day or before (today)"));
    since.runs([=](Context& context) {
        constexpr int days = 90;
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        const QDate first = from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-days);
        return shown(context, services::referralsIn(context.reading(), first, last, everything).result(),
                     Words::tr("Nobody was sent then."));
    });
    addAsk(group);
}

} // namespace rapport::cli
