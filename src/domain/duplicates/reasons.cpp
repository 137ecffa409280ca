#include "rapport/domain/duplicates.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

struct Words {
    const char* key;
    const char* words;
};

Words wordsOf(LikenessReason reason) {
    using enum LikenessReason;
    switch (reason) {
    case SameName:
        return {"same_name", QT_TRANSLATE_NOOP("Duplicates", "same name")};
    case SwappedName:
        return {"swapped_name", QT_TRANSLATE_NOOP("Duplicates", "given and family name swapped")};
    case Nickname:
        return {"nickname", QT_TRANSLATE_NOOP("Duplicates", "short form of the name")};
    case Initial:
        return {"initial", QT_TRANSLATE_NOOP("Duplicates", "initial of the name")};
    case NearlySameName:
        return {"nearly_same_name", QT_TRANSLATE_NOOP("Duplicates", "nearly the same name")};
    case SamePhone:
        return {"same_phone", QT_TRANSLATE_NOOP("Duplicates", "same phone")};
    case NearlySamePhone:
        return {"nearly_same_phone", QT_TRANSLATE_NOOP("Duplicates", "nearly the same phone")};
    case SameEmail:
        return {"same_email", QT_TRANSLATE_NOOP("Duplicates", "same e-mail")};
    case SharedEmail:
        return {"shared_email", QT_TRANSLATE_NOOP("Duplicates", "same e-mail, of an office")};
    case SameOrganisation:
        return {"same_organisation", QT_TRANSLATE_NOOP("Duplicates", "same organisation")};
    case SameBirthday:
        return {"same_birthday", QT_TRANSLATE_NOOP("Duplicates", "same birthday")};
    case OtherBirthday:
        return {"other_birthday", QT_TRANSLATE_NOOP("Duplicates", "but another birthday")};
    case OtherGeneration:
        return {"other_generation", QT_TRANSLATE_NOOP("Duplicates", "but junior and senior")};
    case OtherKind:
        return {"other_kind", QT_TRANSLATE_NOOP("Duplicates", "but a person and an organisation")};
    }
    return {"", ""};
}

} // namespace

QString key(LikenessReason reason) { return QString::fromLatin1(wordsOf(reason).key); }

QString inWords(LikenessReason reason) { return QCoreApplication::translate("Duplicates", wordsOf(reason).words); }

bool speaksAgainst(LikenessReason reason) { return reason >= LikenessReason::OtherBirthday; }

} // namespace rapport::domain
