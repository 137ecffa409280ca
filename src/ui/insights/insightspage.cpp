#include "ui/insights/insightspage.h"

#include "rapport/core/background.h"
#include "rapport/core/safefile.h"
#include "rapport/presentation/weekprint.h"
#include "ui/care/gesturesheet.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/common/button.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/savingdialog.h"
#include "ui/customers/customereditor.h"
#include "ui/drifting/plancalldialog.h"
#include "ui/insights/chartspanel.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/milestones/greetdialog.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::GapStart;
using presentation::WeekModel;

namespace {
constexpr int roomy = 760; ///< from this width on every column has its place
} // namespace

InsightsPage::InsightsPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Insights"),
                 .newLabel = tr("Log what happened"),
                 .emptySentence = tr("Here stands what came of six acts each week: loyalty given, communicated, understood "
                                     "goals, consistent, kept our word, surprised. They are filled in from what you log, and "
                                     "each opens its evidence. Log a conversation to begin."),
                 .entity = storage::Entity::Customer,
                 .newAct = domain::Act::WriteInteractions,
                 .actions = presentation::weekActions(),
                 .roomy = roomy},
                parent)
    , m_model(new WeekModel(this))
    , m_summary(softLabel({}, this))
    , m_charts(new ChartsPanel(context, this))
    , m_weekButtons(new QWidget(this))
    , m_keys(new QWidget(this))
    , m_commitments(new CommitmentActions(context, this)) {
    setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    auto* views = new QHBoxLayout;
    views->setSpacing(8);
    addViews(*views);
    views->addWidget(m_summary, 1);
    views->addStretch(); // while the charts are shown
    column->addLayout(views);
    column->addLayout(listArea(), 1);
    m_keys->setLayout(keyLine({u"greet"_s, u"plan"_s, u"surprise"_s, u"done"_s, u"edit"_s, u"log"_s}, {}));
    m_keys->layout()->setContentsMargins({});
    column->addWidget(m_keys);
    addInStack(m_charts);
    connect(m_charts, &ChartsPanel::customerOpened, this, &InsightsPage::customerOpened);
    connect(m_charts, &ChartsPanel::written, this, &InsightsPage::printed);
    connect(m_charts, &ChartsPanel::filled, this, [this] {
        if (m_asCharts)
            showLoaded(m_charts);
    });
}

QAction* InsightsPage::addCommand(const QString& text, const QString& icon, const QKeySequence& key,
                                  const std::function<void()>& run) {
    auto* action = new QAction(icons::icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

QLayout* InsightsPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(titleLabel(tr("Insights"), this), 1);
    auto* weeks = new QHBoxLayout(m_weekButtons);
    weeks->setContentsMargins({});
    weeks->setSpacing(8);
    line->addWidget(m_weekButtons);
    const auto add = [&](const QString& label, QAction* action) {
        auto* button = new Button(label, action->shortcut().toString(QKeySequence::NativeText), Button::Kind::Plain, this);
        button->setAccessibleName(action->text());
        connect(button, &QPushButton::clicked, this, [this, action] {
            action->trigger();
            focusTable();
        });
        weeks->addWidget(button);
    };
    add(tr("Earlier"), addCommand(tr("The week before"), u"up"_s, Qt::ALT | Qt::Key_PageUp, [this] { turn(-1); }));
    add(tr("Later"), addCommand(tr("The week after"), u"down"_s, Qt::ALT | Qt::Key_PageDown, [this] { turn(1); }));
    add(tr("This week"), addCommand(tr("Go to this week"), u"today"_s, Qt::Key_T, [this] { goTo({}); }));
    add(tr("Print"), addCommand(tr("Print this week to PDF…"), u"send"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { print(); }));
    return line;
}

void InsightsPage::addViews(QHBoxLayout& line) {
    auto* views = new QButtonGroup(this);
    const auto add = [&](const QString& label, bool charts) {
        auto* button = new Button(label, {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(charts == m_asCharts);
        views->addButton(button);
        line.addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, charts] { showCharts(charts); });
    };
    add(tr("Weekly check"), false);
    add(tr("Charts"), true);
}

void InsightsPage::showCharts(bool charts) {
    m_asCharts = charts;
    m_weekButtons->setVisible(!charts);
    m_summary->setVisible(!charts);
    m_keys->setVisible(!charts);
    if (charts)
        showLoaded(m_charts);
    reload();
    if (charts)
        m_charts->setFocus(Qt::OtherFocusReason);
    else
        focusTable();
}

void InsightsPage::print() {
    if (m_board.check.acts.empty())
        return; // it is still being read
    const QString name = tr("Weekly check %1.pdf").arg(domain::weekOf(dayOfWeek()).from.toString(Qt::ISODate));
    context().dialogs.saveFile(this, tr("Print this week to PDF"), name, [this](const QString& file) { write(file); });
}

void InsightsPage::write(const QString& file) {
    const auto writing = [file, board = m_board, zone = context().workspace.clock.zone(), paper = presentation::usualPaper()] {
        SafeFile::write(file, presentation::WeekPrint(board, zone, paper).toPdf());
    };
    follow(inBackground(writing), this, context().messages, tr("The week was not printed."), [this, file] {
        context().messages.done(tr("Printed to %1").arg(QFileInfo(file).fileName()), false);
        Q_EMIT printed(file);
    });
}

QDate InsightsPage::dayOfWeek() const { return m_day.isValid() ? m_day : context().workspace.clock.today(); }

void InsightsPage::turn(int weeks) { goTo(dayOfWeek().addDays(7 * qint64{weeks})); }

void InsightsPage::goTo(QDate day) {
    const bool atHand = day.isValid() && domain::contains(domain::weekOf(context().workspace.clock.today()), day);
    m_day = atHand ? QDate() : day;
    m_fresh = true;
    reload();
}

/// What the week came to is on screen before the weeks before it are counted.
void InsightsPage::reload() {
    const QDate today = dayToShow();
    if (m_asCharts)
        return m_charts->reload();
    const QDate of = m_day.isValid() ? m_day : today;
    const auto token = newLoad();
    follow(services::weeklyCheck(context().workspace, {of}, token), this, context().messages,
           tr("The weekly check could not be read."), [this, of, token](const services::WeeklyCheck& check) {
               if (check.week != m_board.check.week)
                   m_board.before.clear();
               m_board.check = check;
               if (!m_board.isEmpty())
                   showBoard();
               loadBefore(of, token);
           });
}

void InsightsPage::loadBefore(QDate of, const storage::CancelToken& token) {
    follow(services::weeksBefore(context().workspace, of, presentation::weeksShown, token), this, context().messages,
           tr("The weeks before could not be read."), [this](const std::vector<services::WeekSummary>& before) {
               m_board.before = before;
               showBoard();
           });
}

void InsightsPage::showBoard() {
    m_model->show(m_board, m_opened, context().workspace.clock.zone(), permissions());
    const QString title = presentation::weekTitle(m_board.check.week, m_board.check.today);
    m_summary->setText(m_board.isEmpty() ? title : title + u" · "_s + presentation::weekSummary(m_board.check));
    if (m_asCharts)
        return;
    showLoaded();
    if (m_fresh)
        selectFirst();
}

/// What can be done something for, rather than the link above it.
void InsightsPage::selectFirst() {
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const auto* line = m_model->lineAt(row); line->kind == presentation::RowKind::Row) {
            m_fresh = false;
            return selectWhenThere(line->id);
        }
    }
}

void InsightsPage::showMore(const presentation::Line& link) {
    const auto act = WeekModel::actOf(link);
    if (!act)
        return goTo(WeekModel::weekOf(link));
    m_fresh = false; // the keyboard stays on the link
    if (!m_opened.remove(*act))
        m_opened.insert(*act);
    showBoard();
}

void InsightsPage::createNew() { Q_EMIT logRequested({}); }

void InsightsPage::perform(const QString& action, const presentation::Line& line) {
    if (action == "log"_L1)
        return Q_EMIT logRequested(line.customer);
    if (const auto* gap = m_model->gapOf(line))
        begin(*gap, line);
}

void InsightsPage::begin(const services::WeekGap& gap, const presentation::Line& line) {
    switch (gap.start()) {
    case GapStart::Greet:
        return openFor(line, new GreetDialog(context(), MilestoneId(gap.record), this));
    case GapStart::Plan:
        return openFor(line, new PlanCallDialog(context(), gap.customer, this));
    case GapStart::Done:
        moveOn(line.id);
        return m_commitments->perform(u"done"_s, CommitmentId(gap.record), presentation::rowText(gap.name, gap.words, {}, {}));
    case GapStart::Confirm:
        return (new InteractionEditor(context(), InteractionId(gap.record), this))->open();
    case GapStart::Goal:
        return (new CustomerEditor(context(), gap.customer, this))->open();
    case GapStart::Gesture:
        return openFor(line, GestureSheet::forSurprise(context(), gap.customer, this));
    case GapStart::Log:
        return Q_EMIT logRequested(gap.customer);
    }
}

void InsightsPage::openFor(const presentation::Line& line, SavingDialog* dialog) {
    connect(dialog, &SavingDialog::saved, this, [this, id = line.id] { moveOn(id); });
    dialog->open();
}

/// What is to be done gets what is left.
void InsightsPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(WeekModel::What, QHeaderView::Stretch);
    header.resizeSection(WeekModel::Customer, std::clamp(room / 4, 150, 280));
    header.resizeSection(WeekModel::State, wide ? 150 : 128);
}

} // namespace rapport::ui
