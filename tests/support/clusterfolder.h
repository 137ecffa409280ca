#pragma once

#include <QString>

namespace rapport::test {

/// The folder of a test's server, owned by who runs it; short enough for a socket. Gone with this object. One whose program was
/// killed together with everything that would have tidied up is removed by the next that is made.
class ClusterFolder {
public:
    /// Throws std::runtime_error when it cannot be made.
    ClusterFolder();
    ~ClusterFolder();
    ClusterFolder(const ClusterFolder&) = delete;
    ClusterFolder& operator=(const ClusterFolder&) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    /// Gives a file in it to who runs the server.
    void handOver(const QString& file) const;

    /// Where a program of PostgreSQL's is: in the newest version's folder that Debian installs into, in the one that pg_config
    /// names, or on the path. Throws std::runtime_error when it is nowhere.
    [[nodiscard]] static QString program(const QString& name);

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace rapport::test
