#include "rapport/domain/saying.h"
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

std::vector<CountedContacts> balanceNumbers(const storage::Balance& balance) {
    if (balance.contacts.empty())
        return {};
    const auto all = static_cast<qint64>(balance.contacts.size());
    std::vector<CountedContacts> numbers{
        {counted(all, AnswersModel::tr("contact"), AnswersModel::tr("contacts")), balance.contacts}};
    for (const Aim aim : storage::balancedAims) {
        const auto count = static_cast<qint64>(balance.of(aim).size());
        if (count > 0 || aim == Aim::Thanked)
            numbers.push_back({AnswersModel::tr("%1 %2", "4 informed").arg(numberText(count), aimWord(aim)), balance.of(aim)});
    }
    return numbers;
}

QString balanceText(const storage::Balance& balance) {
    const auto numbers = balanceNumbers(balance);
    if (numbers.empty())
        return {};
    QStringList counts;
    for (size_t i = 1; i < numbers.size(); ++i)
        counts << numbers[i].text;
    return AnswersModel::tr("%1: %2", "12 contacts: 4 informed, 0 thanked")
        .arg(numbers.front().text, counts.join(QLatin1String(", ")));
}

std::optional<CountedContacts> preferredShare(const storage::Balance& balance) {
    if (!balance.preferred || balance.contacts.empty())
        return {};
    const auto all = static_cast<qint64>(balance.contacts.size());
    const QString contacts = counted(all, AnswersModel::tr("contact"), AnswersModel::tr("contacts"));
    const QString part = numberText(static_cast<qint64>(balance.inPreferred.size()));
    return CountedContacts{AnswersModel::tr("%1 of %2 by %3, as they prefer", "3 of 5 contacts by e-mail, as they prefer")
                               .arg(part, contacts, domain::word(*balance.preferred)),
                           balance.inPreferred};
}

} // namespace rapport::presentation
