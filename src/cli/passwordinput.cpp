#include "cli/passwordinput.h"

#include "cli/arguments.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace rapport::cli {

namespace {

/// A terminal does not show what is typed while this lives.
class WithoutEcho {
public:
    WithoutEcho()
        : m_terminal(isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0) {
        if (!m_terminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() {
        if (m_terminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;
    [[nodiscard]] bool isTerminal() const { return m_terminal; }

private:
    termios m_before = {};
    bool m_terminal;
};

} // namespace

QString passwordFor(const QString& login) {
    const WithoutEcho silence;
    if (silence.isTerminal())
        std::cerr << Words::tr("Password for %1: ").arg(login).toStdString() << std::flush;
    std::string line;
    std::getline(std::cin, line);
    if (silence.isTerminal())
        std::cerr << '\n';
    if (line.empty())
        throw UsageError(Words::tr("Give the password as the first line of standard input."));
    return QString::fromStdString(line);
}

} // namespace rapport::cli
