#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/core/safefile.h"
#include "rapport/printing/labels.h"
#include "rapport/services/mailing.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using services::LeftOut;
using services::Mailing;
using services::MailingQuery;
using services::MailingRow;

namespace {

constexpr int longestPeriod = 366;

struct MailingOptions {
    explicit MailingOptions(const Command& command)
        : from(command.option("--from", Words::tr("The first day; today by default")))
        , to(command.option("--to", Words::tr("The last day; a month later by default")))
        , kinds(command.options("--kind", Words::tr("Only these milestones; may be repeated")))
        , language(command.option("--language", Words::tr("Only customers who speak it: en, de, fr …")))
        , home(command.option("--home", Words::tr("Our country, left out of addresses: DE, US …")))
        , csv(command.option("--csv", Words::tr("Write a list for a mail merge to this file")))
        , labels(command.option("--labels", Words::tr("Write address labels to this PDF file")))
        , sheet(command.option("--sheet", Words::tr("a4-3x8, a4-3x7 or letter-3x10 (a4-3x8)")))
        , start(command.option("--start", Words::tr("The first label to use of a sheet that was begun"))) {}
    Value from, to, kinds, language, home, csv, labels, sheet, start;
};

MailingQuery queryOf(const MailingOptions& options, QDate today) {
    MailingQuery query;
    query.from = options.from.given() ? dayFrom(options.from.text(), today) : today;
    query.to = options.to.given() ? dayFrom(options.to.text(), today) : query.from.addMonths(1).addDays(-1);
    if (query.to < query.from || query.from.daysTo(query.to) >= longestPeriod)
        throw UsageError(Words::tr("--from and --to take a period of at most a year."));
    for (const QString& kind : options.kinds.texts())
        query.kinds.push_back(milestoneKindFrom(kind));
    query.language = options.language.text();
    query.home = options.home.given() ? options.home.text() : QLocale::territoryToCode(QLocale().territory());
    return query;
}

printing::LabelSheet sheetOf(const MailingOptions& options) {
    const QString key = options.sheet.given() ? options.sheet.text() : printing::labelSheets().front().key;
    const auto sheet = printing::labelSheetNamed(key);
    QStringList known;
    for (const auto& each : printing::labelSheets())
        known << each.key;
    if (!sheet)
        throw UsageError(Words::tr("“%1” is none of: %2.").arg(key.left(80), known.join(u", "_s)));
    return *sheet;
}

Json asJson(const MailingRow& row) {
    return Json::object({{u"customer"_s, row.name},
                         {u"salutation"_s, row.salutation},
                         {u"address"_s, QStringList(row.address)},
                         {u"email"_s, row.email},
                         {u"kind"_s, domain::key(row.kind)},
                         {u"date"_s, row.day},
                         {u"years"_s, row.years},
                         {u"language"_s, row.language}});
}

Json asJson(const LeftOut& one) { return Json::object({{u"customer"_s, one.name}, {u"why"_s, one.why}}); }

void show(Context& context, const Mailing& mailing) {
    context.out().document(
        Json::object({{u"rows"_s, Json::list(mailing.rows, [](const MailingRow& row) { return asJson(row); })},
                      {u"without_postal_address"_s, static_cast<qint64>(mailing.withoutPostal())},
                      {u"left_out"_s, Json::list(mailing.leftOut, [](const LeftOut& one) { return asJson(one); })}}));
    Table table({Words::tr("DAY"), Words::tr("CUSTOMER"), Words::tr("OCCASION"), Words::tr("ADDRESS"), Words::tr("E-MAIL")});
    for (const MailingRow& row : mailing.rows)
        table.add({row.day.toString(Qt::ISODate), row.name, domain::key(row.kind), row.address.join(u", "_s), row.email});
    context.out().table(table, Words::tr("Nobody to write to in these days."));
    for (const LeftOut& one : mailing.leftOut)
        context.out().message(Words::tr("Left out: %1").arg(one.why));
}

int run(Context& context, const MailingOptions& options) {
    const MailingQuery query = queryOf(options, context.today());
    const auto sheet = sheetOf(options);
    const int start = options.start.number(1, 1);
    if (start > sheet.count())
        throw UsageError(Words::tr("A sheet has %1 labels.").arg(sheet.count()));
    const Mailing mailing = services::mailing(context.reading(), query).result();
    if (options.csv.given())
        SafeFile::write(options.csv.text(), services::mailingCsv(mailing));
    if (options.labels.given()) {
        SafeFile::write(options.labels.text(), printing::labelsPdf(sheet, mailing.labels(), start));
        if (mailing.withoutPostal() > 0)
            context.out().message(Words::tr("Without a label, for want of a postal address: %1").arg(mailing.withoutPostal()));
    }
    show(context, mailing);
    return Done;
}

} // namespace

void addMailingCommand(const Command& group) {
    const Command command = group.command("mailing", Words::tr("Whom to write to for milestones of a period: list, CSV, labels"));
    const MailingOptions options(command);
    command.runs([=](Context& context) { return run(context, options); });
}

} // namespace rapport::cli
