#include "rapport/presentation/answers.h"

#include "rapport/presentation/format.h"

namespace rapport::presentation {

using domain::Aim;

QString aimVerb(Aim aim) {
    switch (aim) {
    case Aim::Acknowledged:
        return AnswersModel::tr("acknowledge");
    case Aim::Informed:
        return AnswersModel::tr("inform");
    case Aim::Protected:
        return AnswersModel::tr("protect");
    case Aim::Thanked:
        return AnswersModel::tr("thank");
    case Aim::Asked:
        return AnswersModel::tr("ask");
    case Aim::Settled:
        break;
    }
    return AnswersModel::tr("nothing to answer");
}

QString aimHint(Aim aim) {
    switch (aim) {
    case Aim::Acknowledged:
        return AnswersModel::tr("We said that we heard them.");
    case Aim::Informed:
        return AnswersModel::tr("They learnt something from us.");
    case Aim::Protected:
        return AnswersModel::tr("We warned them of something that threatened them.");
    case Aim::Thanked:
        return AnswersModel::tr("We thanked them.");
    case Aim::Asked:
        return AnswersModel::tr("We asked them for something.");
    case Aim::Settled:
        break;
    }
    return AnswersModel::tr("What they came with needs no answer of ours.");
}

QString aimWord(Aim aim) {
    switch (aim) {
    case Aim::Acknowledged:
        return AnswersModel::tr("acknowledged");
    case Aim::Informed:
        return AnswersModel::tr("informed");
    case Aim::Protected:
        return AnswersModel::tr("protected");
    case Aim::Thanked:
        return AnswersModel::tr("thanked");
    case Aim::Asked:
        return AnswersModel::tr("asked");
    case Aim::Settled:
        break;
    }
    return AnswersModel::tr("nothing to answer");
}

QString balanceText(const storage::Balance& balance) {
    if (balance.contacts.empty())
        return {};
    QStringList counts;
    for (const Aim aim : storage::balancedAims) {
        const auto count = static_cast<qint64>(balance.of(aim).size());
        if (count > 0 || aim == Aim::Thanked)
            counts << AnswersModel::tr("%1 %2", "4 informed").arg(numberText(count), aimWord(aim));
    }
    const QString contacts =
        counted(static_cast<qint64>(balance.contacts.size()), AnswersModel::tr("contact"), AnswersModel::tr("contacts"));
    return AnswersModel::tr("%1: %2", "12 contacts: 4 informed, 0 thanked").arg(contacts, counts.join(QLatin1String(", ")));
}

} // namespace rapport::presentation
