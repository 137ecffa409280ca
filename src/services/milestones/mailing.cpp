#include "rapport/services/mailing.h"

#include "rapport/core/language.h"
#include "rapport/domain/contactlink.h"
#include "rapport/domain/postaladdress.h"
#include "rapport/exchange/csvwriter.h"
#include "rapport/storage/customerbatch.h"
#include "rapport/storage/milestonelist.h"
#include "services/common/words.h"
#include "services/greetings/ourgreetings.h"

#include <algorithm>
#include <limits>

namespace rapport::services {

using namespace Qt::StringLiterals;
using storage::MilestoneRow;

namespace {

constexpr int addressColumns = 6;
constexpr int together = 500; ///< customers read at once

bool isWanted(const MilestoneRow& row, const MailingQuery& query) {
    return query.kinds.empty() || std::find(query.kinds.begin(), query.kinds.end(), row.kind) != query.kinds.end();
}

bool speaks(const domain::Customer& customer, const QString& language) {
    return language.isEmpty() || text::mainLanguage(customer.language) == text::mainLanguage(language);
}

QString emailOf(const domain::Customer& customer) {
    const auto link = domain::contactLink(customer, domain::Channel::Email, {}, {});
    return link.way == domain::ContactLink::Way::Mail ? link.address : QString();
}

QStringList addressOf(const domain::Customer& customer, const QString& home) {
    for (const domain::PostalAddress& address : customer.addresses) {
        if (const QStringList lines = domain::addressLines(address, home); !lines.isEmpty())
            return lines;
    }
    return {};
}

MailingRow rowFor(const MilestoneRow& row, const domain::Customer& customer, const QString& home) {
    MailingRow mail;
    mail.customer = row.customer;
    mail.kind = row.kind;
    mail.label = row.label;
    mail.day = row.next;
    mail.years = row.years;
    mail.name = row.customerName;
    mail.salutation = salutation(row.customerName, customer.language);
    mail.receiver = domain::receiverLines(customer);
    mail.address = addressOf(customer, home);
    mail.email = emailOf(customer);
    mail.language = customer.language;
    return mail;
}

void add(Mailing& mailing, const MilestoneRow& row, const domain::Customer& customer, const MailingQuery& query) {
    if (!speaks(customer, query.language))
        return;
    if (row.hold != domain::GreetingHold::None)
        return mailing.leftOut.push_back({row.customerName, domain::reasonOf(row.hold, row.customerName)});
    if (domain::consentTo(customer.consents, domain::ConsentPurpose::Mailing) == false)
        return mailing.leftOut.push_back({row.customerName, Words::tr("%1 refused mailings.").arg(row.customerName)});
    MailingRow mail = rowFor(row, customer, query.home);
    if (mail.address.isEmpty() && mail.email.isEmpty())
        return mailing.leftOut.push_back(
            {row.customerName, Words::tr("Neither a postal nor an e-mail address of %1 is known.").arg(row.customerName)});
    mailing.rows.push_back(std::move(mail));
}

QStringList cellsOf(const MailingRow& row) {
    QStringList lines = row.address;
    // What does not fit into the columns stands in the last of them.
    while (lines.size() > addressColumns) {
        const QString last = lines.takeLast();
        lines.last() += u", "_s + last;
    }
    lines.resize(addressColumns);
    const QString occasion = row.kind == domain::MilestoneKind::Custom ? row.label : domain::key(row.kind);
    return QStringList{row.name, row.salutation} + lines +
           QStringList{row.email, occasion, row.day.toString(Qt::ISODate), row.years ? QString::number(*row.years) : QString(),
                       row.language};
}

} // namespace

std::vector<QStringList> Mailing::labels() const {
    std::vector<QStringList> labels;
    for (const MailingRow& row : rows) {
        if (!row.address.isEmpty())
            labels.push_back(row.receiver + row.address);
    }
    return labels;
}

size_t Mailing::withoutPostal() const { return rows.size() - labels().size(); }

Mailing loadMailing(storage::ReadSession& session, const MailingQuery& query) {
    auto rows = storage::milestoneRows(session, query.from, query.to, std::numeric_limits<int>::max());
    std::erase_if(rows, [&query](const MilestoneRow& row) { return !isWanted(row, query); });
    Mailing mailing;
    for (size_t from = 0; from < rows.size(); from += together) {
        const size_t to = std::min(rows.size(), from + together);
        std::vector<CustomerId> ids;
        for (size_t i = from; i < to; ++i)
            ids.push_back(rows[i].customer);
        const auto customers = storage::customersToReach(session, ids);
        for (size_t i = from; i < to; ++i) {
            if (const auto customer = customers.constFind(rows[i].customer.value()); customer != customers.cend())
                add(mailing, rows[i], *customer, query);
        }
    }
    return mailing;
}

QFuture<Mailing> mailing(const Workspace& workspace, const MailingQuery& query) {
    return workspace.store.read([query](storage::ReadSession& session) { return loadMailing(session, query); });
}

QByteArray mailingCsv(const Mailing& mailing) {
    QStringList titles{u"name"_s, u"salutation"_s};
    for (int line = 1; line <= addressColumns; ++line)
        titles << u"address %1"_s.arg(line);
    QByteArray csv = exchange::csvLine(titles + QStringList{u"e-mail"_s, u"milestone"_s, u"date"_s, u"years"_s, u"language"_s});
    for (const MailingRow& row : mailing.rows)
        csv += exchange::csvLine(cellsOf(row));
    return csv;
}

} // namespace rapport::services
