#include "domain/duplicates/likenames.h"

#include "domain/duplicates/nicknames.h"

#include <QSet>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

bool isInitialOf(const QString& initial, const QString& name) {
    return initial.size() == 1 && name.size() > 1 && name.startsWith(initial);
}

/// Whether one of two lists of middle names says nothing else than the other: "M." and "Maria", or nothing at all.
bool middlesAgree(const QStringList& one, const QStringList& other) {
    for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (one[i] != other[i] && !isInitialOf(one[i], other[i]) && !isInitialOf(other[i], one[i]))
            return false;
    }
    return true;
}

QStringList sorted(QStringList words) {
    words.sort();
    return words;
}

bool isWithin(const QStringList& few, const QStringList& many) {
    return few.size() > 1 && few.size() < many.size() &&
           std::all_of(few.begin(), few.end(), [&many](const QString& word) { return many.contains(word); });
}

/// Both of the same family.
NameMatch givenMatch(const Likeness& one, const Likeness& other) {
    const QString& a = one.givenName;
    const QString& b = other.givenName;
    if (a == b)
        return middlesAgree(one.middle, other.middle) ? NameMatch::Nearly : NameMatch::Other;
    if (areFormsOfOneName(a, b) || one.nickname.join(QString()) == b || other.nickname.join(QString()) == a)
        return NameMatch::Nickname;
    return isInitialOf(a, b) || isInitialOf(b, a) ? NameMatch::Initial : NameMatch::Other;
}

NameMatch organisationMatch(const Likeness& one, const Likeness& other) {
    const QString a = withoutLegalForm(one.words).join(QString());
    return a == withoutLegalForm(other.words).join(QString()) ? NameMatch::Nearly : NameMatch::Other;
}

NameMatch partsMatch(const Likeness& one, const Likeness& other) {
    if (one.family.isEmpty() || other.family.isEmpty())
        return NameMatch::Other;
    if (one.familyName == other.familyName)
        return givenMatch(one, other);
    return NameMatch::Other;
}

} // namespace

QStringList withoutLegalForm(QStringList words) {
    static const QSet<QString> forms{u"gmbh"_s, u"ag"_s,  u"kg"_s,   u"ohg"_s, u"ug"_s,  u"ev"_s,  u"ltd"_s,  u"limited"_s,
                                     u"llc"_s,  u"inc"_s, u"corp"_s, u"plc"_s, u"co"_s,  u"sa"_s,  u"sas"_s,  u"sarl"_s,
                                     u"srl"_s,  u"sl"_s,  u"spa"_s,  u"kft"_s, u"bt"_s,  u"zrt"_s, u"nyrt"_s, u"bv"_s,
                                     u"nv"_s,   u"oy"_s,  u"ab"_s,   u"as"_s,  u"aps"_s, u"the"_s};
    QStringList rest = words;
    rest.removeIf([](const QString& word) { return forms.contains(word); });
    return rest.isEmpty() ? words : rest;
}

NameMatch nameMatch(const Likeness& one, const Likeness& other) {
    if (one.words.isEmpty() || other.words.isEmpty())
        return NameMatch::Unknown;
    if (one.name == other.name)
        return NameMatch::Same;
    if (one.kind == CustomerKind::Organisation && other.kind == CustomerKind::Organisation)
        return organisationMatch(one, other);
    if (one.words.size() > 1 && one.name.size() == other.name.size() && sorted(one.words) == sorted(other.words))
        return NameMatch::Swapped;
    const NameMatch parts = partsMatch(one, other);
    if (parts != NameMatch::Other || (!one.middle.isEmpty() && !other.middle.isEmpty()))
        return parts;
    return isWithin(one.words, other.words) || isWithin(other.words, one.words) ? NameMatch::Nearly : NameMatch::Other;
}

} // namespace rapport::domain
