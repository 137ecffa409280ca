#pragma once

#include <QTemporaryDir>

#ifdef RAPPORT_WITH_POSTGRESQL
#include "storage/postgres/officeschema.h"
#include "support/cluster.h"
#endif

namespace rapport::test {

/// Where a test's store is: a file in a folder of its own, or, when the tests are run with RAPPORT_TEST_ENGINE=postgresql, a
/// database of its own on the tests' server. There the tests' login has an owner's rights and is no member, so that they may
/// write in anybody's name, as in a file.
class TestPlace {
public:
    [[nodiscard]] static bool isServer() { return qEnvironmentVariable("RAPPORT_TEST_ENGINE") == QStringLiteral("postgresql"); }

    TestPlace()
        : m_location(m_folder.filePath(QStringLiteral("test.rapport"))) {
#ifdef RAPPORT_WITH_POSTGRESQL
        if (isServer()) {
            m_database = TestCluster::shared().createDatabase(original());
            m_location = TestCluster::shared().location(m_database, QStringLiteral("tester"), QStringLiteral("secret"));
        }
#endif
    }
    ~TestPlace() {
#ifdef RAPPORT_WITH_POSTGRESQL
        if (!m_database.isEmpty())
            TestCluster::shared().dropDatabase(m_database);
#endif
    }
    TestPlace(const TestPlace&) = delete;
    TestPlace& operator=(const TestPlace&) = delete;

    [[nodiscard]] const QString& location() const { return m_location; }
    [[nodiscard]] const QString& database() const { return m_database; } ///< empty for a file
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
#ifdef RAPPORT_WITH_POSTGRESQL
    /// An office that each test's is a copy of.
    static const QString& original() {
        static const QString database = [] {
            TestCluster& cluster = TestCluster::shared();
            const QString made = cluster.createDatabase();
            storage::PgConnection connection(storage::PgAddress(cluster.location(made)), {});
            storage::makeOffice(connection, made);
            connection.execute(QStringLiteral("CREATE ROLE tester LOGIN PASSWORD 'secret' IN ROLE %1")
                                   .arg(storage::quotedName(storage::OfficeRoles(made).owner())));
            return made;
        }();
        return database;
    }
#endif

    QTemporaryDir m_folder;
    QString m_location;
    QString m_database;
};

} // namespace rapport::test
