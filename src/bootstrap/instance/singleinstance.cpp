#include "bootstrap/instance/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
constexpr int answerMsecs = 500;
constexpr qint64 mostBytes = 1024 * 1024;

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
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, this, [this, socket] { read(socket); });
            if (socket->state() != QLocalSocket::ConnectedState)
                read(socket);
        }
        Q_EMIT raiseRequested();
    });
}

/// What came until the other program hung up: paths, each with a NUL behind it.
void SingleInstance::read(QLocalSocket* socket) {
    socket->disconnect(this);
    const QByteArray bytes = socket->read(mostBytes);
    socket->deleteLater();
    QStringList files;
    for (const QByteArray& path : bytes.split('\0'))
        if (!path.isEmpty())
            files << QString::fromUtf8(path);
    if (!files.isEmpty())
        Q_EMIT filesHanded(files);
}

bool SingleInstance::raiseOther(const QStringList& files) {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(answerMsecs))
        return false;
    for (const QString& file : files)
        socket.write(file.toUtf8() + '\0');
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(answerMsecs))
        continue;
    socket.disconnectFromServer();
    return true;
}

void SingleInstance::listen() {
    if (m_server.listen(m_name))
        return;
    // A program that died left its socket behind: nobody answered on it a moment ago.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace rapport::bootstrap
