#include "unit/domain/quickentry.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

// German, French and Spanish lines, read on Saturday, 21 November 2026, at 10:00 in Berlin.

namespace {

struct Line {
    const char* line;
    const char* due;
    const char* happened;
    const char* rule;
    const char* kind;
    const char* left;
};

constexpr Line lines[] = {
    {"Angebot bis Freitag schicken", "2026-11-27", "", "", "send", "Angebot schicken"},
    {"übermorgen um 8 anrufen", "2026-11-23 08:00", "", "", "call_back", "anrufen"},
    {"Rückruf in zwei Wochen", "2026-12-05", "", "", "call_back", "Rückruf"},
    {"am 3. Dezember um 14 Uhr Besuch", "2026-12-03 14:00", "", "", "visit", "Besuch"},
    {"Besuch am 15.1. um 9.30 Uhr", "2027-01-15 09:30", "", "", "visit", "Besuch"},
    {"Heizung reparieren nächste Woche Montag", "2026-11-23", "", "", "fix", "Heizung reparieren"},
    {"jeden Montag um 9 Uhr anrufen", "2026-11-23 09:00", "", "FREQ=WEEKLY;BYDAY=MO", "call_back", "anrufen"},
    {"alle zwei Wochen anrufen", "2026-12-05", "", "FREQ=WEEKLY;INTERVAL=2", "call_back", "anrufen"},
    {"jeden ersten Montag im Monat Bericht senden", "2026-12-07", "", "FREQ=MONTHLY;BYDAY=1MO", "send", "Bericht senden"},
    {"monatlich am 15. Rechnung schicken", "2026-12-15", "", "FREQ=MONTHLY;BYMONTHDAY=15", "send", "Rechnung schicken"},
    {"jährlich am 3. März gratulieren", "2027-03-03", "", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "", "gratulieren"},
    {"werktags um 8 anrufen", "2026-11-23 08:00", "", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "call_back", "anrufen"},
    {"montags und donnerstags liefern", "2026-11-23", "", "FREQ=WEEKLY;BYDAY=MO,TH", "", "liefern"},
    {"gestern telefoniert, war zufrieden", "", "2026-11-20", "", "", "telefoniert, war zufrieden"},
    {"vor drei Tagen gesprochen", "", "2026-11-18", "", "", "gesprochen"},
    {"letzten Dienstag um 16 Uhr gesprochen, Angebot bis Freitag", "2026-11-27", "2026-11-17 16:00", "", "send",
     "gesprochen, Angebot"},
    {"heute Abend anrufen", "2026-11-21 19:00", "", "", "call_back", "anrufen"},
    {"morgen früh anrufen", "2026-11-22 09:00", "", "", "call_back", "anrufen"},
    {"morgen Nachmittag um drei anrufen", "2026-11-22 15:00", "", "", "call_back", "anrufen"},
    {"Donnerstagnachmittag besuchen", "2026-11-26 15:00", "", "", "visit", "besuchen"},
    {"Ende des Monats Rechnung schicken", "2026-11-30", "", "", "send", "Rechnung schicken"},
    {"bis Monatsende schicken", "2026-11-30", "", "", "send", "schicken"},
    {"Anfang nächster Woche anrufen", "2026-11-23", "", "", "call_back", "anrufen"},
    {"Mitte März liefern", "2027-03-15", "", "", "", "liefern"},
    {"um Viertel nach drei anrufen", "2026-11-21 15:15", "", "", "call_back", "anrufen"},
    {"um viertel vor 4 anrufen", "2026-11-21 15:45", "", "", "call_back", "anrufen"},
    {"halb fünf anrufen", "2026-11-21 16:30", "", "", "call_back", "anrufen"},
    {"am Mo um 10 Uhr anrufen", "2026-11-23 10:00", "", "", "call_back", "anrufen"},
    {"Do 15 Uhr Rückruf wegen der Heizung", "2026-11-26 15:00", "", "", "call_back", "Rückruf wegen der Heizung"},
    {"in einer Stunde zurückrufen", "2026-11-21 11:00", "", "", "call_back", "zurückrufen"},
    {"in einer halben Stunde anrufen", "2026-11-21 10:30", "", "", "call_back", "anrufen"},
    {"heute Mittag anrufen", "2026-11-21 12:00", "", "", "call_back", "anrufen"},
    {"vom 3. bis 5. Dezember Messe", "2026-12-03", "", "", "", "Messe"},
    {"kommenden Mittwoch besuchen", "2026-11-25", "", "", "visit", "besuchen"},
    {"zu Weihnachten Karte schicken", "2026-12-25", "", "", "send", "Karte schicken"},
    {"an Heiligabend schließen", "2026-12-24", "", "", "", "schließen"},
    {"rappeler demain à 9h", "2026-11-22 09:00", "", "", "call_back", "rappeler"},
    {"rappeler demain matin", "2026-11-22 09:00", "", "", "call_back", "rappeler"},
    {"envoyer le devis avant vendredi", "2026-11-27", "", "", "send", "envoyer le devis"},
    {"envoyer le devis d'ici vendredi", "2026-11-27", "", "", "send", "envoyer le devis"},
    {"rappeler dans deux semaines", "2026-12-05", "", "", "call_back", "rappeler"},
    {"visite le 3 décembre à 14h30", "2026-12-03 14:30", "", "", "visit", "visite"},
    {"rappeler lundi prochain à 10 heures", "2026-11-23 10:00", "", "", "call_back", "rappeler"},
    {"tous les lundis à 9h appeler", "2026-11-23 09:00", "", "FREQ=WEEKLY;BYDAY=MO", "call_back", "appeler"},
    {"chaque mardi appeler", "2026-11-24", "", "FREQ=WEEKLY;BYDAY=TU", "call_back", "appeler"},
    {"tous les deux mois visiter", "2027-01-21", "", "FREQ=MONTHLY;INTERVAL=2", "visit", "visiter"},
    {"le premier lundi de chaque mois envoyer le rapport", "2026-12-07", "", "FREQ=MONTHLY;BYDAY=1MO", "send",
     "envoyer le rapport"},
    {"hier, elle a appelé", "", "2026-11-20", "", "", "elle a appelé"},
    {"il y a trois jours nous avons parlé", "", "2026-11-18", "", "", "nous avons parlé"},
    {"nous avons parlé mardi dernier à 16h", "", "2026-11-17 16:00", "", "", "nous avons parlé"},
    {"rappeler après-demain", "2026-11-23", "", "", "call_back", "rappeler"},
    {"fin du mois envoyer la facture", "2026-11-30", "", "", "send", "envoyer la facture"},
    {"rappeler à midi et demi", "2026-11-21 12:30", "", "", "call_back", "rappeler"},
    {"rappeler ce soir", "2026-11-21 19:00", "", "", "call_back", "rappeler"},
    {"rappeler jeudi après-midi", "2026-11-26 15:00", "", "", "call_back", "rappeler"},
    {"rappeler le 15", "2026-12-15", "", "", "call_back", "rappeler"},
    {"réparer la chaudière la semaine prochaine", "2026-11-23", "", "", "fix", "réparer la chaudière"},
    {"à trois heures et quart rappeler", "2026-11-21 15:15", "", "", "call_back", "rappeler"},
    {"à 5 heures moins le quart appeler", "2026-11-21 16:45", "", "", "call_back", "appeler"},
    {"le 1er janvier envoyer", "2027-01-01", "", "", "send", "envoyer"},
    {"rappeler dans une heure", "2026-11-21 11:00", "", "", "call_back", "rappeler"},
    {"llamar mañana a las 9", "2026-11-22 09:00", "", "", "call_back", "llamar"},
    {"llamar mañana por la mañana", "2026-11-22 09:00", "", "", "call_back", "llamar"},
    {"enviar el presupuesto antes del viernes", "2026-11-27", "", "", "send", "enviar el presupuesto"},
    {"llamar dentro de dos semanas", "2026-12-05", "", "", "call_back", "llamar"},
    {"llamar en 3 días", "2026-11-24", "", "", "call_back", "llamar"},
    {"visita el 3 de diciembre a las 14:30", "2026-12-03 14:30", "", "", "visit", "visita"},
    {"llamar el próximo lunes a las 10", "2026-11-23 10:00", "", "", "call_back", "llamar"},
    {"todos los lunes a las 9 llamar", "2026-11-23 09:00", "", "FREQ=WEEKLY;BYDAY=MO", "call_back", "llamar"},
    {"cada martes llamar", "2026-11-24", "", "FREQ=WEEKLY;BYDAY=TU", "call_back", "llamar"},
    {"cada dos meses visitar", "2027-01-21", "", "FREQ=MONTHLY;INTERVAL=2", "visit", "visitar"},
    {"el primer lunes de cada mes enviar informe", "2026-12-07", "", "FREQ=MONTHLY;BYDAY=1MO", "send", "enviar informe"},
    {"ayer hablamos, todo bien", "", "2026-11-20", "", "", "hablamos, todo bien"},
    {"hace tres días llamó", "", "2026-11-18", "", "", "llamó"},
    {"el martes pasado a las 16:00 hablé con ella", "", "2026-11-17 16:00", "", "", "hablé con ella"},
    {"llamar pasado mañana", "2026-11-23", "", "", "call_back", "llamar"},
    {"a finales de mes enviar la factura", "2026-11-30", "", "", "send", "enviar la factura"},
    {"llamar a mediodía", "2026-11-21 12:00", "", "", "call_back", "llamar"},
    {"llamar esta noche", "2026-11-21 19:00", "", "", "call_back", "llamar"},
    {"llamar a las tres y media", "2026-11-21 15:30", "", "", "call_back", "llamar"},
    {"llamar a las cinco menos cuarto", "2026-11-21 16:45", "", "", "call_back", "llamar"},
    {"llamar la semana que viene", "2026-11-23", "", "", "call_back", "llamar"},
    {"llamar a las 5 de la tarde", "2026-11-21 17:00", "", "", "call_back", "llamar"},
};

} // namespace

TEST_CASE("quick entry is read in four languages at once", "[unit][quickentry]") {
    for (const Line& line : lines) {
        INFO(line.line);
        const QuickEntry entry = read(line.line);
        CHECK(shown(entry.due) == line.due);
        CHECK(shown(entry.happened) == line.happened);
        CHECK(entry.recurrence == QString::fromUtf8(line.rule));
        CHECK((entry.kind ? key(*entry.kind) : QString()) == QString::fromUtf8(line.kind));
        CHECK(entry.text == QString::fromUtf8(line.left));
    }
}
