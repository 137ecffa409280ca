#pragma once

#include "exchange/icalendar/icalentry.h"
#include "rapport/exchange/activityrecord.h"

namespace rapport::exchange {

/// Makes records of entries.
class ICalActivities {
public:
    ICalActivities(const ICalZones& zones, const ReadingPlace& place, const ActivityReader::OnProblem& onProblem);

    /// Of an entry, and for a series of the dates of it that stand elsewhere. Empty for what is left out; the reason was
    /// reported, as an Error where something should have come of it, which `isRejected` tells.
    [[nodiscard]] std::optional<ActivityRecord> make(const ICalEntry& entry, const std::vector<ICalEntry>& moved,
                                                     bool& isRejected);
    /// Whether other entries of the file may have a say in what becomes of it.
    [[nodiscard]] static bool isPartOfSeries(const ICalEntry& entry);

private:
    struct NextDate {
        QDate planned;
        PlacedTime when;
    };
    [[nodiscard]] ActivityRecord begun(const ICalEntry& entry) const;
    [[nodiscard]] PlacedTime place(const ICalEntry& entry, const ICalTime& time) const;
    [[nodiscard]] PlacedTime ownPlace(const ICalEntry& entry) const;
    [[nodiscard]] QString wordsOf(const ICalEntry& entry) const;
    [[nodiscard]] std::optional<ActivityRecord> task(const ICalEntry& entry) const;
    [[nodiscard]] std::optional<ActivityRecord> event(const ICalEntry& entry, const std::vector<ICalEntry>& moved);
    [[nodiscard]] std::optional<ActivityRecord> milestone(const ICalEntry& entry);
    [[nodiscard]] ActivityRecord plan(const ICalEntry& entry, const PlacedTime& when) const;
    [[nodiscard]] std::optional<ActivityRecord> series(const ICalEntry& entry, const domain::Recurrence& rule,
                                                       const std::vector<ICalEntry>& moved) const;
    [[nodiscard]] ActivityRecord interaction(const ICalEntry& entry, const PlacedTime& when) const;
    [[nodiscard]] ActivityRecord ownCommitment(const ICalEntry& entry) const;
    void close(domain::Commitment& commitment, const ICalEntry& entry) const;
    [[nodiscard]] std::optional<domain::Recurrence> ruleOf(const ICalEntry& entry) const;
    void report(const ICalEntry& entry, Severity severity, const QString& message) const;

    const ICalZones& m_zones;
    const ReadingPlace& m_place;
    const ActivityReader::OnProblem& m_onProblem;
};

} // namespace rapport::exchange
