#include "storage/postgres/pgsql.h"

#include <QRegularExpression>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Of a part without quotes. `count` is how many parameters without a number came before.
QString translated(QString part, int& count) {
    static const QRegularExpression hint(u"\\s+INDEXED BY \\w+"_s);
    static const QRegularExpression parameter(u"\\?(\\d*)"_s);
    part.remove(hint);
    part.replace(u"CROSS JOIN"_s, u"JOIN"_s);
    QString made;
    qsizetype from = 0;
    for (auto found = parameter.globalMatch(part); found.hasNext();) {
        const auto match = found.next();
        made += QStringView(part).mid(from, match.capturedStart() - from);
        made += u'$' + (match.captured(1).isEmpty() ? QString::number(++count) : match.captured(1));
        from = match.capturedEnd();
    }
    made += QStringView(part).mid(from);
    return made;
}

} // namespace

QString toPostgres(const QString& sql) {
    QString made;
    int count = 0;
    // A quote inside a text is doubled: it ends one quoted part and begins the next.
    const QStringList parts = sql.split(u'\'');
    for (qsizetype i = 0; i < parts.size(); ++i)
        made += i % 2 == 0 ? translated(parts[i], count) : u'\'' + parts[i] + u'\'';
    return made;
}

} // namespace rapport::storage
