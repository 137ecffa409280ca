// Exporting N customers as vCards (RAPPORT_BENCH_CARDS, 100,000 by default) to a file that is read back, beside the limit:
// SQLite's own API stepping through the same tables side by side, the same properties written as they stand, and the file synced.
// Prints one line of JSON: milliseconds, medians.

#include "bench/cards.h"
#include "bench/limit.h"

#include "rapport/core/clock.h"
#include "rapport/services/exporting.h"
#include "rapport/services/importing.h"
#include "rapport/services/staff.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <unistd.h>

using namespace rapport;

namespace {

constexpr int runs = 11;

/// Rows that belong to customers, in the order of these.
class Rows {
public:
    Rows(bench::RawStore& store, const std::string& sql)
        : m_statement(store.prepare(sql)) {
        m_there = sqlite3_step(m_statement) == SQLITE_ROW;
    }
    /// Every row of this customer.
    template <typename F>
    void of(sqlite3_int64 customer, F&& take) {
        while (m_there && sqlite3_column_int64(m_statement, 0) <= customer) {
            take(*this);
            m_there = sqlite3_step(m_statement) == SQLITE_ROW;
        }
    }
    void put(std::string& out, int column) const {
        if (const auto* const text = sqlite3_column_text(m_statement, column))
            out.append(reinterpret_cast<const char*>(text), static_cast<size_t>(sqlite3_column_bytes(m_statement, column)));
    }
    void line(std::string& out, const char* name, int column) const {
        out.append(name);
        put(out, column);
        out.append("\r\n");
    }

private:
    sqlite3_stmt* m_statement;
    bool m_there = false;
};

void writeRaw(const std::string& store, const std::string& file) {
    bench::RawStore raw(store);
    sqlite3_stmt* const customers = raw.prepare("SELECT id, uid, family, given, shown_name, organisation_name, title, notes FROM "
                                                "customer WHERE state = 'active' ORDER BY id");
    Rows points(raw, "SELECT customer_id, kind, label, value FROM contact_point ORDER BY customer_id");
    Rows addresses(raw, "SELECT customer_id, street, locality, postal_code FROM postal_address ORDER BY customer_id");
    Rows tags(raw, "SELECT w.customer_id, t.name FROM customer_tag w JOIN tag t ON t.id = w.tag_id ORDER BY w.customer_id");
    Rows milestones(raw, "SELECT customer_id, date FROM milestone ORDER BY customer_id");
    std::FILE* const out = std::fopen(file.c_str(), "wb");
    std::string card;
    while (sqlite3_step(customers) == SQLITE_ROW) {
        card = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
        const char* const names[] = {"UID:", "N:", ";", "FN:", "ORG:", "TITLE:", "NOTE:"};
        for (int column = 1; column <= 7; ++column) {
            card.append(names[column - 1]).append(reinterpret_cast<const char*>(sqlite3_column_text(customers, column)));
            card.append(column == 2 ? "" : "\r\n");
        }
        const sqlite3_int64 id = sqlite3_column_int64(customers, 0);
        points.of(id, [&card](const Rows& row) {
            row.put(card, 1);
            card += ";TYPE=";
            row.put(card, 2);
            row.line(card, ":", 3);
        });
        addresses.of(id, [&card](const Rows& row) {
            card += "ADR:;;";
            row.put(card, 1);
            card += ';';
            row.put(card, 2);
            row.line(card, ";;", 3);
        });
        milestones.of(id, [&card](const Rows& row) { row.line(card, "BDAY:", 1); });
        tags.of(id, [&card](const Rows& row) { row.line(card, "CATEGORIES:", 1); });
        card += "END:VCARD\r\n";
        std::fwrite(card.data(), 1, card.size(), out);
    }
    std::fflush(out);
    fsync(fileno(out));
    std::fclose(out);
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("bench.rapport"));
    const auto store = storage::Store::open(place, {.createIfMissing = true});
    SystemClock clock;
    services::Workspace workspace{*store, clock, {}};
    workspace.actor =
        services::saveStaffMember(workspace, {.name = QStringLiteral("Bench"), .role = domain::Role::Owner}).result();
    const QString cards = folder.filePath(QStringLiteral("cards.vcf"));
    bench::writeCards(cards.toStdString());
    services::importFile(workspace, {.file = cards}).waitForFinished();

    const QString file = folder.filePath(QStringLiteral("out.vcf"));
    const std::string rawFile = folder.filePath(QStringLiteral("raw.vcf")).toStdString();
    std::vector<double> ours, limit;
    qint64 written = 0;
    for (int run = 0; run < runs; ++run) {
        limit.push_back(bench::millisecondsOf([&] { writeRaw(place.toStdString(), rawFile); }));
        ours.push_back(bench::millisecondsOf([&] { written = services::exportContacts(workspace, {.file = file}).result(); }));
    }
    std::cout << "{\"written\": " << written << ", \"bytes\": " << QFileInfo(file).size()
              << ", \"limit_bytes\": " << QFileInfo(QString::fromStdString(rawFile)).size()
              << ", \"ours\": " << bench::percentile(ours, .5) << ", \"limit\": " << bench::percentile(limit, .5) << "}\n";
    return written > 0 ? 0 : 1;
}
