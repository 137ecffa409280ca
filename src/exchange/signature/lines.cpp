#include "exchange/signature/pieces.h"

#include "rapport/core/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange::signature {

namespace {

constexpr qsizetype mostLines = 60;
constexpr qsizetype longestLine = 400;

/// How letters end, folded.
bool isGreeting(const QString& line) {
    static const QRegularExpression greeting(
        u"^(((kind|best|warm|many) )?(regards|wishes)|kind regards|yours (sincerely|faithfully|truly)|sincerely( yours)?|cheers|"
        "(many )?thanks( and .*)?|thank you|mit (freundlichen|besten|herzlichen|lieben|vielen) gru(ss|e|sse)n?|"
        "(viele|beste|schone|liebe|herzliche|freundliche) grusse?( .*)?|mfg|(bien )?(cordialement|a vous)|sinceres salutations|"
        "(avec mes )?(meilleures )?salutations( distinguees)?|(szivelyes )?udvozlettel|tisztelettel|koszonettel|udv|"
        "un cordial saludo|saludos( cordiales)?|atentamente|sent from my .*|von meinem .* gesendet)[,.!:]*$"_s);
    return greeting.match(text::folded(line)).hasMatch();
}

QString withoutMarks(QString line) {
    static const QRegularExpression marks(u"^(?:[>|*_\\s]|[-–—•·]\\s)+|[*_\\s|]+$"_s);
    return line.replace(QChar(0x00A0), u' ').remove(marks).trimmed();
}

bool isRuler(const QString& line) {
    return std::none_of(line.begin(), line.end(), [](QChar each) { return each.isLetterOrNumber(); });
}

} // namespace

QStringList piecesOf(const QString& text) {
    static const QRegularExpression divider(u"\\s+[|·•¦]\\s+|\\t+|\\s+//\\s+|\\s{4,}"_s);
    QStringList pieces;
    const QStringList lines = text::normalised(text).split(u'\n');
    for (const QString& raw : lines.mid(0, mostLines)) {
        const QString line = withoutMarks(raw.left(longestLine));
        if (isRuler(line) || isGreeting(line))
            continue;
        for (const QString& piece : line.split(divider, Qt::SkipEmptyParts))
            if (!isRuler(piece))
                pieces << piece.trimmed();
    }
    return pieces;
}

} // namespace rapport::exchange::signature
