// How long it takes to find all pairs of a store that may be one customer, and those of one new customer. RAPPORT_BENCH_STORE names
// a store; it is only read; with the argument --one only the latter is timed. Beside it the limit: SQLite's own API stepping through the same rows. Prints one JSON line; milliseconds.

#include "bench/limit.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/duplicates.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <cstdio>

using namespace rapport;

namespace {

constexpr int runs = 3;
constexpr int newCustomers = 200;

double limitOf(const std::string& path) {
    bench::RawStore raw(path);
    return bench::millisecondsOf([&raw] {
        for (const char* sql : {"SELECT id, uid, kind, prefix, given, middle, family, suffix, nickname, display_name, organisation_id, organisation_shown, shown_name FROM customer",
                                "SELECT customer_id, kind, value FROM contact_point WHERE kind = 'phone' OR kind = 'email'", "SELECT customer_id, date FROM milestone WHERE kind = 'birthday'"})
            raw.drain(raw.prepare(sql));
    });
}

/// Somebody who is stored already, as they would be typed once more.
std::vector<domain::Likeness> typedOnes(storage::Store& store) {
    return store.read([](storage::ReadSession& session) {
        std::vector<domain::Likeness> typed;
        const storage::CustomerRepository customers(session);
        for (qint64 id = 17; typed.size() < newCustomers; id += 31) {
            if (auto customer = customers.find(CustomerId(id)))
                typed.push_back(domain::likenessOf(*customer, {}));
        }
        return typed;
    }).result();
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QString path = qEnvironmentVariable("RAPPORT_BENCH_STORE");
    const auto store = storage::Store::open(path);
    std::vector<double> all, limit, one;
    qint64 pairs = 0;
    const bool oneAlone = application.arguments().contains(QStringLiteral("--one"));
    for (int run = 0; run <= runs && !oneAlone; ++run) {
        const double took = bench::millisecondsOf([&] {
            pairs = store->read([](storage::ReadSession& session) { return storage::allDuplicates(session).found; }).result();
        });
        const double least = limitOf(path.toStdString());
        if (run > 0) { // the first reads the pages
            all.push_back(took);
            limit.push_back(least);
        }
    }
    for (const auto& likeness : typedOnes(*store)) {
        one.push_back(bench::millisecondsOf([&] {
            store->read([&likeness](storage::ReadSession& session) { return storage::duplicatesOf(session, likeness).size(); }).waitForFinished();
        }));
    }
    std::printf("{\"all\":%.1f,\"limit\":%.1f,\"pairs\":%lld,\"one_p50\":%.2f,\"one_p95\":%.2f}\n", bench::percentile(all, .5), bench::percentile(limit, .5),
                static_cast<long long>(pairs), bench::percentile(one, .5), bench::percentile(one, .95));
    return 0;
}
