#pragma once

#include "rapport/presentation/answers.h"
#include "rapport/presentation/care.h"
#include "rapport/presentation/legs.h"
#include "rapport/presentation/rowroles.h"
#include "rapport/services/customers.h"

#include <QString>
#include <vector>

/// A customer's page in words: what the detail pane shows, line by line, without a widget.
namespace rapport::presentation {

/// A name and its value: "Phone", "+36 30 555 0142 · 16:20 there".
struct Fact {
    QString label;
    QString value;
    friend bool operator==(const Fact&, const Fact&) = default;
};

/// "Owner, Kovács Bakery · key customer".
[[nodiscard]] QString standingOf(const services::CustomerPage& page);
/// How to reach the customer, what they like, and their goals in quotes.
[[nodiscard]] std::vector<Fact> reachFacts(const services::CustomerPage& page, Moment now, const QTimeZone& zone);
/// Organisation's people, spouses and the like: "works for", "Kovács Bakery". The id leads to the other one.
struct RelatedFact {
    Fact fact;
    CustomerId other;
    friend bool operator==(const RelatedFact&, const RelatedFact&) = default;
};
[[nodiscard]] std::vector<RelatedFact> relationFacts(const services::CustomerPage& page);
/// Custom fields, tags, topics, addresses, cadence, consents, notes: what does not have to be seen first.
[[nodiscard]] std::vector<Fact> moreFacts(const services::CustomerPage& page, QDate today);

/// One line with a chip at its end.
struct ChipLine {
    QString text;
    QString chip;
    Tone tone = Tone::Neutral;
    friend bool operator==(const ChipLine&, const ChipLine&) = default;
};
/// "We: call back about the boiler part", "1 day late".
[[nodiscard]] std::vector<ChipLine> commitmentLines(const services::CustomerPage& page, Moment now, const QTimeZone& zone);
/// "Explain how and why: heating cold for days", "2 days".
[[nodiscard]] std::vector<ChipLine> caseLines(const std::vector<storage::CaseRow>& cases, Moment now);
/// The signals as a sentence: "3 happy, 1 unhappy of the last 4 · getting better"; empty where there are none.
struct TrendWords {
    std::vector<Tone> dots; ///< one each, the oldest first
    QString sentence;
    friend bool operator==(const TrendWords&, const TrendWords&) = default;
};
[[nodiscard]] TrendWords trendWords(const std::vector<domain::Signal>& newestFirst);
/// "Birthday, turns 60", "Fri 27 Nov".
[[nodiscard]] std::vector<ChipLine> milestoneLines(const std::vector<storage::MilestoneRow>& milestones, QDate today);

/// One entry of the timeline: "Call in · unhappy", "Wed 18 Nov, Maria", and what was said.
struct TimelineLine {
    QString title;
    QString when;
    QString body;                   ///< may have several lines
    QStringList privateNotes;       ///< "Judit: prefers mornings"; only what who is looking may see
    InteractionId interaction = {}; ///< what can be corrected; invalid for what is none
    StaffId author = {};            ///< of the interaction
    bool unconfirmed = false;       ///< what was understood waits for the customer's yes
    bool unhappy = false;           ///< its signal: a case may be opened from it
    friend bool operator==(const TimelineLine&, const TimelineLine&) = default;
};
[[nodiscard]] TimelineLine timelineLine(const storage::TimelineEntry& entry, QDate today, const QTimeZone& zone);
/// What can be done with it, and why it may not be.
[[nodiscard]] RowActions timelineActions(const TimelineLine& line, const domain::Permissions& permissions);

/// All of it: equal where nothing that is shown differs.
struct CustomerPageWords {
    QString name;
    QString standing;
    QString careNote;
    QByteArray photo;
    std::vector<Fact> reach;
    TrendWords trend;
    std::vector<LegCard> legs;
    QString next; ///< for the weakest leg; see nextActLine()
    std::vector<ChipLine> cases;
    std::vector<ChipLine> commitments;
    std::vector<ChipLine> milestones;
    std::vector<CareSection> care;
    std::vector<RelatedFact> relations;
    std::vector<CountedContacts> contacts;      ///< what those of a year were for
    std::optional<CountedContacts> inPreferred; ///< and how many were as they prefer
    std::vector<Fact> more;
    std::vector<TimelineLine> timeline;
    friend bool operator==(const CustomerPageWords&, const CustomerPageWords&) = default;
};
[[nodiscard]] CustomerPageWords inWords(const services::CustomerPage& page, Moment now, const QTimeZone& zone);
[[nodiscard]] std::vector<TimelineLine> timelineLines(const std::vector<storage::TimelineEntry>& entries, QDate today,
                                                      const QTimeZone& zone);

} // namespace rapport::presentation
