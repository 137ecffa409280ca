#pragma once

#include "rapport/core/error.h"
#include "rapport/presentation/passwordvault.h"

#include <QMap>
#include <QPromise>
#include <QStringList>

namespace rapport::test {

/// A keychain in a test's memory, which answers as the test says.
class MemoryVault final : public presentation::PasswordVault {
public:
    /// What the test sees of it; outlives the vault.
    struct Keychain {
        QMap<QString, QString> kept;
        bool there = true;
        bool fails = false;  ///< reading, keeping and forgetting do
        bool silent = false; ///< reading is answered by answer() alone
        QStringList asked;   ///< the accounts that were read
        QPromise<QString> waiting;
        void answer(const QString& password) {
            waiting.addResult(password);
            waiting.finish();
        }
    };

    explicit MemoryVault(Keychain& keychain)
        : m_keychain(keychain) {}

    QFuture<bool> isThere() override { return given(m_keychain.there); }
    QFuture<QString> read(const QString& account) override {
        m_keychain.asked << account;
        if (m_keychain.silent) {
            m_keychain.waiting = {};
            m_keychain.waiting.start();
            return m_keychain.waiting.future();
        }
        return m_keychain.fails ? failed<QString>() : given(m_keychain.kept.value(account));
    }
    QFuture<void> keep(const QString& account, const QString& password) override {
        if (m_keychain.fails)
            return failed<void>();
        m_keychain.kept.insert(account, password);
        return done();
    }
    QFuture<void> forget(const QString& account) override {
        if (m_keychain.fails)
            return failed<void>();
        m_keychain.kept.remove(account);
        return done();
    }

private:
    template <typename T>
    static QFuture<T> given(T value) {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
    static QFuture<void> done() {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }
    template <typename T>
    static QFuture<T> failed() {
        QPromise<T> promise;
        promise.start();
        promise.setException(std::make_exception_ptr(Error(ErrorCode::Internal, QStringLiteral("No keychain."))));
        promise.finish();
        return promise.future();
    }

    Keychain& m_keychain;
};

} // namespace rapport::test
