#include "cli/caserows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/quicktext.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/cases.h"
#include "rapport/services/commitments.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Case;
using domain::CaseStep;
using services::Workspace;
using storage::CaseFilter;

namespace {

QString recordHelp() { return Words::tr("Its number, its uid, or the customer who has one open"); }

domain::CaseSeverity severityFrom(const QString& text) {
    using enum domain::CaseSeverity;
    return wordFrom(text, {Minor, Serious, Urgent});
}
domain::WaitsOn sideFrom(const QString& text) { return wordFrom(text, {domain::WaitsOn::Us, domain::WaitsOn::Customer}); }
CaseStep stepFrom(const QString& text) {
    using enum CaseStep;
    return wordFrom(text, {Acknowledge, Explain, Fix, Apologise, MakeGood, Thank, CheckBack});
}

struct ListOptions {
    explicit ListOptions(const Command& command)
        : closed(command.flag("--closed", Words::tr("Closed ones, the latest first")))
        , all(command.flag("--all", Words::tr("Open and closed ones, the latest first")))
        , waitsOn(command.option("--waits-on", Words::tr("Only those that wait on us or on the customer")))
        , owner(command.option("--owner", Words::tr("Only a staff member's; - for nobody's")))
        , with(command.option("--with", Words::tr("Only a customer's")))
        , owed(command.flag("--update-owed",
                            Words::tr("Only those whose customer is to hear today how it stands, or should have")))
        , unexplained(command.flag("--unexplained", Words::tr("Only those whose customer waits for an explanation")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value closed, all, waitsOn, owner, with, owed, unexplained, limit;
};

CaseFilter filterFrom(Context& context, const ListOptions& options) {
    CaseFilter filter;
    if (options.closed.given())
        filter.which = CaseFilter::Which::Closed;
    if (options.all.given())
        filter.which = CaseFilter::Which::All;
    if (options.waitsOn.given())
        filter.waitsOn = sideFrom(options.waitsOn.text());
    if (options.owner.given())
        filter.owner = options.owner.text() == "-"_L1 ? StaffId() : staffNamed(context, options.owner.text());
    if (options.with.given())
        filter.customer = customerNamed(context, options.with.text());
    if (options.owed.given())
        filter.updateOwedBy = context.today();
    filter.unexplained = options.unexplained.given();
    return filter;
}

int list(Context& context, const ListOptions& options) {
    const int limit = options.limit.number(std::numeric_limits<int>::max(), 1);
    const auto rows = services::cases(context.reading(), filterFrom(context, options), limit).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows), Words::tr("No cases."));
    return Done;
}

/// What became of a case.
int show(Context& context, CaseId id, const QString& message) {
    const Case one = services::loadCase(context.reading(), id).result();
    context.out().document(asJson(one, context.clock().now()));
    context.out().message(message);
    return Done;
}

using Change = std::function<void(const Workspace&, CaseId)>;

/// Changes the case that `record` names, and shows what became of it.
int change(Context& context, const QString& record, const QString& message, const Change& apply) {
    const Workspace& workspace = context.writing();
    const CaseId id = caseNamed(context, record);
    apply(workspace, id);
    return show(context, id, message);
}

/// What is open and what of it is lacking before it can be closed, for people.
QString summaryOf(const Case& one) {
    QStringList lines{one.words};
    for (const domain::CaseStepDone& done : one.steps)
        lines += u"  "_s + shownKey(domain::key(done.step)) + (done.words.isEmpty() ? QString() : u": "_s + done.words);
    if (one.closedAt)
        lines += one.exception.isEmpty() ? Words::tr("Closed.") : Words::tr("Closed although: %1").arg(one.exception);
    else
        lines += Words::tr("Next: %1").arg(shownKey(domain::key(stepOf(one))));
    return lines.join(u'\n');
}

void addShow(const Command& group) {
    const Command command = group.command("show", Words::tr("One with its steps and how long each took"));
    const Value record = command.argument("CASE", recordHelp());
    command.runs([=](Context& context) {
        const CaseId id = caseNamed(context, record.text());
        return show(context, id, summaryOf(services::loadCase(context.reading(), id).result()));
    });
}

void addOpen(const Command& group) {
    const Command command = group.command("open", Words::tr("Take down a complaint"));
    const Value words = command.argument("WORDS", Words::tr("What went wrong, as the customer sees it"));
    const Value with = command.option("--with", Words::tr("The customer"));
    const Value severity = command.option("--severity", Words::tr("minor, serious or urgent (serious)"));
    const Value owner = command.option("--owner", Words::tr("Who sees to it; you by default"));
    const Value raisedIn = command.option("--interaction", Words::tr("In which it was raised: its number or uid"));
    command.runs([=](Context& context) {
        if (!with.given())
            throw UsageError(Words::tr("Say whose case it is: --with CUSTOMER."));
        Case one;
        one.severity = severity.given() ? severityFrom(severity.text()) : domain::CaseSeverity::Serious;
        one.words = words.text();
        const Workspace& workspace = context.writing();
        one.customer = customerNamed(context, with.text());
        if (owner.given())
            one.owner = staffNamed(context, owner.text());
        if (raisedIn.given())
            one.interaction = interactionNamed(context, raisedIn.text());
        return show(context, services::openCase(workspace, one).result(), Words::tr("Opened. First: acknowledge it."));
    });
}

void addStep(const Command& group) {
    const Command command = group.command("step", Words::tr("A step was done"));
    const Value record = command.argument("CASE", recordHelp());
    const Value step =
        command.argument("STEP", Words::tr("acknowledge, explain, fix, apologise, make-good, thank or check-back"));
    const Value words = command.option("--words", Words::tr("What was said or done; to explain: how and why it happened"));
    command.runs([=](Context& context) {
        const CaseStep done = stepFrom(step.text());
        return change(context, record.text(), Words::tr("Noted."), [&](const Workspace& workspace, CaseId id) {
            services::doCaseStep(workspace, id, done, words.text()).waitForFinished();
        });
    });
}

void addPromise(const Command& group) {
    const Command command = group.command("promise", Words::tr("Promise a step to fix it"));
    const Value record = command.argument("CASE", recordHelp());
    const Value text = command.argument("TEXT", Words::tr("What was promised, read as the quick-entry line is"));
    command.runs([=](Context& context) {
        const auto read = readText(context, text.text(), services::LineFor::Promise);
        if (!read.due)
            throw UsageError(Words::tr("Say by when, as in \"send the part Thu 3pm\"."));
        return change(context, record.text(), Words::tr("Noted, due %1.").arg(shownDue(*read.due)),
                      [&](const Workspace& workspace, CaseId id) {
                          auto promise =
                              domain::promised({}, read.text, *read.due, workspace.actor, context.clock().now(), context.zone());
                          promise.kind = read.kind.value_or(domain::CommitmentKind::Fix);
                          (void)services::promiseInCase(workspace, id, promise).result();
                      });
    });
}

void addUpdate(const Command& group) {
    const Command command = group.command("update", Words::tr("The customer was told how it stands: logs it"));
    const Value record = command.argument("CASE", recordHelp());
    const Value words = command.argument("WORDS", Words::tr("What they were told"));
    const Value channel = command.option("--channel", Words::tr("call, email, visit, message, letter or meeting (email)"));
    command.runs([=](Context& context) {
        services::Telling telling{domain::Channel::Email, words.text()};
        if (channel.given())
            telling.channel = channelFrom(channel.text());
        return change(context, record.text(), Words::tr("Logged."), [&](const Workspace& workspace, CaseId id) {
            (void)services::updateOnCase(workspace, id, telling).result();
        });
    });
}

void addWait(const Command& group) {
    const Command command = group.command("wait", Words::tr("Whose turn it is"));
    const Value record = command.argument("CASE", recordHelp());
    const Value whom = command.argument("WHOM", Words::tr("us or customer"));
    command.runs([=](Context& context) {
        const domain::WaitsOn side = sideFrom(whom.text());
        return change(context, record.text(), Words::tr("Noted."), [&](const Workspace& workspace, CaseId id) {
            services::setCaseWaiting(workspace, id, side).waitForFinished();
        });
    });
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Put right what is written of it"));
    const Value record = command.argument("CASE", recordHelp());
    const Value words = command.option("--words", Words::tr("What went wrong"));
    const Value cause = command.option("--cause", Words::tr("What it came from"));
    const Value severity = command.option("--severity", Words::tr("minor, serious or urgent"));
    const Value owner = command.option("--owner", Words::tr("Who sees to it"));
    command.runs([=](Context& context) {
        services::CaseEdit edit;
        if (words.given())
            edit.words = words.text();
        if (cause.given())
            edit.cause = cause.text();
        if (severity.given())
            edit.severity = severityFrom(severity.text());
        const Workspace& workspace = context.writing();
        if (owner.given())
            edit.owner = staffNamed(context, owner.text());
        const CaseId id = caseNamed(context, record.text());
        services::editCase(workspace, id, edit).waitForFinished();
        return show(context, id, Words::tr("Saved."));
    });
}

void addClose(const Command& group) {
    const Command command = group.command("close", Words::tr("It is resolved: cause, apology and check-back are there"));
    const Value record = command.argument("CASE", recordHelp());
    const Value exception = command.option("--although", Words::tr("Why it is closed without one of these"));
    command.runs([=](Context& context) {
        return change(context, record.text(), Words::tr("Closed."), [&](const Workspace& workspace, CaseId id) {
            services::closeCase(workspace, id, exception.text()).waitForFinished();
        });
    });
}

void addReopen(const Command& group) {
    const Command command = group.command("reopen", Words::tr("It was not resolved after all"));
    const Value record = command.argument("CASE", Words::tr("Its number or uid"));
    command.runs([=](Context& context) {
        return change(context, record.text(), Words::tr("Open again."),
                      [&](const Workspace& workspace, CaseId id) { services::reopenCase(workspace, id).waitForFinished(); });
    });
}

int times(Context& context, QDate from, QDate to) {
    const auto times = services::caseTimes(context.reading(), from, to).result();
    context.out().document(Json::object({{u"from"_s, from},
                                         {u"to"_s, to},
                                         {u"opened"_s, static_cast<int>(times.opened.size())},
                                         {u"answered"_s, times.answered},
                                         {u"resolved"_s, times.resolved},
                                         {u"median_hours_to_answer"_s, hoursOf(times.medianToAnswer)},
                                         {u"median_hours_to_resolve"_s, hoursOf(times.medianToResolve)},
                                         {u"cases"_s, asJson(times.opened)}}));
    context.out().table(asTable(times.opened), Words::tr("No cases were opened then."));
    return Done;
}

void addTimes(const Command& group) {
    constexpr int days = 90;
    const Command command = group.command("times", Words::tr("How quickly cases were answered and resolved"));
    const Value from = command.option("--from", Words::tr("Opened on that day or later (90 days ago)"));
    const Value to = command.option("--to", Words::tr("Opened on that day or before (today)"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        return times(context, from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-days), last);
    });
}

} // namespace

void addCaseCommands(const Command& root) {
    const Command group = root.group("cases", Words::tr("Complaints, worked until the customer is content again"));
    const Command listCommand = group.command("list", Words::tr("Open ones, the most pressing first"));
    const ListOptions options(listCommand);
    listCommand.runs([=](Context& context) { return list(context, options); });
    addShow(group);
    addOpen(group);
    addStep(group);
    addPromise(group);
    addUpdate(group);
    addWait(group);
    addEdit(group);
    addClose(group);
    addReopen(group);
    addTimes(group);
}

} // namespace rapport::cli
