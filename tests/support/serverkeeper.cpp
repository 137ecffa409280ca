#include "support/serverkeeper.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace rapport::test {

std::optional<OrdinaryUser> ordinaryUser() {
    if (geteuid() != 0)
        return std::nullopt;
    for (const char* name : {"postgres", "nobody"})
        if (const passwd* entry = getpwnam(name))
            return OrdinaryUser{entry->pw_uid, entry->pw_gid};
    throw std::runtime_error("root may not run PostgreSQL, and there is neither a user postgres nor nobody");
}

ServerKeeper::ServerKeeper(const QString& folder, const QString& log, const QStringList& command) {
    const OrdinaryUser user = ordinaryUser().value_or(OrdinaryUser{});
    std::vector<std::string> words{SERVER_KEEPER, std::to_string(user.user), std::to_string(user.group), folder.toStdString()};
    for (const QString& word : command)
        words.push_back(word.toStdString());
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    // Closed in whatever else this program starts: nobody but us may keep the line open.
    int line[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line) != 0)
        throw std::runtime_error(std::strerror(errno));
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, line[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, log.toUtf8().constData(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    const int failed = posix_spawn(&m_keeper, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    close(line[0]);
    m_line = line[1];
    if (failed != 0) {
        close(m_line);
        throw std::runtime_error(std::string("cannot start ") + arguments[0] + ": " + std::strerror(failed));
    }
}

ServerKeeper::~ServerKeeper() {
    close(m_line);
    wait();
}

bool ServerKeeper::running() {
    if (m_keeper != 0 && waitpid(m_keeper, nullptr, WNOHANG) == m_keeper)
        m_keeper = 0;
    return m_keeper != 0;
}

void ServerKeeper::end(How how) {
    if (!running())
        return;
    const char command = how == How::Kill ? '9' : 'f';
    if (send(m_line, &command, 1, MSG_NOSIGNAL) != 1)
        throw std::runtime_error(std::string("the keeper of the server is gone: ") + std::strerror(errno));
    wait();
}

void ServerKeeper::wait() {
    while (m_keeper != 0 && waitpid(m_keeper, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_keeper = 0;
}

} // namespace rapport::test
