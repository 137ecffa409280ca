#pragma once

#include "bootstrap/program/program.h"
#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "support/builders.h"
#include "support/catch.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTimer>

namespace rapport::test {

/// The whole program over folders of its own, run by what a test does once a window is there.
struct Desktop {
    Desktop() {
        for (const char* folder : folders) {
            before << qEnvironmentVariable(folder);
            qputenv(folder, home.filePath(QString::fromLatin1(folder)).toLocal8Bit());
        }
    }
    ~Desktop() {
        for (const char* folder : folders)
            qputenv(folder, before.takeFirst().toLocal8Bit());
    }

    /// A store with one customer and these members of staff.
    QString store(const QString& name, const Text& customer, const QStringList& staff) {
        const auto file = home.filePath(name);
        const auto made = storage::Store::open(file, {.createIfMissing = true});
        const SystemClock clock;
        services::Workspace workspace{*made, clock, {}};
        for (const auto& each : staff) {
            domain::StaffMember member;
            member.name = each;
            member.role = domain::Role::Owner;
            auto saved = services::saveStaffMember(workspace, member);
            saved.waitForFinished();
            workspace.actor = saved.result();
        }
        services::saveCustomer(workspace, {aCustomer().named(customer).build(), {}, {}}).waitForFinished();
        return file;
    }
    /// Runs the program until `steps` were done, one for each window that fills. Without `store` it opens what it remembers.
    void run(const QString& store, QList<std::function<void(QWidget*)>> steps,
             std::unique_ptr<presentation::PasswordVault> vault = {}) {
        bootstrap::Options options;
        options.store = store;
        options.page = page;
        bootstrap::Program program(*qobject_cast<QApplication*>(QCoreApplication::instance()), options, std::move(vault));
        QObject::connect(
            &program, &bootstrap::Program::filled, &program,
            [&](QWidget* window) {
                if (!steps.isEmpty())
                    steps.takeFirst()(window);
                if (steps.isEmpty())
                    QTimer::singleShot(0, &program, &QCoreApplication::quit);
            },
            Qt::QueuedConnection);
        QTimer::singleShot(60'000, &program, &QCoreApplication::quit);
        program.run();
        CHECK(steps.isEmpty());
    }

    static constexpr const char* folders[] = {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"};
    QTemporaryDir home;
    QStringList before;
    QString page = QStringLiteral("customers");
};

} // namespace rapport::test
