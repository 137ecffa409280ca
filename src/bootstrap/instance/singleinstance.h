#pragma once

#include <QLocalServer>

class QLocalSocket;

namespace rapport::bootstrap {

/// One window a store: the first program that opens it listens, a second one asks the first to come forward, hands it the files
/// it was started with, and ends.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString& store, QObject* parent = nullptr);
    /// Whether another program has the store open already; it was asked to come forward then, and to import `files`.
    [[nodiscard]] bool raiseOther(const QStringList& files = {});
    /// From now on this program is the one. Without a place for sockets every start is on its own.
    void listen();

Q_SIGNALS:
    void raiseRequested();
    void filesHanded(const QStringList& files);

private:
    void read(QLocalSocket* socket);

    QString m_name;
    QLocalServer m_server;
};

} // namespace rapport::bootstrap
