#pragma once

#include <QStringList>

namespace rapport::tests {

/// What people paste into fields without meaning any harm, and what others paste meaning some.
[[nodiscard]] inline QStringList oddTexts() {
    using namespace Qt::StringLiterals;
    return {u"x"_s.repeated(40'000),
            u"مرحبا بالعالم، שלום"_s,
            u"👩‍👩‍👧‍👦 🏳️‍🌈 👋🏽"_s,
            u"<img src=file:///etc/passwd><b>bold</b> &amp; qt.nokia.com<table>.evil"_s,
            u"100%1 off %2 %n &File && %L1"_s,
            u"a"_s + QChar(0) + u"b"_s,
            u"lone "_s + QChar(0xD800) + u" and "_s + QChar(0xDC00),
            u"zero\u200Bwidth\u200D\uFEFF\u202Eoverride\u202C"_s,
            u"Z\u0361\u034Aa\u0327\u0322l\u0328g\u0315o e\u0301"_s,
            u"'; DROP TABLE customer; -- \\ \" \t /* */"_s};
}

} // namespace rapport::tests
