#include "support/catch.h"

#include "rapport/core/language.h"
#include "rapport/core/text.h"

#include "support/generator.h"

using namespace Qt::StringLiterals;
using namespace rapport;

TEST_CASE("stored text is composed, so that the same word is the same bytes", "[unit][text]") {
    CHECK(text::normalised(u"Gyo\u030Bzo\u030B"_s) == u"Győző"_s);
    CHECK(text::normalised(u"Győző"_s) == u"Győző"_s);
    CHECK(text::normalised(u"\u212B"_s) == u"\u00C5"_s); // the Ångström sign is the letter
    CHECK(text::normalised(u"각"_s) == u"각"_s);
    CHECK(text::normalised(u"ﬁ ² Ⅳ"_s) == u"ﬁ ² Ⅳ"_s); // compatibility forms are what the user wrote
}

TEST_CASE("stored text holds nothing a database refuses or miscounts (T6)", "[unit][text]") {
    const QString withNul = QString::fromUtf16(u"a\0b\0", 4);
    CHECK(text::normalised(withNul) == u"ab"_s);
    CHECK(text::normalised(QString(QChar(0xD800))) == u"\uFFFD"_s);
    CHECK(text::normalised(QString(QChar(0xDC00)) + u'x') == u"\uFFFDx"_s);
    CHECK(text::normalised(u'x' + QString(QChar(0xD83D))) == u"x\uFFFD"_s);
    CHECK(text::normalised(u"👩🏽‍🚀"_s) == u"👩🏽‍🚀"_s);
    // A pair that a NUL had torn apart is not put together again: that would be another character.
    const QString torn = QString(QChar(0xD83D)) + QChar(0) + QChar(0xDE00);
    CHECK(text::normalised(torn) == u"\uFFFD\uFFFD"_s);
}

TEST_CASE("line ends are stored one way", "[unit][text]") {
    CHECK(text::normalised(u"a\r\nb\rc\nd"_s) == u"a\nb\nc\nd"_s);
    CHECK(text::normalised(u"a\r\n\r\nb\r"_s) == u"a\n\nb\n"_s);
}

TEST_CASE("everything else comes back as it was typed", "[unit][text]") {
    const QString samples[] = {u""_s,
                               u" leading and trailing "_s,
                               u"\t<script>alert(1)</script> '; DROP TABLE customer;--"_s,
                               u"%s %n $HOME `id` ../../etc/passwd"_s,
                               u"مرحبا \u202Eabc\u202C שלום"_s,
                               u"\u200B\u200D\uFEFF\u00AD"_s,
                               u"田中さんにあげて下さい ⅛⅜ Ω≈ç√∫"_s,
                               u"Z̮̞̠͙͔ͅ"_s,
                               QString(100'000, u'x')};
    for (const QString& sample : samples)
        CHECK(text::normalised(sample) == sample.normalized(QString::NormalizationForm_C));
}

TEST_CASE("plain text is handed on without a copy", "[unit][text]") {
    const QString name = QString::fromLatin1("Müller & Söhne");
    CHECK(text::normalised(name).constData() == name.constData());
    CHECK(text::normalisedLine(name).constData() == name.constData());
}

TEST_CASE("one-line fields lose line breaks and outer white space", "[unit][text]") {
    CHECK(text::normalisedLine(u"  Anna\r\nKovács\u2028x\v\f\u0085 \t"_s) == u"Anna Kovács x"_s);
    CHECK(text::normalisedLine(u" \u00A0\u3000\n"_s).isEmpty());
    CHECK(text::normalisedLine(u"two  spaces stay"_s) == u"two  spaces stay"_s);
}

TEST_CASE("folding ignores case and accents", "[unit][text]") {
    const std::pair<QString, QString> samples[] = {
        {u"Győző Ørsted ß"_s, u"gyozo orsted ss"_s},
        {u"ÆÐÞŁĐŒŦĦŊ"_s, u"aedthldoethn"_s},
        {u"STRAẞE"_s, u"strasse"_s},
        {u"İstanbul ışık ISIK"_s, u"istanbul isik isik"_s},
        {u"Ångström \u212B"_s, u"angstrom a"_s},
        {u"Ἀθῆναι ΣΊΣΥΦΟΣ"_s, u"αθηναι σισυφοσ"_s},
        {u"Ёлка Йод"_s, u"елка иод"_s},
        {u"Nguyễn Thị Hường"_s, u"nguyen thi huong"_s},
        {u"ﬁnance Ⅳ ²"_s, u"finance iv 2"_s},
        {u"ＡＢＣ１２３"_s, u"abc123"_s},
        {u"שָׁלוֹם"_s, u"שלום"_s},
        {u"مُحَمَّد"_s, u"محمد"_s},
        {u"O’Brien‑Smith"_s, u"o'brien-smith"_s},
        {u"co\u00ADop\u200D"_s, u"coop"_s},
    };
    for (const auto& [typed, folded] : samples)
        CHECK(text::folded(typed) == folded);
}

TEST_CASE("folding keeps marks that are letters", "[unit][text]") {
    CHECK(text::folded(u"हिन्दी"_s) == u"हिन्दी"_s);
    CHECK(text::folded(u"が"_s) == u"が"_s);
    CHECK(text::folded(u"か"_s) != text::folded(u"が"_s));
    CHECK(text::folded(u"ｶﾞ"_s) == u"ガ"_s); // half-width forms
    CHECK(text::folded(u"서울"_s) == u"서울"_s);
    CHECK(text::folded(u"ไทย"_s) == u"ไทย"_s);
}

TEST_CASE("folding makes white space one space", "[unit][text]") {
    CHECK(text::folded(u"  Anna \t\n Kovács\u00A0 "_s) == u"anna kovacs"_s);
    CHECK(text::folded(u" \u3000田中\u3000太郎 "_s) == u"田中 太郎"_s);
    CHECK(text::folded(u"  "_s).isEmpty());
    CHECK(text::folded(QString()).isEmpty());
}

TEST_CASE("digits of a phone number in any grouping and script", "[unit][text]") {
    CHECK(text::digits(u"+44 (0)20 7946-0018 ext. 5"_s) == u"44020794600185"_s);
    CHECK(text::digits(u"٠١٢٣٤٥٦٧٨٩"_s) == u"0123456789"_s);
    CHECK(text::digits(u"۰۹۱۲ ३४ ５６"_s) == u"09123456"_s);
    CHECK(text::digits(u"𝟏𝟐𞥐"_s) == u"120"_s); // outside the basic plane
    CHECK(text::digits(u"²½Ⅳ no digits"_s).isEmpty());
    CHECK(text::digits(QString(QChar(0xD835))).isEmpty());
}

TEST_CASE("words are split at what is neither letter, mark nor digit", "[unit][text]") {
    CHECK(text::words(u"anna kovacs-toth, o'brien 3pm"_s) ==
          QStringList{u"anna"_s, u"kovacs"_s, u"toth"_s, u"o"_s, u"brien"_s, u"3pm"_s});
    CHECK(text::words(u"हिन्दी भाषा"_s) == QStringList{u"हिन्दी"_s, u"भाषा"_s});
    CHECK(text::words(u"𐐨𐐩 🙂 x"_s) == QStringList{u"𐐨𐐩"_s, u"x"_s});
    CHECK(text::words(u"… --"_s).isEmpty());
}

TEST_CASE("eliding never cuts a character of two units", "[unit][text]") {
    CHECK(text::elided(u"short"_s, 5) == u"short"_s);
    CHECK(text::elided(u"longer"_s, 5) == u"long…"_s);
    CHECK(text::elided(u"ab🙂cd"_s, 4) == u"ab…"_s);
    CHECK(text::elided(u"ab🙂cd"_s, 5) == u"ab🙂…"_s);
    CHECK(text::elided(u"ab"_s, 1) == u"…"_s);
    CHECK(text::elided(u"ab"_s, 0).isEmpty());
    CHECK(text::elided(u"ab"_s, -3).isEmpty());
}

TEST_CASE("normalising twice is normalising once", "[unit][text][property]") {
    test::Generator generator(20261121);
    for (int i = 0; i < 20'000; ++i) {
        const QString raw = generator.text(12);
        const QString once = text::normalised(raw);
        REQUIRE(text::normalised(once) == once);
        REQUIRE_FALSE(once.contains(QChar(0)));
        REQUIRE_FALSE(once.contains(u'\r'));
        REQUIRE(once.isValidUtf16());
        const QString line = text::normalisedLine(raw);
        REQUIRE(text::normalisedLine(line) == line);
        REQUIRE(line.trimmed() == line);
    }
}

TEST_CASE("folding twice is folding once", "[unit][text][property]") {
    test::Generator generator(4711);
    for (int i = 0; i < 20'000; ++i) {
        const QString typed = text::normalised(generator.text(12));
        const QString folded = text::folded(typed);
        INFO(typed.toStdString());
        REQUIRE(text::folded(folded) == folded);
        // However it is typed, it is found.
        REQUIRE(text::folded(typed.normalized(QString::NormalizationForm_D)) == folded);
    }
}

TEST_CASE("the way for Latin text folds as the way for all scripts does", "[unit][text][property]") {
    test::Generator generator(99);
    for (int i = 0; i < 5'000; ++i) {
        QString latin;
        for (int left = generator.number(1, 10); left > 0; --left)
            latin += QChar(static_cast<char16_t>(generator.number(1, 0x24F)));
        INFO(latin.toStdString());
        REQUIRE(text::folded(latin + u" 語"_s) == (text::folded(latin) + u" 語"_s).trimmed());
    }
}

TEST_CASE("a language is known whatever its tag says of place and script", "[unit][text]") {
    for (const char* tag : {"de", "DE", "de-AT", "de_AT", "de-Latn-CH"})
        CHECK(text::mainLanguage(QString::fromLatin1(tag)) == u"de"_s);
    CHECK(text::mainLanguage(u"gsw-CH"_s) == u"gsw"_s);
    CHECK(text::mainLanguage({}).isEmpty());
}
