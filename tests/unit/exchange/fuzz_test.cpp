// Thousands of damaged files, the same every time: no crash, no hang, nothing read that is not text.
#include "unit/exchange/readcontacts.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

namespace {

const QByteArray& sampleCards() {
    static const QByteArray cards =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:\x88\xC0\x93\xA1;A\r\nADR;HOME;ENCODING=QUOTED-PRINTABLE:;;=41=\r\n"
        "=42;;;;\r\nPHOTO;ENCODING=BASE64:iVBORw0KGgoAAAA\r\n AAAA\r\n\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\nVERSION:3.0\nN:Doe;John;Q.,Public;Dr.;Jr.\nFN:John\nitem1.X-ABDATE:1975-03-01\nitem1.X-ABLabel:_$!<"
        "Anniversary>!$_\n"
        "TEL;TYPE=WORK,FAX:+1\nNOTE:a\\nb\\, c\n  folded\nAGENT:BEGIN:VCARD\n N:x\n "
        "END:VCARD\nBDAY:--0415\nCATEGORIES:a,b\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Gy\xC5\x91ri\nTEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+1;ext=2\n"
        "PHOTO:data:image/jpeg;base64,/9j/4AAQ\nORG;SORT-AS=\"x;y\":A;B\nX-UNKNOWN:z\nEND:VCARD\n";
    return cards;
}

const QByteArray& sampleRows() {
    static const QByteArray rows =
        "First Name,Last Name,\"E-mail 1 - Label\",E-mail 1 - Value,Phone 1 - Value,Birthday,Labels,Address 1 - Street,Notes\r\n"
        "Anna,Kov\xC3\xA1"
        "cs,* Work,a@x.example,+49 1 ::: +44 2, --05-17,* myContacts ::: vip,\"High \"\"St\"\", 1\",\"two\nlines\"\r\n"
        "Ben,Ode,,b@x.example,,17/5/1980,,,\n\"Cl\xF6\",,,,5,0/0/00,a;b,,=1+1\r\n";
    return rows;
}

QByteArray damaged(QByteArray bytes, std::mt19937& random) {
    static const QByteArray pieces[] = {"\"",
                                        "\r\n",
                                        "\n ",
                                        "\r",
                                        "=",
                                        ":",
                                        ";",
                                        ",",
                                        "\\",
                                        "\t",
                                        QByteArray("\0", 1),
                                        "\xFF\xFE",
                                        "\xEF\xBB\xBF",
                                        "\xC5",
                                        "BEGIN:VCARD\n",
                                        "END:VCARD\n",
                                        "AGENT:",
                                        "::: ",
                                        "ENCODING=b:",
                                        "=\n"};
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(1, limit)));
    };
    const int changes = 1 + static_cast<int>(random() % 8);
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = below(bytes.size());
        switch (random() % 5) {
        case 0:
            bytes.insert(at, pieces[random() % std::size(pieces)]);
            break;
        case 1:
            bytes.remove(at, 1 + below(20));
            break;
        case 2:
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(random() % 256);
            break;
        case 3:
            bytes.insert(below(bytes.size()), bytes.mid(at, 1 + below(80)));
            break;
        default:
            bytes.truncate(random() % 10 == 0 ? at : bytes.size());
            break;
        }
    }
    return bytes;
}

/// What holds of anything that was read.
bool isSound(const ReadContacts& read) {
    for (const auto& record : read.records) {
        if (record.line < 1 || rapport::domain::displayNameOf(record.customer).isEmpty())
            return false;
        if (!rapport::domain::problemWith(rapport::domain::normalised(record.customer)).isEmpty())
            return false;
    }
    return true;
}

} // namespace

TEST_CASE("Damaged cards are read as far as they can be", "[exchange][fuzz]") {
    std::mt19937 random(20261121);
    for (int i = 0; i < 6000; ++i) {
        const QByteArray bytes = damaged(sampleCards(), random);
        INFO("round " << i);
        const auto read = readCards(bytes);
        if (!isSound(read))
            FAIL(bytes.toPercentEncoding(" \r\n:;,").constData());
    }
    SUCCEED();
}

TEST_CASE("Damaged rows are read as far as they can be", "[exchange][fuzz]") {
    std::mt19937 random(11262021);
    for (int i = 0; i < 6000; ++i) {
        const QByteArray bytes = damaged(sampleRows(), random);
        INFO("round " << i);
        const auto read = readCsv(bytes);
        if (!isSound(read))
            FAIL(bytes.toPercentEncoding(" \r\n:;,").constData());
    }
    SUCCEED();
}

TEST_CASE("A card cut anywhere is read up to there", "[exchange][fuzz]") {
    for (qsizetype size = 0; size < sampleCards().size(); ++size)
        CHECK(isSound(readCards(sampleCards().left(size))));
    for (qsizetype size = 0; size < sampleRows().size(); ++size)
        CHECK(isSound(readCsv(sampleRows().left(size))));
}

TEST_CASE("Odd text comes through as it stands", "[exchange]") {
    const QStringList odd{u"<img src=x onerror=alert(1)>"_s,
                          u"'; DROP TABLE customer; --"_s,
                          u"\u202Eright to left"_s,
                          u"مرحبا"_s,
                          u"👩‍👩‍👧 family"_s,
                          u"%s%n{0}$HOME"_s,
                          u"../../etc/passwd"_s,
                          u"=cmd|'/c calc'!A0"_s,
                          u"ﷺ Ω ß ı"_s,
                          u"z\u0300\u0301\u0302algo"_s};
    for (const QString& text : odd) {
        QString escaped = text;
        escaped.replace(u';', "\\;"_L1).replace(u',', "\\,"_L1);
        CHECK(readCard({"FN:" + escaped.toUtf8(), "NOTE:" + escaped.toUtf8()}).only().displayName == text);
        QString quoted = text;
        quoted.replace(u'"', "\"\""_L1);
        CHECK(readCsv("Name,Notes\n\"" + quoted.toUtf8() + "\",\"" + quoted.toUtf8() + "\"\n").only().notes == text);
    }
}
