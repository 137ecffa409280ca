#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/services/duplicates.h"

namespace rapport::presentation {

/// What can be done with a pair: merge, say that they are not the same, open the other.
[[nodiscard]] RowActions duplicateActions();
/// "same name, same phone".
[[nodiscard]] QString duplicateReasons(const domain::Resemblance& resemblance);
/// "Anna Kovács, Bakery".
[[nodiscard]] QString duplicateName(const storage::DuplicateSide& side);
/// "3 pairs, 1 of them certain".
[[nodiscard]] QString duplicatesSummary(const storage::DuplicatePairs& pairs);
/// "Perhaps already here: Anna Kovács, Bakery – same phone".
[[nodiscard]] QString duplicateHint(const storage::Duplicate& duplicate);

/// domain::mergeFields with dates as people here write them.
[[nodiscard]] std::vector<domain::MergeField> mergeLines(const services::MergePair& pair, const QSet<QString>& fromOther);
/// Where both have a photo, and not the same: what becomes of the one that is not chosen.
[[nodiscard]] QString photoWarning(const services::MergePair& pair);

/// Pairs, the certain ones under a heading of their own. A line's customer is the older record; its id is the pair's place.
class DuplicatesModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { One, Other, Why, Score };
    explicit DuplicatesModel(QObject* parent = nullptr);
    void show(const storage::DuplicatePairs& pairs, const domain::Permissions& permissions = {});
    /// Null where the pair is no longer shown.
    [[nodiscard]] const storage::DuplicatePair* pairOf(qint64 lineId) const;

private:
    storage::DuplicatePairs m_pairs;
};

} // namespace rapport::presentation
