#pragma once

#include "rapport/presentation/printedpages.h"
#include "rapport/services/insights.h"

namespace rapport::ui {

/// The charts on one upright page, dark on white, those of which there is nothing left out. On the window's thread.
[[nodiscard]] QByteArray chartsAsPdf(const std::vector<services::ChartData>& shown, const QString& title,
                                     presentation::Paper paper);

} // namespace rapport::ui
