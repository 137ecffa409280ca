#include "rapport/exchange/csvwriter.h"

#include "unit/exchange/readcontacts.h"

using namespace rapport::exchange;
using namespace Qt::StringLiterals;

TEST_CASE("cells are quoted where they need it", "[unit][csv]") {
    CHECK(csvLine({u"Anna"_s, u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u""_s, u"Győző"_s}) ==
          QByteArray("Anna,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,Győző\r\n"));
}

TEST_CASE("no cell is a formula", "[unit][csv]") {
    for (const auto& cell : {u"=1+1"_s, u"+49 30"_s, u"-1"_s, u"@SUM(A1)"_s, u"\tx"_s}) {
        INFO(cell.toStdString());
        CHECK(csvLine({cell}) == ("'" + cell.toUtf8() + "\r\n"));
    }
    CHECK(csvLine({u"\rx"_s}) == QByteArray("\"'\rx\"\r\n"));
    CHECK(csvLine({u"=HYPERLINK(\"http://x\",\"y\")"_s}) == QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"));
    CHECK(csvLine({u"a=b"_s, u"'x"_s}) == QByteArray("a=b,'x\r\n"));
}

TEST_CASE("a cell that was made harmless is read back as it was", "[unit][csv]") {
    const QStringList cells{u"=1+1"_s,    u"+49 30"_s, u"-1"_s,  u"@home"_s, u"\tx"_s,          u"\rx"_s,
                            u"'quoted"_s, u"'=1"_s,    u"''+"_s, u"'"_s,     u"a,\"b\"\r\nc"_s, u"-"_s};
    CHECK(testing::csvRows(csvLine(cells), {}) == std::vector<QStringList>{cells});
}
