#include "support/printing.h"

#include "rapport/domain/besthours.h"

using namespace Qt::StringLiterals;
using namespace rapport::domain;

namespace {

/// On `day` (1 Monday … 7 Sunday) of the week of 16 November 2026, at `time`.
QString at(const char* words, int day, const char* time) {
    const QDateTime there(QDate(2026, 11, 15).addDays(day), QTime::fromString(QString::fromUtf8(time), u"HH:mm"_s), Qt::UTC);
    const auto within = withinBestHours(QString::fromUtf8(words), there);
    return !within ? u"unknown"_s : *within ? u"yes"_s : u"no"_s;
}

} // namespace

TEST_CASE("best hours are read from the customer's own words", "[unit][besthours]") {
    struct Row {
        const char* words;
        int day;
        const char* in;
        const char* out;
    };
    const Row rows[] = {
        {"9–11", 1, "09:00", "11:00"},
        {"9-11", 1, "10:59", "08:59"},
        {"mornings", 3, "08:30", "12:00"},
        {"2-4 pm", 1, "15:59", "02:30"},
        {"2-4", 1, "14:00", "03:00"},
        {"11 am - 1 pm", 1, "12:30", "13:00"},
        {"11-1pm", 1, "11:00", "10:59"},
        {"9 to 5", 1, "16:59", "17:00"},
        {"09:30-10:15", 1, "10:00", "09:29"},
        {"after 16:00", 1, "16:00", "15:59"},
        {"before 10", 1, "09:59", "10:00"},
        {"until 11", 1, "10:00", "11:00"},
        {"between 9 and 11", 1, "09:30", "12:00"},
        {"after 5", 1, "17:30", "06:00"},
        {"12 am - 1 am", 1, "00:30", "12:30"},
        {"9-11 and 14-16", 1, "15:00", "12:00"},
        {"Mon-Fri 9-11", 5, "09:00", "08:00"},
        {"Tuesdays and Thursdays, mornings", 4, "09:00", "13:00"},
        {"9-11 on Tuesdays", 2, "10:00", "11:30"},
        {"Mo–Fr ab 14 Uhr", 1, "14:00", "13:59"},
        {"vormittags", 1, "11:59", "12:01"},
        {"Dienstag 8.30 bis 10 Uhr", 2, "09:00", "10:00"},
        {"am Nachmittag", 1, "15:00", "11:00"},
        {"le matin", 1, "09:00", "13:00"},
        {"de 9h à 11h30", 1, "11:29", "11:30"},
        {"l'après-midi", 1, "15:00", "09:00"},
        {"après 18h", 1, "18:00", "17:59"},
        {"por la mañana", 1, "09:00", "15:00"},
        {"de 9 a 11", 1, "09:00", "11:00"},
        {"lunes y miércoles por la tarde", 3, "16:00", "09:00"},
        {"Fri to Mon", 7, "10:00", nullptr},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(at(row.words, row.day, row.in) == u"yes"_s);
        if (row.out)
            CHECK(at(row.words, row.day, row.out) == u"no"_s);
    }
}

TEST_CASE("best hours name days as well", "[unit][besthours]") {
    CHECK(at("Tuesdays and Thursdays", 2, "03:00") == u"yes"_s);
    CHECK(at("Tuesdays and Thursdays", 3, "10:00") == u"no"_s);
    CHECK(at("Mon-Fri 9-11", 6, "10:00") == u"no"_s);
    CHECK(at("9-11 on Tuesdays", 3, "10:00") == u"no"_s);
    CHECK(at("Mon mornings, Tue afternoons", 1, "09:00") == u"yes"_s);
    CHECK(at("Mon mornings, Tue afternoons", 2, "09:00") == u"no"_s);
    CHECK(at("Fri to Mon", 3, "10:00") == u"no"_s);
    CHECK(at("weekends", 6, "10:00") == u"yes"_s);
    CHECK(at("werktags", 7, "10:00") == u"no"_s);
    CHECK(at("le week-end", 7, "10:00") == u"yes"_s);
}

TEST_CASE("what is not understood whole is no verdict", "[unit][besthours]") {
    for (const char* words :
         {"", "   ", "not before 10", "lunch break", "never on Fridays", "whenever the shop is quiet", "9", "25-26",
          "9-11 except Mondays", "around ten", "9:75-10", "22-21", "anytime", "10-9 pm am 14 am", "Kafka"}) {
        INFO(words);
        CHECK(at(words, 1, "10:00") == u"unknown"_s);
    }
    CHECK(at(QByteArray(5000, '9').constData(), 1, "10:00") == u"unknown"_s);
    CHECK(at((QByteArray("mornings ") + QByteArray("9-11 ").repeated(100)).constData(), 1, "10:00") == u"unknown"_s);
}
