#include "rapport/presentation/contacthint.h"

#include "rapport/core/zone.h"
#include "rapport/domain/besthours.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::Channel;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContactHint)
};

bool needsTheirTime(Channel channel) {
    return channel == Channel::Call || channel == Channel::Visit || channel == Channel::Meeting;
}

QString hoursHint(const domain::Customer& customer, Moment at, const QTimeZone& ours) {
    const QDateTime there = at.in(knownZone(customer.timeZone).value_or(ours));
    if (domain::withinBestHours(customer.bestHours, there).value_or(true))
        return {};
    return Words::tr("%1 is outside their best hours: %2", "time there, their words")
        .arg(timeText(there.time()), customer.bestHours);
}

} // namespace

QString contactHint(const domain::Customer& customer, Channel channel, domain::Direction direction, Moment at,
                    const QTimeZone& ours) {
    if (direction == domain::Direction::In)
        return {};
    QStringList hints;
    if (customer.preferredChannel && *customer.preferredChannel != channel)
        hints << Words::tr("Prefers: %1").arg(word(*customer.preferredChannel));
    if (needsTheirTime(channel))
        hints << hoursHint(customer, at, ours);
    hints.removeAll(QString());
    return hints.join(u" · "_s);
}

} // namespace rapport::presentation
