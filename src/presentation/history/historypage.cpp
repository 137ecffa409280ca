#include "rapport/presentation/history.h"

#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

void collectCustomers(const QJsonObject& columns, QSet<qint64>& ids) {
    for (const auto& column : {u"organisation_id"_s, u"referrer_id"_s, u"from_id"_s, u"to_id"_s, u"customer_id"_s})
        if (const auto value = columns.value(column); value.isDouble())
            ids.insert(value.toInteger());
}

QHash<qint64, QString> customerNames(storage::ReadSession& session, const QSet<qint64>& ids) {
    std::vector<CustomerId> customers;
    for (const auto id : ids)
        customers.emplace_back(id);
    QHash<qint64, QString> names;
    for (const auto& row : storage::customerRows(session, customers, Moment(), QTimeZone::utc()))
        names.insert(row.id.value(), row.name);
    return names;
}

} // namespace

HistoryPage loadHistory(storage::ReadSession& session, const HistoryRecord& record, int limit, StaffId reader) {
    HistoryPage page;
    page.entries = storage::history(session, record, limit + 1, reader);
    page.more = page.entries.size() > static_cast<size_t>(limit);
    if (page.more)
        page.entries.pop_back();
    QSet<qint64> customers;
    for (const auto& entry : page.entries) {
        collectCustomers(entry.before, customers);
        collectCustomers(entry.after, customers);
    }
    page.customers = customerNames(session, customers);
    for (const auto& member : storage::StaffRepository(session).all())
        page.staff.insert(member.id.value(), member.name);
    page.tags = storage::CustomerRepository(session).tagsById();
    for (const auto& field : storage::CustomerRepository(session).customFields())
        page.fields.insert(field.id.value(), field.name);
    return page;
}

} // namespace rapport::presentation
