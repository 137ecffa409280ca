#include "rapport/presentation/amounts.h"

#include <QLocale>

namespace rapport::presentation {

QString amountText(qint64 hundredths) {
    constexpr double unit = 100.0;
    const bool whole = hundredths % 100 == 0;
    return whole ? QLocale().toString(hundredths / 100) : QLocale().toString(static_cast<double>(hundredths) / unit, 'f', 2);
}

} // namespace rapport::presentation
