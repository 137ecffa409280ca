#include "rapport/presentation/plans.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(Plans)
};

} // namespace

RowActions planActions() {
    using enum domain::Act;
    return {{u"done"_s, PlanWords::tr("Done"), u"D"_s, true, WriteCommitments},
            {u"redate"_s, PlanWords::tr("Re-date"), u"R"_s, true, WriteCommitments},
            {u"edit"_s, PlanWords::tr("Edit"), u"E"_s, false, WriteCommitments},
            {u"drop"_s, PlanWords::tr("Cancel what is planned"), u"X"_s, false, WriteCommitments},
            {u"skip"_s, PlanWords::tr("Skip this one of a series"), u"S"_s, false, WriteCommitments}};
}

RowActions planActions(const storage::PlanRow& row, const domain::Permissions& permissions) {
    RowActions actions = permitted(planActions(), permissions, permissions.whose({row.madeBy, row.owner}));
    if (row.recurrence.isEmpty())
        actions.removeIf([](const RowAction& action) { return action.id == "skip"_L1; });
    return actions;
}

} // namespace rapport::presentation
