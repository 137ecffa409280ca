// How long the reminders keep a store that has a million open promises, all with a time: a look when nothing is due, and one that
// raises three. Makes a store of its own. Prints one JSON line; milliseconds.

#include "bench/limit.h"

#include "rapport/services/reminders.h"
#include "rapport/storage/bulkimport.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

constexpr int promises = 1'000'000;
constexpr int atOnce = 3;   ///< promises due in the same minute
constexpr int samples = 14; ///< minutes until second stages would join

const Moment begin = *Moment::parse(QStringLiteral("2026-11-21T14:20:00Z"), QTimeZone::utc());

/// A thousand customers with a thousand promises each, `atOnce` of them every minute from 20 minutes after `begin`.
StaffId fill(storage::Store& store) {
    const auto maria = store.write({QStringLiteral("staff"), {}, begin}, [](storage::WriteSession& session) {
        return storage::StaffRepository::save(session, {{}, {}, QStringLiteral("Maria"), domain::Role::Owner, true});
    }).result();
    store.write({QStringLiteral("fill"), {}, begin}, [maria](storage::WriteSession& session) {
        storage::BulkImport import(session);
        std::vector<CustomerId> customers;
        for (int i = 0; i < 1000; ++i) {
            domain::Customer customer;
            customer.displayName = QStringLiteral("Anna %1").arg(i);
            customers.push_back(import.add(storage::prepared(customer, {})));
        }
        for (int i = 0; i < promises; ++i) {
            const QDateTime due = (begin + 20min + std::chrono::minutes(i / atOnce)).in(QTimeZone::utc());
            import.add(domain::promised(customers[static_cast<size_t>(i) % customers.size()], QStringLiteral("call back"), {due.date(), due.time()}, maria, begin,
                                        QTimeZone::utc()));
        }
        import.finish();
        return 0;
    }).waitForFinished();
    return maria;
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("million.rapport"));
    // Opened anew, as it is on any morning: the log of the filling is in the file.
    const StaffId maria = fill(*storage::Store::open(path, {.createIfMissing = true}));
    const auto store = storage::Store::open(path);
    FixedClock clock(begin, QTimeZone::utc());
    const services::Workspace workspace{*store, clock, maria};
    services::reminders(workspace).waitForFinished(); // statements prepared, pages read

    std::vector<double> idle, due, raising;
    for (int minute = 0; minute < samples; ++minute) {
        clock.setNow(begin + 5min + std::chrono::minutes(minute) - 1ms);
        idle.push_back(bench::millisecondsOf([&] { services::reminders(workspace).waitForFinished(); }));
        clock.setNow(begin + 5min + std::chrono::minutes(minute));
        services::Reminders raised;
        due.push_back(bench::millisecondsOf([&] { services::reminders(workspace).waitForFinished(); }));
        raising.push_back(bench::millisecondsOf([&] { raised = services::raiseReminders(workspace).result(); }));
        if (raised.rows.size() != static_cast<size_t>(std::min(atOnce * (minute + 1), services::Reminders::shown)))
            return std::fprintf(stderr, "%zu reminders where there ought to be %d\n", raised.rows.size(), atOnce * (minute + 1)), 1;
    }
    // What is on screen is asked for in both; looking and raising are one wake.
    std::vector<double> wake;
    for (size_t i = 0; i < due.size(); ++i)
        wake.push_back(due[i] + raising[i]);
    std::printf("{\"idle_p50\":%.2f,\"idle_p95\":%.2f,\"due_p50\":%.2f,\"due_p95\":%.2f}\n", bench::percentile(idle, .5), bench::percentile(idle, .95), bench::percentile(wake, .5),
                bench::percentile(wake, .95));
    return 0;
}
