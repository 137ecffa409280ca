#pragma once

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace rapport::test {

/// What one call of rapportctl came to.
struct CtlResult {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    /// The one JSON document on standard output; fails the test when it is none.
    [[nodiscard]] QJsonDocument json() const;
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray array() const { return json().array(); }
};

/// The real rapportctl with a folder of its own, in Budapest on Saturday, 21 November 2026, 10:00; untouched by the
/// environment of whoever runs the tests.
class Ctl {
public:
    /// The arguments after the fixed ones; `input` is standard input.
    CtlResult run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// As run() with --json; fails the test unless the exit code is 0.
    QJsonDocument json(const QStringList& arguments) const;
    /// Nothing but these arguments.
    CtlResult bare(const QStringList& arguments, const QByteArray& input = {}) const;

    /// Makes the store, with Maria Horváth as its owner.
    void init() const;
    /// Adds a customer by name and gives its number.
    qint64 add(const QString& name, const QStringList& options = {}) const;

    [[nodiscard]] QString store() const { return file(QStringLiteral("office.rapport")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    void setNow(const QString& now) { m_now = now; }
    void setEnvironment(const QString& name, const QString& value) { m_environment.append({name, value}); }
    /// From now on root is held to the rights on files like anybody else.
    void obeyRights() { m_obeysRights = true; }

private:
    QTemporaryDir m_folder;
    QString m_now = QStringLiteral("2026-11-21T10:00");
    QList<std::pair<QString, QString>> m_environment;
    bool m_obeysRights = false;
};

/// The keys of a JSON object as they stand in the text, in order; of the first object where it is a list.
[[nodiscard]] QStringList keysOf(const QByteArray& json);

} // namespace rapport::test
