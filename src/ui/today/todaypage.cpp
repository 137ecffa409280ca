#include "ui/today/todaypage.h"

#include "rapport/presentation/await.h"
#include "rapport/services/goals.h"
#include "rapport/services/interactions.h"
#include "ui/care/careactions.h"
#include "ui/cases/caseactions.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/common/keyhints.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/drifting/plancalldialog.h"
#include "ui/milestones/greetdialog.h"
#include "ui/plans/planactions.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {
QWidget* hints(const domain::Permissions& permissions, QWidget* parent) {
    QList<KeyHints::Hint> hints{{{u"J"_s, u"K"_s}, TodayPage::tr("move")},
                                {{u"D"_s}, TodayPage::tr("done")},
                                {{u"R"_s}, TodayPage::tr("re-date")},
                                {{u"A"_s}, TodayPage::tr("assign")},
                                {{u"G"_s}, TodayPage::tr("greet")},
                                {{u"L"_s}, TodayPage::tr("log")},
                                {{u"B"_s}, TodayPage::tr("brief")},
                                {{u"Z"_s}, TodayPage::tr("undo")},
                                {{TodayPage::tr("Enter")}, TodayPage::tr("open")}};
    if (!permissions.may(domain::Act::AssignCommitments))
        hints.removeAt(3);
    return new KeyHints(hints, parent);
}
} // namespace

TodayPage::TodayPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(tr("What to do"))
    , m_title(titleLabel({}, this))
    , m_summary(softLabel({}, this))
    , m_table(new CardTable(tr("Today"), this))
    , m_empty(new EmptyState({}, {}, this))
    , m_commitments(new CommitmentActions(context, this))
    , m_plans(new PlanActions(context, this))
    , m_cases(new CaseActions(context, this))
    , m_care(new CareActions(context, this))
    , m_stack(new QStackedLayout) {
    setAccessibleName(tr("Today page"));
    m_table->setModel(&m_model);
    m_table->setRowActions(permitted(todayActions(), context.workspace.permissions));
    m_table->setCareNotes(context.workspace);
    m_table->setReadOnly(readOnlyReason(context));
    m_empty->setReadOnly(readOnlyReason(context));
    addBriefAction();
    addActions(m_table->actions());
    layOut();
    setFocusProxy(m_table);

    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        Q_EMIT customerSelected(CustomerId(index.isValid() ? index.data(CustomerRole).toLongLong() : 0));
    });
    connect(m_table, &CardTable::rowActivated, this, &TodayPage::open);
    connect(m_table, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { act(m_model.rowAt(index.row()), id); });
    connect(m_empty, &EmptyState::clicked, this, &TodayPage::begin);
    connect(m_empty, &EmptyState::secondClicked, this, &TodayPage::importRequested);
    connect(&m_minute, &QTimer::timeout, this, &TodayPage::load);
    m_minute.start(std::chrono::minutes(1));
    m_title->setText(longDayText(m_context.workspace.clock.today()));
}

/// It changes nothing, so that a store which is only read has it too.
void TodayPage::addBriefAction() {
    auto* action = new QAction(icons::icon(u"call"_s), tr("Call brief"), this);
    action->setShortcut(Qt::Key_B);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this] {
        const QModelIndex row = m_table->selectedRow();
        if (const CustomerId id(row.isValid() ? row.data(CustomerRole).toLongLong() : 0); id.isValid())
            Q_EMIT briefRequested(id);
    });
    m_table->addAction(action);
}

void TodayPage::layOut() {
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(hints(m_context.workspace.permissions, list));
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 8);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addLayout(m_stack, 1);
}

void TodayPage::activate() {
    load();
    m_table->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh(const storage::ChangeSet&) { load(); }

void TodayPage::load() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    follow(services::today(m_context.workspace, m_loading), this, m_context.messages, tr("Today could not be loaded."),
           [this](const services::Today& today) { show(today); });
}

void TodayPage::show(const services::Today& today) {
    const Clock& clock = m_context.workspace.clock;
    m_title->setText(longDayText(today.date));
    m_summary->setText(todaySummary(today));
    m_model.show(todayRows(today, clock.now(), clock.zone(), m_context.workspace.permissions));
    if (m_model.rowCount() == 0)
        return sayWhatIsEmpty();
    m_stack->setCurrentIndex(0);
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
    sayFilled();
}

/// A day without work and a store without customers ask for different first steps.
void TodayPage::sayWhatIsEmpty() {
    follow(services::pageCounts(m_context.workspace), this, m_context.messages, tr("Today could not be loaded."),
           [this](const services::PageCounts& counts) {
               m_noCustomers = counts.customers == 0;
               if (m_noCustomers) {
                   beginAnEmptyStore(*m_empty, m_context);
               } else {
                   m_empty->setSentence(
                       tr("Nothing is due, nobody waits for a greeting. A good day to call a customer just to talk."));
                   m_empty->setButton(tr("Log interaction"));
                   m_empty->setSecondButton({});
               }
               if (m_model.rowCount() == 0)
                   m_stack->setCurrentIndex(1);
               sayFilled();
           });
}

void TodayPage::begin() {
    if (m_noCustomers)
        Q_EMIT newCustomerRequested();
    else
        Q_EMIT logRequested({});
}

void TodayPage::sayFilled() {
    if (!std::exchange(m_filled, true))
        Q_EMIT filled();
}

void TodayPage::open(const QModelIndex& index) {
    const ListRow& row = m_model.rowAt(index.row());
    if (row.kind == RowKind::Link)
        Q_EMIT moreRequested(static_cast<TodaySection>(row.section));
    else
        Q_EMIT customerOpened(row.customer);
}

void TodayPage::act(const ListRow& row, const QString& action) {
    if (action == u"greet"_s)
        (new GreetDialog(m_context, MilestoneId(row.id), this))->open();
    else if (action == u"plan"_s)
        (new PlanCallDialog(m_context, row.customer, this))->open();
    else if (action == u"log"_s)
        Q_EMIT logRequested(row.customer);
    else if (action == u"settle"_s)
        settle(row);
    else if (action == u"confirm"_s)
        confirm(row);
    else if (actOnCare(row, action))
        return;
    else if (row.section == static_cast<int>(TodaySection::Cases))
        m_cases->perform(action, CaseId(row.id), row.title);
    else if (row.section == static_cast<int>(TodaySection::Planned))
        m_plans->perform(action, PlannedInteractionId(row.id), rowText(row.title, row.rest, {}, {}));
    else
        m_commitments->perform(action, CommitmentId(row.id), rowText(row.title, row.rest, {}, {}));
}

/// Whether the row is one of theirs.
bool TodayPage::actOnCare(const ListRow& row, const QString& action) {
    const auto kind = [&row] {
        switch (static_cast<TodaySection>(row.section)) {
        case TodaySection::Needs:
            return CareKind::Need;
        case TodaySection::Deadlines:
            return CareKind::Expiry;
        case TodaySection::Gestures:
            return CareKind::Gesture;
        case TodaySection::Feedback:
            return CareKind::Feedback;
        default:
            return CareKind::Nothing;
        }
    }();
    if (kind == CareKind::Nothing)
        return false;
    m_care->perform(action, kind, row.id, rowText(row.title, row.rest, {}, {}));
    return true;
}

void TodayPage::confirm(const ListRow& row) {
    presentation::await(
        services::confirmGoals(m_context.workspace, row.customer), this,
        [this, name = row.title] { m_context.messages.done(tr("Still true: what %1 wants").arg(name), true); },
        [this](const Error& error) { m_context.messages.failure(tr("The goal was not confirmed. %1").arg(error.message())); });
}

void TodayPage::settle(const ListRow& row) {
    presentation::await(
        services::settleInteraction(m_context.workspace, InteractionId(row.id)), this,
        [this, name = row.title] { m_context.messages.done(tr("Nothing to answer: %1").arg(name), true); },
        [this](const Error& error) { m_context.messages.failure(tr("It still waits for an answer. %1").arg(error.message())); });
}

} // namespace rapport::ui
