#pragma once

#include "rapport/core/uid.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/office.h"
#include "rapport/storage/staffrepository.h"
#include "rapport/storage/store.h"
#include "support/builders.h"
#include "support/catch.h"
#include "support/cluster.h"
#include "support/errors.h"

#include <QTest>

namespace rapport::storage::testing {

inline const Moment testNow{1'795'400'000'000};

/// An office in a database of its own, with Maria (owner, whose login is maria_N), and whoever she adds.
class TestOffice {
public:
    explicit TestOffice(test::TestCluster& cluster = test::TestCluster::shared())
        : m_cluster(cluster)
        , m_database(cluster.createDatabase()) {
        createOffice(cluster.location(m_database), QStringLiteral("Maria"), {loginOf(QStringLiteral("maria")), password()});
    }

    [[nodiscard]] static QString password() { return QStringLiteral("a long password"); }
    /// Logins are the whole server's: each test's are its own.
    [[nodiscard]] QString loginOf(const QString& name) const { return name + u'_' + m_database; }
    [[nodiscard]] const QString& database() const { return m_database; }
    [[nodiscard]] test::TestCluster& cluster() const { return m_cluster; }
    [[nodiscard]] QString locationOf(const QString& name, quint16 port = 0) const {
        return m_cluster.location(m_database, loginOf(name), password(), port);
    }
    [[nodiscard]] std::unique_ptr<Store> opened(const QString& name, quint16 port = 0) const {
        return Store::open(locationOf(name, port));
    }
    /// By Maria.
    StaffId add(const QString& name, domain::Role role) {
        auto store = opened(QStringLiteral("maria"));
        const StaffId maria = store->member()->staff;
        const MemberLogin login{loginOf(name.toLower()), password()};
        const domain::StaffMember member{{}, newUid(), name, role, true};
        return store
            ->write({QStringLiteral("Add a member"), maria, testNow},
                    [=](WriteSession& session) {
                        const StaffId id = StaffRepository::save(session, member);
                        grantLogin(session, id, login);
                        return id;
                    })
            .result();
    }

private:
    test::TestCluster& m_cluster;
    QString m_database;
};

/// Waits, and gives what came or throws what failed.
template <typename T>
T waited(QFuture<T> future) {
    future.waitForFinished();
    if constexpr (!std::is_void_v<T>)
        return future.result();
}
/// What a member does, waited for.
template <typename F>
auto written(Store& store, F function) {
    const StaffId author = store.member() ? store.member()->staff : StaffId();
    return waited(store.write({QStringLiteral("Change"), author, testNow}, std::move(function)));
}
template <typename F>
auto readFrom(Store& store, F function) {
    return waited(store.read(std::move(function)));
}

} // namespace rapport::storage::testing
