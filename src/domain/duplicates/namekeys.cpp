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

} // namespace

QStringList nameKeysOf(const Likeness& likeness) {
    if (likeness.words.isEmpty())
        return {};
    if (likeness.kind == CustomerKind::Organisation)
        return {u"o "_s + withoutLegalForm(likeness.words).join(QString())};
    if (likeness.family.isEmpty())
        return {inAnyOrder(likeness.words)};
    const QString family = likeness.family.join(QString());
    QStringList keys{inAnyOrder({commonFormOf(likeness.given.join(QString())), family})};
    if (!likeness.nickname.isEmpty())
        keys += inAnyOrder({commonFormOf(likeness.nickname.join(QString())), family});
    // Somebody whose family name is known to one and not to the other: given as family.
    keys += inAnyOrder({likeness.given.join(QString()), commonFormOf(family)});
    keys.removeDuplicates();
    return keys;
}

QString initialKeyOf(const Likeness& likeness) {
    if (likeness.kind == CustomerKind::Organisation || likeness.family.isEmpty() || likeness.given.isEmpty())
        return {};
    return initialAnd(likeness.given.front(), likeness.family.join(QString()));
}

bool isInitialed(const Likeness& likeness) { return likeness.given.size() == 1 && likeness.given.front().size() == 1; }

QStringList sortKeysLike(const Likeness& likeness) {
    if (likeness.words.isEmpty())
        return {};
    if (likeness.kind == CustomerKind::Organisation || likeness.family.isEmpty())
        return spellingsOf(withoutLegalForm(likeness.words).join(u' ')).mid(0, mostKeys);
    const QString given = likeness.given.join(u' ');
    const QString family = likeness.family.join(u' ');
    QStringList keys = spellingsOf(family + u' ' + given) + spellingsOf(given + u' ' + family);
    keys += family + u' ' + given.left(1);
    QStringList forms = otherFormsOf(likeness.given.join(QString()));
    if (!likeness.nickname.isEmpty())
        forms.prepend(likeness.nickname.join(u' '));
    for (const QString& form : std::as_const(forms))
        keys += family + u' ' + form;
    keys.removeDuplicates();
    return keys.mid(0, mostKeys);
}

} // namespace rapport::domain
