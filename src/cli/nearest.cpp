#include "cli/nearest.h"

#include <algorithm>
#include <vector>

namespace rapport::cli {

namespace {

/// Edit distance with swaps of neighbours (optimal string alignment).
int distance(const QString& from, const QString& to) {
    const auto rows = static_cast<size_t>(from.size()) + 1;
    const auto columns = static_cast<size_t>(to.size()) + 1;
    std::vector<std::vector<int>> cost(rows, std::vector<int>(columns));
    for (size_t i = 0; i < rows; ++i)
        cost[i][0] = static_cast<int>(i);
    for (size_t j = 0; j < columns; ++j)
        cost[0][j] = static_cast<int>(j);
    const auto fromAt = [&](size_t i) { return from[static_cast<qsizetype>(i)]; };
    const auto toAt = [&](size_t j) { return to[static_cast<qsizetype>(j)]; };
    for (size_t i = 1; i < rows; ++i) {
        for (size_t j = 1; j < columns; ++j) {
            const int change = fromAt(i - 1) == toAt(j - 1) ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && fromAt(i - 1) == toAt(j - 2) && fromAt(i - 2) == toAt(j - 1))
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost.back().back();
}

} // namespace

QString nearest(const QString& typed, const QStringList& known) {
    const QString wanted = typed.left(40).toLower();
    const auto score = [&](const QString& name) {
        const bool begins = !wanted.isEmpty() && (name.startsWith(wanted) || wanted.startsWith(name));
        return begins ? 0 : distance(wanted, name);
    };
    return *std::min_element(known.begin(), known.end(),
                             [&](const QString& left, const QString& right) { return score(left) < score(right); });
}

} // namespace rapport::cli
