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
    {Weekday, 1, u"lunes"},
    {Weekday, 2, u"martes"},
    {Weekday, 3, u"miercoles"},
    {Weekday, 4, u"jueves"},
    {Weekday, 5, u"viernes"},
    {Weekday, 6, u"sabado"},
    {Weekday, 7, u"domingo"},
    {Weekdays, 6, u"sabados"},
    {Weekdays, 7, u"domingos"},
    {Month, 1, u"enero"},
    {Month, 2, u"febrero"},
    {Month, 3, u"marzo"},
    {Month, 4, u"abril"},
    {Month, 5, u"mayo"},
    {Month, 6, u"junio"},
    {Month, 7, u"julio"},
    {Month, 8, u"agosto"},
    {Month, 9, u"septiembre setiembre"},
    {Month, 10, u"octubre"},
    {Month, 11, u"noviembre"},
    {Month, 12, u"diciembre"},
    {Unit, unitValue(Span::Minute), u"minuto minutos"},
    {Unit, unitValue(Span::Hour), u"hora horas"},
    {Unit, unitValue(Span::Day), u"dia dias"},
    {Unit, unitValue(Span::Week), u"semana semanas"},
    {Unit, unitValue(Span::Week, 2), u"quincena"},
    {Unit, unitValue(Span::Month), u"mes meses"},
    {Unit, unitValue(Span::Month, 3), u"trimestre trimestres"},
    {Unit, unitValue(Span::Year), u"ano anos"},
    {Weekend, 0, u"finde"},
    {Day, 0, u"hoy"},
    {Day, 1, u"manana"},
    {Day, -1, u"ayer"},
    {Day, -2, u"anteayer antier"},
    {DayPart, 9 * 60, u"manana"},
    {DayPart, 15 * 60, u"tarde"},
    {DayPart, 19 * 60, u"noche"},
    {Clock, 12 * 60, u"mediodia"},
    {Clock, 0, u"medianoche"},
    {Holiday, feast(Feast::Christmas), u"navidad"},
    {Holiday, feast(Feast::ChristmasEve), u"nochebuena"},
    {Holiday, feast(Feast::NewYearsEve), u"nochevieja"},
};

constexpr Row numbers[] = {
    {Number, 1, u"un una uno"},
    {Number, 2, u"dos"},
    {Number, 3, u"tres"},
    {Number, 4, u"cuatro"},
    {Number, 5, u"cinco"},
    {Number, 6, u"seis"},
    {Number, 7, u"siete"},
    {Number, 8, u"ocho"},
    {Number, 9, u"nueve"},
    {Number, 10, u"diez"},
    {Number, 11, u"once", true},
    {Number, 12, u"doce"},
    {Number, 15, u"quince"},
    {Number, 20, u"veinte"},
    {Number, 30, u"treinta"},
    {Ordinal, 1, u"primer primero primera"},
    {Ordinal, 2, u"segundo segunda"},
    {Ordinal, 3, u"tercer tercero tercera"},
    {Ordinal, 4, u"cuarto"},
    {Ordinal, -1, u"ultimo ultima"},
};

constexpr Row grammar[] = {
    {Next, 0, u"proximo proxima proximos"},
    {This, 0, u"este esta"},
    {Last, 0, u"pasado pasada ultimo ultima"},
    {On, 0, u"el los al"},
    {At, 0, u"a sobre"},
    {By, 0, u"antes"},
    {In, 0, u"en dentro por"},
    {From, 0, u"desde de del"},
    {To, 0, u"a al hasta"},
    {Until, 0, u"hasta"},
    {Between, 0, u"entre"},
    {For, 0, u"durante"},
    {The, 0, u"el la los las"},
    {Of, 0, u"de del"},
    {And, 0, u"y"},
    {Or, 0, u"o"},
    {A, 1, u"un una"},
    {Every, 0, u"cada todos todas"},
    {Other, 2, u"otro"},
    {Repetition, unitValue(Span::Day), u"diariamente diario"},
    {Repetition, unitValue(Span::Week), u"semanalmente semanal"},
    {Repetition, unitValue(Span::Month), u"mensualmente mensual"},
    {Repetition, unitValue(Span::Month, 3), u"trimestralmente trimestral"},
    {Repetition, unitValue(Span::Year), u"anualmente anual"},
    {Times, 0, u"veces"},
    {Half, 0, u"media"},
    {Quarter, 0, u"cuarto"},
    {Past, 0, u"y"},
    {Short, 0, u"menos"},
    {End, 0, u"fin final finales"},
    {Begin, 0, u"principio principios comienzo"},
    {Middle, 0, u"mediados"},
    {Clause, 0, u"pero luego"},
};

constexpr Row acts[] = {
    {Kind, callBack, u"llamar llamarle llamarla telefonear"},
    {Kind, sending, u"enviar mandar enviarle mandarle presupuesto"},
    {Kind, research, u"investigar averiguar"},
    {Kind, fixing, u"reparar arreglar corregir"},
    {Kind, visiting, u"visitar visita"},
    {Done, 0,
     u"hable hablo hablamos llamo llame llamaron vino fue fui envio mande recibio compro pago estuvo tuvo visite hablado "
     u"llamado"},
    {Told, 0, u"dijo pidio prometio"},
    {Ahead, 0, u"quiere debe hay tiene tengo va voy puede"},
    {Counter, 0, u"habitacion pedido numero factura pagina"},
    {Starter, 0, u"hace"},
    {Address, 0, u"sr sra senor senora buenos buenas"},
    {Verse, 0, u"litros piezas"},
    {Voice, 0, u"el la los las y es no con por para que se lo su del una muy pero"},
};

} // namespace

Tables spanishWords() { return {calendar, numbers, grammar, acts}; }

} // namespace rapport::domain::quickentry
