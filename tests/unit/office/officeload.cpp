#include "unit/office/officeload.h"

#include "rapport/storage/search.h"
#include "support/pgclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <random>
#include <thread>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int contested = 5; ///< customers, so that ten clients meet now and then

/// One save: a number counted up on the record, and sometimes a call logged with it.
void countUp(WriteSession& session, CustomerId id, bool withCall, StaffId author) {
    auto customer = *CustomerRepository(session).find(id);
    customer.name.nickname = QString::number(customer.name.nickname.toLongLong() + 1);
    CustomerRepository::save(session, customer);
    if (!withCall)
        return;
    domain::Interaction interaction = test::anInteraction().with(id).noting("load");
    interaction.author = author;
    InteractionRepository::save(session, interaction);
}

} // namespace

OfficeLoad::OfficeLoad(TestOffice& office, int clients)
    : m_office(office)
    , m_clients(clients) {
    for (int client = 0; client < clients; ++client)
        office.add(u"client%1"_s.arg(client), domain::Role::Manager);
    const auto store = office.opened(u"maria"_s);
    for (int number = 0; number < contested; ++number)
        m_customers.push_back(written(*store, [number](WriteSession& session) {
            return CustomerRepository::save(session, test::aCustomer().named(u"Contested %1"_s.arg(number)));
        }));
}

void OfficeLoad::run(std::chrono::seconds duration) {
    const auto until = std::chrono::steady_clock::now() + duration;
    std::vector<std::thread> threads;
    for (int client = 0; client < m_clients; ++client)
        threads.emplace_back([this, client, until] { work(client, until); });
    for (auto& thread : threads)
        thread.join();
    std::sort(m_saveTimes.begin(), m_saveTimes.end());
}

void OfficeLoad::work(int client, std::chrono::steady_clock::time_point until) {
    const auto store = m_office.opened(u"client%1"_s.arg(client));
    const StaffId author = store->member()->staff;
    std::minstd_rand random(static_cast<unsigned>(client) + 1);
    while (std::chrono::steady_clock::now() < until) {
        const CustomerId id = m_customers[random() % m_customers.size()];
        const bool withCall = random() % 4 == 0;
        try {
            QElapsedTimer timer;
            timer.start();
            store->write({u"Count"_s, author, testNow}, [=](WriteSession& session) { countUp(session, id, withCall, author); })
                .waitForFinished();
            const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
            readFrom(*store, [](ReadSession& session) { return search(session, u"contested"_s, 20).size(); });
            const std::lock_guard guard(m_mutex);
            m_saveTimes.push_back(took);
            ++m_reads;
        } catch (const Error& error) {
            const std::lock_guard guard(m_mutex);
            m_failures += QString::fromUtf8(error.what()) + u": "_s + error.message();
        }
        // A person thinks; ten who do not would measure the queue alone. Four saves and four searches a second each are still
        // a hundred times what people do.
        std::this_thread::sleep_for(std::chrono::milliseconds(100 + random() % 300));
    }
}

double OfficeLoad::saveMilliseconds(double share) const {
    return m_saveTimes.empty() ? 0 : m_saveTimes[static_cast<size_t>(share * static_cast<double>(m_saveTimes.size() - 1))];
}

QStringList OfficeLoad::replayedDifferences() const {
    const test::PgClient admin(m_office.cluster().location(m_office.database()));
    QStringList differences;
    for (const CustomerId id : m_customers) {
        const auto changes =
            admin.run(u"SELECT coalesce(before, '{}'), coalesce(after, '{}') FROM rapport.change WHERE row_table = 'customer' "
                      "AND row_first = %1 ORDER BY id"_s.arg(id.value()));
        QJsonObject row;
        for (qsizetype cell = 0; cell + 1 < changes.cells.size(); cell += 2) {
            const auto before = QJsonDocument::fromJson(changes.cells[cell].toUtf8()).object();
            for (auto column = before.begin(); column != before.end(); ++column) {
                if (row[column.key()] != column.value())
                    differences += u"customer %1: %2 was overwritten unseen"_s.arg(id.value()).arg(column.key());
            }
            const auto after = QJsonDocument::fromJson(changes.cells[cell + 1].toUtf8()).object();
            for (auto column = after.begin(); column != after.end(); ++column)
                row[column.key()] = column.value();
        }
        if (row[u"nickname"_s].toString() !=
            admin.value(u"SELECT nickname FROM rapport.customer WHERE id = %1"_s.arg(id.value())))
            differences += u"customer %1 is not what its history says"_s.arg(id.value());
    }
    return differences;
}

} // namespace rapport::storage::testing
