#include "rapport/storage/calendarscan.h"

#include "storage/commitments/commitmentrows.h"
#include "storage/plans/planrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// The columns of a table, each as `alias`.name.
QString columnsOf(const QString& columns, const QString& alias) {
    QStringList names = columns.split(u", "_s);
    for (QString& name : names)
        name.prepend(alias + u'.');
    return names.join(u", ");
}

} // namespace

void eachOpenCommitment(ReadSession& session, const std::function<void(const ScheduledCommitment&)>& take) {
    const QString own = columnsOf(commitmentColumns(), u"k"_s);
    const int extra = static_cast<int>(own.count(u',')) + 1;
    auto statement = session.connection().scan(
        u"SELECT %1, c.shown_name, o.name, (SELECT count(*) FROM commitment_redating r WHERE r.commitment_id = k.id), "
        "(SELECT max(r.at) FROM commitment_redating r WHERE r.commitment_id = k.id), c.care_note, i.notes, "
        "c.uid, m.name FROM commitment k JOIN customer c ON c.id = k.customer_id LEFT JOIN staff o ON o.id = k.owner_id "
        "LEFT JOIN staff m ON m.id = k.made_by LEFT JOIN interaction i ON i.id = k.interaction_id WHERE k.outcome = 'open' AND k.active = 1 ORDER BY k.id"_s
            .arg(own));
    while (statement.step()) {
        ScheduledCommitment found;
        found.commitment = commitmentFrom(statement);
        found.customerName = statement.text(extra);
        found.ownerName = statement.text(extra + 1);
        found.moved = statement.integer(extra + 2);
        found.movedAt = statement.optionalMoment(extra + 3);
        found.careNote = statement.text(extra + 4);
        found.notes = statement.text(extra + 5);
        found.customerUid = statement.text(extra + 6);
        found.madeByName = statement.text(extra + 7);
        take(found);
    }
}

void eachOpenPlan(ReadSession& session, const std::function<void(const ScheduledPlan&)>& take) {
    const QString own = columnsOf(planColumns(), u"p"_s);
    const int extra = static_cast<int>(own.count(u',')) + 1;
    auto statement = session.connection().scan(u"SELECT %1, c.shown_name, o.name, c.care_note, c.uid, m.name "
                                               "FROM planned_interaction p JOIN customer c ON c.id = p.customer_id "
                                               "LEFT JOIN staff o ON o.id = p.owner_id LEFT JOIN staff m ON m.id = p.made_by "
                                               "WHERE p.state = 'open' AND p.active = 1 ORDER BY p.id"_s.arg(own));
    while (statement.step())
        take({planFrom(statement), statement.text(extra + 3), statement.text(extra), statement.text(extra + 1),
              statement.text(extra + 4), statement.text(extra + 2)});
}

void eachYearlyMilestone(ReadSession& session, const std::function<void(const YearlyMilestone&)>& take) {
    auto statement = session.connection().scan(
        u"SELECT m.uid, m.kind, m.label, m.date, c.leap_day, c.shown_name, c.care_note, c.uid, m.lead_days "
        "FROM milestone m "
        "JOIN customer c ON c.id = m.customer_id WHERE m.active = 1 AND m.month_day IS NOT NULL ORDER BY m.id"_s);
    while (statement.step()) {
        YearlyMilestone found;
        found.milestone.uid = statement.text(0);
        found.milestone.kind = statement.word<MilestoneKind>(1).value_or(MilestoneKind::Custom);
        found.milestone.label = statement.text(2);
        found.milestone.date = PartialDate::parse(statement.text(3)).value_or(found.milestone.date);
        found.leapDay = statement.word<LeapDayRule>(4).value_or(LeapDayRule::February28);
        found.customerName = statement.text(5);
        found.careNote = statement.text(6);
        found.customerUid = statement.text(7);
        found.milestone.leadDays = statement.optionalInteger(8);
        take(found);
    }
}

} // namespace rapport::storage
