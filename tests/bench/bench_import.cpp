// Importing N vCards (RAPPORT_BENCH_CARDS, 100,000 by default) with index, full text and change log, beside the limit: the least
// that reads the same file and inserts the same rows into the same tables through SQLite alone, full text rebuilt at the end,
// without a change log.

#include "bench/cards.h"
#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "rapport/services/history.h"
#include "rapport/services/importing.h"
#include "rapport/services/staff.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

using namespace rapport;

namespace {

class RawInsert {
public:
    explicit RawInsert(const std::string& path) {
        check(sqlite3_open(path.c_str(), &m_db));
        execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536; BEGIN "
                "IMMEDIATE");
        execute(
            "INSERT OR IGNORE INTO tag (id, name, folded) VALUES (1, 'trade', 'trade'), (2, 'newsletter,vip', 'newsletter,vip')");
        m_customer = prepare("INSERT INTO customer (uid, kind, given, family, shown_name, sort_key, organisation_name, title, "
                             "notes, created_at, organisation_shown, tags_shown) "
                             "VALUES (?1, 'person', ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?6, ?9)");
        m_point = prepare("INSERT INTO contact_point (customer_id, kind, label, value) VALUES (?, ?, 'work', ?)");
        m_address = prepare("INSERT INTO postal_address (customer_id, street) VALUES (?, ?)");
        m_tag = prepare("INSERT INTO customer_tag (customer_id, tag_id) VALUES (?, ?)");
        m_milestone = prepare("INSERT INTO milestone (uid, customer_id, kind, date, month_day) VALUES (?, ?, 'birthday', ?, ?)");
        m_search = prepare("INSERT INTO customer_search (customer_id, name, organisation, digits, email, note, marks) VALUES (?, "
                           "?, ?, ?, ?, ?, '')");
    }
    void add(const bench::CardRows& rows) {
        const std::string name = rows.given + ' ' + rows.family;
        run(m_customer, {rows.uid, rows.given, rows.family, name, rows.family + ' ' + rows.given, rows.organisation, rows.title,
                         rows.note, rows.tags.empty() ? "" : rows.tags[0]});
        const sqlite3_int64 id = sqlite3_last_insert_rowid(m_db);
        const std::string key = std::to_string(id);
        for (const auto& phone : rows.phones)
            run(m_point, {key, "phone", phone});
        for (const auto& email : rows.emails)
            run(m_point, {key, "email", email});
        run(m_address, {key, rows.address});
        for (const auto& tag : rows.tags)
            run(m_tag, {key, tag == "trade" ? "1" : "2"});
        if (!rows.birthday.empty())
            run(m_milestone, {rows.uid, key, rows.birthday, rows.birthday.substr(5, 2) + rows.birthday.substr(8, 2)});
        std::string digits;
        for (const auto& phone : rows.phones)
            std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        run(m_search, {key, name, rows.organisation, digits, rows.emails.empty() ? "" : rows.emails[0], rows.note});
    }
    void finish() {
        execute("INSERT INTO customer_parts(customer_parts) VALUES('rebuild'); INSERT INTO customer_words(customer_words) "
                "VALUES('rebuild'); COMMIT");
        for (auto* statement : {m_customer, m_point, m_address, m_tag, m_milestone, m_search})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }

private:
    void check(int status) const {
        if (status != SQLITE_OK && status != SQLITE_DONE) {
            std::cerr << "limit: " << sqlite3_errmsg(m_db) << '\n';
            std::exit(1);
        }
    }
    void execute(const char* sql) { check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt* prepare(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr));
        return statement;
    }
    void run(sqlite3_stmt* statement, const std::vector<std::string>& values) {
        for (size_t i = 0; i < values.size(); ++i)
            sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), static_cast<int>(values[i].size()),
                              SQLITE_STATIC);
        check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }
    sqlite3* m_db = nullptr;
    sqlite3_stmt *m_customer{}, *m_point{}, *m_address{}, *m_tag{}, *m_milestone{}, *m_search{};
};

const QString& cardFile() {
    static QTemporaryDir folder;
    static const QString path =
        QString::fromStdString(bench::writeCards(folder.filePath(QStringLiteral("cards.vcf")).toStdString()));
    return path;
}

std::unique_ptr<storage::Store> newStore(const QTemporaryDir& folder) {
    return storage::Store::open(folder.filePath(QStringLiteral("bench.rapport")), {.createIfMissing = true});
}

void importLimit(benchmark::State& state) {
    const std::string file = cardFile().toStdString();
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        newStore(folder).reset();
        state.ResumeTiming();
        RawInsert raw(folder.filePath(QStringLiteral("bench.rapport")).toStdString());
        bench::parseCards(file, [&](const bench::CardRows& rows) { raw.add(rows); });
        raw.finish();
    }
    state.counters["per_second"] = benchmark::Counter(
        static_cast<double>(bench::cards()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

void importCards(benchmark::State& state) {
    cardFile();
    double undoSeconds = 0;
    for (auto _ : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        auto store = newStore(folder);
        SystemClock clock;
        services::Workspace workspace{*store, clock, {}};
        workspace.actor =
            services::saveStaffMember(workspace, {.name = QStringLiteral("Bench"), .role = domain::Role::Owner}).result();
        state.ResumeTiming();
        const auto summary = services::importFile(workspace, {.file = cardFile()}).result();
        state.PauseTiming();
        // Cards of the same name and e-mail are of one customer.
        if (summary.created + summary.updated + summary.unchanged != bench::cards())
            state.SkipWithError("not every card was imported");
        undoSeconds = bench::millisecondsOf([&] { services::undo(workspace).waitForFinished(); }) / 1000;
        state.ResumeTiming();
    }
    state.counters["per_second"] = benchmark::Counter(
        static_cast<double>(bench::cards()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["undo_s"] = undoSeconds;
}

} // namespace

BENCHMARK(importLimit)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(importCards)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
