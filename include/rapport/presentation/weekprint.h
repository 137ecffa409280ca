#pragma once

#include "rapport/presentation/printedpages.h"
#include "rapport/presentation/week.h"

namespace rapport::presentation {

/// The weekly check on one upright page: the six acts with what they came to, what is to be done with a box to tick, some of the
/// evidence, and the weeks before.
class WeekPrint : public PrintedPages {
public:
    WeekPrint(const WeekBoard& board, const QTimeZone& zone, Paper paper);

private:
    void addLine(const QString& text, const QRectF& place, bool soft = false);
    void addAct(const WeekBoard& board, const services::WeekActCheck& act, const QTimeZone& zone, const QRectF& place);
    void addBefore(const WeekBoard& board, const QRectF& place);
};

} // namespace rapport::presentation
