#include "rapport/services/milestones.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::MilestoneKind;

namespace {

/// A language's greetings, on time and belated; %1 is the name, %2 the years where they are known. These are words for the
/// customer in the customer's language, so they are not translated with the program.
struct Phrases {
    QStringView language;
    QStringView birthday, wedding, since, sinceYears, other;
    QStringView belatedBirthday, belatedWedding, belatedOther;
};

constexpr std::array<Phrases, 4> allPhrases{{
    {u"en", u"Happy birthday, %1! All the best for your new year.", u"Happy anniversary, %1! All the best to you both.",
     u"Thank you for being our customer, %1. It is a pleasure to work with you.",
     u"%2 years together, %1! Thank you for your trust; we look forward to the next ones.",
     u"Congratulations on your special day, %1!", u"Happy belated birthday, %1! I hope you had a lovely day.",
     u"Belated congratulations on your anniversary, %1! All the best to you both.",
     u"A little late, but no less warmly: congratulations, %1!"},
    {u"de", u"Alles Gute zum Geburtstag, %1! Wir wünschen Ihnen ein gesundes und glückliches neues Lebensjahr.",
     u"Herzlichen Glückwunsch zum Hochzeitstag, %1! Alles Gute für Sie beide.",
     u"Danke, dass Sie unser Kunde sind, %1. Die Arbeit mit Ihnen macht uns Freude.",
     u"%2 Jahre gemeinsam, %1! Danke für Ihr Vertrauen; wir freuen uns auf die nächsten.",
     u"Herzlichen Glückwunsch zu Ihrem besonderen Tag, %1!",
     u"Nachträglich alles Gute zum Geburtstag, %1! Ich hoffe, Sie hatten einen schönen Tag.",
     u"Nachträglich herzlichen Glückwunsch zum Hochzeitstag, %1! Alles Gute für Sie beide.",
     u"Etwas verspätet, aber nicht weniger herzlich: Glückwunsch, %1!"},
    {u"fr", u"Joyeux anniversaire, %1 ! Tous nos vœux pour cette nouvelle année.",
     u"Joyeux anniversaire de mariage, %1 ! Tous nos vœux à vous deux.",
     u"Merci de votre fidélité, %1. C’est un plaisir de travailler avec vous.",
     u"%2 ans ensemble, %1 ! Merci de votre confiance, et à tous ceux qui viennent.",
     u"Toutes nos félicitations pour ce beau jour, %1 !",
     u"Joyeux anniversaire avec un peu de retard, %1 ! J’espère que vous avez passé une belle journée.",
     u"Avec un peu de retard, joyeux anniversaire de mariage, %1 ! Tous nos vœux à vous deux.",
     u"Avec un peu de retard, mais de tout cœur : félicitations, %1 !"},
    {u"es", u"¡Feliz cumpleaños, %1! Le deseamos lo mejor para este nuevo año.",
     u"¡Feliz aniversario de boda, %1! Nuestros mejores deseos para ambos.",
     u"Gracias por su confianza, %1. Es un placer trabajar con usted.",
     u"¡%2 años juntos, %1! Gracias por su confianza, y por los que vendrán.", u"¡Enhorabuena en este día tan especial, %1!",
     u"¡Feliz cumpleaños con un poco de retraso, %1! Espero que haya pasado un día estupendo.",
     u"Con un poco de retraso, ¡feliz aniversario de boda, %1! Nuestros mejores deseos para ambos.",
     u"Con un poco de retraso, pero de todo corazón: ¡enhorabuena, %1!"},
}};

const Phrases& phrasesFor(const QString& language) {
    const QStringView wanted = QStringView(language).left(2);
    for (const Phrases& phrases : allPhrases) {
        if (wanted.compare(phrases.language, Qt::CaseInsensitive) == 0)
            return phrases;
    }
    return allPhrases.front();
}

QStringView belatedPhrase(const Phrases& phrases, MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return phrases.belatedBirthday;
    case MilestoneKind::WeddingAnniversary:
        return phrases.belatedWedding;
    default:
        return phrases.belatedOther;
    }
}

QStringView phrase(const Phrases& phrases, MilestoneKind kind, std::optional<int> years) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return phrases.birthday;
    case MilestoneKind::WeddingAnniversary:
        return phrases.wedding;
    // "1 years together" would need each language's plural; a first year is thanked for without the number.
    case MilestoneKind::CustomerSince:
    case MilestoneKind::Contract:
        return years.value_or(0) >= 2 ? phrases.sinceYears : phrases.since;
    default:
        return phrases.other;
    }
}

} // namespace

GreetingDraft greetingDraft(const storage::MilestoneRow& row, const QString& givenName, const QString& language, QDate today) {
    GreetingDraft draft;
    draft.channel = row.preferredChannel.value_or(domain::Channel::Call);
    draft.year = row.next.year();
    draft.belated = row.next < today;
    const Phrases& phrases = phrasesFor(language);
    QString words = (draft.belated ? belatedPhrase(phrases, row.kind) : phrase(phrases, row.kind, row.years)).toString();
    // The number first: a name may hold "%2", a number cannot hold "%1".
    words.replace(u"%2"_s, QString::number(row.years.value_or(0)));
    draft.words = words.replace(u"%1"_s, givenName.isEmpty() ? row.customerName : givenName);
    return draft;
}

} // namespace rapport::services
