#pragma once

#include <QStringList>

namespace rapport::test {

/// What people paste, and what breaks programs: quotes, SQL, markup, scripts, right-to-left, controls, emoji, overlong words,
/// halves of characters, words that look like something else. None is empty once it is normalised.
inline QStringList oddTexts() {
    QStringList texts{
        // Commands for somebody else
        QStringLiteral("Robert'); DROP TABLE customer;--"),
        QStringLiteral("\"quoted\" \"\" '' ` \\ % _ *"),
        QStringLiteral("NEAR(a b) AND OR NOT ^ : {name} : - +"),
        QStringLiteral("<img src=file:///etc/passwd> &amp; <b>"),
        QStringLiteral("qt.example.com<table>.odd"),
        QStringLiteral("<script>close()</script>"),
        QStringLiteral("$(touch /tmp/x) `id` ${HOME}"),
        QStringLiteral("../../../etc/hosts"),
        QStringLiteral("=1+1"),
        QStringLiteral("--help"),
        QStringLiteral("%s %n %1 %L2 {0} %99"),
        QStringLiteral("BEGIN:VCARD;N=:;,\\n"),
        QStringLiteral("{\"a\":[null,\"\\u0000\"]}"),
        // What is taken for no value, a number or a date
        QStringLiteral("null"),
        QStringLiteral("NaN"),
        QStringLiteral("-1/0"),
        QStringLiteral("1e309"),
        QStringLiteral("00012"),
        QStringLiteral("true"),
        QStringLiteral("2026-02-30"),
        QStringLiteral("."),
        // Writing
        QStringLiteral(u"مرحبا بالعالم"),
        QStringLiteral(u"שלום עולם \u200f \u202eabc\u202c"),
        QStringLiteral(u"田中さんにあげて下さい"),
        QStringLiteral(u"สวัสดีชาวโลก"),
        QStringLiteral(u"नमस्ते दुनिया"),
        QStringLiteral(u"안녕하세요 세계"),
        QStringLiteral(u"ἄνθρωπος"),
        QStringLiteral(u"İstanbul ıi ßẞ ŉ ǆ"),
        QStringLiteral(u"👩‍👩‍👧‍👦 🏳️‍🌈 ❤️ 🇭🇺"),
        QStringLiteral(u"Z̮̞̠͙͔ͅḀ̗̞͈̻̗L̠̳G͔O"),
        QStringLiteral(u"ﬁ ½ Å ﷽ ㎏ ①"),
        QStringLiteral(u"é vs e\u0301"),
        QStringLiteral(u"𝒜𝓃𝓃𝒶 𝔹𝕖𝕟"),
        QStringLiteral(u"\u200bzero\u200b \u00a0wide \ufeffmark"),
        QStringLiteral(u"\u202a\u2066embedded\u2069"),
        QStringLiteral(u"curly ‘quotes’ “and” – dashes —"),
        QStringLiteral("tab\tbell\aescape\x1b[31mred\x7f"),
        QString(5000, QLatin1Char('w')),
        QStringLiteral("a ").repeated(2000).trimmed(),
    };
    texts += QStringLiteral("nul") + QChar(0) + QStringLiteral("inside");
    texts += QStringLiteral("half ") + QChar(0xD83D) + QStringLiteral(" of a pair");
    texts += QStringLiteral("none ") + QChar(0xFFFF) + QStringLiteral(" such");
    return texts;
}

} // namespace rapport::test
