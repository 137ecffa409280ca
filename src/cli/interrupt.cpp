#include "cli/interrupt.h"

#include <csignal>

namespace rapport::cli {

namespace {

volatile std::sig_atomic_t asked = 0;

void ask(int) { asked = 1; }

void handle(int signal, void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    sigaction(signal, &action, nullptr);
}

} // namespace

Interrupt::Interrupt() {
    handle(SIGINT, ask);
    handle(SIGTERM, ask);
}

Interrupt::~Interrupt() {
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
}

bool Interrupt::wasAsked() { return asked != 0; }

} // namespace rapport::cli
