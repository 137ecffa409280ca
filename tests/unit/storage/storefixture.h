#pragma once

#include "rapport/storage/store.h"
#include "storage/engine/connection.h"
#include "storage/rows/rowwriter.h"
#include "support/catch.h"
#include "support/errors.h"
#include "support/handover.h"
#include "support/testplace.h"

#include <future>
#include <thread>

namespace rapport::storage::testing {

using test::errorOf;

inline const Moment testNow{1'795'000'000'000};

/// A store of its own, file or office, that is gone with it.
class TempStore {
public:
    TempStore() { reopen(); }
    [[nodiscard]] const QString& path() const { return m_place.location(); }
    [[nodiscard]] QString folder() const { return m_place.folder(); }
    [[nodiscard]] Store& store() { return *m_store; }
    void close() { m_store.reset(); }
    void reopen(StoreOptions options = {}) {
        m_store.reset();
        options.createIfMissing = true;
        m_store = Store::open(path(), options);
    }

    template <typename F>
    auto write(const QString& label, F function) {
        return write(ChangeInfo{label, {}, testNow}, std::move(function));
    }
    template <typename F>
    auto write(const ChangeInfo& info, F function) {
        return test::handedOver([&](auto job) { return m_store->write(info, std::move(job)); }, std::move(function));
    }
    template <typename F>
    auto read(F function) {
        return test::handedOver([&](auto job) { return m_store->read(std::move(job)); }, std::move(function));
    }
    qint64 count(const QString& sql) {
        return read([sql](ReadSession& session) {
            auto statement = session.connection().prepare(sql);
            return statement.step() ? statement.number(0) : qint64{-1};
        });
    }

    template <typename T>
    static T await(QFuture<T> future) {
        future.waitForFinished();
        if constexpr (!std::is_void_v<T>)
            return future.result();
    }

private:
    test::TestPlace m_place;
    std::unique_ptr<Store> m_store;
};

/// A customer's row as the repository would write it.
[[nodiscard]] std::vector<Value> customerRow(const QString& name);
[[nodiscard]] std::vector<Value> phoneRow(qint64 customer, const QString& number);
[[nodiscard]] std::vector<Value> interactionRow(const QString& uid, const QString& notes);
[[nodiscard]] std::vector<Value> commitmentRow(qint64 customer, const QString& words);
/// A copy of `row` with one column set.
[[nodiscard]] std::vector<Value> with(const Table& table, std::vector<Value> row, const QString& column, const Value& value);
qint64 addCustomer(TempStore& store, const QString& name);
/// As an import writes: customers with a phone each, one session.
void importCustomers(WriteSession& session, int count, const QString& prefix);

} // namespace rapport::storage::testing
