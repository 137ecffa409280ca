#include "rapport/exchange/csvwriter.h"

namespace rapport::exchange {

using namespace Qt::StringLiterals;

namespace {

QString harmless(const QString& cell) {
    static const QString dangerous = u"=+-@\t\r"_s;
    return !cell.isEmpty() && dangerous.contains(cell.front()) ? u'\'' + cell : cell;
}

QString quoted(QString cell) {
    const bool plain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r');
    return plain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvLine(const QStringList& cells) {
    QStringList written;
    for (const QString& cell : cells)
        written << quoted(harmless(cell));
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace rapport::exchange
