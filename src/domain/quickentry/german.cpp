#include "domain/quickentry/lexicon.h"

#include "rapport/domain/words.h"

namespace rapport::domain::quickentry {

namespace {

using enum Meaning;

constexpr int callBack = static_cast<int>(CommitmentKind::CallBack);
constexpr int sending = static_cast<int>(CommitmentKind::Send);
constexpr int research = static_cast<int>(CommitmentKind::Research);
constexpr int fixing = static_cast<int>(CommitmentKind::Fix);
constexpr int visiting = static_cast<int>(CommitmentKind::Visit);

constexpr Row calendar[] = {
    {Weekday, 1, u"montag"},
    {Weekday, 2, u"dienstag"},
    {Weekday, 3, u"mittwoch"},
    {Weekday, 4, u"donnerstag"},
    {Weekday, 5, u"freitag"},
    {Weekday, 6, u"samstag sonnabend"},
    {Weekday, 7, u"sonntag"},
    {ShyWeekday, 1, u"mo", true},
    {ShyWeekday, 2, u"di", true},
    {ShyWeekday, 3, u"mi", true},
    {ShyWeekday, 4, u"do", true},
    {ShyWeekday, 5, u"fr", true},
    {ShyWeekday, 6, u"sa", true},
    {ShyWeekday, 7, u"so", true},
    {Weekdays, 1, u"montags"},
    {Weekdays, 2, u"dienstags"},
    {Weekdays, 3, u"mittwochs"},
    {Weekdays, 4, u"donnerstags"},
    {Weekdays, 5, u"freitags"},
    {Weekdays, 6, u"samstags sonnabends"},
    {Weekdays, 7, u"sonntags"},
    {Month, 1, u"januar janner jaenner"},
    {Month, 2, u"februar"},
    {Month, 3, u"marz maerz"},
    {Month, 5, u"mai"},
    {Month, 6, u"juni"},
    {Month, 7, u"juli"},
    {Month, 10, u"oktober okt"},
    {Month, 12, u"dezember dez"},
    {Unit, unitValue(Span::Minute), u"minute minuten min"},
    {Unit, unitValue(Span::Hour), u"stunde stunden std"},
    {Unit, unitValue(Span::Day), u"tag tage tagen"},
    {Unit, unitValue(Span::Workday), u"werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"},
    {Unit, unitValue(Span::Week), u"woche wochen"},
    {Unit, unitValue(Span::Month), u"monat monate monaten monats"},
    {Unit, unitValue(Span::Month, 3), u"quartal quartale quartalen quartals"},
    {Unit, unitValue(Span::Year), u"jahr jahre jahren jahres"},
    {Workdays, 0, u"werktag werktage werktags wochentag wochentags arbeitstag"},
    {Weekend, 0, u"wochenende wochenenden"},
    {Day, 0, u"heute"},
    {Day, 1, u"morgen"},
    {Day, 2, u"ubermorgen uebermorgen"},
    {Day, -1, u"gestern"},
    {Day, -2, u"vorgestern"},
    {DayPart, 9 * 60, u"fruh frueh morgens vormittag vormittags"},
    {DayPart, 15 * 60, u"nachmittag nachmittags"},
    {DayPart, 19 * 60, u"abend abends nacht nachts"},
    {Clock, 12 * 60, u"mittag mittags"},
    {Clock, 0, u"mitternacht"},
    {Close, 17 * 60, u"feierabend dienstschluss geschaftsschluss"},
    {Holiday, feast(Feast::Christmas), u"weihnachten"},
    {Holiday, feast(Feast::ChristmasEve), u"heiligabend"},
    {Holiday, feast(Feast::NewYearsEve), u"silvester"},
    {Holiday, feast(Feast::NewYear), u"neujahr"},
    {Holiday, feast(Feast::Easter), u"ostern ostersonntag"},
    {Holiday, feast(Feast::EasterMonday), u"ostermontag"},
    {Holiday, feast(Feast::GoodFriday), u"karfreitag"},
    {Holiday, feast(Feast::Pentecost), u"pfingsten"},
};

constexpr Row numbers[] = {
    {Number, 1, u"ein eins einem einer eine einen"},
    {Number, 2, u"zwei zwo paar"},
    {Number, 3, u"drei"},
    {Number, 4, u"vier"},
    {Number, 5, u"funf fuenf"},
    {Number, 6, u"sechs"},
    {Number, 7, u"sieben"},
    {Number, 8, u"acht"},
    {Number, 9, u"neun"},
    {Number, 10, u"zehn"},
    {Number, 11, u"elf"},
    {Number, 12, u"zwolf zwoelf"},
    {Number, 14, u"vierzehn"},
    {Number, 15, u"funfzehn fuenfzehn"},
    {Number, 16, u"sechzehn"},
    {Number, 17, u"siebzehn"},
    {Number, 18, u"achtzehn"},
    {Number, 20, u"zwanzig"},
    {Number, 30, u"dreissig"},
    {Ordinal, 1, u"erste ersten erster erstes"},
    {Ordinal, 2, u"zweite zweiten zweiter zweites"},
    {Ordinal, 3, u"dritte dritten dritter drittes"},
    {Ordinal, 4, u"vierte vierten vierter"},
    {Ordinal, 5, u"funfte funften"},
    {Ordinal, 6, u"sechste sechsten"},
    {Ordinal, 7, u"siebte siebten"},
    {Ordinal, 8, u"achte achten"},
    {Ordinal, 9, u"neunte neunten"},
    {Ordinal, 10, u"zehnte zehnten"},
    {Ordinal, -1, u"letzte letzten letzter letztes"},
};

constexpr Row grammar[] = {
    {Next, 0, u"nachste nachsten nachster nachstes nachstem naechste naechsten naechster naechstes naechstem"},
    {This, 0, u"diese diesen dieser dieses diesem kommende kommenden kommender kommendes"},
    {Last, 0, u"letzte letzten letzter letztes letztem vergangene vergangenen vorige vorigen voriger voriges"},
    {On, 0, u"am an"},
    {At, 0, u"um gegen"},
    {By, 0, u"bis spatestens"},
    {In, 0, u"in binnen"},
    {Within, 0, u"innerhalb"},
    {From, 0, u"ab von vom"},
    {To, 0, u"bis"},
    {Until, 0, u"bis"},
    {Between, 0, u"zwischen"},
    {For, 0, u"fur fuer"},
    {Since, 0, u"seit"},
    {Before, 0, u"vor"},
    {After, 0, u"nach"},
    {Now, 0, u"jetzt heute"},
    {The, 0, u"der die das den dem des zum zur im"},
    {Of, 0, u"des der im vom"},
    {And, 0, u"und"},
    {Or, 0, u"oder"},
    {A, 1, u"ein einem einer eine einen eines"},
    {Every, 0, u"jeden jede jedes jeder jedem alle"},
    {Other, 2, u"anderen"},
    {Repetition, unitValue(Span::Day), u"taglich taeglich"},
    {Repetition, unitValue(Span::Week), u"wochentlich woechentlich"},
    {Repetition, unitValue(Span::Week, 2), u"zweiwochentlich vierzehntagig 14-tagig"},
    {Repetition, unitValue(Span::Month), u"monatlich"},
    {Repetition, unitValue(Span::Month, 3), u"vierteljahrlich quartalsweise"},
    {Repetition, unitValue(Span::Month, 6), u"halbjahrlich"},
    {Repetition, unitValue(Span::Year), u"jahrlich jaehrlich"},
    {Times, 0, u"mal"},
    {Oclock, 0, u"uhr"},
    {Half, 0, u"halb halben halbe"},
    {Quarter, 0, u"viertel"},
    {Past, 0, u"nach"},
    {Short, 0, u"vor"},
    {End, 0, u"ende"},
    {Begin, 0, u"anfang beginn"},
    {Middle, 0, u"mitte"},
    {Clause, 0, u"aber dann danach weil"},
};

constexpr Row acts[] = {
    {Kind, callBack, u"ruckruf rueckruf anrufen anruf zuruckrufen zurueckrufen telefonieren ruckrufen"},
    {Kind, sending, u"schicken senden zusenden zuschicken mailen angebot verschicken abschicken"},
    {Kind, research, u"recherchieren herausfinden nachforschen"},
    {Kind, fixing, u"reparieren beheben reparatur korrigieren"},
    {Kind, visiting, u"besuchen besuch vorbeifahren"},
    {Owner, 0, u"ihr ihre ihren sein seine mein meine unser unsere neue neuer neues"},
    {Done, 0,
     u"gesprochen gesprochen telefoniert angerufen getroffen geschickt geschrieben gesendet besucht war waren hatte hatten "
     u"kam kamen ging sprach traf rief schrieb gekauft bezahlt bekommen erhalten gemeldet beschwert geliefert repariert "
     u"gewesen erreicht gekommen wurde"},
    {Told, 0, u"gesagt gefragt versprochen vereinbart bestellt wollte"},
    {Ahead, 0, u"wird werden werde soll sollen muss mussen bitte mochte will wollen kann"},
    {Counter, 0,
     u"zimmer bestellung nummer rechnung seite artikel auftrag raum teil haus stock tel telefon konto kapitel gleis linie"},
    {Verse, 0, u"prozent stuck stueck liter"},
    {Voice, 0, u"und der die das den dem des ist nicht mit ich wir sie er es auf noch auch bei zu von war wegen uber"},
};

} // namespace

Tables germanWords() { return {calendar, numbers, grammar, acts}; }

} // namespace rapport::domain::quickentry
