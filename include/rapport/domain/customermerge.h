#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

#include <QHash>
#include <QSet>
#include <functional>

/// Making one customer of two. Preview and write are this one rule.
namespace rapport::domain {

struct MergeSide {
    Customer customer;
    std::vector<Milestone> milestones;
};

/// What ids are called, by their values.
struct MergeNames {
    QHash<qint64, QString> customers, staff, fields;
    QSet<qint64> dateFields; ///< whose values are dates
};

/// What becomes of the one that is kept. What is single and differs stands in its notes, under its own label; what there may be
/// several of (phones, addresses, tags, goals …) is brought together.
struct CustomerMerge {
    Customer customer;
    std::vector<Milestone> milestones; ///< of either side; a second birthday is a milestone of its own
    /// Milestones of the other that the kept one has as well, and which that is.
    std::vector<std::pair<MilestoneId, MilestoneId>> doubled;
};
/// `fromOther`: keys of fields whose value is the other's. An empty value never wins.
[[nodiscard]] CustomerMerge mergeOf(const MergeSide& kept, const MergeSide& other, const QSet<QString>& fromOther,
                                    const MergeNames& names);

/// A line of what is shown side by side. Texts are translated; lists have a line for each element.
struct MergeField {
    QString key, label;
    QString kept, other, merged;
    bool isChoice = false; ///< one of two different values: the other stands in the notes
    friend bool operator==(const MergeField&, const MergeField&) = default;
};
/// Fields that one of them has, in the order in which they are shown, with dates as `dateText` writes them. The notes are what is
/// saved: what gave way stands in them with ISO dates, which say the same to everybody.
[[nodiscard]] std::vector<MergeField> mergeFields(
    const MergeSide& kept, const MergeSide& other, const QSet<QString>& fromOther, const MergeNames& names,
    const std::function<QString(const PartialDate&)>& dateText = [](const PartialDate& date) { return date.toString(); });
/// What is better taken from the other unless somebody says otherwise: a key customer stays one.
[[nodiscard]] QSet<QString> suggestedFromOther(const Customer& kept, const Customer& other);

} // namespace rapport::domain
