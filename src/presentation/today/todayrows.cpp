#include "rapport/presentation/drifting.h"
#include "rapport/presentation/today.h"

#include "presentation/today/todaycare.h"
#include "rapport/presentation/cases.h"
#include "rapport/presentation/commitments.h"
#include "rapport/presentation/plans.h"
#include "rapport/presentation/recurrence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {
QString tr(const char* text) { return QCoreApplication::translate("today", text); }

QString joined(const QStringList& parts) {
    QStringList said;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            said << part;
    }
    return said.join(u" · "_s);
}

/// "Call back about the boiler part" with Anna reads "Call back Anna about the boiler part"; other promises name whom they are
/// for.
std::pair<QString, QString> sentenceOf(const storage::CommitmentRow& row) {
    const QString callBack = tr("call back");
    if (row.kind == CommitmentKind::CallBack && row.words.startsWith(callBack, Qt::CaseInsensitive))
        return {tr("Call back %1").arg(row.customerName), row.words.mid(callBack.size()).trimmed()};
    const QString words = row.words.isEmpty() ? word(row.kind) : row.words;
    return {capitalised(words),
            row.kind == CommitmentKind::Send ? tr("to %1").arg(row.customerName) : tr("for %1").arg(row.customerName)};
}

QString movedText(const storage::CommitmentRow& row, QDate today) {
    if (row.redated == 0)
        return {};
    const auto moved = redatedText(row.redated, row.lastToldCustomer);
    return row.firstDue == row.due ? moved : tr("first due %1, %2").arg(dueText(row.firstDue, today), moved);
}

QString promisedText(const storage::CommitmentRow& row, QDate today) {
    if (!row.madeOn.isValid() || row.madeByName.isEmpty())
        return {};
    return tr("promised by %1 on %2").arg(row.madeByName, dayText(row.madeOn, today));
}

/// Of todayActions(), those with these ids; the keys of `quiet` ones work without a button.
RowActions someActions(const QStringList& ids, const QStringList& quiet = {}) {
    RowActions some;
    for (RowAction action : todayActions()) {
        action.button = !quiet.contains(action.id);
        if (ids.contains(action.id) || !action.button)
            some << action;
    }
    return some;
}

ListRow commitmentLine(const storage::CommitmentRow& row, TodaySection section, Moment now, const QTimeZone& zone,
                       const Permissions& permissions) {
    const QDate today = now.dateIn(zone);
    const auto [title, rest] = sentenceOf(row);
    const QString urgent = row.priority == Priority::Urgent ? word(row.priority) : QString();
    return {.section = static_cast<int>(section),
            .id = row.id.value(),
            .customer = row.customer,
            .title = title,
            .rest = rest,
            .second = joined({urgent, row.organisation, promisedText(row, today), movedText(row, today), repetitionInWords(row)}),
            .icon = iconName(row.kind),
            .reason = dueReason(row, now, zone),
            .actions = permitted(someActions({u"done"_s, u"redate"_s}, {u"assign"_s, u"log"_s}), permissions,
                                 permissions.whose({row.madeBy, row.owner}))};
}

QString planReason(const storage::PlanRow& row, QDate today) {
    if (row.due.date < today)
        return tr("planned for %1").arg(dueText(row.due, today));
    return row.due.time ? timeText(*row.due.time) : tr("any time");
}

/// "Call: Anna Kovács", the new boiler.
ListRow planLine(const storage::PlanRow& row, QDate today, const Permissions& permissions) {
    return {.section = static_cast<int>(TodaySection::Planned),
            .id = row.id.value(),
            .customer = row.customer,
            .title = tr("%1: %2").arg(capitalised(word(row.channel)), row.customerName),
            .rest = row.words,
            .second = joined({row.organisation, row.ownerName, repetitionInWords(row)}),
            .icon = iconName(row.channel),
            .reason = {planReason(row, today), row.due.date < today ? Tone::Amber : Tone::Neutral},
            .actions = planActions(row, permissions) + permitted(someActions({}, {u"log"_s}), permissions)};
}

ListRow milestoneLine(const storage::MilestoneRow& row, QDate today) {
    const QString prefers = row.preferredChannel ? tr("prefers %1").arg(word(*row.preferredChannel)) : QString();
    const QString topic = row.topic.isEmpty() ? QString() : tr("topic: %1").arg(row.topic);
    const QString belated = row.next < today ? milestoneWhen(row, today) : QString();
    return {.section = static_cast<int>(TodaySection::Milestones),
            .id = row.id.value(),
            .customer = row.customer,
            .title = row.customerName,
            .rest = milestoneSentence(row, today),
            .second = joined({belated, row.organisation, prefers, topic}),
            .icon = iconName(row.kind),
            .reason = milestoneReason(row, today),
            .actions = someActions({u"greet"_s}, {u"log"_s})};
}

ListRow driftingLine(const storage::DriftingRow& row, QDate today, const Permissions& permissions) {
    const QString ago = tr("last spoken %1").arg(agoText(row.lastTwoWay, today));
    const QString spoken = row.lastSubject.isEmpty() ? ago : tr("%1: %2").arg(ago, row.lastSubject);
    return {.section = static_cast<int>(TodaySection::Drifting),
            .id = row.customer.value(),
            .customer = row.customer,
            .title = row.name,
            .rest = {},
            .second = joined({row.organisation, spoken, tr("ideal %1").arg(daysText(row.cadence.ideal))}),
            .icon = u"drifting"_s,
            .reason = driftingReason(row, today),
            .actions = permitted(someActions({u"plan"_s, u"log"_s}), permissions)};
}

/// Who wrote or called and has no answer yet, about what, and for how long.
ListRow waitingLine(const storage::WaitingRow& row, Moment now, const QTimeZone& zone, const Permissions& permissions) {
    const auto waited = now - row.since;
    const auto days = row.since.dateIn(zone).daysTo(now.dateIn(zone));
    return {.section = static_cast<int>(TodaySection::Waiting),
            .id = row.interaction.value(),
            .customer = row.customer,
            .title = row.name,
            .rest = row.subject,
            .second =
                joined({tr("%1, waits since %2")
                            .arg(capitalised(word(row.channel, Direction::In)), momentText(row.since, zone, now.dateIn(zone))),
                        row.organisation, row.ownerName}),
            .icon = iconName(row.channel),
            .reason = {days > 0 ? daysText(days) : spanText(waited), days > 1   ? Tone::Red
                                                                     : days > 0 ? Tone::Amber
                                                                                : Tone::Neutral},
            .actions = permitted(someActions({u"log"_s, u"settle"_s}), permissions)};
}

/// Whose case it is, what is to be done next, and what the customer waits for.
ListRow caseLine(const storage::CaseRow& row, Moment now, const QTimeZone& zone, const Permissions& permissions) {
    const Reason update = updateReason(row, now.dateIn(zone));
    const Reason step = stepReason(row, now);
    const bool urgent = row.severity == CaseSeverity::Urgent;
    return {.section = static_cast<int>(TodaySection::Cases),
            .id = row.id.value(),
            .customer = row.customer,
            .title = row.customerName,
            .rest = tr("%1: %2").arg(word(row.step), row.words),
            .second = joined({urgent ? word(row.severity) : QString(), row.organisation, turnText(row, now),
                              update.tone == Tone::Neutral ? QString() : tr("update %1").arg(update.text)}),
            .icon = u"cases"_s,
            .reason = urgent ? Reason{step.text, Tone::Red} : step,
            .actions = permitted(someActions({u"step"_s}, {u"log"_s}), permissions)};
}

ListRow heading(TodaySection section, const QString& title) {
    return {.kind = RowKind::Heading, .section = static_cast<int>(section), .title = title};
}

ListRow moreLine(TodaySection section, qint64 more) {
    return {.kind = RowKind::Link, .section = static_cast<int>(section), .title = tr("and %1 more").arg(numberText(more))};
}

void addSection(std::vector<ListRow>& all, TodaySection section, const QString& title, std::vector<ListRow> rows, qint64 count) {
    if (rows.empty())
        return;
    const qint64 more = count - static_cast<qint64>(rows.size());
    all.push_back(heading(section, title));
    std::move(rows.begin(), rows.end(), std::back_inserter(all));
    if (more > 0)
        all.push_back(moreLine(section, more));
}

template <typename Rows, typename ToLine>
std::vector<ListRow> linesOf(const Rows& rows, ToLine toLine) {
    std::vector<ListRow> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows)
        lines.push_back(toLine(row));
    return lines;
}
} // namespace

/// Greeting and logging are one's own whoever has the customer.
RowActions todayActions() {
    RowActions all{{u"done"_s, tr("Done"), u"D"_s, true, Act::WriteCommitments},
                   {u"redate"_s, tr("Re-date"), u"R"_s, true, Act::WriteCommitments},
                   {u"assign"_s, tr("Assign"), u"A"_s, true, Act::AssignCommitments},
                   {u"step"_s, tr("Next step of the case"), u"C"_s, true, Act::WorkCases},
                   {u"greet"_s, tr("Greet"), u"G"_s},
                   {u"plan"_s, tr("Plan a call"), u"P"_s, true, Act::WriteCommitments},
                   {u"settle"_s, tr("Nothing to answer"), u"N"_s, true, Act::WriteInteractions},
                   {u"warn"_s, tr("Warn"), u"W"_s, true, Act::RecordCare},
                   {u"confirm"_s, tr("Still true"), u"Y"_s, true, Act::ChangeCustomers},
                   {u"log"_s, tr("Log"), u"L"_s}};
    for (const RowAction& each : planActions()) {
        if (std::none_of(all.begin(), all.end(), [&](const RowAction& known) { return known.id == each.id; }))
            all << each;
    }
    return all;
}

std::vector<ListRow> todayRows(const services::Today& today, Moment now, const QTimeZone& zone, const Permissions& permissions) {
    const auto promise = [&](TodaySection section) {
        return [&, section](const storage::CommitmentRow& row) { return commitmentLine(row, section, now, zone, permissions); };
    };
    std::vector<ListRow> all;
    addSection(all, TodaySection::Overdue, tr("Overdue"), linesOf(today.overdue, promise(TodaySection::Overdue)),
               today.overdueCount);
    addSection(all, TodaySection::Due, tr("Due today"), linesOf(today.due, promise(TodaySection::Due)), today.dueCount);
    const auto complaint = [&](const storage::CaseRow& row) { return caseLine(row, now, zone, permissions); };
    const auto answer = [&](const storage::WaitingRow& row) { return waitingLine(row, now, zone, permissions); };
    addSection(all, TodaySection::Waiting, tr("Waiting for our answer"), linesOf(today.waiting, answer), today.waitingCount);
    addSection(all, TodaySection::Cases, tr("Cases"), linesOf(today.cases, complaint), today.caseCount);
    const auto congratulate = [&](const storage::MilestoneRow& row) { return milestoneLine(row, today.date); };
    const auto plan = [&](const storage::PlanRow& row) { return planLine(row, today.date, permissions); };
    addSection(all, TodaySection::Planned, tr("Planned"), linesOf(today.plans, plan), today.planCount);
    addSection(all, TodaySection::Milestones, tr("Milestones"), linesOf(today.milestones, congratulate), today.milestoneCount);
    const auto drift = [&](const storage::DriftingRow& row) { return driftingLine(row, today.date, permissions); };
    addSection(all, TodaySection::Drifting, tr("Drifting"), linesOf(today.drifting, drift), today.driftingCount);
    for (TodayCareSection& care : todayCare(today, zone, permissions))
        addSection(all, care.section, care.title, std::move(care.rows), care.count);
    return all;
}

QString todaySummary(const services::Today& today) {
    const auto said = [](qint64 count, const QString& words) { return count > 0 ? words.arg(numberText(count)) : QString(); };
    return joined({said(today.overdueCount, tr("%1 overdue")), said(today.dueCount, tr("%1 due today")),
                   said(today.waitingCount, tr("%1 to answer")), said(today.caseCount, tr("%1 cases")),
                   said(today.planCount, tr("%1 planned")), said(today.milestoneCount, tr("%1 to congratulate")),
                   said(today.driftingCount, tr("%1 drifting")),
                   said(today.needCount + std::ssize(today.rhythms), tr("%1 needed soon")),
                   said(today.expiryCount, tr("%1 to warn of")), said(today.gestureCount, tr("%1 to give")),
                   said(today.feedbackCount, tr("%1 feedback to close"))});
}

} // namespace rapport::presentation
