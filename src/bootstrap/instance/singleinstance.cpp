#include "bootstrap/instance/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
constexpr int answerMsecs = 500;

QString nameFor(const QString& store) {
    const QFileInfo file(store);
    const QString place = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    // Sockets of Qt lie in a folder all users share where there is no run-time folder of one's own.
    return u"rapport-%1-%2"_s.arg(qEnvironmentVariable("USER"), QString::fromLatin1(hash));
}
} // namespace

SingleInstance::SingleInstance(const QString& store, QObject* parent)
    : QObject(parent)
    , m_name(nameFor(store)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection())
            socket->deleteLater();
        Q_EMIT raiseRequested();
    });
}

bool SingleInstance::raiseOther() {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerMsecs);
}

void SingleInstance::listen() {
    if (m_server.listen(m_name))
        return;
    // A program that died left its socket behind: nobody answered on it a moment ago.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace rapport::bootstrap
