// The limit of starting up: an empty main window with a table of 200 rows from SQLite. Prints {"shown_ms":…,"filled_ms":…} from process start.

#include <QApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>
#include <chrono>
#include <fstream>
#include <iostream>
#include <sqlite3.h>
#include <unistd.h>

namespace {

/// Milliseconds since this process was started, by the kernel's account of it.
double sinceStart() {
    std::ifstream stat("/proc/self/stat");
    std::string text((std::istreambuf_iterator<char>(stat)), {});
    text = text.substr(text.rfind(')') + 2);
    for (int field = 3; field < 22; ++field)
        text = text.substr(text.find(' ') + 1);
    const double started = std::stod(text) / static_cast<double>(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - started) * 1000;
}

void fill(QStandardItemModel& model, const char* store) {
    sqlite3* db = nullptr;
    sqlite3_open_v2(store, &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, "SELECT shown_name, organisation_shown, tags_shown FROM customer WHERE state = 'active' ORDER BY sort_key LIMIT 200", -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QList<QStandardItem*> row;
        for (int column = 0; column < 3; ++column)
            row << new QStandardItem(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, column))));
        model.appendRow(row);
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QStandardItemModel model;
    fill(model, argv[1]);
    QMainWindow window;
    QTableView table;
    table.setModel(&model);
    window.setCentralWidget(&table);
    window.resize(1280, 800);
    window.show();
    application.processEvents();
    const double shown = sinceStart();
    window.grab();
    std::cout << "{\"shown_ms\":" << shown << ",\"filled_ms\":" << sinceStart() << "}\n";
    window.setCentralWidget(nullptr);
    return 0;
}
