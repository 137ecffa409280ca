#include "rapport/domain/case.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace rapport::domain {

using namespace std::chrono;

namespace {

constexpr std::array inOrder{CaseStep::Acknowledge, CaseStep::Explain, CaseStep::Fix,      CaseStep::Apologise,
                             CaseStep::MakeGood,    CaseStep::Thank,   CaseStep::CheckBack};

QString tr(const char* text) { return QCoreApplication::translate("Case", text); }

[[noreturn]] void refuse(const char* why) { throw Error(ErrorCode::InvalidInput, tr(why)); }

void requireOpen(const Case& one) {
    if (one.closedAt)
        refuse(QT_TRANSLATE_NOOP("Case", "This case is closed. Open it again to change it."));
}

/// Why it may not be closed as it is; null where it may.
const char* closingProblem(const Case& one) {
    if (lacksToClose(one).empty() || !isBlank(one.exception))
        return nullptr;
    return QT_TRANSLATE_NOOP("Case", "Before it is closed, write down its cause, apologise and check back, or say why not.");
}

QDate updateDay(const Case& one, Moment now) { return now.dateIn(zoneNamed(one.zone)).addDays(updateDays(one.severity)); }

} // namespace

int updateDays(CaseSeverity severity) {
    switch (severity) {
    case CaseSeverity::Urgent:
        return 1;
    case CaseSeverity::Serious:
        return 3;
    case CaseSeverity::Minor:
        break;
    }
    return 7;
}

Case openedCase(CustomerId customer, const QString& words, CaseSeverity severity, StaffId by, Moment now, const QTimeZone& zone) {
    Case one;
    one.customer = customer;
    one.words = words;
    one.severity = severity;
    one.owner = one.openedBy = by;
    one.zone = QString::fromLatin1(zone.id());
    one.openedAt = one.waitsFrom = now;
    one.updateDue = updateDay(one, now);
    return one;
}

bool isDone(const Case& one, CaseStep step) {
    return std::any_of(one.steps.begin(), one.steps.end(), [step](const CaseStepDone& done) { return done.step == step; });
}

CaseStep stepOf(const Case& one) {
    if (one.closedAt)
        return CaseStep::Done;
    const auto next = std::find_if(inOrder.begin(), inOrder.end(), [&one](CaseStep step) { return !isDone(one, step); });
    return next == inOrder.end() ? CaseStep::Done : *next;
}

Moment stepSince(const Case& one) {
    if (one.closedAt)
        return *one.closedAt;
    return one.steps.empty() ? one.openedAt : one.steps.back().at;
}

bool isUpdateOwed(const Case& one, QDate today) { return !one.closedAt && one.updateDue.isValid() && one.updateDue <= today; }

std::vector<CaseSpan> spansOf(const Case& one, Moment now) {
    std::vector<CaseSpan> spans;
    Moment from = one.openedAt;
    for (const CaseStepDone& done : one.steps) {
        spans.push_back({done.step, done.at - from});
        from = done.at;
    }
    spans.push_back({CaseStep::Done, one.closedAt.value_or(now) - from});
    return spans;
}

std::optional<milliseconds> timeToAnswer(const Case& one) {
    const auto answer =
        std::find_if(one.steps.begin(), one.steps.end(), [](const auto& done) { return done.step == CaseStep::Acknowledge; });
    return answer == one.steps.end() ? std::nullopt : std::optional(answer->at - one.openedAt);
}

std::optional<milliseconds> timeToResolve(const Case& one) {
    return one.closedAt ? std::optional(*one.closedAt - one.openedAt) : std::nullopt;
}

std::vector<CaseLack> lacksToClose(const Case& one) {
    std::vector<CaseLack> lacks;
    if (isBlank(one.cause))
        lacks.push_back(CaseLack::Cause);
    if (!isDone(one, CaseStep::Apologise))
        lacks.push_back(CaseLack::Apology);
    if (!isDone(one, CaseStep::CheckBack))
        lacks.push_back(CaseLack::CheckBack);
    return lacks;
}

Case withStep(Case one, const CaseStepDone& step, int openPromises) {
    requireOpen(one);
    if (step.step == CaseStep::Done)
        refuse(QT_TRANSLATE_NOOP("Case", "That is no step. Close the case instead."));
    if (isDone(one, step.step))
        refuse(QT_TRANSLATE_NOOP("Case", "That step is done already."));
    if (step.step == CaseStep::Explain && isBlank(step.words))
        refuse(QT_TRANSLATE_NOOP("Case", "Say how and why it happened, as the customer was told."));
    if (step.step == CaseStep::Fix && openPromises > 0)
        refuse(QT_TRANSLATE_NOOP("Case", "What was promised to fix it is not all done. Keep these commitments first."));
    if (step.step == CaseStep::Fix && one.commitments.empty() && isBlank(step.words))
        refuse(QT_TRANSLATE_NOOP("Case", "Promise what will be done to fix it, or say what was done."));
    one.steps.push_back(step);
    if (step.step != CaseStep::Fix)
        one.updateDue = updateDay(one, step.at); // all others are said to the customer
    return waitingOn(std::move(one), WaitsOn::Us, step.at);
}

Case withUpdate(Case one, InteractionId interaction, Moment now) {
    requireOpen(one);
    if (interaction.isValid() &&
        std::find(one.interactions.begin(), one.interactions.end(), interaction) == one.interactions.end())
        one.interactions.push_back(interaction);
    one.updateDue = updateDay(one, now);
    return one;
}

Case waitingOn(Case one, WaitsOn whom, Moment now) {
    requireOpen(one);
    if (one.waitsOn != whom) {
        one.waitsOn = whom;
        one.waitsFrom = now;
    }
    return one;
}

Case closedCase(Case one, const QString& exception, StaffId by, Moment now) {
    requireOpen(one);
    one.exception = lacksToClose(one).empty() ? QString() : exception;
    if (const char* const problem = closingProblem(one))
        refuse(problem);
    one.closedAt = now;
    one.closedBy = by;
    one.updateDue = {};
    return one;
}

Case reopenedCase(Case one, Moment now) {
    if (!one.closedAt)
        refuse(QT_TRANSLATE_NOOP("Case", "This case is open already."));
    one.closedAt.reset();
    one.closedBy = {};
    one.exception.clear();
    one.waitsOn = WaitsOn::Us;
    one.waitsFrom = now;
    one.updateDue = updateDay(one, now);
    return one;
}

QString problemWith(const Case& one) {
    if (!one.customer.isValid())
        return tr(QT_TRANSLATE_NOOP("Case", "It is not said whose case it is. Choose the customer."));
    if (isBlank(one.words))
        return tr(QT_TRANSLATE_NOOP("Case", "It is not said what went wrong. Write it down as the customer sees it."));
    if (const char* const problem = one.closedAt ? closingProblem(one) : nullptr)
        return tr(problem);
    return {};
}

Case normalised(Case one) {
    normaliseBlocks(one.words, one.cause, one.exception);
    for (QString* text : {&one.words, &one.cause, &one.exception})
        *text = text->trimmed();
    normaliseLines(one.uid, one.zone);
    for (CaseStepDone& step : one.steps)
        step.words = text::normalised(step.words).trimmed();
    return one;
}

} // namespace rapport::domain
