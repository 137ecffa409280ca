// Over QtKeychain: the Secret Service or KWallet, the keychains of macOS and Windows. Its fallback, a file that anybody can read,
// stays off.
#include "bootstrap/keychain/systemvault.h"

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace rapport::bootstrap {

using namespace Qt::StringLiterals;

namespace {

/// The backend's own words may name what was asked for, so only its number goes on.
std::exception_ptr failure(const QString& what) {
    return std::make_exception_ptr(
        Error(ErrorCode::Internal, QCoreApplication::translate("keychain", "The keychain did not answer."), what));
}

/// A keychain that never answers, such as one that waits to be unlocked, ends after `patience`; what it says later is not heard.
template <typename T, typename J>
QFuture<T> started(J* job, std::chrono::milliseconds patience, std::function<void(J&, QPromise<T>&)> take) {
    auto promise = std::make_shared<QPromise<T>>();
    auto future = promise->future();
    promise->start();
    job->setInsecureFallback(false);
    const auto settle = [promise](const auto& how) {
        if (promise->future().isFinished())
            return;
        how();
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [=](QKeychain::Job*) { settle([&] { take(*job, *promise); }); });
    QTimer::singleShot(patience, job, [=] { settle([&] { promise->setException(failure(u"no answer in time"_s)); }); });
    job->start();
    return future;
}

class SystemVault final : public presentation::PasswordVault {
public:
    SystemVault(const QString& service, std::chrono::milliseconds patience)
        : m_service(service)
        , m_patience(patience) {}

    QFuture<bool> isThere() override {
        // Looking for what was never put there needs no unlocking.
        return started<bool, QKeychain::ReadPasswordJob>(job<QKeychain::ReadPasswordJob>({}), std::min(m_patience, lookPatience),
                                                         [](auto& job, auto& promise) {
                                                             promise.addResult(job.error() == QKeychain::NoError ||
                                                                               job.error() == QKeychain::EntryNotFound);
                                                         })
            .onFailed([](const Error&) { return false; });
    }

    QFuture<QString> read(const QString& account) override {
        return started<QString, QKeychain::ReadPasswordJob>(
            job<QKeychain::ReadPasswordJob>(account), m_patience, [](auto& job, auto& promise) {
                if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                    promise.addResult(job.error() == QKeychain::NoError ? job.textData() : QString());
                else
                    promise.setException(failure(u"read: error %1"_s.arg(job.error())));
            });
    }

    QFuture<void> keep(const QString& account, const QString& password) override {
        auto* writing = job<QKeychain::WritePasswordJob>(account);
        writing->setTextData(password);
        return started<void, QKeychain::WritePasswordJob>(writing, m_patience, [](auto& job, auto& promise) {
            if (job.error() != QKeychain::NoError)
                promise.setException(failure(u"keep: error %1"_s.arg(job.error())));
        });
    }

    QFuture<void> forget(const QString& account) override {
        return started<void, QKeychain::DeletePasswordJob>(
            job<QKeychain::DeletePasswordJob>(account), m_patience, [](auto& job, auto& promise) {
                if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
                    promise.setException(failure(u"forget: error %1"_s.arg(job.error())));
            });
    }

private:
    static constexpr std::chrono::milliseconds lookPatience{5'000};

    template <typename J>
    [[nodiscard]] J* job(const QString& account) const {
        auto* made = new J(m_service); // deletes itself once it has finished
        made->setKey(account);
        return made;
    }

    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace

std::unique_ptr<presentation::PasswordVault> systemVault(const QString& service, std::chrono::milliseconds patience) {
    return std::make_unique<SystemVault>(service, patience);
}

} // namespace rapport::bootstrap
