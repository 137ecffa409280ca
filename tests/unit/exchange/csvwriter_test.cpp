#include "rapport/exchange/csvwriter.h"

#include "support/catch.h"

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
