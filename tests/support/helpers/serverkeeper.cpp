#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

// serverkeeper UID GID FOLDER PROGRAM ARGUMENT…
//
// Runs a server as the user of these numbers and sees to it that it never outlives the test program. That one holds the other end
// of our standard input: 'f' stops the server in order, '9' kills it and everything it started; when the line closes, however the
// test program ended, the server goes and FOLDER with it. Should this program be killed, the kernel tells the server to go
// (PDEATHSIG). It is a program of its own, because a forked test program with threads could safely do little more than exec.

namespace {

[[noreturn]] void becomeServer(unsigned user, unsigned group, pid_t keeper, const char* folder, char* const* command) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (geteuid() == 0 && user != 0 && (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)) {
        std::perror("becoming an ordinary user");
        _exit(126);
    }
    // After the change of user, which clears it.
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (getppid() != keeper)
        _exit(125);
    if (chdir(folder) != 0) // ours may be one that the ordinary user may not enter
        std::perror(folder);
    execv(command[0], command);
    std::perror(command[0]);
    _exit(127);
}

/// Everything whose parent we are: the server, or what was left to us when it died.
void killChildren() {
    std::ifstream children("/proc/self/task/" + std::to_string(getpid()) + "/children");
    for (pid_t child = 0; children >> child;)
        kill(child, SIGKILL);
}

/// Waits for the last of the children. Those that are still there after `patience` quarters of a second are killed.
void reapAll(const sigset_t& signals, int patience) {
    for (int quarter = 0;; ++quarter) {
        pid_t gone = 0;
        while ((gone = waitpid(-1, nullptr, WNOHANG)) > 0) {
        }
        if (gone < 0 && errno == ECHILD)
            return;
        if (quarter >= patience)
            killChildren();
        const timespec wait{0, 250'000'000};
        sigtimedwait(&signals, nullptr, &wait);
    }
}

/// The one thing a killed server leaves outside its folder: a small segment of shared memory, named in its lock file.
void removeSharedMemory(const std::string& folder) {
    std::ifstream lock(folder + "/data/postmaster.pid");
    std::string line;
    for (int number = 1; std::getline(lock, line); ++number) {
        unsigned long key = 0;
        int id = 0;
        if (number == 7 && std::sscanf(line.c_str(), "%lu %d", &key, &id) == 2)
            shmctl(id, IPC_RMID, nullptr);
    }
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc < 5)
        return 2;
    const auto user = static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10));
    const auto group = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
    const std::string folder = argv[3];

    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGCHLD, SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, number); // what ends the test program ends our input; nothing else is to end us
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    prctl(PR_SET_CHILD_SUBREAPER, 1);

    const pid_t keeper = getpid();
    const pid_t server = fork();
    if (server == 0)
        becomeServer(user, group, keeper, argv[3], argv + 4);
    sigset_t childOnly;
    sigemptyset(&childOnly);
    sigaddset(&childOnly, SIGCHLD);
    const int children = signalfd(-1, &childOnly, SFD_CLOEXEC);

    std::array<pollfd, 2> ends{{{STDIN_FILENO, POLLIN, 0}, {children, POLLIN, 0}}};
    for (;;) {
        poll(ends.data(), ends.size(), -1);
        if (ends[1].revents != 0) {
            signalfd_siginfo info;
            [[maybe_unused]] const auto size = read(children, &info, sizeof info);
            if (waitpid(server, nullptr, WNOHANG) == server) {
                reapAll(childOnly, 4); // it ended by itself
                return 1;
            }
        }
        if (ends[0].revents == 0)
            continue;
        char command = 0;
        if (read(STDIN_FILENO, &command, 1) <= 0) {
            kill(server, SIGQUIT);
            reapAll(childOnly, 20);
            removeSharedMemory(folder);
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
            return 0;
        }
        if (command == '9')
            kill(server, SIGKILL), killChildren();
        else
            kill(server, SIGINT);
        reapAll(childOnly, command == '9' ? 0 : 120);
        removeSharedMemory(folder); // a machine that stopped has none left either
        return 0;
    }
}
