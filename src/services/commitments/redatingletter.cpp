#include "rapport/services/redating.h"

#include "rapport/core/language.h"
#include "rapport/core/zone.h"

#include <QLocale>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// A language's words: %1 the name, %2 what was promised, %3 and %4 the days, %5 who writes. For the customer in the customer's
/// language, so they are not translated with the program.
struct Phrases {
    QStringView language;
    QStringView subject;
    QStringView ours, theirs;
    QStringView day, time; ///< patterns of QLocale::toString
    QStringView yourTime;
};

constexpr std::array<Phrases, 4> allPhrases{{
    {u"en", u"A new date: %2", u"Hello %1,\n\nI promised you “%2” for %3. I am sorry: it will be %4 instead.\n\nKind regards\n%5",
     u"Hello %1,\n\nwe agreed on “%2” for %3. I have now noted %4 instead.\n\nKind regards\n%5", u"dddd d MMMM", u" 'at' HH:mm",
     u" (your time)"},
    {u"de", u"Neuer Termin: %2",
     u"Guten Tag %1,\n\nich hatte Ihnen „%2“ für %3 zugesagt. Es tut mir leid: Es wird %4.\n\nMit freundlichen Grüßen\n%5",
     u"Guten Tag %1,\n\nwir hatten „%2“ für %3 vereinbart. Ich habe nun %4 notiert.\n\nMit freundlichen Grüßen\n%5",
     u"dddd, 'den' d. MMMM", u" 'um' HH:mm 'Uhr'", u" (Ihrer Zeit)"},
    {u"fr", u"Nouvelle date : %2",
     u"Bonjour %1,\n\nje vous avais promis « %2 » pour le %3. Je vous prie de m’excuser : ce sera le %4.\n\nCordialement\n%5",
     u"Bonjour %1,\n\nnous avions convenu de « %2 » pour le %3. J’ai maintenant noté le %4.\n\nCordialement\n%5", u"dddd d MMMM",
     u" 'à' HH:mm", u" (à votre heure)"},
    {u"es", u"Nueva fecha: %2", u"Hola, %1:\n\nLe prometí «%2» para el %3. Lo siento: será el %4.\n\nUn saludo\n%5",
     u"Hola, %1:\n\nHabíamos acordado «%2» para el %3. Ahora he anotado el %4.\n\nUn saludo\n%5", u"dddd d 'de' MMMM",
     u" 'a las' HH:mm", u" (su hora)"},
}};

const Phrases& phrasesFor(const QString& language, const QString& ours) {
    for (const auto& wanted : {language, ours})
        for (const auto& phrases : allPhrases)
            if (text::mainLanguage(wanted) == phrases.language)
                return phrases;
    return allPhrases.front();
}

/// As the customer's clock shows it.
QString dayOf(const domain::Due& due, const RedatingNews& news, const QString& theirZone, const Phrases& phrases) {
    const auto theirs = knownZone(theirZone);
    auto when = QDateTime(due.date, due.time.value_or(QTime(0, 0)), Qt::UTC);
    bool differs = false;
    if (due.time && theirs) {
        const auto there = Moment::ofWallClock(due.date, *due.time, news.zone).in(*theirs);
        differs = there.time() != *due.time || there.date() != due.date;
        when = QDateTime(there.date(), there.time(), Qt::UTC);
    }
    auto pattern = phrases.day.toString();
    if (news.from.date.year() != news.to.date.year())
        pattern += u" yyyy"_s;
    if (due.time)
        pattern += phrases.time;
    const auto text = QLocale(phrases.language.toString()).toString(when, pattern);
    return differs ? text + phrases.yourTime.toString() : text;
}

} // namespace

Letter redatingLetter(const RedatingNews& news, const domain::Customer& customer, const QString& ours) {
    const auto& phrases = phrasesFor(customer.language, ours);
    const auto name = customer.name.given.isEmpty() ? domain::displayNameOf(customer) : customer.name.given;
    const auto from = dayOf(news.from, news, customer.timeZone, phrases);
    const auto to = dayOf(news.to, news, customer.timeZone, phrases);
    const auto& body = news.promiser == domain::Promiser::We ? phrases.ours : phrases.theirs;
    // All at once: a name or a promise may hold "%3".
    return {phrases.subject.toString().replace(u"%2"_s, news.words),
            body.toString().arg(name, news.words, from, to, news.sender).trimmed()};
}

} // namespace rapport::services
