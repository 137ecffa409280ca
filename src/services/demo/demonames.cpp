#include "services/demo/demonames.h"

#include "rapport/core/text.h"

namespace rapport::services {

using namespace Qt::StringLiterals;

namespace {

QStringList list(const QString& text) { return text.split(u", "_s); }

DemoCulture english() {
    return {
        u"en"_s,
        u"Europe/London"_s,
        u"United Kingdom"_s,
        u"+44 20 7946 0###"_s,
        list(u"London, Leeds, Bristol, York, Bath, Norwich"_s),
        list(u"High Street, Mill Lane, Church Road, Station Road"_s),
        list(
            u"Anna, Oliver, Grace, Harry, Emily, Jack, Sophie, George, Ruth, Thomas, Alice, Peter, Margaret, Samuel, Charlotte, Edward"_s),
        list(
            u"Smith, Taylor, Brown, Walker, O'Neill, Hughes, Carter, Bennett, Murphy, Whitfield, Clarke, Ashworth, Fletcher, Holloway"_s),
        6};
}

DemoCulture german() {
    return {
        u"de"_s,
        u"Europe/Berlin"_s,
        u"Deutschland"_s,
        u"+49 30 23125 ###"_s,
        list(u"Berlin, Hamburg, Köln, München, Leipzig, Görlitz"_s),
        list(u"Hauptstraße, Lindenweg, Am Markt, Gartenstraße"_s),
        list(
            u"Jürgen, Käthe, Lukas, Sabine, Björn, Anneliese, Matthias, Heike, Jörg, Franziska, Dieter, Ulrike, Tobias, Renate"_s),
        list(
            u"Müller, Weiß, Schäfer, Groß, Köhler, Lehmann, Böhm, Krüger, Schröder, Neumann, Jäger, Vogt, Freiherr von Hohenstein-Waldenburg"_s),
        5};
}

DemoCulture hungarian() {
    return {u"hu"_s,
            u"Europe/Budapest"_s,
            u"Magyarország"_s,
            u"+36 1 555 0###"_s,
            list(u"Budapest, Szeged, Pécs, Győr, Eger"_s),
            list(u"Kossuth utca, Petőfi tér, Fő utca"_s),
            list(u"Győző, Erzsébet, László, Zsófia, Ákos, Réka, Gábor, Ilona, Dénes, Kinga, Örs, Piroska"_s),
            list(u"Kovács, Nagy, Szabó, Tóth, Horváth, Kiss, Őry, Varga, Fűzesi, Bíró"_s),
            3};
}

DemoCulture french() {
    return {u"fr"_s,
            u"Europe/Paris"_s,
            u"France"_s,
            u"+33 1 99 00 ## ##"_s,
            list(u"Paris, Lyon, Nîmes, Besançon, Angoulême"_s),
            list(u"rue de la Paix, avenue Victor-Hugo, place du Marché"_s),
            list(u"Anaïs, Benoît, Chloé, François, Hélène, Jérôme, Léa, Mathieu, Océane, Théo, Zoé, Gaël"_s),
            list(u"Lefèvre, Moreau, Garçon, Dupré, Noël, d'Artois, Besson, Château, Forêt, Lemaître"_s),
            3};
}

DemoCulture spanish() {
    return {u"es"_s,
            u"Europe/Madrid"_s,
            u"España"_s,
            u"+34 912 34# ###"_s,
            list(u"Madrid, Cádiz, León, Córdoba, Logroño"_s),
            list(u"Calle Mayor, Avenida del Sol, Plaza de España"_s),
            list(u"Íñigo, María José, Álvaro, Begoña, Raúl, Lucía, Óscar, Inés, Ramón, Pilar, Ximena"_s),
            list(u"García Núñez, Peña, Ibáñez, Muñoz Ortega, Sánchez, Zúñiga, Calderón, del Río, Márquez"_s),
            3};
}

DemoCulture turkish() {
    return {u"tr"_s,
            u"Europe/Istanbul"_s,
            u"Türkiye"_s,
            u"+90 212 555 0# ##"_s,
            list(u"İstanbul, İzmir, Eskişehir, Muğla"_s),
            list(u"Atatürk Caddesi, Çiçek Sokak, Gül Sokak"_s),
            list(u"Elif, Işıl, Çağlar, Gökçe, Şebnem, İbrahim, Ömer, Buğra, Zeynep, Ayşe"_s),
            list(u"Yılmaz, Çelik, Öztürk, Şahin, Doğan, Kılıç, Güneş, Işık, Aydın"_s),
            2};
}

DemoCulture polish() {
    return {u"pl"_s,
            u"Europe/Warsaw"_s,
            u"Polska"_s,
            u"+48 22 555 0# ##"_s,
            list(u"Warszawa, Łódź, Kraków, Gdańsk"_s),
            list(u"ulica Długa, ulica Polna, Rynek"_s),
            list(u"Łukasz, Agnieszka, Wojciech, Małgorzata, Żaneta, Bożena, Paweł, Kasia"_s),
            list(u"Wiśniewska, Kowalczyk, Zieliński, Dąbrowska, Szymańska, Łęcki, Brzęczyszczykiewicz"_s),
            2};
}

DemoCulture arabic() {
    return {u"ar"_s,
            u"Asia/Dubai"_s,
            u"الإمارات"_s,
            u"+971 4 555 0###"_s,
            list(u"دبي, أبو ظبي, الشارقة"_s),
            list(u"شارع الشيخ زايد, شارع الخليج"_s),
            list(u"محمد|mohammed, فاطمة|fatima, أحمد|ahmed, ليلى|layla, يوسف|yousef, مريم|maryam, خالد|khaled, نور|nour"_s),
            list(u"الحسيني|alhusseini, الخوري|alkhoury, حداد|haddad, النجار|alnajjar, منصور|mansour, عبد الرحمن|abdulrahman"_s),
            2};
}

DemoCulture hebrew() {
    return {u"he"_s,
            u"Asia/Jerusalem"_s,
            u"ישראל"_s,
            u"+972 3 555 0###"_s,
            list(u"תל אביב, חיפה, ירושלים"_s),
            list(u"רחוב הרצל, שדרות רוטשילד"_s),
            list(u"נועה|noa, יעל|yael, דוד|david, אריאל|ariel, תמר|tamar, אורי|uri, שירה|shira"_s),
            list(u"כהן|cohen, לוי|levi, מזרחי|mizrahi, פרץ|peretz, ביטון|biton, אברהם|avraham"_s),
            1};
}

DemoCulture japanese() {
    return {u"ja"_s,
            u"Asia/Tokyo"_s,
            u"Japan"_s,
            u"+81 3 5550 0###"_s,
            list(u"Tōkyō, Ōsaka, Sapporo"_s),
            list(u"Honmachi, Chūō-dōri, Sakuragaoka"_s),
            list(u"Hina|hina, Kenta|kenta, Sakura|sakura, Shōta|shota, Misaki|misaki, Daisuke|daisuke, Yui|yui"_s),
            list(u"Satō|sato, Suzuki|suzuki, Takahashi|takahashi, Tanaka|tanaka, Watanabe|watanabe, Kobayashi|kobayashi"_s),
            1};
}

DemoCulture russian() {
    return {u"ru"_s,
            u"Europe/Riga"_s,
            u"Latvija"_s,
            u"+371 6755 0###"_s,
            list(u"Rīga, Jelgava, Liepāja"_s),
            list(u"Brīvības iela, Dzirnavu iela"_s),
            list(u"Анна|anna, Сергей|sergei, Ольга|olga, Дмитрий|dmitry, Екатерина|ekaterina, Фёдор|fyodor"_s),
            list(u"Иванов|ivanov, Петров|petrov, Соколов|sokolov, Кузнецов|kuznetsov, Лебедев|lebedev"_s),
            1};
}

DemoCulture greek() {
    return {u"el"_s,
            u"Europe/Athens"_s,
            u"Ελλάδα"_s,
            u"+30 21 0555 0###"_s,
            list(u"Αθήνα, Πάτρα, Χανιά"_s),
            list(u"Ερμού, Λεωφόρος Αθηνών"_s),
            list(u"Γιώργος|giorgos, Ελένη|eleni, Νίκος|nikos, Κατερίνα|katerina, Δημήτρης|dimitris, Σοφία|sofia"_s),
            list(u"Παπαδόπουλος|papadopoulos, Βλάχος|vlachos, Γεωργίου|georgiou, Οικονόμου|oikonomou"_s),
            1};
}

DemoCulture indian() {
    return {u"hi"_s,
            u"Asia/Kolkata"_s,
            u"India"_s,
            u"+91 22 5550 0###"_s,
            list(u"Mumbai, Pune, Chennai, Jaipur"_s),
            list(u"MG Road, Lake View Road, Temple Street"_s),
            list(u"Priya, Rahul, Ananya, Vikram, Lakshmi, Arjun, Meera, Venkatanarasimharajuvaripeta"_s),
            list(u"Sharma, Patel, Iyer, Krishnamurthy, Subramanian, Chatterjee, Reddy"_s),
            2};
}

DemoCulture vietnamese() {
    return {u"vi"_s,
            u"Asia/Ho_Chi_Minh"_s,
            u"Việt Nam"_s,
            u"+84 28 5550 0###"_s,
            list(u"Hà Nội, Đà Nẵng, Huế"_s),
            list(u"Lê Lợi, Nguyễn Huệ"_s),
            list(u"Thị Hương, Văn Đức, Minh Châu, Ngọc Ánh, Quốc Bảo"_s),
            list(u"Nguyễn, Trần, Lê, Phạm, Đặng, Võ"_s),
            1};
}

} // namespace

const std::vector<DemoCulture>& demoCultures() {
    static const std::vector<DemoCulture> cultures{english(), german(), hungarian(), french(),    spanish(),
                                                   turkish(), polish(), arabic(),    hebrew(),    japanese(),
                                                   russian(), greek(),  indian(),    vietnamese()};
    return cultures;
}

const std::vector<const DemoCulture*>& demoCulturesByWeight() {
    static const auto weighted = [] {
        std::vector<const DemoCulture*> all;
        for (const auto& culture : demoCultures())
            all.insert(all.end(), static_cast<size_t>(culture.weight), &culture);
        return all;
    }();
    return weighted;
}

const QStringList& demoTrades() {
    static const QStringList trades =
        list(u"%1 Bakery, %1 & Sons Joinery, Gärtnerei %1, %1 Optics, Café %1, %1 Logistics Ltd, Studio %1, %1 Dental Practice, "
             "Weingut %1, %1 Printing Works, Imprimerie %1, %1 Bike Repair, Hotel %1, %1 Tailoring, Apotheke %1, %1 Solar GmbH, "
             "%1 Flowers, Talleres %1, %1 Bookshop, %1 Property Management, Clínica %1, %1 Music School, %1 Roofing, "
             "Gesellschaft für angewandte Vermessungstechnik und Gebäudeautomation %1 mbH & Co. KG"_s);
    return trades;
}

QString shownPart(const QString& name) { return name.section(u'|', 0, 0); }

QString latinPart(const QString& name) {
    const QString latin = text::folded(name.contains(u'|') ? name.section(u'|', 1) : name);
    QString kept;
    for (const QChar character : latin) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            kept += character;
    }
    return kept;
}

} // namespace rapport::services
