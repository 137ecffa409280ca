#include "cli/rows.h"

#include "cli/arguments.h"
#include "cli/when.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

Json timeOf(const domain::Due& due) { return due.time ? Json(due.time->toString(u"HH:mm"_s)) : Json(); }

QString days(int count) { return count == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(count); }

QString stateOf(const storage::CommitmentRow& row) {
    if (row.outcome != domain::CommitmentOutcome::Open)
        return domain::key(row.outcome).replace(u'_', u' ');
    if (!row.overdue)
        return {};
    return row.overdueDays > 0 ? Words::tr("overdue %1").arg(days(row.overdueDays)) : Words::tr("overdue today");
}

QString dayAway(QDate day, QDate today) {
    const auto away = today.daysTo(day);
    if (away == 0)
        return Words::tr("today");
    if (away == 1)
        return Words::tr("tomorrow");
    if (away == -1)
        return Words::tr("yesterday");
    return away > 0 ? Words::tr("in %1").arg(days(static_cast<int>(away)))
                    : Words::tr("%1 ago").arg(days(static_cast<int>(-away)));
}

/// "trust, weak"; "none", "unknown".
QString weakestOf(const domain::LegStanding& legs) {
    const QString leg = domain::key(legs.weakest);
    return legs.state >= domain::LegState::Watch ? Words::tr("%1, %2", "trust, weak").arg(leg, domain::key(legs.state)) : leg;
}

/// Of a greeting: given, or why it waits.
QString greetingOf(const storage::MilestoneRow& row) {
    if (row.greeted)
        return Words::tr("greeted");
    if (row.hold == domain::GreetingHold::OptedOut)
        return Words::tr("wants none");
    return row.hold == domain::GreetingHold::Complaint ? Words::tr("complaint open") : QString();
}

} // namespace

Json orNull(const QString& text) { return text.isEmpty() ? Json() : Json(text); }

QString driftKey(domain::Drift drift) {
    switch (drift) {
    case domain::Drift::InTouch:
        return u"in_touch"_s;
    case domain::Drift::Amber:
        return u"amber"_s;
    case domain::Drift::Red:
        return u"red"_s;
    case domain::Drift::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString shownOccasion(domain::MilestoneKind kind, const QString& label) {
    return label.isEmpty() ? domain::key(kind).replace(u'_', u' ') : label;
}

Json asJson(const storage::CommitmentRow& row) {
    const bool ours = row.promiser == domain::Promiser::We;
    return Json::object({{u"id"_s, row.id},
                         {u"customer"_s, row.customerName},
                         {u"words"_s, row.words},
                         {u"kind"_s, domain::key(row.kind)},
                         {u"direction"_s, ours ? u"ours"_s : u"theirs"_s},
                         {u"owner"_s, orNull(row.ownerName)},
                         {u"due_date"_s, row.due.date},
                         {u"due_time"_s, timeOf(row.due)},
                         {u"first_due_date"_s, row.firstDue.date},
                         {u"overdue_days"_s, row.overdueDays},
                         {u"outcome"_s, domain::key(row.outcome)},
                         {u"redated"_s, row.redated},
                         {u"recurrence"_s, orNull(row.recurrence)}});
}

Json asJson(const storage::PlanRow& row) {
    return Json::object({{u"id"_s, row.id},
                         {u"customer"_s, row.customerName},
                         {u"channel"_s, domain::key(row.channel)},
                         {u"words"_s, row.words},
                         {u"owner"_s, orNull(row.ownerName)},
                         {u"due_date"_s, row.due.date},
                         {u"due_time"_s, timeOf(row.due)},
                         {u"past"_s, row.past},
                         {u"recurrence"_s, orNull(row.recurrence)}});
}

Json asJson(const domain::PlannedInteraction& plan) {
    return Json::object({{u"id"_s, plan.id},
                         {u"uid"_s, plan.uid},
                         {u"customer_id"_s, plan.customer},
                         {u"channel"_s, domain::key(plan.channel)},
                         {u"words"_s, plan.words},
                         {u"due_date"_s, plan.due.date},
                         {u"due_time"_s, timeOf(plan.due)},
                         {u"recurrence"_s, orNull(plan.recurrence)},
                         {u"repeat_from"_s, domain::key(plan.repeatFrom)},
                         {u"state"_s, domain::key(plan.state)},
                         {u"interaction_id"_s, plan.interaction}});
}

Json asJson(const storage::ReminderRow& row) {
    const storage::CommitmentRow& commitment = row.commitment;
    return Json::object({{u"id"_s, commitment.id},
                         {u"customer"_s, commitment.customerName},
                         {u"words"_s, commitment.words},
                         {u"kind"_s, domain::key(commitment.kind)},
                         {u"owner"_s, orNull(commitment.ownerName)},
                         {u"due_date"_s, commitment.due.date},
                         {u"due_time"_s, timeOf(commitment.due)},
                         {u"urgent"_s, commitment.priority == domain::Priority::Urgent},
                         {u"stage"_s, domain::key(row.stage)}});
}

Json asJson(const storage::MilestoneRow& row) {
    return Json::object({{u"id"_s, row.id},
                         {u"customer"_s, row.customerName},
                         {u"kind"_s, domain::key(row.kind)},
                         {u"date"_s, row.date.toString()},
                         {u"next"_s, row.next},
                         {u"years"_s, row.years},
                         {u"greeted"_s, row.greeted}});
}

Json asJson(const storage::DriftingRow& row) {
    return Json::object({{u"id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"organisation"_s, row.organisation},
                         {u"tier"_s, domain::key(row.tier)},
                         {u"last_contact"_s, row.lastTwoWay},
                         {u"ideal_days"_s, row.cadence.ideal},
                         {u"maximum_days"_s, row.cadence.maximum},
                         {u"days_past"_s, row.daysPast},
                         {u"drift"_s, driftKey(row.drift)},
                         {u"last_subject"_s, row.lastSubject},
                         {u"owner"_s, orNull(row.ownerName)},
                         {u"planned"_s, row.planned ? Json(*row.planned) : Json()}});
}

Json asJson(const storage::CustomerRow& row, const QTimeZone& zone) {
    return Json::object({{u"id"_s, row.id},
                         {u"name"_s, row.name},
                         {u"organisation"_s, row.organisation},
                         {u"title"_s, row.title},
                         {u"kind"_s, domain::key(row.kind)},
                         {u"state"_s, domain::key(row.state)},
                         {u"tags"_s, row.tags},
                         {u"tier"_s, domain::key(row.tier)},
                         {u"owner"_s, orNull(row.owner)},
                         {u"care_note"_s, row.careNote},
                         {u"last_contact"_s, row.lastContact ? Json(isoMoment(*row.lastContact, zone)) : Json()},
                         {u"next_touch"_s, row.nextTouch},
                         {u"drift"_s, driftKey(row.drift)},
                         {u"open_commitments"_s, row.openCommitments},
                         {u"overdue"_s, row.overdue},
                         {u"weakest"_s, domain::key(row.legs.weakest)},
                         {u"legs_state"_s, domain::key(row.legs.state)}});
}

Table asTable(const std::vector<storage::CommitmentRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("DUE"), Words::tr("CUSTOMER"), Words::tr("WORDS"), Words::tr("WHOSE"),
                 Words::tr("OWNER"), Words::tr("STATE")});
    for (const auto& row : rows) {
        const QString whose = row.promiser == domain::Promiser::We ? Words::tr("ours") : Words::tr("theirs");
        const QString urgent = row.priority == domain::Priority::Urgent ? Words::tr("urgent ") : QString();
        table.add({QString::number(row.id.value()), shownDue(row.due), row.customerName, row.words, whose, row.ownerName,
                   urgent + stateOf(row)});
    }
    return table;
}

Table asTable(const std::vector<storage::ReminderRow>& rows) {
    std::vector<storage::CommitmentRow> commitments;
    for (const auto& row : rows)
        commitments.push_back(row.commitment);
    return asTable(commitments);
}

Table asTable(const std::vector<storage::PlanRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("PLANNED"), Words::tr("CUSTOMER"), Words::tr("HOW"), Words::tr("ABOUT"),
                 Words::tr("OWNER"), Words::tr("REPEATS")});
    for (const auto& row : rows)
        table.add({QString::number(row.id.value()), shownDue(row.due), row.customerName, domain::key(row.channel), row.words,
                   row.ownerName, row.recurrence});
    return table;
}

Table asTable(const std::vector<storage::MilestoneRow>& rows, QDate today) {
    Table table({Words::tr("ID"), Words::tr("DAY"), Words::tr("WHEN"), Words::tr("CUSTOMER"), Words::tr("OCCASION"),
                 Words::tr("YEARS"), Words::tr("GREETED")});
    for (const auto& row : rows) {
        table.add({QString::number(row.id.value()), row.next.isValid() ? shownDay(row.next) : row.date.toString(),
                   row.next.isValid() ? dayAway(row.next, today) : QString(), row.customerName,
                   shownOccasion(row.kind, row.label), row.years ? QString::number(*row.years) : QString(), greetingOf(row)});
    }
    return table;
}

Table asTable(const std::vector<storage::DriftingRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("ORGANISATION"), Words::tr("TIER"), Words::tr("LAST CONTACT"),
                 Words::tr("MEANT"), Words::tr("PAST BY"), Words::tr("PLANNED"), Words::tr("ABOUT")});
    for (const auto& row : rows) {
        table.add({QString::number(row.customer.value()), row.name, row.organisation, domain::key(row.tier),
                   shownDay(row.lastTwoWay), Words::tr("every %1").arg(days(row.cadence.ideal)), days(row.daysPast),
                   row.planned ? shownDay(*row.planned) : QString(), row.lastSubject});
    }
    return table;
}

Table asTable(const std::vector<storage::CustomerRow>& rows, const QTimeZone& zone) {
    Table table({Words::tr("ID"), Words::tr("NAME"), Words::tr("ORGANISATION"), Words::tr("TAGS"), Words::tr("TIER"),
                 Words::tr("OWNER"), Words::tr("LAST CONTACT"), Words::tr("OPEN"), Words::tr("WEAKEST")});
    for (const auto& row : rows) {
        const QString last = row.lastContact ? shownDay(row.lastContact->dateIn(zone)) : QString();
        const QString open = row.openCommitments > 0 ? QString::number(row.openCommitments) : QString();
        table.add({QString::number(row.id.value()), row.name, row.organisation, row.tags.join(u", "_s), domain::key(row.tier),
                   row.owner, last, row.overdue ? Words::tr("%1, overdue").arg(open) : open, weakestOf(row.legs)});
    }
    return table;
}

} // namespace rapport::cli
