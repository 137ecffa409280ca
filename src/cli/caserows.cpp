#include "cli/caserows.h"

#include "cli/arguments.h"
#include "cli/rows.h"
#include "cli/when.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

Json momentOrNull(const std::optional<Moment>& moment) { return moment ? Json(moment->toIso()) : Json(); }

/// When a step was done, and how long after the one before.
Json stepJson(const domain::CaseStepDone& step, const domain::CaseSpan& span) {
    return Json::object({{u"step"_s, domain::key(step.step)},
                         {u"at"_s, step.at.toIso()},
                         {u"words"_s, step.words},
                         {u"interaction_id"_s, step.interaction},
                         {u"hours"_s, hoursOf(span.took)}});
}

Json stepsJson(const domain::Case& one, Moment now) {
    const auto spans = spansOf(one, now);
    Json::Elements steps;
    for (size_t i = 0; i < one.steps.size(); ++i)
        steps.push_back(stepJson(one.steps[i], spans[i]));
    return steps;
}

QString lackKey(domain::CaseLack lack) {
    switch (lack) {
    case domain::CaseLack::Cause:
        return u"cause"_s;
    case domain::CaseLack::Apology:
        return u"apology"_s;
    case domain::CaseLack::CheckBack:
        break;
    }
    return u"check_back"_s;
}

QString turnOf(const storage::CaseRow& row) {
    if (row.closedAt)
        return Words::tr("closed");
    return row.waitsOn == domain::WaitsOn::Us ? Words::tr("us") : Words::tr("customer");
}

} // namespace

Json hoursOf(const std::optional<std::chrono::milliseconds>& time) {
    constexpr double tenthOfHour = 360'000.0; // ms
    return time ? Json(std::round(static_cast<double>(time->count()) / tenthOfHour) / 10.0) : Json();
}

QString shownKey(QString key) { return key.replace(u'_', u' '); }

Json asJson(const storage::CaseRow& row) {
    return Json::object({{u"id"_s, row.id},
                         {u"customer"_s, row.customerName},
                         {u"words"_s, row.words},
                         {u"severity"_s, domain::key(row.severity)},
                         {u"step"_s, domain::key(row.step)},
                         {u"step_since"_s, row.stepSince.toIso()},
                         {u"waits_on"_s, row.closedAt ? Json() : Json(domain::key(row.waitsOn))},
                         {u"waits_from"_s, row.closedAt ? Json() : Json(row.waitsFrom.toIso())},
                         {u"owner"_s, orNull(row.ownerName)},
                         {u"opened_at"_s, row.openedAt.toIso()},
                         {u"answered_at"_s, momentOrNull(row.answeredAt)},
                         {u"closed_at"_s, momentOrNull(row.closedAt)},
                         {u"update_due"_s, row.updateDue},
                         {u"open_promises"_s, row.openPromises}});
}

Json asJson(const domain::Case& one, Moment now) {
    return Json::object({{u"id"_s, one.id},
                         {u"uid"_s, one.uid},
                         {u"customer_id"_s, one.customer},
                         {u"interaction_id"_s, one.interaction},
                         {u"words"_s, one.words},
                         {u"cause"_s, one.cause},
                         {u"severity"_s, domain::key(one.severity)},
                         {u"step"_s, domain::key(stepOf(one))},
                         {u"waits_on"_s, one.closedAt ? Json() : Json(domain::key(one.waitsOn))},
                         {u"opened_at"_s, one.openedAt.toIso()},
                         {u"closed_at"_s, momentOrNull(one.closedAt)},
                         {u"closed_although"_s, orNull(one.exception)},
                         {u"update_due"_s, one.updateDue},
                         {u"hours_to_answer"_s, hoursOf(timeToAnswer(one))},
                         {u"hours_to_resolve"_s, hoursOf(timeToResolve(one))},
                         {u"steps"_s, stepsJson(one, now)},
                         {u"commitments"_s, Json::list(one.commitments, [](CommitmentId id) { return Json(id); })},
                         {u"interactions"_s, Json::list(one.interactions, [](InteractionId id) { return Json(id); })},
                         {u"lacks"_s, Json::list(lacksToClose(one), [](domain::CaseLack lack) { return Json(lackKey(lack)); })}});
}

Table asTable(const std::vector<storage::CaseRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("WORDS"), Words::tr("SEVERITY"), Words::tr("NEXT STEP"),
                 Words::tr("WAITS ON"), Words::tr("TELL THEM BY"), Words::tr("OWNER")});
    for (const auto& row : rows)
        table.add({QString::number(row.id.value()), row.customerName, row.words, domain::key(row.severity),
                   shownKey(domain::key(row.step)), turnOf(row), row.updateDue.isValid() ? shownDay(row.updateDue) : QString(),
                   row.ownerName});
    return table;
}

} // namespace rapport::cli
