#include "unit/storage/storefixture.h"

#include "storage/derived/derivedcolumns.h"
#include "storage/search/searchindex.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

std::vector<Value> with(const Table& table, std::vector<Value> row, const QString& column, const Value& value) {
    const auto place = table.columns.indexOf(column);
    Q_ASSERT(place >= 0);
    row[static_cast<size_t>(place)] = value;
    return row;
}

namespace {

std::vector<Value> row(const Table& table, const std::vector<std::pair<QString, Value>>& values, const Value& rest = u""_s) {
    std::vector<Value> made(static_cast<size_t>(table.columns.size()), rest);
    for (const auto& [column, value] : values)
        made = with(table, std::move(made), column, value);
    return made;
}

} // namespace

std::vector<Value> customerRow(const QString& name) {
    const Value none;
    return row(tables::customer(), {{u"uid"_s, u"uid-"_s + name},
                                    {u"kind"_s, u"person"_s},
                                    {u"given"_s, name},
                                    {u"shown_name"_s, name},
                                    {u"sort_key"_s, name.toLower()},
                                    {u"organisation_id"_s, none},
                                    {u"tier"_s, u"regular"_s},
                                    {u"owner_id"_s, none},
                                    {u"preferred_channel"_s, none},
                                    {u"referrer_id"_s, none},
                                    {u"cadence_ideal"_s, none},
                                    {u"cadence_maximum"_s, none},
                                    {u"leap_day"_s, u"february_28"_s},
                                    {u"state"_s, u"active"_s},
                                    {u"created_at"_s, testNow.msecs()},
                                    {u"created_by"_s, none},
                                    {u"opted_out"_s, qint64{0}},
                                    {u"ask_days"_s, none}});
}

std::vector<Value> phoneRow(qint64 customer, const QString& number) {
    return row(tables::contactPoint(), {{u"customer_id"_s, customer},
                                        {u"kind"_s, u"phone"_s},
                                        {u"value"_s, number},
                                        {u"preferred"_s, qint64{0}},
                                        {u"position"_s, qint64{0}}});
}

std::vector<Value> interactionRow(const QString& uid, const QString& notes) {
    return row(tables::interaction(), {{u"uid"_s, uid},
                                       {u"at"_s, testNow.msecs()},
                                       {u"zone"_s, u"Europe/Budapest"_s},
                                       {u"channel"_s, u"call"_s},
                                       {u"direction"_s, u"out"_s},
                                       {u"outcome"_s, u"reached"_s},
                                       {u"minutes"_s, Value()},
                                       {u"notes"_s, notes},
                                       {u"confirmed"_s, qint64{0}},
                                       {u"signal"_s, Value()},
                                       {u"author_id"_s, Value()},
                                       {u"created_at"_s, testNow.msecs()}});
}

std::vector<Value> commitmentRow(qint64 customer, const QString& words) {
    const Value none;
    return row(tables::commitment(), {{u"uid"_s, u"uid-"_s + words},
                                      {u"customer_id"_s, customer},
                                      {u"interaction_id"_s, none},
                                      {u"words"_s, words},
                                      {u"kind"_s, u"send"_s},
                                      {u"promiser"_s, u"we"_s},
                                      {u"made_by"_s, none},
                                      {u"owner_id"_s, none},
                                      {u"due_date"_s, u"2026-11-25"_s},
                                      {u"due_time"_s, none},
                                      {u"first_due_date"_s, u"2026-11-25"_s},
                                      {u"first_due_time"_s, none},
                                      {u"zone"_s, u"Europe/Budapest"_s},
                                      {u"priority"_s, u"normal"_s},
                                      {u"repeat_from"_s, u"plan"_s},
                                      {u"anchor_date"_s, none},
                                      {u"planned_date"_s, none},
                                      {u"outcome"_s, u"open"_s},
                                      {u"closed_at"_s, none},
                                      {u"closed_by"_s, none},
                                      {u"created_at"_s, testNow.msecs()},
                                      {u"due_at"_s, testNow.msecs() + 1000},
                                      {u"judged_at"_s, testNow.msecs() + 1000}});
}

qint64 addCustomer(TempStore& store, const QString& name) {
    return store.write(u"Add %1"_s.arg(name),
                       [name](WriteSession& session) { return session.rows().insert(tables::customer(), customerRow(name)); });
}

void importCustomers(WriteSession& session, int count, const QString& prefix) {
    qint64 first = 0, last = 0;
    for (int number = 0; number < count; ++number) {
        last = session.rows().insertBulk(tables::customer(), customerRow(u"%1 %2"_s.arg(prefix).arg(number)));
        first = first == 0 ? last : first;
        const QString key = QString::number(1'000'000 + number);
        auto phone = phoneRow(last, u"+36 20 "_s + key);
        phone.emplace_back(key); // derived
        session.rows().insertBulk(tables::contactPoint(), phone);
    }
    session.rows().endBulk();
    SearchIndex(session.connection()).addRange(tables::customer(), first, last);
}

} // namespace rapport::storage::testing
