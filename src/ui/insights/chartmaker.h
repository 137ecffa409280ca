#pragma once

#include "rapport/services/insights.h"
#include "ui/theme/tokens.h"

#include <QtCharts/QChart>
#include <memory>
#include <utility>

class QBarSet;

namespace rapport::ui {

/// A chart as Qt draws it: bars on top of each other, or beside each other where adding them up means nothing. Its bar sets are
/// in the order of the data's series.
struct DrawnChart {
    std::unique_ptr<QChart> chart;
    std::vector<QBarSet*> sets;
};
[[nodiscard]] DrawnChart drawn(const services::ChartData& data, const Tokens& tokens, const QFont& font);

} // namespace rapport::ui
