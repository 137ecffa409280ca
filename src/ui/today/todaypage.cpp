#include "ui/today/todaypage.h"

#include "rapport/services/commitments.h"
#include "ui/commitments/assigndialog.h"
#include "ui/commitments/redatedialog.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/common/keyhints.h"
#include "ui/common/plaintext.h"
#include "ui/milestones/greetdialog.h"

#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {
QWidget* hints(QWidget* parent) {
    return new KeyHints({{{u"J"_s, u"K"_s}, TodayPage::tr("move")},
                         {{u"D"_s}, TodayPage::tr("done")},
                         {{u"R"_s}, TodayPage::tr("re-date")},
                         {{u"A"_s}, TodayPage::tr("assign")},
                         {{u"G"_s}, TodayPage::tr("greet")},
                         {{u"L"_s}, TodayPage::tr("log")},
                         {{u"Z"_s}, TodayPage::tr("undo")},
                         {{TodayPage::tr("Enter")}, TodayPage::tr("open")}},
                        parent);
}
} // namespace

TodayPage::TodayPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(tr("What to do"))
    , m_title(titleLabel({}, this))
    , m_summary(softLabel({}, this))
    , m_table(new CardTable(tr("Today"), this))
    , m_empty(new EmptyState(tr("Nothing is due, nobody waits for a greeting. A good day to call a customer just to talk."),
                             tr("Log interaction"), this))
    , m_stack(new QStackedLayout) {
    setAccessibleName(tr("Today page"));
    m_table->setModel(&m_model);
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(hints(list));
    m_stack->addWidget(list);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 8);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        Q_EMIT customerSelected(CustomerId(index.isValid() ? index.data(CustomerRole).toLongLong() : 0));
    });
    connect(m_table, &CardTable::rowActivated, this, &TodayPage::open);
    connect(m_table, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { act(m_model.rowAt(index.row()), id); });
    connect(static_cast<EmptyState*>(m_empty), &EmptyState::clicked, this, [this] { Q_EMIT logRequested({}); });
    connect(&m_minute, &QTimer::timeout, this, &TodayPage::load);
    m_minute.start(std::chrono::minutes(1));
    m_title->setText(longDayText(m_context.workspace.clock.today()));
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
    m_model.show(todayRows(today, clock.now(), clock.zone()));
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
    if (m_filled)
        return;
    m_filled = true;
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
    if (action == u"done"_s)
        complete(row);
    else if (action == u"redate"_s)
        (new RedateDialog(m_context, CommitmentId(row.id), this))->open();
    else if (action == u"assign"_s)
        (new AssignDialog(m_context, CommitmentId(row.id), this))->open();
    else if (action == u"greet"_s)
        (new GreetDialog(m_context, MilestoneId(row.id), this))->open();
    else if (action == u"log"_s)
        Q_EMIT logRequested(row.customer);
}

void TodayPage::complete(const ListRow& row) {
    const QString said = tr("Done: %1").arg(rowText(row.title, row.rest, {}, {}));
    follow(services::completeCommitment(m_context.workspace, CommitmentId(row.id)), this, m_context.messages,
           tr("The commitment could not be marked as done."), [this, said] { m_context.messages.done(said); });
}

} // namespace rapport::ui
