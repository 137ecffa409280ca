#include "rapport/presentation/milestonewords.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/words.h"

#include <QCoreApplication>

namespace rapport::presentation {

namespace {

struct MilestoneWords {
    Q_DECLARE_TR_FUNCTIONS(MilestoneWords)
};

QString yearsText(domain::MilestoneKind kind, int years, bool past) {
    const auto counted = presentation::counted(years, MilestoneWords::tr("year"), MilestoneWords::tr("years"));
    switch (kind) {
    case domain::MilestoneKind::Birthday:
        return past ? MilestoneWords::tr("turned %1").arg(years) : MilestoneWords::tr("turns %1").arg(years);
    case domain::MilestoneKind::WeddingAnniversary:
        return MilestoneWords::tr("married for %1").arg(counted);
    case domain::MilestoneKind::CustomerSince:
        return MilestoneWords::tr("customer for %1").arg(counted);
    case domain::MilestoneKind::Contract:
        return MilestoneWords::tr("contract for %1").arg(counted);
    case domain::MilestoneKind::Founding:
        return MilestoneWords::tr("founded %1 ago").arg(counted);
    case domain::MilestoneKind::Custom:
        break;
    }
    return counted;
}

} // namespace

QString milestoneText(const storage::MilestoneRow& row, QDate today) {
    const auto kind = capitalised(row.label.isEmpty() ? word(row.kind) : row.label);
    if (row.years.value_or(0) <= 0)
        return kind;
    const auto years = yearsText(row.kind, *row.years, row.next < today);
    // The others name their kind with the years: "Customer for 10 years".
    const bool named = row.kind != domain::MilestoneKind::Birthday && row.kind != domain::MilestoneKind::Custom;
    return named ? capitalised(years) : MilestoneWords::tr("%1 · %2").arg(kind, years);
}

QString holdWord(domain::GreetingHold hold) {
    switch (hold) {
    case domain::GreetingHold::OptedOut:
        return MilestoneWords::tr("wants none");
    case domain::GreetingHold::Complaint:
        return MilestoneWords::tr("complaint open");
    case domain::GreetingHold::None:
        break;
    }
    return {};
}

} // namespace rapport::presentation
