#include "rapport/exchange/csvwriter.h"

#include "exchange/csv/csvharmless.h"

namespace rapport::exchange {

using namespace Qt::StringLiterals;

namespace {

QString harmless(const QString& cell) { return isDangerous(cell) ? u'\'' + cell : cell; }

QString quoted(QString cell) {
    const bool plain = !cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r');
    return plain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

bool isDangerous(const QString& cell) {
    static const QString dangerous = u"=+-@\t\r"_s;
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    return first != cell.end() && dangerous.contains(*first);
}

bool isMadeHarmless(const QString& cell) { return cell.startsWith(u'\'') && isDangerous(cell); }

QByteArray csvLine(const QStringList& cells) {
    QStringList written;
    for (const QString& cell : cells)
        written << quoted(harmless(cell));
    return written.join(u',').toUtf8() + "\r\n";
}

} // namespace rapport::exchange
