#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <sys/types.h>

namespace rapport::test {

/// Who runs a server when the tests are run by root, which PostgreSQL refuses; empty for anybody else.
struct OrdinaryUser {
    uid_t user = 0;
    gid_t group = 0;
};
[[nodiscard]] std::optional<OrdinaryUser> ordinaryUser();

/// Our end of the line to helpers/serverkeeper.cpp: a server that ends with this object or with this program.
class ServerKeeper {
public:
    enum class How { InOrder, Kill };

    /// Throws std::runtime_error when the keeper cannot be started. What the server says is added to the file `log`.
    ServerKeeper(const QString& folder, const QString& log, const QStringList& command);
    /// Ends the server and removes the folder, unless end() was called.
    ~ServerKeeper();
    ServerKeeper(const ServerKeeper&) = delete;
    ServerKeeper& operator=(const ServerKeeper&) = delete;

    [[nodiscard]] bool running();
    /// Ends the server and waits for it. The folder stays.
    void end(How how);

private:
    void wait();

    pid_t m_keeper = 0;
    int m_line = -1;
};

} // namespace rapport::test
