#include "support/cutproxy.h"

#include "support/passingmessages.h"

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace rapport::test {

namespace {

sockaddr_in loopback(quint16 port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

/// Listens on `port`, or on any free one for 0.
int listenOn(quint16 port) {
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    if (bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && listen(listener, 64) == 0)
        return listener;
    const int failure = errno;
    ::close(listener);
    throw std::runtime_error(std::string("cannot listen: ") + std::strerror(failure));
}

quint16 portOf(int listener) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

/// Loopback buffers are large and messages of tests small; a reader that stands still makes us wait, as a slow line would.
bool sendAll(int to, const QByteArray& bytes) {
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t count = send(to, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        sent += count;
    }
    return true;
}

struct Connection {
    int number = 0;
    int client = -1;
    int server = -1;
    ClientMessages fromClient;
    ServerMessages fromServer;

    /// The server's end is only closed for writing, and read until it ends: an abrupt end could take away what it has not read
    /// yet.
    void cut() {
        closeClient();
        if (server >= 0)
            shutdown(server, SHUT_WR);
    }
    void closeClient() {
        if (client >= 0)
            ::close(std::exchange(client, -1));
    }
    void closeServer() {
        if (server >= 0)
            ::close(std::exchange(server, -1));
    }
};

} // namespace

class CutProxy::Worker {
public:
    explicit Worker(quint16 serverPort)
        : m_serverPort(serverPort)
        , m_listener(listenOn(0))
        , m_port(portOf(m_listener))
        , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_thread([this] { run(); }) {}

    ~Worker() {
        withLock([this] { m_ended = true; });
        m_thread.join();
        for (Connection& connection : m_connections) {
            connection.closeClient();
            connection.closeServer();
        }
        closeListener();
        ::close(m_wake);
    }

    /// Between two rounds of the thread, so that what is done holds from then on.
    template <typename F>
    void withLock(F change) {
        m_waiting.fetch_add(1);
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
        {
            const std::lock_guard lock(m_mutex);
            change();
        }
        m_waiting.fetch_sub(1);
        m_waiting.notify_all();
    }

    void closeListener() {
        if (m_listener >= 0)
            ::close(std::exchange(m_listener, -1));
    }
    void refuse(bool refused) {
        if (refused)
            closeListener();
        else if (m_listener < 0)
            m_listener = listenOn(m_port);
    }
    void cutAll() {
        for (Connection& connection : m_connections)
            connection.cut();
    }

    const quint16 m_serverPort;
    int m_listener;
    const quint16 m_port;
    Rule m_rule;
    bool m_frozen = false;
    std::list<Connection> m_connections;
    int m_opened = 0;
    int m_cuts = 0;

private:
    void run() {
        for (;;) {
            // Those who wait for the lock come first.
            for (int waiting = m_waiting.load(); waiting > 0; waiting = m_waiting.load())
                m_waiting.wait(waiting);
            const std::lock_guard lock(m_mutex);
            if (m_ended)
                return;
            round();
        }
    }

    void round() {
        std::vector<pollfd> ends{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const Connection& connection : m_connections)
            for (const int end : {connection.client, connection.server})
                ends.push_back({m_frozen ? -1 : end, POLLIN, 0});
        poll(ends.data(), ends.size(), -1);
        if (ends[0].revents != 0) {
            quint64 times = 0;
            [[maybe_unused]] const auto count = ::read(m_wake, &times, sizeof times);
        }
        size_t next = 2;
        for (Connection& connection : m_connections) {
            const bool client = ends[next++].revents != 0;
            const bool server = ends[next++].revents != 0;
            if (client && connection.client >= 0)
                forward(connection, true);
            if (server && connection.server >= 0)
                forward(connection, false);
        }
        m_connections.remove_if([](const Connection& connection) { return connection.client < 0 && connection.server < 0; });
        if (ends[1].revents != 0)
            accept();
    }

    void accept() {
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        // Each message is passed on at once, as it would be without us.
        for (const int end : {client, server}) {
            const int on = 1;
            setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        }
        if (connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            ::close(server);
            ::close(client);
            return;
        }
        Connection connection;
        connection.number = ++m_opened;
        connection.client = client;
        connection.server = server;
        m_connections.push_back(std::move(connection));
    }

    void forward(Connection& connection, bool fromClient) {
        std::array<char, 65536> buffer;
        const ssize_t count = recv(fromClient ? connection.client : connection.server, buffer.data(), buffer.size(), 0);
        if (count <= 0) {
            if (!fromClient)
                connection.closeServer();
            connection.cut();
            return;
        }
        if (connection.client < 0)
            return; // cut: what the server still says is for nobody
        const QByteArray bytes(buffer.data(), static_cast<qsizetype>(count));
        if (fromClient)
            connection.fromClient.add(bytes);
        else
            connection.fromServer.add(bytes, connection.fromClient.askedToEncrypt());
        while (const auto message = fromClient ? connection.fromClient.next() : connection.fromServer.next())
            if (!pass(connection, *message))
                return;
    }

    bool pass(Connection& connection, const RawMessage& raw) {
        PassingMessage message = raw.message;
        message.connection = connection.number;
        const Fate fate = m_rule ? m_rule(message) : Fate::Pass;
        const bool sent =
            fate == Fate::CutBefore || sendAll(message.fromClient ? connection.server : connection.client, raw.bytes);
        if (fate == Fate::Pass && sent)
            return true;
        m_cuts += fate == Fate::Pass ? 0 : 1;
        connection.cut();
        return false;
    }

    std::mutex m_mutex;
    std::atomic<int> m_waiting = 0;
    bool m_ended = false;
    int m_wake;
    std::thread m_thread;
};

CutProxy::CutProxy(quint16 serverPort)
    : m_worker(std::make_unique<Worker>(serverPort)) {}

CutProxy::~CutProxy() = default;

quint16 CutProxy::port() const { return m_worker->m_port; }

int CutProxy::opened() const {
    int count = 0;
    m_worker->withLock([&] { count = m_worker->m_opened; });
    return count;
}

int CutProxy::open() const {
    int count = 0;
    m_worker->withLock([&] {
        for (const Connection& connection : m_worker->m_connections)
            count += connection.client >= 0 ? 1 : 0;
    });
    return count;
}

int CutProxy::cuts() const {
    int count = 0;
    m_worker->withLock([&] { count = m_worker->m_cuts; });
    return count;
}

void CutProxy::setRule(Rule rule) {
    m_worker->withLock([&] { m_worker->m_rule = std::move(rule); });
}

namespace {

/// `fate` for the first message that `holds`, and nothing afterwards.
CutProxy::Rule once(std::function<bool(const PassingMessage&)> holds, Fate fate) {
    return [holds = std::move(holds), fate, done = false](const PassingMessage& message) mutable {
        if (done || !holds(message))
            return Fate::Pass;
        done = true;
        return fate;
    };
}

} // namespace

void CutProxy::cutAfterClientMessage(int n) {
    setRule(once([n](const PassingMessage& message) { return message.fromClient && message.number == n; }, Fate::CutAfter));
}

void CutProxy::cutBeforeServerMessage(int n) {
    setRule(once([n](const PassingMessage& message) { return !message.fromClient && message.number == n; }, Fate::CutBefore));
}

void CutProxy::loseNextAcknowledgement() {
    setRule(once(
        [](const PassingMessage& message) {
            return !message.fromClient && message.type == 'C' && message.body.startsWith("COMMIT");
        },
        Fate::CutBefore));
}

void CutProxy::loseNextCommit() {
    setRule(once(
        [](const PassingMessage& message) {
            return message.fromClient && (message.type == 'Q' || message.type == 'P') &&
                   message.body.toUpper().contains("COMMIT");
        },
        Fate::CutBefore));
}

void CutProxy::cutAll() {
    m_worker->withLock([this] { m_worker->cutAll(); });
}

void CutProxy::refuse(bool refused) {
    m_worker->withLock([&] { m_worker->refuse(refused); });
}

void CutProxy::freeze(bool frozen) {
    m_worker->withLock([&] { m_worker->m_frozen = frozen; });
}

} // namespace rapport::test
