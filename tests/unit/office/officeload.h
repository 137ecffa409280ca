#pragma once

#include "unit/office/officefixture.h"

#include <chrono>
#include <mutex>
#include <vector>

namespace rapport::storage::testing {

/// Clients, each with a login and a store of its own, that change the same few customers and read at the same time.
class OfficeLoad {
public:
    OfficeLoad(TestOffice& office, int clients);
    void run(std::chrono::seconds duration);

    [[nodiscard]] qint64 saves() const { return static_cast<qint64>(m_saveTimes.size()); }
    [[nodiscard]] qint64 reads() const { return m_reads; }
    [[nodiscard]] QStringList failures() const { return m_failures; }
    /// How long `share` of the saves took at most.
    [[nodiscard]] double saveMilliseconds(double share) const;
    /// Replays the change log of every customer from its beginning: where what comes out is not what stands in the table.
    [[nodiscard]] QStringList replayedDifferences() const;

private:
    void work(int client, std::chrono::steady_clock::time_point until);

    TestOffice& m_office;
    int m_clients;
    std::vector<CustomerId> m_customers;
    std::mutex m_mutex;
    std::vector<double> m_saveTimes;
    qint64 m_reads = 0;
    QStringList m_failures;
};

} // namespace rapport::storage::testing
