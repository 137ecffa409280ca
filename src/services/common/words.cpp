#include "services/common/words.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <QLocale>

namespace rapport::services {

QString customerName(storage::ReadSession& session, CustomerId id) {
    const auto customer =
        required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
    const QString name = domain::displayNameOf(customer);
    return name.isEmpty() ? Words::tr("(no name)") : name;
}

QString customerNames(storage::ReadSession& session, const std::vector<CustomerId>& ids) {
    if (ids.empty())
        return {};
    const QString first = customerName(session, ids.front());
    if (ids.size() == 1)
        return first;
    if (ids.size() == 2)
        return Words::tr("%1 and %2").arg(first, customerName(session, ids[1]));
    return Words::tr("%1 and %2 others").arg(first, QString::number(ids.size() - 1));
}

QString staffName(storage::ReadSession& session, StaffId id) {
    const auto member = storage::StaffRepository(session).find(id);
    return member ? member->name : Words::tr("Somebody");
}

QString whenText(Moment at, Moment now, const QTimeZone& zone) {
    const QDateTime then = at.in(zone);
    const QString time = QLocale().toString(then.time(), QLocale::ShortFormat);
    return then.date() == now.dateIn(zone) ? time
                                           : QLocale().toString(then.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString shortened(const QString& words) { return text::elided(text::normalisedLine(words), 60); }

void refuse(const QString& problem) {
    if (!problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
}

void needs(const domain::Permissions& permissions, domain::Act act, domain::Whose whose) {
    if (const QString refusal = permissions.refusal(act, whose); !refusal.isEmpty())
        throw Error(ErrorCode::NotAllowed, refusal);
}

} // namespace rapport::services
