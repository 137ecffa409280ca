// Telling formats and encodings apart.
#include "exchange/text/encoding.h"
#include "exchange/text/linesource.h"
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport::exchange;

TEST_CASE("A file is told by what it holds, then by its name", "[exchange]") {
    CHECK(detectFormat("BEGIN:VCARD\nFN:A\nEND:VCARD\n", u"contacts.txt"_s) == Format::VCard);
    CHECK(detectFormat("\n\nbegin:vcard\n", u"x.csv"_s) == Format::VCard);
    CHECK(detectFormat(QByteArray("\xFF\xFE") + QByteArray(reinterpret_cast<const char*>(u"BEGIN:VCARD"), 22), {}) ==
          Format::VCard);
    CHECK(detectFormat("N:a;b\nEND:VCARD\n", u"x.VCF"_s) == Format::VCard);
    CHECK(detectFormat("begin:vcalendar\n", u"x.txt"_s) == Format::ICalendar);
    CHECK(detectFormat("BEGIN:VTODO\nSUMMARY:call, write\nEND:VTODO\n", {}) == Format::ICalendar);
    CHECK(detectFormat("Name,Phone\nA,1\n", {}) == Format::Csv);
    CHECK(detectFormat("Name\nA\n", u"one.csv"_s) == Format::Csv);
    CHECK_FALSE(detectFormat("%PDF-1.7\n\x01\x02\x03\x04\x05\x06\x07\x08", u"a.pdf"_s));
    CHECK_FALSE(detectFormat({}, u"empty"_s));
    CHECK_FALSE(detectFormat("Dear all\nno contacts here\n", u"letter.txt"_s));
}

TEST_CASE("A table in which a card is kept stays a table", "[exchange]") {
    const QByteArray table = "Name,Lines of an imported card\nAnna,\"AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD\"\n";
    CHECK(detectFormat(table, u"own.csv"_s) == Format::Csv);
    CHECK(detectFormat(table, {}) == Format::Csv);
    CHECK(detectFormat("Name,Notes\nAnna,\"pasted:\nBEGIN:VCARD\nFN:B\nEND:VCARD\"\n", u"own.csv"_s) == Format::Csv);
    CHECK(detectFormat("Hello,\nsee below\r\n  BEGIN:VCARD\r\n  FN:B\r\n", u"mail.txt"_s) == Format::VCard);
    CHECK(detectFormat("X-WR: y\rBEGIN:VCALENDAR\r", {}) == Format::ICalendar);
}

TEST_CASE("UTF-8 is checked byte by byte", "[exchange]") {
    CHECK(isUtf8("plain"));
    CHECK(isUtf8("Gy\xC5\x91z\xC5\x91 \xE5\xB1\xB1 \xF0\x9F\x98\x80"));
    CHECK_FALSE(isUtf8("\xC0\xAF"));         // overlong
    CHECK_FALSE(isUtf8("\xED\xA0\x80"));     // a surrogate
    CHECK_FALSE(isUtf8("\xF4\x90\x80\x80")); // past the last code point
    CHECK_FALSE(isUtf8("\xFF"));
    CHECK_FALSE(isUtf8("cut \xE5\xB1"));
    CHECK(isUtf8("cut \xE5\xB1", true));
    CHECK(isAscii("0123456789abcdef plain"));
    CHECK_FALSE(isAscii("0123456789abcdef\xC3\xA9"));
}

TEST_CASE("Text in pieces is decoded across the cuts", "[exchange]") {
    for (const QString& encoding : {u"UTF-8"_s, u"Shift_JIS"_s, u"windows-1250"_s, u"UTF-16LE"_s, u"GB18030"_s}) {
        const QString text = encoding == "windows-1250"_L1 ? u"Győző"_s : u"安藤 ロイド"_s;
        CAPTURE(encoding);
        QByteArray bytes;
        if (encoding == "Shift_JIS"_L1)
            bytes = "\x88\xC0\x93\xA1 \x83\x8D\x83\x43\x83\x68";
        else if (encoding == "windows-1250"_L1)
            bytes = "Gy\xF5z\xF5";
        else if (encoding == "GB18030"_L1)
            bytes = "\xB0\xB2\xCC\xD9 \xA5\xED\xA5\xA4\xA5\xC9";
        else
            bytes = QStringEncoder(encoding.toLatin1().constData()).encode(text);
        TextDecoder decoder(encoding);
        CHECK(decoder.isKnown());
        QString read;
        for (qsizetype i = 0; i < bytes.size(); ++i)
            read += decoder.decode({bytes.constData() + i, 1}, i + 1 == bytes.size());
        CHECK(read == text);
    }
    CHECK_FALSE(TextDecoder(u"no-such"_s).isKnown());
    CHECK(TextDecoder(u"no-such"_s).decode("\xFC", true) == u"ü"_s);
}

TEST_CASE("Physical lines know their number and place, whatever piece they came in", "[exchange]") {
    QByteArray bytes;
    for (int i = 0; i < 100'000; ++i)
        bytes += "line " + QByteArray::number(i) + (i % 3 == 0 ? "\r\n" : i % 3 == 1 ? "\n" : "\r\r\n");
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    LineSource source(buffer);
    std::string_view line;
    qint64 count = 0;
    bool right = true;
    for (; source.peek(line); source.take(), ++count)
        right = right && line == "line " + std::to_string(count) && source.lineNumber() == count + 1;
    CHECK(right);
    CHECK(count == 100'000);
    CHECK(source.position() == bytes.size());
}
