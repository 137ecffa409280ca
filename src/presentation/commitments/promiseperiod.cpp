#include "rapport/presentation/promiseperiod.h"

#include "rapport/presentation/format.h"

#include <QCoreApplication>

namespace rapport::presentation {

namespace {

struct PeriodWords {
    Q_DECLARE_TR_FUNCTIONS(PeriodWords)
};

} // namespace

domain::Period PromisePeriod::on(QDate today) const {
    return lastDays > 0 ? domain::Period{today.addDays(1 - lastDays), today} : own;
}

QString PromisePeriod::words(QDate today) const {
    if (lastDays > 0)
        return PeriodWords::tr("in the last %1").arg(daysText(lastDays));
    return PeriodWords::tr("from %1 to %2").arg(dayText(own.from, today), dayText(own.to, today));
}

} // namespace rapport::presentation
