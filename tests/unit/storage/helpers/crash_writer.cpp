#include "unit/storage/storefixture.h"

#include "rapport/storage/history.h"

#include <QCoreApplication>
#include <cstdio>
#include <random>

// crash_writer STORE SEED COUNT
// Saves, imports, undoes and redoes at random, COUNT times, and says after each commit: the number of its change set and how many
// customers there are then. Whoever started it kills it.

using namespace rapport::storage;
using namespace rapport::storage::testing;
using namespace Qt::StringLiterals;

namespace {

void saveOne(WriteSession& session, const QString& name) {
    const qint64 id = session.rows().insert(tables::customer(), customerRow(name));
    session.rows().insert(tables::contactPoint(), phoneRow(id, u"+36 1 234"_s));
    session.rows().insert(tables::commitment(), commitmentRow(id, name));
}

void doSomething(WriteSession& session, unsigned kind, const QString& name) {
    const UndoState state = undoState(session);
    if (kind == 0)
        importCustomers(session, 300, name);
    else if (kind == 1 && state.undoLabel)
        static_cast<void>(undo(session));
    else if (kind == 2 && state.redoLabel)
        static_cast<void>(redo(session));
    else
        saveOne(session, name);
}

qint64 number(WriteSession& session, const QString& sql) {
    auto select = session.connection().prepare(sql);
    select.step();
    return select.number(0);
}

} // namespace

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto store = Store::open(arguments.at(1));
    std::mt19937 random(arguments.at(2).toUInt());
    for (int step = 0; step < arguments.at(3).toInt(); ++step) {
        const auto kind = static_cast<unsigned>(random() % 6);
        const QString name = u"%1-%2-%3"_s.arg(arguments.at(2)).arg(QCoreApplication::applicationPid()).arg(step);
        auto written = store->write(rapport::storage::ChangeInfo{name, {}, testNow}, [=](WriteSession& session) {
            doSomething(session, kind, name);
            return std::pair{number(session, u"SELECT max(id) FROM change_set"_s),
                             number(session, u"SELECT count(*) FROM customer"_s)};
        });
        const auto [set, customers] = TempStore::await(written);
        std::printf("%lld %lld\n", static_cast<long long>(set), static_cast<long long>(customers));
        std::fflush(stdout);
    }
    return 0;
}
