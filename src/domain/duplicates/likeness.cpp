#include "rapport/core/text.h"
#include "rapport/domain/duplicates.h"
#include "rapport/domain/matchkey.h"

#include <QSet>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

/// "Mueller" is "Müller": both as "muller". Only compared, never shown, so that "Miguel" comes out as "migul" harms nobody.
QString plain(const QString& word) {
    const qsizetype first = word.indexOf(u'e', 1);
    if (first < 0)
        return word;
    QString made;
    for (const QChar c : word) {
        const QChar before = made.isEmpty() ? QChar() : made.back();
        if (c != u'e' || (before != u'a' && before != u'o' && before != u'u'))
            made += c;
    }
    return made;
}

QStringList wordsOf(const QString& name) {
    if (name.isEmpty())
        return {};
    QStringList words = text::words(text::folded(name));
    for (QString& word : words)
        word = plain(word);
    return words;
}

/// "Jr." and the like; empty for anything else, as "PhD".
QString generationOf(const QString& word) {
    static const QHash<QString, QString> all{
        {u"jr"_s, u"jr"_s},     {u"junior"_s, u"jr"_s}, {u"jun"_s, u"jr"_s}, {u"ifj"_s, u"jr"_s}, {u"sr"_s, u"sr"_s},
        {u"senior"_s, u"sr"_s}, {u"sen"_s, u"sr"_s},    {u"id"_s, u"sr"_s},  {u"ii"_s, u"ii"_s},  {u"iii"_s, u"iii"_s},
        {u"iv"_s, u"iv"_s},     {u"fils"_s, u"jr"_s},   {u"pere"_s, u"sr"_s}};
    return all.value(word);
}

bool isTitle(const QString& word) {
    static const QSet<QString> all{u"dr"_s, u"prof"_s, u"mr"_s, u"mrs"_s, u"ms"_s, u"herr"_s, u"frau"_s, u"mme"_s, u"ing"_s};
    return all.contains(word);
}

/// Takes "Jr." from the end of a name, "John Miller, Jr." or not, and gives it.
QString generationTakenOff(QStringList& words) {
    const QString generation = words.size() > 1 ? generationOf(words.back()) : QString();
    if (!generation.isEmpty())
        words.removeLast();
    return generation;
}

/// Of a name that is only known whole: without titles, "Kovács, Anna" turned round, the last word taken for the family name.
void readWhole(const QString& name, Likeness& likeness) {
    QStringList words = wordsOf(name);
    likeness.generation = generationTakenOff(words);
    const qsizetype comma = name.indexOf(u',');
    if (comma > 0 && likeness.generation.isEmpty())
        words = wordsOf(name.mid(comma + 1) + u' ' + name.left(comma));
    words.removeIf([&words](const QString& word) { return words.size() > 1 && isTitle(word); });
    if (words.size() > 1) {
        likeness.given = {words.front()};
        likeness.middle = words.mid(1, words.size() - 2);
        likeness.family = {words.back()};
        likeness.listedGiven = words.front();
        likeness.listedFamily = words.back();
    }
    likeness.words = words;
}

QString generationIn(const Customer& customer) {
    for (const QString& word : wordsOf(customer.name.suffix + u' ' + customer.name.prefix)) {
        if (const QString generation = generationOf(word); !generation.isEmpty())
            return generation;
    }
    QStringList family = wordsOf(customer.name.family);
    QStringList shown = wordsOf(customer.displayName);
    const QString generation = generationTakenOff(family);
    return generation.isEmpty() ? generationTakenOff(shown) : generation;
}

void readPerson(const Customer& customer, Likeness& likeness) {
    const PersonName& name = customer.name;
    likeness.nickname = wordsOf(name.nickname);
    if (!name.given.isEmpty() && !name.family.isEmpty()) {
        likeness.given = wordsOf(name.given);
        likeness.middle = wordsOf(name.middle);
        likeness.family = wordsOf(name.family);
        generationTakenOff(likeness.family);
        likeness.generation = generationIn(customer);
        likeness.words = likeness.given + likeness.middle + likeness.family;
        likeness.listedGiven = text::folded(name.given);
        likeness.listedFamily = text::folded(name.family);
        return;
    }
    const QString parts = name.given + u' ' + name.middle + u' ' + name.family;
    readWhole(customer.displayName.isEmpty() ? parts : customer.displayName, likeness);
    if (likeness.generation.isEmpty())
        likeness.generation = generationIn(customer);
    if (likeness.words.isEmpty())
        likeness.words = likeness.nickname;
}

} // namespace

Likeness likenessOf(const Customer& customer, const std::optional<PartialDate>& birthday) {
    Likeness likeness;
    likeness.kind = customer.kind;
    likeness.birthday = birthday;
    likeness.organisationId = customer.organisation;
    if (customer.kind == CustomerKind::Organisation) {
        likeness.words = wordsOf(displayNameOf(customer));
    } else {
        likeness.organisation = wordsOf(customer.organisationName).join(u' ');
        readPerson(customer, likeness);
    }
    likeness.givenName = likeness.given.join(QString());
    likeness.familyName = likeness.family.join(QString());
    likeness.name = likeness.words.join(QString());
    for (const ContactPoint& point : customer.contactPoints) {
        const QString matchKey = matchKeyOf(point.kind, point.value);
        if (matchKey.isEmpty())
            continue;
        if (point.kind == ContactKind::Phone)
            likeness.phones.push_back({point.value, text::digits(point.value), matchKey});
        else
            likeness.emails += matchKey;
    }
    return likeness;
}

} // namespace rapport::domain
