#include "domain/legs/legfacts.h"
#include "rapport/domain/promiserate.h"

namespace rapport::domain {

namespace {

using Promise = LegEvidence::Promise;

LegRecord recordOf(const Promise& promise) { return {promise.kind, promise.id.value(), promise.dueDay, promise.words}; }

/// As the promise-keeping rate counts it (verdictOn), over the last year; but an open one by the moment it is due now: one that
/// is overdue counts however old it is, one that was re-dated too late not before its new moment.
PromiseVerdict verdictOf(const Promise& promise, const LegTime& time) {
    if (promise.outcome == CommitmentOutcome::Open)
        return promise.dueAt < time.now ? PromiseVerdict::Overdue : PromiseVerdict::None;
    const bool cameDue = promise.judgedAt <= time.now && time.daysSince(promise.judgedAt) < legYearDays;
    return cameDue ? verdictOf(promise.outcome) : PromiseVerdict::None;
}

bool isRecent(const Promise& promise, const LegTime& time) {
    return time.daysSince(promise.closedAt.value_or(promise.judgedAt)) <= lapseDays;
}

struct Counted {
    LegFact overdue{LegFactKind::Overdue, LegState::Watch, 0, 0, {}};
    LegFact broken{LegFactKind::Broken, LegState::Unknown, 0, 0, {}};
    LegFact late{LegFactKind::KeptLate, LegState::Unknown, 0, 0, {}};
    LegFact onTime{LegFactKind::KeptOnTime, LegState::Good, 0, 0, {}};
    int cameDue = 0;
};

void count(Counted& counted, const Promise& promise, const LegTime& time) {
    const auto add = [&](LegFact& fact, bool decides, LegState says) {
        fact.rows.push_back(recordOf(promise));
        if (decides)
            fact.says = says;
    };
    switch (verdictOf(promise, time)) {
    case PromiseVerdict::None:
        return;
    case PromiseVerdict::KeptOnTime:
        add(counted.onTime, false, {});
        break;
    case PromiseVerdict::KeptLate:
        add(counted.late, isRecent(promise, time), LegState::Watch);
        break;
    case PromiseVerdict::Broken:
        add(counted.broken, isRecent(promise, time), LegState::Weak);
        break;
    case PromiseVerdict::Overdue:
        add(counted.overdue, promise.dueDay.daysTo(time.today()) >= overdueWeakDays, LegState::Weak);
        break;
    }
    ++counted.cameDue;
}

/// What the share of those kept on time says by itself.
LegState shareSays(int onTime, int cameDue) {
    if (cameDue >= fewPromises && onTime * 2 < cameDue)
        return LegState::Weak;
    return onTime == 0 ? LegState::Watch : LegState::Good;
}

} // namespace

std::vector<LegFact> trustFacts(const LegEvidence& evidence, const LegTime& time) {
    Counted counted;
    for (const Promise& promise : evidence.promises)
        count(counted, promise, time);
    if (counted.cameDue == 0)
        return {};
    counted.onTime.says = shareSays(static_cast<int>(counted.onTime.rows.size()), counted.cameDue);
    std::vector<LegFact> facts;
    for (LegFact& fact :
         {std::ref(counted.overdue), std::ref(counted.broken), std::ref(counted.late), std::ref(counted.onTime)}) {
        fact.count = static_cast<int>(fact.rows.size());
        fact.of = counted.cameDue;
        if (fact.count > 0 || fact.kind == LegFactKind::KeptOnTime)
            facts.push_back(std::move(fact));
    }
    return facts;
}

void trustChanges(const LegEvidence& evidence, NextChange& next) {
    for (const Promise& promise : evidence.promises) {
        if (promise.outcome == CommitmentOutcome::Open) {
            next.at(promise.dueAt + std::chrono::milliseconds(1)); // at that moment itself it is still kept
            next.onDay(promise.dueDay.addDays(overdueWeakDays));
            continue;
        }
        next.at(promise.judgedAt);
        next.onDay(next.time().dayOf(promise.judgedAt).addDays(legYearDays));
        next.onDay(next.time().dayOf(promise.closedAt.value_or(promise.judgedAt)).addDays(lapseDays + 1));
    }
}

} // namespace rapport::domain
