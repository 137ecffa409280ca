#include "rapport/domain/expiry.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

constexpr int mostLeadDays = 3660; // ten years: a longer one is a slip of the fingers

QString tr(const char* text) { return QCoreApplication::translate("Care", text); }

void requireOpen(const Expiry& expiry) {
    if (expiry.state != ExpiryState::Open)
        throw Error(ErrorCode::InvalidInput,
                    tr(QT_TRANSLATE_NOOP("Care", "This deadline is closed. Open it again to change it.")));
}

} // namespace

QDate warnFrom(const Expiry& expiry) { return expiry.dueDate.addDays(-expiry.leadDays); }

bool isToWarn(const Expiry& expiry, QDate today) {
    return expiry.state == ExpiryState::Open && !expiry.warnedAt && warnFrom(expiry) <= today;
}

bool isDue(const Expiry& expiry, QDate today) {
    return isToWarn(expiry, today) || (expiry.state == ExpiryState::Open && expiry.dueDate <= today);
}

Expiry warnedOf(Expiry expiry, InteractionId interaction, Moment now) {
    requireOpen(expiry);
    expiry.warnedAt = now;
    expiry.interaction = interaction;
    return expiry;
}

Expiry closedExpiry(Expiry expiry, ExpiryState how, Moment now) {
    requireOpen(expiry);
    if (how == ExpiryState::Open)
        throw Error(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Care", "Say whether it was averted or dropped.")));
    expiry.state = how;
    expiry.closedAt = now;
    return expiry;
}

Expiry reopenedExpiry(Expiry expiry) {
    if (expiry.state == ExpiryState::Open)
        throw Error(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Care", "This deadline is open already.")));
    expiry.state = ExpiryState::Open;
    expiry.closedAt.reset();
    return expiry;
}

QString problemWith(const Expiry& expiry) {
    if (!expiry.customer.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said whose deadline it is. Choose the customer."));
    if (isBlank(expiry.words))
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said what ends or has to be done. Write it down."));
    if (!expiry.dueDate.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "The deadline has no day. Give one."));
    if (expiry.leadDays < 0 || expiry.leadDays > mostLeadDays)
        return tr(QT_TRANSLATE_NOOP("Care", "A customer is warned 0 to 3660 days before. Give a number between."));
    if ((expiry.state == ExpiryState::Open) == expiry.closedAt.has_value())
        return tr(QT_TRANSLATE_NOOP("Care", "A deadline that is averted or dropped has the moment of it, an open one has none."));
    return {};
}

Expiry normalised(Expiry expiry) {
    normaliseLines(expiry.uid, expiry.words);
    return expiry;
}

} // namespace rapport::domain
