// How rows are written: quotes, line ends, separators, encodings (trap T9).
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

namespace {

std::vector<QStringList> rowsOf(const QByteArray& bytes, QChar separator = u',', std::vector<Problem>* problems = nullptr) {
    CsvDialect dialect;
    dialect.separator = separator;
    return csvRows(bytes, dialect, problems);
}

} // namespace

TEST_CASE("Quotes hold separators, quotes and line breaks as they stand", "[exchange][csv]") {
    CHECK(rowsOf("a,\"b, c\",d\n") == std::vector<QStringList>{{u"a"_s, u"b, c"_s, u"d"_s}});
    CHECK(rowsOf("1,\"ha \"\"ha\"\" ha\"\n") == std::vector<QStringList>{{u"1"_s, u"ha \"ha\" ha"_s}});
    CHECK(rowsOf("\"one \r\ntwo\",3\r\n4,5\r\n") == std::vector<QStringList>{{u"one \r\ntwo"_s, u"3"_s}, {u"4"_s, u"5"_s}});
    CHECK(rowsOf("\"ha \n\"\"ha\"\" \nha\",\"\"\n") == std::vector<QStringList>{{u"ha \n\"ha\" \nha"_s, QString()}});
    CHECK(rowsOf("\"\"\"\",\"\"\n") == std::vector<QStringList>{{u"\""_s, QString()}});
    CHECK(rowsOf("k,\"{\"\"type\"\": \"\"Point\"\", \"\"c\"\": [1, 2]}\"") ==
          std::vector<QStringList>{{u"k"_s, u"{\"type\": \"Point\", \"c\": [1, 2]}"_s}});
    CHECK(rowsOf("a, \"b, c\" ,d\n") == std::vector<QStringList>{{u"a"_s, u"b, c"_s, u"d"_s}});
}

TEST_CASE("Quotes that are somebody's own stay", "[exchange][csv]") {
    CHECK(rowsOf("5\" pipe,\"Bob\" Smith,x\n") == std::vector<QStringList>{{u"5\" pipe"_s, u"\"Bob\" Smith"_s, u"x"_s}});
}

TEST_CASE("Every line end ends a row, empty lines are none, rows may be ragged", "[exchange][csv]") {
    CHECK(rowsOf("a,b\r\nc,d\ne,f\rg") ==
          std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, {u"e"_s, u"f"_s}, {u"g"_s}});
    CHECK(rowsOf("a\n\n\r\nb,,\n") == std::vector<QStringList>{{u"a"_s}, {u"b"_s, QString(), QString()}});
    CHECK(rowsOf({}).empty());
    CHECK(rowsOf(QByteArray("a\0b,c\0\n", 7)) == std::vector<QStringList>{{u"ab"_s, u"c"_s}});
}

TEST_CASE("A quote that is never closed costs its own row alone", "[exchange][csv]") {
    std::vector<Problem> problems;
    const auto rows = rowsOf("a,b\n1,2\n3,\"open\n4,5\n6,\"six\"\n7,8\n", u',', &problems);
    CHECK(rows ==
          std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"4"_s, u"5"_s}, {u"6"_s, u"six"_s}, {u"7"_s, u"8"_s}});
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().line == 3);
    CHECK(problems.front().severity == Severity::Error);

    problems.clear();
    QByteArray many = "a,b\n\"open,1\n";
    for (int i = 0; i < 50'000; ++i)
        many += "row " + QByteArray::number(i) + ",1\n";
    CHECK(rowsOf(many, u',', &problems).size() == 50'001);
    CHECK(problems.size() == 1);
    CHECK(problems.front().line == 2);
}

TEST_CASE("A file of nothing but open quotes ends in good time", "[exchange][csv]") {
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += "a,\"x y" + QByteArray::number(i) + "\"z\n,\"\n";
    std::vector<Problem> problems;
    static_cast<void>(rowsOf(bytes, u',', &problems));
    CHECK_FALSE(problems.empty());
}

TEST_CASE("Line numbers are those of the file, also after quoted line breaks", "[exchange][csv]") {
    QBuffer buffer;
    buffer.setData("a,b\n\"x\ny\",2\n\n3,4\n");
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    CsvRows rows(buffer, {}, [](const Problem&) {});
    QStringList row;
    std::vector<qint64> lines;
    while (rows.next(row))
        lines.push_back(rows.line());
    CHECK(lines == std::vector<qint64>{1, 2, 5});
    CHECK(rows.position() == buffer.size());
}

TEST_CASE("The dialect is found out", "[exchange][csv]") {
    CHECK(detectDialect("First Name,Last Name\nA,B\n").separator == u',');
    CHECK(detectDialect("Vorname;Nachname\nA, B;C\nD;E\n").separator == u';');
    CHECK(detectDialect("Name\tPhone\nA, B\t1\nC\t2\n").separator == u'\t');
    CHECK(detectDialect("Name|Phone\nA|1\n").separator == u'|');
    CHECK(detectDialect("Name,Notes\n\"A\",\"1 | 2\n3 | 4\n5 | 6\"\n").separator == u',');
    CHECK(detectDialect("sep=;\nName;Notes\nA;b,c\n").separator == u';');
    CHECK(rowsOf("sep=;\r\na;b\r\n", u';') == std::vector<QStringList>{{u"a"_s, u"b"_s}});

    CHECK(detectDialect("First Name,E-mail Address\nA,a@x\n").hasHeader);
    CHECK(detectDialect("some,thing\nA,B\n").hasHeader);
    CHECK_FALSE(detectDialect("John Doe,John,Doe,john@example.com\n").hasHeader);
    CHECK_FALSE(detectDialect("Ann,030 123456\nBen,030 654321\n").hasHeader);
}

TEST_CASE("The encoding is found out and read", "[exchange][csv]") {
    const QString text = u"Vorname;Nachname\r\nGyőző;Çelik\r\n"_s;
    const std::vector<QStringList> expected{{u"Vorname"_s, u"Nachname"_s}, {u"Győző"_s, u"Çelik"_s}};
    for (const QByteArray& bytes :
         {text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(),
          QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text)),
          QByteArray(QStringEncoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom).encode(text)),
          QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text))}) {
        const auto dialect = detectDialect(bytes);
        CHECK(dialect.separator == u';');
        CHECK(csvRows(bytes, dialect) == expected);
    }
    const QByteArray western = "Name,Ort\nM\xFCller,K\xF6ln\nStra\xDF"
                               "e,D\xFCsseldorf\n";
    CHECK(csvRows(western, detectDialect(western)).at(1) == QStringList{u"Müller"_s, u"Köln"_s});
    const QByteArray japanese =
        "Name,Nickname\n\x96\xBC\x96\xB3\x82\xB5\x82\xCC\x8C\xA0\x95\xBA\x89\x71,\x96\xBC\x96\xB3\x82\xB5\n";
    CHECK(csvRows(japanese, detectDialect(japanese)).at(1) == QStringList{u"名無しの権兵衛"_s, u"名無し"_s});
    // Cut in the middle of a character.
    CHECK(detectDialect("Name,Ort\nGy\xC5").encoding == u"UTF-8"_s);
    // A mark in front does not spoil the first field's quotes.
    CHECK(csvRows("\xEF\xBB\xBF\"a\",b\n", {}).at(0) == QStringList{u"a"_s, u"b"_s});
}

TEST_CASE("Words before the header are passed over", "[exchange][csv]") {
    const auto read = readCsv("Notes:\n\"When exporting your connections, some are missing\"\n\n"
                              "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                              "Anna,Kovacs,https://l.example/in/anna,a@example.com,Bakery,Owner,05 Mar 2020\n");
    CHECK(points(read.only()) == QStringList{u"link [] https://l.example/in/anna"_s, u"email [] a@example.com"_s});
    CHECK(read.only().organisationName == u"Bakery"_s);
    CHECK(read.only().title == u"Owner"_s);
    CHECK(read.records.front().line == 5);
    CHECK(read.hasProblem(0, u"Connected On"_s));
}

TEST_CASE("Rows longer than memory should hold are cut", "[exchange][csv]") {
    std::vector<Problem> problems;
    const auto rows = rowsOf("a,b\n" + QByteArray(5'000'000, 'x') + "\nc,d\n", u',', &problems);
    REQUIRE(rows.size() == 3);
    CHECK(rows.back() == QStringList{u"c"_s, u"d"_s});
    CHECK(problems.size() == 1);
}

TEST_CASE("csv-spectrum's other shapes are read", "[exchange][csv]") {
    CHECK(rowsOf("a,b,c\n1,\"\",\"\"\n2,3,4\n") ==
          std::vector<QStringList>{{u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, QString(), QString()}, {u"2"_s, u"3"_s, u"4"_s}});
    CHECK(rowsOf("a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n") == std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"1"_s, u"ha\n\"ha\"\nha"_s}});
    CHECK(rowsOf("a,b\n4,\xCA\xA4\n") == std::vector<QStringList>{{u"a"_s, u"b"_s}, {u"4"_s, u"\u02A4"_s}});
}
