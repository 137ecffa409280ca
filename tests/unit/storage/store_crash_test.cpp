#include "unit/storage/helpers/writerprogram.h"
#include "unit/storage/storefixture.h"

#include "rapport/storage/check.h"

#include <random>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120'000;

struct Acknowledged {
    qint64 set = 0;
    qint64 customers = 0;
};

/// Starts a program that writes to the store, takes what it acknowledges, and kills it after `commits` of them and a little more.
std::optional<Acknowledged> killedAfter(const QString& path, unsigned seed, int commits, int moreMilliseconds) {
    WriterProgram writer({path, QString::number(seed), u"1000000"_s});
    while (writer.lines().size() < commits)
        REQUIRE(writer.readMore(patience));
    writer.readMore(moreMilliseconds);
    writer.kill();
    CHECK(writer.finish(patience) == -1);
    const QByteArrayList lines = writer.lines();
    if (lines.isEmpty())
        return {};
    const QByteArrayList numbers = lines.back().trimmed().split(' ');
    return Acknowledged{numbers.at(0).toLongLong(), numbers.at(1).toLongLong()};
}

} // namespace

TEST_CASE("Killed at any point, a store keeps all that was acknowledged and is sound", "[storage][file][store][crash]") {
    TempStore store;
    std::mt19937 random(20261121);
    std::optional<Acknowledged> last;
    for (int round = 0; round < 50; ++round) {
        store.close();
        if (const auto acknowledged = killedAfter(store.path(), static_cast<unsigned>(round), static_cast<int>(random() % 8),
                                                  static_cast<int>(random() % 40)))
            last = acknowledged;
        store.reopen();
        INFO("round " << round);
        CHECK(store.read([](ReadSession& session) { return checkStore(session); }) == QStringList());
        // Every customer was written together with one phone number: there are no halves.
        CHECK(store.count(u"SELECT count(*) FROM customer"_s) == store.count(u"SELECT count(*) FROM contact_point"_s));
        if (!last)
            continue;
        const qint64 latest = store.count(u"SELECT max(id) FROM change_set"_s);
        REQUIRE(latest >= last->set);
        if (latest == last->set)
            REQUIRE(store.count(u"SELECT count(*) FROM customer"_s) == last->customers);
        last = Acknowledged{latest, store.count(u"SELECT count(*) FROM customer"_s)};
    }
    REQUIRE(last);
    CHECK(last->set > 50);
}

TEST_CASE("Several programs write to one store, and nothing is lost", "[storage][file][store]") {
    TempStore store;
    constexpr int programs = 3, commits = 15;
    std::vector<std::unique_ptr<WriterProgram>> writers;
    for (int number = 0; number < programs; ++number)
        writers.push_back(
            std::make_unique<WriterProgram>(QStringList{store.path(), QString::number(100 + number), QString::number(commits)}));
    for (int number = 0; number < commits; ++number)
        addCustomer(store, u"ours %1"_s.arg(number));
    for (const auto& writer : writers) {
        CHECK(writer->finish(patience) == 0);
        CHECK(writer->lines().size() == commits);
    }
    // Who undid or redid another's change inverted it; every commit made one set.
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == (programs + 1) * commits);
    CHECK(store.read([](ReadSession& session) { return checkStore(session); }) == QStringList());
}

} // namespace rapport::storage::testing
