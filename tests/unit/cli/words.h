#pragma once

#include <QString>
#include <QStringList>

namespace rapport::test {

/// The words of a command line: `"customers add 'Anna Kovács'"_w`. Single quotes keep spaces.
inline QStringList operator""_w(const char* utf8, size_t size) {
    QStringList words;
    QString word;
    bool quoted = false;
    bool begun = false;
    for (const QChar sign : QString::fromUtf8(utf8, static_cast<qsizetype>(size))) {
        if (sign == u'\'') {
            quoted = !quoted;
            begun = true;
        } else if (sign != u' ' || quoted) {
            word += sign;
            begun = true;
        } else if (begun) {
            words.append(word);
            word.clear();
            begun = false;
        }
    }
    if (begun)
        words.append(word);
    return words;
}

} // namespace rapport::test
