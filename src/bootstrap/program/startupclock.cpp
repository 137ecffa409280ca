#include "bootstrap/program/startupclock.h"

#include <QElapsedTimer>
#include <QFile>

#include <ctime>
#include <unistd.h>

namespace rapport::bootstrap {

namespace {
/// Field 22 of /proc/self/stat (proc(5)): the start in clock ticks since the machine's; empty on other systems.
std::optional<qint64> startMsecs() {
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = stat.readAll();
    // The program's name stands in parentheses and may hold spaces; counting begins behind it, at field 3.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20)
        return {};
    return fields.at(19).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
}
} // namespace

qint64 msecsSinceProcessStart() {
    timespec now{};
    const auto start = startMsecs();
    if (!start || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    return static_cast<qint64>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 - *start;
}

} // namespace rapport::bootstrap
