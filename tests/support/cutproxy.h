#pragma once

#include <QByteArray>
#include <functional>
#include <memory>

namespace rapport::test {

/// A message of PostgreSQL's protocol on its way through the proxy.
struct PassingMessage {
    bool fromClient = false;
    /// 'Q' a query, 'P' one being prepared, 'C' one completed …; 0 for what a client begins with, which has no type.
    char type = 0;
    /// Without type and length.
    QByteArray body;
    /// Counted from 1, in this direction of this connection.
    int number = 0;
    /// Which connection through the proxy, counted from 1.
    int connection = 0;
};

/// What becomes of a message. After a cut, neither end of that connection hears from the other again: the client finds the line
/// closed, the server still gets all that was passed on before.
enum class Fate { Pass, CutBefore, CutAfter };

/// Stands between clients and a server on the loopback and breaks the line just where a test wants it. Its own thread does the
/// work; every function may be called from any thread, and holds from its return on.
class CutProxy {
public:
    using Rule = std::function<Fate(const PassingMessage&)>;

    /// Throws std::runtime_error when no port can be had.
    explicit CutProxy(quint16 serverPort);
    ~CutProxy();
    CutProxy(const CutProxy&) = delete;
    CutProxy& operator=(const CutProxy&) = delete;

    /// Where clients connect to; stays the same.
    [[nodiscard]] quint16 port() const;
    /// Connections that clients have opened so far, and those open now.
    [[nodiscard]] int opened() const;
    [[nodiscard]] int open() const;
    /// Lines cut by a rule so far.
    [[nodiscard]] int cuts() const;

    /// Asked for each message, in the proxy's thread; an empty one passes everything.
    void setRule(Rule rule);
    /// Once: the n-th message of the client is the last that the server gets.
    void cutAfterClientMessage(int n);
    /// Once: the n-th message of the server is the first that the client does not get.
    void cutBeforeServerMessage(int n);
    /// Once: the next COMMIT is carried out, and who sent it does not hear so.
    void loseNextAcknowledgement();
    /// Once: the next COMMIT does not reach the server.
    void loseNextCommit();

    /// Every connection that is open now.
    void cutAll();
    /// While true, nobody listens: new connections are refused. Open ones go on.
    void refuse(bool refused);
    /// While true, nothing passes and nothing is closed, as when a cable is pulled. Afterwards everything goes on.
    void freeze(bool frozen);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rapport::test
