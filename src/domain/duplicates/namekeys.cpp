#include "domain/duplicates/likenames.h"
#include "domain/duplicates/nicknames.h"

#include <QSet>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKeys = 60;

QString inAnyOrder(QStringList words) {
    words.sort();
    return words.join(u' ');
}

QString initialAnd(const QString& given, const QString& family) { return given.left(1) + u' ' + family; }

/// As a person's name is typed: umlauts may stand as two letters.
QStringList spellingsOf(const QString& key) {
    QStringList all{key};
    for (const auto& [letter, two] : {std::pair(u'a', u"ae"_s), std::pair(u'o', u"oe"_s), std::pair(u'u', u"ue"_s)}) {
        for (const QString& known : QStringList(all)) {
            const qsizetype at = known.indexOf(letter);
            if (at >= 0)
                all += known.left(at) + two + known.mid(at + 1);
        }
    }
    return all.mid(0, 8);
}

/// What begins with these words: "kovacs anna" and "kovacs anna maria", not "kovacs annabella".
SortRange wordsBeginningWith(const QString& words) { return {words, words + u'!'}; }
SortRange beginningWith(const QString& start) { return {start, start + QChar(0xffff)}; }

QStringList personsLike(const Likeness& likeness) {
    const QString& given = likeness.listedGiven;
    const QString& family = likeness.listedFamily;
    QStringList names{family + u' ' + given, given + u' ' + family};
    names += spellingsOf(likeness.family.join(u' ') + u' ' + likeness.given.join(u' '));
    names += spellingsOf(likeness.given.join(u' ') + u' ' + likeness.family.join(u' '));
    for (const QString& end : {u""_s, u"."_s})
        names += family + u' ' + given.left(1) + end;
    QStringList forms = otherFormsOf(likeness.givenName);
    if (!likeness.nickname.isEmpty())
        forms.prepend(likeness.nickname.join(u' '));
    for (const QString& form : std::as_const(forms))
        names += family + u' ' + form;
    return names;
}

} // namespace

QStringList nameKeysOf(const Likeness& likeness) {
    if (likeness.words.isEmpty())
        return {};
    if (likeness.kind == CustomerKind::Organisation)
        return {u"o "_s + withoutLegalForm(likeness.words).join(QString())};
    if (likeness.family.isEmpty())
        return {inAnyOrder(likeness.words)};
    const QString& family = likeness.familyName;
    QStringList keys{inAnyOrder({commonFormOf(likeness.givenName), family})};
    if (!likeness.nickname.isEmpty())
        keys += inAnyOrder({commonFormOf(likeness.nickname.join(QString())), family});
    // Somebody whose family name is known to one and not to the other: given as family.
    keys += inAnyOrder({likeness.givenName, commonFormOf(family)});
    keys.removeDuplicates();
    return keys;
}

QString initialKeyOf(const Likeness& likeness) {
    if (likeness.kind == CustomerKind::Organisation || likeness.family.isEmpty() || likeness.given.isEmpty())
        return {};
    return initialAnd(likeness.given.front(), likeness.familyName);
}

bool isInitialed(const Likeness& likeness) { return likeness.given.size() == 1 && likeness.given.front().size() == 1; }

std::vector<SortRange> sortRangesLike(const Likeness& likeness) {
    if (likeness.words.isEmpty())
        return {};
    QStringList names;
    if (likeness.family.isEmpty() || likeness.kind == CustomerKind::Organisation) {
        names = spellingsOf(withoutLegalForm(likeness.words).join(u' '));
        names += likeness.words.join(u' ');
    } else {
        names = personsLike(likeness);
    }
    names.removeDuplicates();
    std::vector<SortRange> ranges;
    if (isInitialed(likeness))
        ranges.push_back(beginningWith(likeness.listedFamily + u' ' + likeness.given.front()));
    for (const QString& name : names.mid(0, mostKeys - 1))
        ranges.push_back(wordsBeginningWith(name));
    return ranges;
}

} // namespace rapport::domain
