// What a card says, property by property.
#include "unit/exchange/readcontacts.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::exchange;
using namespace rapport::exchange::testing;

TEST_CASE("A name comes apart into its parts; the whole is kept only where it says more", "[exchange][vcard]") {
    const auto full = readCard({"N:Doe;John;Q.,Public;Dr.;Jr.,M.D.", "FN:Dr. John Q. Public Doe Jr., M.D."});
    CHECK(full.only().name.family == u"Doe"_s);
    CHECK(full.only().name.given == u"John"_s);
    CHECK(full.only().name.middle == u"Q. Public"_s);
    CHECK(full.only().name.prefix == u"Dr."_s);
    CHECK(full.only().name.suffix == u"Jr., M.D."_s);

    const auto plain = readCard({"N:Kov\xC3\xA1"
                                 "cs;Anna;;;",
                                 "FN:Anna Kov\xC3\xA1"
                                 "cs"});
    CHECK(plain.only().displayName.isEmpty());
    CHECK(readCard({"N:Kovacs;Anna", "FN:Mrs Kovacs"}).only().displayName == u"Mrs Kovacs"_s);
    CHECK(readCard({"FN:Only a name"}).only().displayName == u"Only a name"_s);
    CHECK(readCard({"N:;A\\;B\\\\;;;"}).only().name.given == u"A;B\\"_s);
}

TEST_CASE("A second name, organisation or title is kept as it stood", "[exchange][vcard]") {
    const auto read =
        readCard({"FN:A", "N;ALTID=1:x;one;;;", "N;ALTID=1:x;two;;;", "ORG:First", "ORG:Second", "TITLE:Boss", "TITLE:Cook"});
    CHECK(read.only().name.given == u"one"_s);
    CHECK(read.only().organisationName == u"First"_s);
    CHECK(read.only().title == u"Boss"_s);
    CHECK(read.only().foreign == u"N;ALTID=1:x;two;;;\nORG:Second\nTITLE:Cook"_s);
}

TEST_CASE("An organisation's card makes an organisation", "[exchange][vcard]") {
    const auto kind = readCard({"KIND:org",
                                "FN:Kov\xC3\xA1"
                                "cs Bakery",
                                "BDAY:1998-03-01"},
                               "4.0");
    CHECK(kind.only().kind == domain::CustomerKind::Organisation);
    CHECK(kind.only().displayName == u"Kovács Bakery"_s);
    CHECK(kind.onlyMilestone().kind == domain::MilestoneKind::Founding);
    CHECK(readCard({"FN:Bakery", "N:;;;;", "ORG:Bakery", "X-ABShowAs:COMPANY"}).only().kind ==
          domain::CustomerKind::Organisation);
    CHECK(readCard({"N:", "ORG:Bike Shop"}).only().kind == domain::CustomerKind::Organisation);
    CHECK(readCard({"N:Ode;Ben", "ORG:Bike Shop"}).only().kind == domain::CustomerKind::Person);
}

TEST_CASE("An organisation is called what its card calls it, not what it is a part of", "[exchange][vcard]") {
    const auto department =
        readCard({"KIND:org", "FN:ABC Marketing", "ORG:ABC\\, Inc.;North American Division;Marketing"}, "4.0");
    CHECK(department.only().displayName == u"ABC Marketing"_s);
    CHECK(department.only().foreign == u"ORG:ABC\\, Inc.;North American Division;Marketing"_s);
    const auto branch = readCard({"FN:High Street Branch", "N:;Pat;;;", "ORG:Savings Bank", "X-ABShowAs:COMPANY"});
    CHECK(branch.only().displayName == u"High Street Branch"_s);
    CHECK(branch.only().name.given == u"Pat"_s);
    CHECK(branch.only().foreign == u"ORG:Savings Bank"_s);
}

TEST_CASE("A group is an organisation, with its members kept", "[exchange][vcard]") {
    const auto group = readCard({"KIND:group", "FN:Friends", "MEMBER:urn:uuid:1"}, "4.0");
    CHECK(group.only().kind == domain::CustomerKind::Organisation);
    CHECK(group.only().displayName == u"Friends"_s);
    CHECK(group.only().foreign == u"KIND:group\nMEMBER:urn:uuid:1"_s);
    CHECK(group.hasProblem(1, u"“Friends” is a group"_s));
    CHECK(readCard({"X-ADDRESSBOOKSERVER-KIND:group", "FN:Family"}).only().kind == domain::CustomerKind::Organisation);
}

TEST_CASE("A card that says anything is a contact, an empty one is none", "[exchange][vcard]") {
    CHECK(readCard({"N:;;;;"}).only().displayName == u"Unnamed contact"_s);
    CHECK(readCard({"X-CAR:red"}).only().displayName == u"Unnamed contact"_s);
    CHECK(readCard({"BDAY:1980-05-17"}).records.front().milestones.size() == 1);

    const auto empty = readCard({"REV:20200101T000000Z"});
    CHECK(empty.rejected == 1);
    CHECK(empty.problems.front().severity == Severity::Error);
}

TEST_CASE("A card without a name is called by what else it says", "[exchange][vcard]") {
    CHECK(readCard({"NICKNAME:Nick"}).only().name.nickname == u"Nick"_s);
    CHECK(readCard({"EMAIL:a@example.com"}).only().contactPoints.size() == 1);
    CHECK(readCard({"URL:http://example.com"}).only().displayName == u"http://example.com"_s);
    CHECK(readCard({"N:", "LABEL;WORK:401 Park Drive\\nBoston"}).only().displayName == u"401 Park Drive Boston"_s);
    CHECK(readCard({"NOTE:met at the fair"}).only().displayName == u"met at the fair"_s);
}

TEST_CASE("Numbers and addresses carry their words, one is preferred", "[exchange][vcard]") {
    const auto read = readCard({"FN:A", "TEL;HOME:1", "TEL;WORK;PREF:2", "TEL;TYPE=WORK,FAX:3", "TEL;TYPE=CELL;TYPE=VOICE:4",
                                "TEL;TYPE=HOME,TYPE=VOICE:5", "TEL;X-CuStoM:6", "EMAIL;PREF;HOME:a@x", "EMAIL;PREF:b@x"},
                               "2.1");
    CHECK(points(read.only()) == QStringList{u"phone [home] 1"_s, u"phone [work]* 2"_s, u"phone [work fax] 3"_s,
                                             u"phone [mobile] 4"_s, u"phone [home] 5"_s, u"phone [custom] 6"_s,
                                             u"email [home]* a@x"_s, u"email [] b@x"_s});

    const auto four = readCard({"FN:A", "TEL;VALUE=uri;TYPE=\"voice,home\";PREF=2:tel:+44-555;ext=5", "TEL;PREF=1:+1",
                                "EMAIL:mailto:a@x", "IMPP;PREF=1:xmpp:a@x"},
                               "4.0");
    CHECK(points(four.only()) ==
          QStringList{u"phone [home] +44-555 ext. 5"_s, u"phone []* +1"_s, u"email [] a@x"_s, u"instant_message []* xmpp:a@x"_s});
    // What dialling programs write stays as it was typed (trap T8).
    CHECK(points(readCard({"FN:A", "TEL:p1234p5678w9"}).only()) == QStringList{u"phone [] p1234p5678w9"_s});
}

TEST_CASE("A group's label names its member; without one it is kept", "[exchange][vcard]") {
    const auto read = readCard({"FN:A", "item1.X-ABLabel:Skiff", "item1.TEL:1", "item2.URL;type=pref:www.example.com",
                                "item2.X-ABLabel:_$!<HomePage>!$_", "item3.X-ABRELATEDNAMES:Jenny",
                                "item3.X-ABLabel:_$!<Spouse>!$_", "ITEM4.ADR:;;Street;;;;", "item4.X-ABLABEL:Summer"});
    CHECK(points(read.only()) == QStringList{u"phone [Skiff] 1"_s, u"link [homepage]* www.example.com"_s});
    CHECK(read.only().addresses.at(0).label == u"Summer"_s);
    CHECK(read.only().foreign == u"item3.X-ABRELATEDNAMES:Jenny\nitem3.X-ABLabel:_$!<Spouse>!$_"_s);
}

TEST_CASE("Messengers are told by property, service and KDE's names", "[exchange][vcard]") {
    const auto read = readCard({"FN:A", "X-AIM;TYPE=HOME:a", "X-SKYPE-USERNAME:b", "X-GOOGLE-TALK:c", "X-SIP:sip:9", "x-qq:5",
                                "IMPP;X-SERVICE-TYPE=Skype:d", "IMPP;X-SERVICE-TYPE=Skype:skype:e",
                                "X-messaging/xmpp-All:f@x\xEE\x80\x80g@x", "X-SOCIALPROFILE;TYPE=twitter:https://t.example/h"});
    CHECK(points(read.only()) == QStringList{u"instant_message [home aim] a"_s, u"instant_message [skype] b"_s,
                                             u"instant_message [google talk] c"_s, u"instant_message [sip] 9"_s,
                                             u"instant_message [qq] 5"_s, u"instant_message [skype] d"_s,
                                             u"instant_message [] skype:e"_s, u"instant_message [xmpp] f@x"_s,
                                             u"instant_message [xmpp] g@x"_s, u"link [twitter] https://t.example/h"_s});
}

TEST_CASE("Addresses come in seven parts, or in fewer, or in one", "[exchange][vcard]") {
    const auto read = readCard({"FN:A", "ADR;TYPE=HOME:Box 1;Flat 2;High St, 3;Town;Shire;AB1;UK", "ADR;X-custom:pobox;street",
                                "ADR;TYPE=WORK:;Drive\\n555\\nNice Area;;;;;"});
    CHECK(parts(read.only().addresses.at(0)) == u"home|Box 1|Flat 2|High St, 3|Town|Shire|AB1|UK"_s);
    CHECK(parts(read.only().addresses.at(1)) == u"custom|pobox|street|||||"_s);
    CHECK(parts(read.only().addresses.at(2)) == u"work|||Drive\n555\nNice Area||||"_s);
    const auto label = readCard({"FN:A", "ADR:;;Street;;;;", "LABEL:Street\\nTown"});
    CHECK(label.only().foreign == u"LABEL:Street\\nTown"_s);
    CHECK(readCard({"FN:A", "ADR;LABEL=\"1 Way\":;;;;;;"}, "4.0").only().addresses.at(0).street == u"1 Way"_s);
}

TEST_CASE("Birthdays are read in every form they are written in", "[exchange][vcard]") {
    const auto birthday = [](const QByteArray& value) {
        return readCard({"FN:A", "BDAY" + value}).onlyMilestone().date.toString();
    };
    CHECK(birthday(":1980-05-17") == u"1980-05-17"_s);
    CHECK(birthday(":19800517") == u"1980-05-17"_s);
    CHECK(birthday(";VALUE=DATE:20081203") == u"2008-12-03"_s);
    CHECK(birthday(":--0415") == u"--04-15"_s);
    CHECK(birthday(":--04-15") == u"--04-15"_s);
    CHECK(birthday(":1985-04") == u"1985-04"_s);
    CHECK(birthday(":1985") == u"1985"_s);
    CHECK(birthday(":---15") == u"---15"_s);
    CHECK(birthday(":1955-07-19T00:00:00Z") == u"1955-07-19"_s);
    CHECK(birthday(":19531015T231000Z") == u"1953-10-15"_s);
    CHECK(birthday(":1604-02-29") == u"--02-29"_s);
    CHECK(birthday(";X-APPLE-OMIT-YEAR=1700:1700-03-05") == u"--03-05"_s);
    CHECK(birthday(":0000-05-17") == u"--05-17"_s);
    CHECK(birthday(":17.5.1980") == u"1980-05-17"_s);
    CHECK(birthday(":5/17/1980") == u"1980-05-17"_s);
}

TEST_CASE("A date in words goes into the notes and is reported", "[exchange][vcard]") {
    const auto read = readCard({"FN:A", "BDAY;VALUE=text:circa 1800", "NOTE:hello"});
    CHECK(read.records.front().milestones.empty());
    CHECK(read.only().notes.contains(u"circa 1800"_s));
    CHECK(read.only().notes.contains(u"hello"_s));
    CHECK(read.hasProblem(4, u"circa 1800"_s));
    // 3/4 may be either.
    CHECK(readCard({"FN:A", "BDAY:3/4/1980"}).records.front().milestones.empty());
    CHECK(readCard({"FN:A", "BDAY:0000-00-00"}).problems.empty());
}

TEST_CASE("Anniversaries come under many names; the same one counts once", "[exchange][vcard]") {
    for (const QByteArray name : {"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-Anniversary"})
        CHECK(dates(readCard({"FN:A", name + ":2009-08-08"}).records.at(0)) == QStringList{u"wedding_anniversary 2009-08-08"_s});
    const auto apple =
        readCard({"FN:A", "item1.X-ABDATE:1975-03-01", "item1.X-ABLabel:_$!<Anniversary>!$_", "item2.X-ABDATE:2001-01-02",
                  "item2.X-ABLabel:Opened the shop", "X-ABDATE:--0304", "ANNIVERSARY:19750301"});
    CHECK(dates(apple.records.at(0)) ==
          QStringList{u"wedding_anniversary 1975-03-01"_s, u"custom Opened the shop 2001-01-02"_s, u"custom Date --03-04"_s});
    const auto android = readCard({"FN:A", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nick;1;;;;",
                                   "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1990-01-02;3;;;;"});
    CHECK(android.only().name.nickname == u"Nick"_s);
    CHECK(dates(android.records.at(0)) == QStringList{u"birthday 1990-01-02"_s});
    CHECK(dates(readCard({"FN:A", "BDAY:1980-01-01", "BDAY:1981-01-01"}).records.at(0)) ==
          QStringList{u"birthday 1980-01-01"_s, u"custom Birthday 1981-01-01"_s});
}

TEST_CASE("Notes, tags, uid, language, zone, title and role find their fields", "[exchange][vcard]") {
    const auto read =
        readCard({"FN:A", "NOTE:one\\, two\\nthree", "NOTE:four", "CATEGORIES:VIP,a\\,b,myContacts", "UID:urn:uuid:123",
                  "LANG;PREF=2:fr", "LANG;PREF=1:hu", "TZ:Europe/Budapest", "ROLE:Cook", "NICKNAME:Nan,Annie"},
                 "4.0");
    CHECK(read.only().notes == u"one, two\nthree\n\nfour"_s);
    CHECK(read.only().tags == QStringList{u"VIP"_s, u"a,b"_s});
    CHECK(read.only().uid == u"123"_s);
    CHECK(read.only().language == u"hu"_s);
    CHECK(read.only().foreign == u"LANG;PREF=2:fr"_s);
    CHECK(read.only().timeZone == u"Europe/Budapest"_s);
    CHECK(read.only().title == u"Cook"_s);
    CHECK(read.only().name.nickname == u"Nan, Annie"_s);
    CHECK(readCard({"FN:A", "TITLE:Boss", "ROLE:Cook"}).only().foreign == u"ROLE:Cook"_s);
    CHECK(readCard({"FN:A", "TZ:-0500"}).only().foreign == u"TZ:-0500"_s);
}

TEST_CASE("What has no field is kept as it stood", "[exchange][vcard]") {
    const auto read =
        readCard({"FN:A", "X-SPOUSE:Maria", "X-ASSISTANT;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=0D=0Aor so",
                  "RELATED;TYPE=child;VALUE=text:Tim", "X-MANAGER:B\\, C", "GENDER:F", "X-EMPTY:", "ORG:IBM;Dungeon"});
    CHECK(read.only().foreign ==
          u"X-SPOUSE:Maria\nX-ASSISTANT:Jörg\\nor so\nRELATED;TYPE=child;VALUE=text:Tim\nX-MANAGER:B\\, C\n"
          "GENDER:F\nORG:IBM;Dungeon"_s);
    CHECK(read.only().organisationName == u"IBM"_s);
    const auto large = readCard({"FN:A", "LOGO;ENCODING=b:" + QByteArray(70'000, 'A')});
    CHECK(large.only().foreign.isEmpty());
    CHECK(large.hasProblem(4, u"LOGO"_s));
}

TEST_CASE("A photo is handed over as its bytes, whatever kind it is, and never fetched", "[exchange][vcard]") {
    const QByteArray jpeg = "\xFF\xD8\xFF" + QByteArray(60, 'j');
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b;TYPE=JPEG:" + jpeg.toBase64()}).records.front().picture == jpeg);

    const auto address = readCard({"FN:A", "PHOTO;VALUE=URI;TYPE=GIF:http://example.com/me.gif"});
    CHECK(address.records.front().picture.isEmpty());
    CHECK(address.only().foreign == u"PHOTO;VALUE=URI;TYPE=GIF:http://example.com/me.gif"_s);
    CHECK(readCard({"FN:A", "PHOTO:file:///etc/passwd"}).records.front().picture.isEmpty());

    const auto second = readCard({"FN:A", "PHOTO;ENCODING=b:" + jpeg.toBase64(), "PHOTO;ENCODING=b:" + jpeg.toBase64()});
    CHECK(second.hasProblem(5, u"more than one photo"_s));
    const QByteArray gif = "GIF89a" + QByteArray(600'000, 'g');
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b:" + gif.toBase64()}).records.front().picture == gif);
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b:" + QByteArray("<svg/>").toBase64()}).hasProblem(4, u"cannot be read"_s));
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b:AAAA1111:ASDF=="}).hasProblem(4, u"cannot be read"_s));
    CHECK(readCard({"FN:A", "PHOTO;ENCODING=b:" + QByteArray(11'600'000, 'A')}).hasProblem(4, u"8 MB"_s));
}

TEST_CASE("Relations are read in every program's words and their lines kept", "[exchange][vcard]") {
    const auto told = [](const QByteArrayList& lines) {
        QStringList all;
        const auto read = readCard(QByteArrayList{"FN:A"} + lines);
        REQUIRE(read.records.size() == 1);
        for (const auto& each : read.records.front().relations)
            all += domain::key(each.kind) + (each.reversed ? u"< "_s : u" "_s) + each.label + u'|' + each.other.uid + u'|' +
                   each.other.name;
        CHECK(read.only().foreign.split(u'\n').size() >= lines.size());
        return all;
    };
    CHECK(told({"RELATED;TYPE=spouse;VALUE=text:Kim"}) == QStringList{u"married_to ||Kim"_s});
    CHECK(told({"RELATED;TYPE=parent:urn:uuid:7d444840"}) == QStringList{u"parent_of< |7d444840|"_s});
    CHECK(told({"RELATED;TYPE=neighbor;VALUE=text:Kim"}) == QStringList{u"other neighbor||Kim"_s});
    CHECK(told({"X-SPOUSE:Kim", "X-EVOLUTION-SPOUSE:Kim"}) == QStringList{u"married_to ||Kim"_s});
    CHECK(told({"X-MS-ASSISTANT:Kim"}) == QStringList{u"assistant_of< ||Kim"_s});
    CHECK(told({"X-KADDRESSBOOK-X-ManagersName:Kim"}) == QStringList{u"manager_of< ||Kim"_s});
    CHECK(told({"item1.X-ABRELATEDNAMES:Kim", "item1.X-ABLabel:_$!<Mother>!$_"}) == QStringList{u"parent_of< ||Kim"_s});
    CHECK(told({"item1.X-ABRELATEDNAMES:Kim", "item1.X-ABLabel:landlord"}) == QStringList{u"other landlord||Kim"_s});
}

TEST_CASE("Dates are read in every form, with what is not known left out", "[exchange][vcard]") {
    const auto birthday = [](const QByteArray& line) { return dates(readCard({"FN:A", line}).records.front()).join(u' '); };
    CHECK(birthday("BDAY:--0415") == u"birthday --04-15"_s);
    CHECK(birthday("BDAY:--04-15") == u"birthday --04-15"_s);
    CHECK(birthday("BDAY:1985-04") == u"birthday 1985-04"_s);
    CHECK(birthday("BDAY:1985") == u"birthday 1985"_s);
    CHECK(birthday("BDAY:---15") == u"birthday ---15"_s);
    CHECK(birthday("BDAY:--04") == u"birthday --04"_s);
    CHECK(birthday("BDAY:1604-04-15") == u"birthday --04-15"_s);
    CHECK(birthday("BDAY;X-APPLE-OMIT-YEAR=1900:1900-04-15") == u"birthday --04-15"_s);
    CHECK(birthday("BDAY;VALUE=date-and-or-time:19850415T102200Z") == u"birthday 1985-04-15"_s);
    CHECK(birthday("BDAY:1985-04-15T00:00:00.000+02:00") == u"birthday 1985-04-15"_s);
    CHECK(birthday("BDAY:1985-4-5") == u"birthday 1985-04-05"_s);
    const auto words = readCard({"FN:A", "BDAY;VALUE=text:circa 1800"});
    CHECK(words.records.front().milestones.empty());
    CHECK(words.only().notes.contains(u"circa 1800"_s));
}
