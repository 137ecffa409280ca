#include "domain/customers/hourwords.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::domain {

namespace {

struct Entry {
    QString words; ///< folded, separated by spaces
    HourWord meaning;
};

constexpr int hour = 60;

/// English, German, French, Spanish.
const QList<Entry>& entries() {
    using Kind = HourWord::Kind;
    static const QList<Entry> all{
        {u"mon monday mondays mo montag montags lun lundi lundis lunes"_s, {Kind::Day, 1, 1}},
        {u"tue tues tuesday tuesdays di dienstag dienstags mar mardi mardis martes"_s, {Kind::Day, 2, 2}},
        {u"wed wednesday wednesdays mi mittwoch mittwochs mer mercredi mercredis mie miercoles"_s, {Kind::Day, 3, 3}},
        {u"thu thur thurs thursday thursdays do donnerstag donnerstags jeu jeudi jeudis jue jueves"_s, {Kind::Day, 4, 4}},
        {u"fri friday fridays fr freitag freitags ven vendredi vendredis vie viernes"_s, {Kind::Day, 5, 5}},
        {u"sat saturday saturdays sa samstag samstags sonnabend sonnabends sam samedi samedis sab sabado sabados"_s,
         {Kind::Day, 6, 6}},
        {u"sun sunday sundays so sonntag sonntags dim dimanche dimanches dom domingo domingos"_s, {Kind::Day, 7, 7}},
        {u"weekday weekdays workday workdays werktag werktags werktage werktagen wochentags semaine laborables"_s,
         {Kind::Day, 1, 5}},
        {u"weekend weekends wochenende wochenenden"_s, {Kind::Day, 6, 7}},
        {u"morning mornings morgen morgens vormittag vormittags matin matins matinee manana mananas"_s,
         {Kind::PartOfDay, 7 * hour, 12 * hour}},
        {u"noon midday lunchtime lunch mittag mittags midi mediodia"_s, {Kind::PartOfDay, 12 * hour, 14 * hour}},
        {u"afternoon afternoons nachmittag nachmittags apresmidi tarde tardes"_s, {Kind::PartOfDay, 12 * hour, 18 * hour}},
        {u"evening evenings abend abends soir soirs soiree noche noches"_s, {Kind::PartOfDay, 17 * hour, 21 * hour}},
        {u"after nach apres despues"_s, {Kind::After}},
        {u"before vor avant antes"_s, {Kind::Before}},
        {u"from between since ab von zwischen des depuis entre desde de"_s, {Kind::From}},
        {u"- to till until bis a jusque jusqu'a hasta"_s, {Kind::To}},
        {u"and und et y"_s, {Kind::And}},
        {u"am a.m"_s, {Kind::Morning}},
        {u"pm p.m"_s, {Kind::Afternoon}},
        {u"h hrs uhr o'clock oclock heures horas"_s, {Kind::Oclock}},
        {u"or oder ou o only best usually preferably nur am besten meist the in im on at en el la los las le les por du dans "
         u"seulement solo call calls anrufen ist is"_s,
         {Kind::Filler}}};
    return all;
}

QHash<QString, HourWord> makeTable() {
    QHash<QString, HourWord> table;
    for (const auto& [words, meaning] : entries()) {
        for (const QString& word : words.split(u' ')) {
            if (!table.contains(word))
                table.insert(word, meaning);
        }
    }
    return table;
}

} // namespace

std::optional<HourWord> hourWord(const QString& folded) {
    static const QHash<QString, HourWord> table = makeTable();
    const auto found = table.constFind(folded);
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace rapport::domain
