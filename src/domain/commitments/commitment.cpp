#include "rapport/domain/commitment.h"

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport::domain {

namespace {

using namespace std::chrono_literals;

/// The last moment that is still on `date`. Where clocks go back over midnight the day may come back once more.
Moment endOfDay(QDate date, const QTimeZone& zone) {
    const Moment later = Moment::ofWallClock(date.addDays(1), QTime(0, 0), zone, Moment::Repeated::Later) - 1ms;
    if (later.dateIn(zone) == date)
        return later;
    return Moment::ofWallClock(date.addDays(1), QTime(0, 0), zone, Moment::Repeated::Earlier) - 1ms;
}

[[noreturn]] void refuse(const char* text) {
    throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("Commitment", text));
}

void requireOpen(const Commitment& commitment) {
    if (commitment.outcome != CommitmentOutcome::Open)
        refuse(QT_TRANSLATE_NOOP("Commitment", "This commitment is closed already. Undo the closing first to change it."));
}

Commitment closed(Commitment commitment, CommitmentOutcome outcome, StaffId by, Moment now) {
    requireOpen(commitment);
    commitment.outcome = outcome;
    commitment.closedAt = now;
    commitment.closedBy = by;
    return commitment;
}

} // namespace

Moment dueMoment(const Due& due, const QTimeZone& zone) {
    const QTimeZone known = zone.isValid() ? zone : QTimeZone::utc();
    if (!due.time)
        return endOfDay(due.date, known);
    const QTime minute(due.time->hour(), due.time->minute());
    return Moment::ofWallClock(due.date, minute, known, Moment::Repeated::Later) + 1min - 1ms;
}

Commitment promised(CustomerId customer, const QString& words, const Due& due, StaffId by, Moment now, const QTimeZone& zone) {
    Commitment commitment;
    commitment.customer = customer;
    commitment.words = words;
    commitment.madeBy = by;
    commitment.owner = by;
    commitment.due = due;
    commitment.firstDue = due;
    commitment.zone = QString::fromUtf8(zone.id());
    commitment.createdAt = now;
    return commitment;
}

Moment dueMoment(const Commitment& commitment) { return dueMoment(commitment.due, zoneNamed(commitment.zone)); }

Moment judgedMoment(const Commitment& commitment) {
    const QTimeZone zone = zoneNamed(commitment.zone);
    Moment judged = dueMoment(commitment.firstDue, zone);
    for (const Redating& redating : commitment.redatings)
        if (redating.customerTold && redating.at <= judged)
            judged = dueMoment(redating.to, zone);
    return judged;
}

bool isOverdue(const Commitment& commitment, Moment now) {
    return commitment.outcome == CommitmentOutcome::Open && now > dueMoment(commitment);
}

int overdueDays(const Commitment& commitment, Moment now) {
    if (!isOverdue(commitment, now))
        return 0;
    const QDate today = now.dateIn(zoneNamed(commitment.zone));
    return static_cast<int>(std::max<qint64>(0, commitment.due.date.daysTo(today)));
}

Commitment done(Commitment commitment, StaffId by, Moment now) {
    const bool inTime = now <= judgedMoment(commitment);
    return closed(std::move(commitment), inTime ? CommitmentOutcome::Kept : CommitmentOutcome::KeptLate, by, now);
}

Commitment redated(Commitment commitment, const Due& to, bool customerTold, StaffId by, Moment now) {
    requireOpen(commitment);
    if (!to.date.isValid() || (to.time && !to.time->isValid()))
        refuse(QT_TRANSLATE_NOOP("Commitment", "That is not a date. Choose the day it will be done."));
    if (to == commitment.due)
        refuse(QT_TRANSLATE_NOOP("Commitment", "It is due then already. Choose another day or time."));
    commitment.redatings.push_back({now, by, commitment.due, to, customerTold});
    commitment.due = to;
    return commitment;
}

Commitment released(Commitment commitment, StaffId by, Moment now) {
    return closed(std::move(commitment), CommitmentOutcome::Released, by, now);
}

Commitment withdrawn(Commitment commitment, StaffId by, Moment now) {
    return closed(std::move(commitment), CommitmentOutcome::Withdrawn, by, now);
}

Commitment broken(Commitment commitment, StaffId by, Moment now) {
    return closed(std::move(commitment), CommitmentOutcome::Broken, by, now);
}

Commitment assigned(Commitment commitment, StaffId to) {
    requireOpen(commitment);
    commitment.owner = to;
    return commitment;
}

} // namespace rapport::domain
