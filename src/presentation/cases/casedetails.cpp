#include "rapport/presentation/cases.h"

#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::Case;
using domain::CaseStep;
using domain::CommitmentOutcome;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

constexpr int subjectLength = 60; ///< of the customer's words in a letter's subject

bool isOpen(const domain::Commitment& promise) { return promise.outcome == CommitmentOutcome::Open; }

QString promiseText(const domain::Commitment& promise, QDate today) {
    return isOpen(promise) ? Words::tr("%1: by %2", "promise, day").arg(promise.words, dueText(promise.due, today))
                           : Words::tr("%1: %2", "promise, outcome").arg(promise.words, word(promise.outcome));
}

QStringList promiseTexts(const CaseDetails& details, QDate today) {
    QStringList lines;
    for (const auto& promise : details.promises)
        lines << promiseText(promise, today);
    return lines;
}

CaseStepLine stepLine(const CaseDetails& details, CaseStep step, QDate today, const QTimeZone& zone) {
    const auto& steps = details.one.steps;
    const auto done = std::find_if(steps.begin(), steps.end(), [step](const auto& each) { return each.step == step; });
    CaseStepLine line{step, CaseStepLine::State::Later, capitalised(word(step)), {}, {}};
    QStringList words;
    if (done != steps.end()) {
        line.state = CaseStepLine::State::Done;
        line.title = capitalised(doneWord(step));
        const QString by = details.members.value(done->by.value());
        line.when = momentText(done->at, zone, today) + (by.isEmpty() ? QString() : u", "_s + by);
        words << done->words;
    } else if (step == domain::stepOf(details.one)) {
        line.state = CaseStepLine::State::Next;
    }
    if (step == CaseStep::Fix)
        words << promiseTexts(details, today);
    words.removeAll(QString());
    line.words = words.join(u'\n');
    return line;
}

QString wordsOfStep(const Case& one, CaseStep step) {
    for (const auto& done : one.steps)
        if (done.step == step)
            return done.words;
    return {};
}

QString turnOf(const Case& one, Moment now) {
    storage::CaseRow row;
    row.waitsOn = one.waitsOn;
    row.waitsFrom = one.waitsFrom;
    return Words::tr("turn: %1").arg(turnText(row, now));
}

} // namespace

int CaseDetails::openPromises() const { return static_cast<int>(std::count_if(promises.begin(), promises.end(), isOpen)); }

CaseDetails loadCase(storage::ReadSession& session, CaseId id) {
    const auto found = storage::CaseRepository(session).find(id);
    if (!found)
        throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such case any more."));
    CaseDetails details{*found, {}, {}, {}};
    details.customer = storage::CustomerRepository(session).find(found->customer).value_or(domain::Customer());
    const storage::CommitmentRepository commitments(session);
    for (const CommitmentId promise : found->commitments)
        if (auto one = commitments.find(promise))
            details.promises.push_back(std::move(*one));
    for (const auto& member : storage::StaffRepository(session).all())
        details.members.insert(member.id.value(), member.name);
    return details;
}

QString caseSummary(const CaseDetails& details, Moment now, const QTimeZone& zone) {
    const Case& one = details.one;
    const QDate today = now.dateIn(zone);
    const QString opener = details.members.value(one.openedBy.value());
    const QString opened = momentText(one.openedAt, zone, today);
    QStringList parts{capitalised(word(one.severity)),
                      opener.isEmpty() ? Words::tr("opened %1").arg(opened) : Words::tr("opened %1 by %2").arg(opened, opener)};
    if (one.closedAt)
        return (parts << Words::tr("closed %1").arg(momentText(*one.closedAt, zone, today))).join(u" · "_s);
    parts << turnOf(one, now);
    if (domain::isUpdateOwed(one, today))
        parts << Words::tr("the customer was to hear by %1").arg(dayText(one.updateDue, today));
    else if (one.updateDue.isValid())
        parts << Words::tr("the customer hears by %1").arg(dayText(one.updateDue, today));
    return parts.join(u" · "_s);
}

std::vector<CaseStepLine> caseStepLines(const CaseDetails& details, QDate today, const QTimeZone& zone) {
    std::vector<CaseStepLine> lines;
    for (auto step = static_cast<int>(CaseStep::Acknowledge); step < static_cast<int>(CaseStep::Done); ++step)
        lines.push_back(stepLine(details, static_cast<CaseStep>(step), today, zone));
    return lines;
}

QString caseNews(const CaseDetails& details, QDate today) {
    QStringList lines;
    const QString why = wordsOfStep(details.one, CaseStep::Explain);
    if (!why.isEmpty())
        lines << Words::tr("How it happened: %1").arg(why);
    for (const QString& promise : promiseTexts(details, today))
        lines << Words::tr("What we do: %1").arg(promise);
    if (lines.isEmpty())
        lines << Words::tr("We are still looking into it and will write again.");
    return lines.join(u'\n');
}

services::Letter caseLetter(const CaseDetails& details, const QString& sender, QDate today) {
    const auto& customer = details.customer;
    const auto name = customer.name.given.isEmpty() ? domain::displayNameOf(customer) : customer.name.given;
    // All at once: what the customer said may hold "%3".
    return {Words::tr("How it stands: %1").arg(text::elided(details.one.words, subjectLength)),
            Words::tr("Hello %1,\n\nyou told us: “%2”. This is how it stands.\n\n%3\n\nKind regards\n%4")
                .arg(name, details.one.words, caseNews(details, today), sender)
                .trimmed()};
}

} // namespace rapport::presentation
