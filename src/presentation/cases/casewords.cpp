#include "rapport/presentation/cases.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::CaseStep;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

/// In days where hours say too much.
QString lastedText(std::chrono::milliseconds time) {
    using namespace std::chrono_literals;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(time);
    if (hours >= 48h)
        return daysText(hours.count() / 24);
    return spanText(hours >= 1h ? std::chrono::milliseconds(hours) : std::max(time, 0ms));
}

} // namespace

QString word(domain::CaseSeverity severity) {
    switch (severity) {
    case domain::CaseSeverity::Minor:
        return Words::tr("minor");
    case domain::CaseSeverity::Serious:
        return Words::tr("serious");
    case domain::CaseSeverity::Urgent:
        break;
    }
    return Words::tr("urgent");
}

QString word(CaseStep step) {
    switch (step) {
    case CaseStep::Acknowledge:
        return Words::tr("acknowledge");
    case CaseStep::Explain:
        return Words::tr("explain how and why");
    case CaseStep::Fix:
        return Words::tr("fix it");
    case CaseStep::Apologise:
        return Words::tr("apologise");
    case CaseStep::MakeGood:
        return Words::tr("make good");
    case CaseStep::Thank:
        return Words::tr("thank");
    case CaseStep::CheckBack:
        return Words::tr("check back");
    case CaseStep::Done:
        break;
    }
    return Words::tr("close");
}

QString doneWord(CaseStep step) {
    switch (step) {
    case CaseStep::Acknowledge:
        return Words::tr("acknowledged");
    case CaseStep::Explain:
        return Words::tr("explained");
    case CaseStep::Fix:
        return Words::tr("fixed");
    case CaseStep::Apologise:
        return Words::tr("apologised");
    case CaseStep::MakeGood:
        return Words::tr("made good");
    case CaseStep::Thank:
        return Words::tr("thanked");
    case CaseStep::CheckBack:
        return Words::tr("checked back");
    case CaseStep::Done:
        break;
    }
    return Words::tr("closed");
}

QString hintOn(CaseStep step) {
    switch (step) {
    case CaseStep::Acknowledge:
        return Words::tr("Say at once that you heard it and will see to it.");
    case CaseStep::Explain:
        return Words::tr("Say how and why it happened, as it was.");
    case CaseStep::Fix:
        return Words::tr("Promise each thing that puts it right, with its day; this is done when all are kept.");
    case CaseStep::Apologise:
        return Words::tr("Say that you are sorry, without a but.");
    case CaseStep::MakeGood:
        return Words::tr("Give something for the trouble it was.");
    case CaseStep::Thank:
        return Words::tr("Thank them for saying it: most leave without a word.");
    case CaseStep::CheckBack:
        return Words::tr("Ask whether it is good now.");
    case CaseStep::Done:
        break;
    }
    return {};
}

Reason stepReason(const storage::CaseRow& row, Moment now) {
    const auto time = now - row.stepSince;
    const bool long_ = time >= std::chrono::hours(24 * domain::updateDays(row.severity));
    return {lastedText(time), long_ ? Tone::Amber : Tone::Neutral};
}

Reason updateReason(const storage::CaseRow& row, QDate today) {
    if (row.closedAt || !row.updateDue.isValid())
        return {};
    if (row.updateDue < today)
        return {Words::tr("owed since %1").arg(dayText(row.updateDue, today)), Tone::Red};
    if (row.updateDue == today)
        return {Words::tr("owed today"), Tone::Amber};
    return {Words::tr("by %1").arg(dayText(row.updateDue, today))};
}

QString turnText(const storage::CaseRow& row, Moment now) {
    if (row.closedAt)
        return Words::tr("closed");
    const QString time = lastedText(now - row.waitsFrom);
    return (row.waitsOn == domain::WaitsOn::Us ? Words::tr("ours, %1", "whose turn it is, for how long")
                                               : Words::tr("theirs, %1", "whose turn it is, for how long"))
        .arg(time);
}

QString timesText(const services::CaseTimes& times, qint64 days) {
    if (times.opened.empty())
        return Words::tr("No case was opened in %1.").arg(daysText(days));
    const QString answered = times.medianToAnswer ? Words::tr("answered in %1").arg(lastedText(*times.medianToAnswer))
                                                  : Words::tr("none answered yet");
    const QString resolved = times.medianToResolve ? Words::tr("resolved in %1").arg(lastedText(*times.medianToResolve))
                                                   : Words::tr("none resolved yet");
    return Words::tr("%1 opened in %2: %3, %4 (medians; %5 answered, %6 resolved)")
        .arg(counted(static_cast<qint64>(times.opened.size()), Words::tr("case"), Words::tr("cases")), daysText(days), answered,
             resolved, numberText(times.answered), numberText(times.resolved));
}

QString lacksText(const domain::Case& one) {
    QStringList lacks;
    for (const auto lack : domain::lacksToClose(one)) {
        switch (lack) {
        case domain::CaseLack::Cause:
            lacks << Words::tr("its cause");
            break;
        case domain::CaseLack::Apology:
            lacks << Words::tr("the apology");
            break;
        case domain::CaseLack::CheckBack:
            lacks << Words::tr("the check-back");
            break;
        }
    }
    if (lacks.size() < 2)
        return lacks.join(QString());
    const QString last = lacks.takeLast();
    return Words::tr("%1 and %2", "a list, its last").arg(lacks.join(u", "_s), last);
}

} // namespace rapport::presentation
