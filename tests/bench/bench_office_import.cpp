// Importing N vCards (RAPPORT_BENCH_CARDS, 100,000 by default) into an office on the server of $RAPPORT_BENCH_SERVER
// (postgresql://…, an administrator's login; two databases are made there and dropped again), with index, full text and change
// log, beside the limit: the least that reads the same file and inserts the same rows into the same tables by INSERTs of many
// rows over libpq alone, without a change log. Prints one line of JSON: cards a second, and how long the import's undo took.

#include "bench/cards.h"
#include "bench/limit.h"
#include "bench/rawserver.h"

#include "rapport/core/clock.h"
#include "rapport/services/history.h"
#include "rapport/services/importing.h"
#include "rapport/storage/office.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUrl>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

constexpr auto password = "bench-office";

/// An office of its own, dropped at the end with its owner's login.
class Office {
public:
    Office(const QString& server, const QString& name)
        : m_admin(server)
        , m_server(server)
        , m_name(name) {
        m_admin.execute("CREATE DATABASE " + name.toUtf8());
        storage::createOffice(at({}), u"Bench"_s, {login(), QString::fromLatin1(password)});
    }
    ~Office() {
        m_admin.execute("DROP DATABASE " + m_name.toUtf8() + " WITH (FORCE)");
        m_admin.execute("DROP ROLE " + login().toUtf8());
        for (const char* role : {"_owner", "_manager", "_staff", "_tables"})
            m_admin.execute("DROP ROLE " + m_name.toUtf8() + role);
    }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] QString location() const { return at(login()); }

private:
    [[nodiscard]] QString login() const { return m_name + u"_boss"_s; }
    /// As the administrator where `user` is empty.
    [[nodiscard]] QString at(const QString& user) const {
        QUrl url(m_server);
        url.setPath(u'/' + m_name);
        if (!user.isEmpty()) {
            url.setUserName(user);
            url.setPassword(QString::fromLatin1(password));
        }
        return url.toString(QUrl::FullyEncoded);
    }
    bench::RawServer m_admin;
    QString m_server;
    QString m_name;
};

/// Rows of one table, sent 500 at a time.
class RawTable {
public:
    RawTable(bench::RawServer& server, QByteArray head, int columns)
        : m_server(server)
        , m_head(std::move(head))
        , m_columns(columns) {}
    void add(std::initializer_list<std::string> row) {
        m_values.insert(m_values.end(), row);
        if (++m_rows == 500)
            flush();
    }
    void flush() {
        if (m_rows == 0)
            return;
        QByteArray sql = m_head + " VALUES ";
        for (int value = 1; value <= m_rows * m_columns; ++value)
            sql += (value % m_columns == 1 ? "($" : "$") + QByteArray::number(value) +
                   (value == m_rows * m_columns ? ")"
                    : value % m_columns == 0    ? "),"
                                                : ",");
        m_server.run(sql, m_values);
        m_values.clear();
        m_rows = 0;
    }

private:
    bench::RawServer& m_server;
    QByteArray m_head;
    int m_columns;
    int m_rows = 0;
    std::vector<std::string> m_values;
};

void loadRaw(const QString& location, const std::string& file) {
    bench::RawServer server(location);
    server.execute("BEGIN; SET CONSTRAINTS ALL DEFERRED");
    server.execute("INSERT INTO tag (id, name, folded) VALUES (1, 'trade', 'trade'), (2, 'newsletter,vip', 'newsletter,vip')");
    RawTable customer(server,
                      "INSERT INTO customer (id, uid, kind, given, family, shown_name, sort_key, organisation_name, title, "
                      "notes, created_at, organisation_shown, tags_shown)",
                      13);
    RawTable point(server, "INSERT INTO contact_point (customer_id, kind, label, value)", 4);
    RawTable address(server, "INSERT INTO postal_address (customer_id, street)", 2);
    RawTable tag(server, "INSERT INTO customer_tag (customer_id, tag_id)", 2);
    RawTable milestone(server, "INSERT INTO milestone (uid, customer_id, kind, date, month_day)", 5);
    RawTable search(server, "INSERT INTO customer_search (customer_id, name, organisation, digits, email, note, marks)", 7);
    int last = 0;
    bench::parseCards(file, [&](const bench::CardRows& rows) {
        const std::string id = std::to_string(++last);
        const std::string name = rows.given + ' ' + rows.family;
        customer.add({id, rows.uid, "person", rows.given, rows.family, name, rows.family + ' ' + rows.given, rows.organisation,
                      rows.title, rows.note, "0", rows.organisation, rows.tags.empty() ? "" : rows.tags[0]});
        std::string digits;
        for (const auto& phone : rows.phones) {
            point.add({id, "phone", "work", phone});
            std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        }
        for (const auto& email : rows.emails)
            point.add({id, "email", "work", email});
        address.add({id, rows.address});
        for (const auto& each : rows.tags)
            tag.add({id, each == "trade" ? "1" : "2"});
        if (!rows.birthday.empty())
            milestone.add({rows.uid, id, "birthday", rows.birthday, rows.birthday.substr(5, 2) + rows.birthday.substr(8, 2)});
        search.add({id, name, rows.organisation, digits, rows.emails.empty() ? "" : rows.emails[0], rows.note, ""});
    });
    for (RawTable* table : {&customer, &point, &address, &tag, &milestone, &search})
        table->flush();
    server.execute("COMMIT");
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString server = qEnvironmentVariable("RAPPORT_BENCH_SERVER");
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"cards.vcf"_s);
    bench::writeCards(file.toStdString());
    const auto name = [](const QString& what) {
        return u"rapport_bench_%1_%2"_s.arg(what).arg(QCoreApplication::applicationPid());
    };

    double limit = 0, ours = 0, undo = 0;
    {
        const Office office(server, name(u"raw"_s));
        limit = bench::millisecondsOf([&] { loadRaw(office.location(), file.toStdString()); });
    }
    {
        const Office office(server, name(u"ours"_s));
        const auto store = storage::Store::open(office.location());
        const SystemClock clock;
        const services::Workspace workspace{*store, clock, store->member()->staff};
        ours = bench::millisecondsOf([&] {
            if (services::importFile(workspace, {.file = file}).result().created != bench::cards())
                std::exit(1);
        });
        undo = bench::millisecondsOf([&] { services::undo(workspace).waitForFinished(); });
    }
    const QJsonObject figures{{u"cards"_s, bench::cards()},
                              {u"per_second"_s, bench::cards() * 1000.0 / ours},
                              {u"limit_per_second"_s, bench::cards() * 1000.0 / limit},
                              {u"ratio"_s, limit / ours},
                              {u"undo_seconds"_s, undo / 1000}};
    std::cout << QJsonDocument(figures).toJson(QJsonDocument::Compact).constData() << std::endl;
    return 0;
}
