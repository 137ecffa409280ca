#pragma once

#include <QByteArray>
#include <QStringList>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace rapport::storage::testing {

/// The program that writes to a store and says on its standard output what was acknowledged, a line each. Not by QProcess: that
/// lets the child run in the memory of the thread that starts it, and the thread sanitizer loses sight of that thread from then
/// on.
class WriterProgram {
public:
    explicit WriterProgram(const QStringList& arguments) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            throw std::runtime_error("pipe");
        m_output = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::vector<QByteArray> words{QByteArrayLiteral(CRASH_WRITER)};
        for (const QString& argument : arguments)
            words.push_back(argument.toLocal8Bit());
        std::vector<char*> argv;
        for (QByteArray& word : words)
            argv.push_back(word.data());
        argv.push_back(nullptr);
        const int failed = ::posix_spawn(&m_pid, CRASH_WRITER, &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (failed != 0)
            throw std::runtime_error("posix_spawn");
    }
    WriterProgram(const WriterProgram&) = delete;
    WriterProgram& operator=(const WriterProgram&) = delete;
    ~WriterProgram() {
        kill();
        static_cast<void>(wait());
        ::close(m_output);
    }

    /// Takes more of the output; false when none comes in time or any more.
    bool readMore(int milliseconds) {
        pollfd waiting{m_output, POLLIN, 0};
        if (::poll(&waiting, 1, milliseconds) <= 0)
            return false;
        char bytes[4096];
        const auto length = ::read(m_output, bytes, sizeof bytes);
        if (length > 0)
            m_text.append(bytes, static_cast<qsizetype>(length));
        return length > 0;
    }
    void kill() {
        if (m_pid > 0)
            ::kill(m_pid, SIGKILL);
    }
    /// Everything up to its end; gives the exit code, -1 when it was killed.
    int finish(int milliseconds) {
        while (readMore(milliseconds)) {
        }
        return wait();
    }
    /// The whole lines so far.
    [[nodiscard]] QByteArrayList lines() const {
        auto all = m_text.split('\n');
        all.removeLast();
        return all;
    }

private:
    int wait() {
        int status = 0;
        if (m_pid > 0 && ::waitpid(m_pid, &status, 0) == m_pid)
            m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        m_pid = 0;
        return m_exitCode;
    }

    pid_t m_pid = 0;
    int m_output = -1;
    int m_exitCode = -1;
    QByteArray m_text;
};

} // namespace rapport::storage::testing
