#include "rapport/exchange/calendarwriter.h"

namespace rapport::exchange {

using namespace Qt::StringLiterals;

QString yearlyRule(int month, int day, bool onMarch1) {
    if (month != 2 || day != 29)
        return u"FREQ=YEARLY"_s;
    // The 60th day of a year is 29 February in a leap year and 1 March in any other.
    return onMarch1 ? u"FREQ=YEARLY;BYYEARDAY=60"_s : u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"_s;
}

} // namespace rapport::exchange
