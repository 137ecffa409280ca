// How a card is written: folds, line ends, encodings, quoted-printable, cards inside and beside each other (trap T9).
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

TEST_CASE("A folded line is one line, wherever the fold is", "[exchange][vcard]") {
    CHECK(readCard({"FN:Anna", "NOTE:likes long", "  walk", " ing"}).only().notes == u"likes long walking"_s);
    CHECK(readCard({"FN:Anna", "NOTE:tab", "\tbed"}).only().notes == u"tabbed"_s);
    CHECK(readCard({"FN;X-A=1;X-", " B=2:Anna"}).only().displayName == u"Anna"_s);
    // "ő" is C5 91: the fold goes through the middle of it.
    CHECK(readCard({"FN:Gy\xC5", " \x91z\xC5\x91"}).only().displayName == u"Győző"_s);
}

TEST_CASE("Every kind of line end ends a line", "[exchange][vcard]") {
    const QByteArray card = "BEGIN:VCARD|VERSION:3.0|FN:Anna|NOTE:one| two|TEL:123|END:VCARD|";
    for (const QByteArray end : {"\n", "\r\n", "\r\r\n", "\r"}) {
        const auto read = readCards(QByteArray(card).replace("|", end));
        CHECK(read.only().notes == u"onetwo"_s);
        CHECK(points(read.only()) == QStringList{u"phone [] 123"_s});
        CHECK(read.problems.empty());
    }
    CHECK(readCards(QByteArray(card).chopped(1).replace("|", "\n")).only().displayName == u"Anna"_s);
}

TEST_CASE("Quoted-printable goes on over soft breaks, and its bytes are of the charset it says", "[exchange][vcard]") {
    const auto soft =
        readCard({"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89g=C5=", "=91r;=C3=81=", "kos", "TEL;CELL:1"}, "2.1");
    CHECK(soft.only().name.family == u"Égőr"_s);
    CHECK(soft.only().name.given == u"Ákos"_s);
    CHECK(points(soft.only()) == QStringList{u"phone [mobile] 1"_s});

    CHECK(readCard({"FN:A", "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo =3D 2"}, "2.1").only().notes == u"one\r\ntwo = 2"_s);
    CHECK(readCard({"FN:A", "NOTE;ENCODING=QUOTED-PRINTABLE:Reid=92s"}, "2.1").only().notes == u"Reid\u2019s"_s);
    CHECK(readCard({"FN:A", "NOTE;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83=81=83=82"}, "2.1").only().notes == u"メモ"_s);
    // A soft break before the end of the card is a mistake; the card ends all the same.
    CHECK(readCard({"FN:A", "NOTE;ENCODING=QUOTED-PRINTABLE:cut="}, "2.1").only().notes == u"cut"_s);
}

TEST_CASE("Text in a declared charset, or an undeclared one, is read as it was meant", "[exchange][vcard]") {
    CHECK(readCard({"FN;CHARSET=SHIFT_JIS:\x88\xC0\x93\xA1"}, "2.1").only().displayName == u"安藤"_s);
    // The second byte of 表 is a backslash in Shift-JIS: nothing is escaped by it.
    CHECK(readCard({"N;CHARSET=Shift_JIS:\x95\x5C;A"}, "2.1").only().name.family == u"表"_s);
    CHECK(readCard({"FN;CHARSET=windows-1250:Gy\xF5z\xF5"}, "2.1").only().displayName == u"Győző"_s);
    CHECK(readCard({"FN;CHARSET=WINDOWS-1251:\xC0\xED\xED\xE0"}, "2.1").only().displayName == u"Анна"_s);
    CHECK(readCard({"FN:M\xFCller"}, "2.1").only().displayName == u"Müller"_s);
    // Declared wrongly: it says Latin-1 and is UTF-8.
    CHECK(readCard({"FN;CHARSET=ISO-8859-1:M\xC3\xBCller"}, "2.1").only().displayName == u"Müller"_s);
    CHECK(readCard({"FN;CHARSET=x-nobody-knows:M\xC3\xBCller"}, "2.1").only().displayName == u"Müller"_s);
}

TEST_CASE("A file in UTF-16 is read, with and without its mark", "[exchange][vcard]") {
    const QString text = u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Győző 山田\r\nEND:VCARD\r\n"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder bare(encoding);
        CHECK(readCards(bare.encode(text)).only().displayName == u"Győző 山田"_s);
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        CHECK(readCards(marked.encode(text)).only().displayName == u"Győző 山田"_s);
    }
    CHECK(readCards("\xEF\xBB\xBF" + text.toUtf8()).only().displayName == u"Győző 山田"_s);
}

TEST_CASE("A value that goes on over raw lines is joined and said so", "[exchange][vcard]") {
    const auto note = readCard({"FN:Anna", "NOTE:one", "two words", "TEL:1"});
    CHECK(note.only().notes == u"one\ntwo words"_s);
    CHECK(note.only().contactPoints.size() == 1);
    CHECK(note.hasProblem(4, u"joined"_s));

    const auto address = readCard({"FN:Anna", "ADR;HOME:;;Yard\\", "Gate 9\\", "Station 999;Hamburg;;99999;Deutschland"}, "2.1");
    CHECK(parts(address.only().addresses.at(0)) == u"home|||Yard\nGate 9\nStation 999|Hamburg||99999|Deutschland"_s);
}

TEST_CASE("A line that is no property is reported at its place; the card is kept", "[exchange][vcard]") {
    const auto read = readCard({"X-EVOLUTION-FILE-AS:Ximian", "FN", "ORG:Ximian", "TEL:1"});
    CHECK(read.only().displayName == u"Ximian"_s);
    CHECK(read.hasProblem(4, u"“FN”"_s));
}

TEST_CASE("Base64 ends where it ends: by a blank line, by the next property, unfolded too", "[exchange][vcard]") {
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(90, 'x');
    const QByteArray code = png.toBase64();
    const QByteArray first = code.left(60);
    const QByteArray second = code.mid(60);
    CHECK(readCard({"FN:A", "PHOTO;PNG;BASE64:", " " + first, " " + second, "", "TEL:1"}, "2.1").records.front().picture == png);
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b;TYPE=PNG:" + first, " " + second, "TEL:1"}).records.front().picture == png);
    const auto unfolded = readCard({"FN:A", "PHOTO;ENCODING=BASE64:" + first, second, "TEL:1"});
    CHECK(unfolded.records.front().picture == png);
    CHECK(unfolded.only().contactPoints.size() == 1);
    CHECK(readCard({"FN:A", "PHOTO:data:image/png;base64," + code}, "4.0").records.front().picture == png);
    CHECK(readCard({"FN:A", "PHOTO:" + code}).records.front().picture == png);
}

TEST_CASE("Cards without BEGIN, without END and inside each other are all kept", "[exchange][vcard]") {
    const auto noEnd = readCards("BEGIN:VCARD\nFN:A\nTEL:1\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\n");
    CHECK(noEnd.records.size() == 3);
    CHECK(noEnd.hasProblem(1, u"no END:VCARD"_s));
    CHECK(noEnd.records.back().customer.displayName == u"A"_s);

    const auto noBegin = readCards("VERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n");
    CHECK(noBegin.records.size() == 2);
    CHECK(noBegin.hasProblem(1, u"no BEGIN:VCARD"_s));

    const auto nested = readCards("BEGIN:VCARD\nFN:parent\nBEGIN:VCARD\nFN:child\nEND:VCARD\nTEL:1\nEND:VCARD\n");
    CHECK(nested.records.size() == 2);
    CHECK(points(nested.records.back().customer) == QStringList{u"phone [] 1"_s});

    const auto cut = readCards("BEGIN:VCARD\nFN:A\nTEL:12");
    CHECK(points(cut.only()) == QStringList{u"phone [] 12"_s});

    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "BEGIN:VCARD\nFN:card " + QByteArray::number(i) + "\n";
    CHECK(readCards(many).records.size() == 100);
}

TEST_CASE("An agent is kept as it stood and is no contact", "[exchange][vcard]") {
    const auto nested = readCards("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD\n");
    CHECK(nested.only().foreign == u"AGENT:BEGIN:VCARD\\nFN:B\\nEND:VCARD"_s);
    CHECK(nested.only().contactPoints.size() == 1);

    const auto folded = readCards("BEGIN:VCARD\nFN:A\nAGENT:BEGIN:VCARD\n FN:B\n END:VCARD\nTEL:1\nEND:VCARD\n");
    CHECK(folded.only().foreign == u"AGENT:BEGIN:VCARD\\n FN:B\\n END:VCARD"_s);
    CHECK(folded.only().contactPoints.size() == 1);
}

TEST_CASE("A file without a card says so, and text between cards does no harm", "[exchange][vcard]") {
    const auto none = readCards("Dear all,\nhere are no contacts.\n");
    CHECK(none.records.empty());
    REQUIRE_FALSE(none.problems.empty());
    CHECK(none.problems.back().severity == Severity::Error);
    CHECK(none.problems.back().message.contains(u"no contact"_s));
    CHECK(readCards({}).problems.size() == 1);

    const auto between = readCards("\n\nhello there\nBEGIN:VCARD\nFN:A\nEND:VCARD\n--\nBEGIN:VCARD\nFN:B\nEND:VCARD\n");
    CHECK(between.records.size() == 2);
    CHECK(between.records[0].line == 4);
    CHECK(between.records[1].line == 8);
}

TEST_CASE("Names are read in any case, with blank lines and a mark between the cards", "[exchange][vcard]") {
    const auto read = readCards("begin:vcard\nn:geiser;ian\nemail;internet:i@example.com\nend:vcard\n\n\xEF\xBB\xBF"
                                "Begin:vCard\nFn:Other\nEnd:vCard\n");
    REQUIRE(read.records.size() == 2);
    CHECK(read.records[0].customer.name.family == u"geiser"_s);
    CHECK(points(read.records[0].customer) == QStringList{u"email [] i@example.com"_s});
}

TEST_CASE("A line of many megabytes is cut, and the rest of the file is read", "[exchange][vcard]") {
    const auto read = readCards("BEGIN:VCARD\nFN:A\nNOTE:" + QByteArray(13 * 1024 * 1024, 'x') + "\nTEL:1\nEND:VCARD\n");
    CHECK(read.only().contactPoints.size() == 1);
    CHECK(read.only().notes.size() <= 12 * 1024 * 1024);
}

TEST_CASE("Cards one behind the other, indented, or among other words are found", "[exchange][vcard]") {
    const QByteArray card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\r\nTEL:1\r\nEND:VCARD\r\n";
    CHECK(readCards(QByteArray(card).replace("END:VCARD\r\n", "END:VCARD").repeated(3)).records.size() == 3);
    CHECK(readCards("   " + QByteArray(card).replace("\n", "\n   ").trimmed()).only().contactPoints.size() == 1);
    CHECK(readCards(QByteArray(card).replace("\nVERSION", "\n VERSION").replace("\nFN", "\n FN").replace("\nTEL", "\n TEL"))
              .only()
              .contactPoints.size() == 1);
    const QByteArray mail = "From: a@b.example\r\nNote: see below\r\n\r\nTitle: x\r\n\r\n" + card + "--\r\nUrl: bye\r\n";
    CHECK(readCards(mail).records.size() == 1);
    CHECK(readCards("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nURL:x\nEND:VEVENT\nEND:VCALENDAR\n").records.empty());
    CHECK(readCards(QByteArray(card).replace("BEGIN:VCARD\r\n", "").repeated(2)).records.size() == 2);
}

TEST_CASE("Lines are whole wherever the pieces end that a file is read in", "[exchange][vcard]") {
    constexpr int cards = 40'000;
    const auto noteOf = [](int i) { return QByteArray("note ") + QByteArray::number(i) + QByteArray(i % 83, 'x'); };
    QByteArray file;
    for (int i = 0; i < cards; ++i) {
        QByteArray note = noteOf(i);
        // Whole, folded, and with soft breaks in turn.
        const QByteArray head = i % 3 == 2 ? "NOTE;ENCODING=QUOTED-PRINTABLE:" : "NOTE:";
        if (i % 3 > 0)
            note.insert(4, i % 3 == 1 ? "\r\n " : "=\r\n");
        file += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Name " + QByteArray::number(i) + "\r\n" + head + note + "\r\nEND:VCARD\r\n";
    }
    REQUIRE(file.size() > 10 * 256 * 1024);
    const auto read = readCards(file);
    REQUIRE(read.records.size() == cards);
    int wrong = 0;
    for (int i = 0; i < cards; ++i) {
        const auto& customer = read.records[static_cast<size_t>(i)].customer;
        wrong += customer.displayName == u"Name %1"_s.arg(i) && customer.notes == QString::fromLatin1(noteOf(i)) ? 0 : 1;
    }
    CHECK(wrong == 0);
}
