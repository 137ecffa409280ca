#include "rapport/domain/need.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Care", text); }

} // namespace

bool isDue(const Need& need, QDate today) {
    return need.state == NeedState::Open && need.wantedOn.isValid() && need.wantedOn <= today.addDays(needLeadDays);
}

Need closedNeed(Need need, NeedState how, Moment now) {
    if (need.state != NeedState::Open || how == NeedState::Open)
        throw Error(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Care", "This need is closed. Open it again to change it.")));
    need.state = how;
    need.closedAt = now;
    return need;
}

Need reopenedNeed(Need need) {
    if (need.state == NeedState::Open)
        throw Error(ErrorCode::InvalidInput, tr(QT_TRANSLATE_NOOP("Care", "This need is open already.")));
    need.state = NeedState::Open;
    need.closedAt.reset();
    return need;
}

QString problemWith(const Need& need) {
    if (!need.customer.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said whose need it is. Choose the customer."));
    if (isBlank(need.words))
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said what the customer will need. Write it down."));
    if ((need.state == NeedState::Open) == need.closedAt.has_value())
        return tr(QT_TRANSLATE_NOOP("Care", "A need that is met or dropped has the moment of it, an open one has none."));
    return {};
}

Need normalised(Need need) {
    normaliseBlocks(need.sign);
    need.sign = need.sign.trimmed();
    normaliseLines(need.uid, need.words);
    return need;
}

} // namespace rapport::domain
