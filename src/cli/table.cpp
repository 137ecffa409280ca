#include "cli/table.h"

#include "rapport/core/text.h"

#include <algorithm>

namespace rapport::cli {

namespace {

constexpr int widestCell = 60;

bool isWide(char32_t sign) {
    // East Asian wide and fullwidth blocks and emoji, which terminals show two columns wide.
    return (sign >= 0x1100 && sign <= 0x115f) || (sign >= 0x2e80 && sign <= 0xa4cf) || (sign >= 0xac00 && sign <= 0xd7a3) ||
           (sign >= 0xf900 && sign <= 0xfaff) || (sign >= 0xfe30 && sign <= 0xfe6f) || (sign >= 0xff00 && sign <= 0xff60) ||
           (sign >= 0xffe0 && sign <= 0xffe6) || (sign >= 0x1f300 && sign <= 0x1faff) || (sign >= 0x20000 && sign <= 0x3fffd);
}

bool hasNoWidth(char32_t sign) {
    switch (QChar::category(sign)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

int widthOf(const QString& text) {
    int width = 0;
    for (const uint sign : text.toUcs4())
        width += hasNoWidth(sign) ? 0 : isWide(sign) ? 2 : 1;
    return width;
}

QString withoutControls(QString text, bool keepLines) {
    for (QChar& sign : text) {
        const bool control =
            sign.category() == QChar::Other_Control || sign == QChar::LineSeparator || sign == QChar::ParagraphSeparator;
        if (control && !(keepLines && sign == QLatin1Char('\n')))
            sign = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QString shownLine(const QString& text) { return withoutControls(text, false); }

QString shownText(const QString& text) { return withoutControls(text, true); }

void Table::add(const QStringList& row) {
    QStringList shown;
    for (const QString& cell : row)
        shown.append(text::elided(shownLine(cell), widestCell));
    m_rows.push_back(shown);
}

QString Table::toString() const {
    std::vector<int> widths(static_cast<size_t>(m_rows.front().size()), 0);
    for (const QStringList& row : m_rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            int& width = widths[static_cast<size_t>(column)];
            width = std::max(width, widthOf(row[column]));
        }
    }
    QString out;
    for (const QStringList& row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row[column] + QString(widths[static_cast<size_t>(column)] - widthOf(row[column]) + 2, QLatin1Char(' '));
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out += line + QLatin1Char('\n');
    }
    return out;
}

} // namespace rapport::cli
