#include "ui/drifting/driftingpage.h"

#include "ui/common/button.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/drifting/plancalldialog.h"
#include "ui/drifting/plancallsdialog.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::DriftingModel;

namespace {
constexpr int roomy = 900; ///< from this width on every column has its place
constexpr int moreRows = 300;
} // namespace

DriftingPage::DriftingPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Drifting"),
                 .newLabel = tr("Plan calls for all shown"),
                 .emptySentence = tr("Nobody is drifting: everyone was spoken to in time."),
                 .entity = storage::Entity::Customer,
                 .newAct = domain::Act::WriteCommitments,
                 .actions = presentation::driftingActions(),
                 .roomy = roomy,
                 .newWhereEmpty = false},
                parent)
    , m_model(new DriftingModel(this))
    , m_summary(softLabel({}, this))
    , m_whose(new QButtonGroup(this)) {
    setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addWidget(m_summary);
    column->addLayout(listArea(), 1);
    column->addLayout(
        keyLine({u"plan"_s, u"log"_s},
                {{{u"J"_s, u"K"_s}, tr("move")}, {{u"B"_s}, tr("call brief")}, {{tr("Enter")}, tr("open customer")}}));
}

QLayout* DriftingPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(titleLabel(tr("Drifting"), this), 1);
    const auto add = [&](const QString& label, bool mine) {
        auto* button = new Button(label, {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(!mine);
        m_whose->addButton(button);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, mine] {
            m_query.owner = mine ? std::optional(context().workspace.actor) : std::nullopt;
            reload();
            focusTable();
        });
    };
    add(tr("Everybody's"), false);
    add(tr("Mine"), true);
    line->addWidget(newButton());
    return line;
}

void DriftingPage::reload() {
    auto board = context().workspace.store.read(
        [query = m_query, today = dayToShow()](storage::ReadSession& session) {
            return presentation::loadDrifting(session, query, today);
        },
        newLoad());
    follow(board, this, context().messages, tr("The drifting customers could not be read."),
           [this](const presentation::DriftingBoard& loaded) { showBoard(loaded); });
}

void DriftingPage::showBoard(const presentation::DriftingBoard& board) {
    m_shown.clear();
    for (const auto* part : {&board.key, &board.regular}) {
        for (const auto& row : part->rows)
            m_shown.push_back(row.customer);
    }
    m_model->show(board, shownDay(), permissions());
    m_summary->setText(driftingSummary(board, shownDay()));
    showLoaded();
}

void DriftingPage::showMore(const presentation::Line& /*link*/) {
    m_query.limit += moreRows;
    reload();
}

void DriftingPage::perform(const QString& action, const presentation::Line& line) {
    if (action == "log"_L1)
        return Q_EMIT logRequested(line.customer);
    auto* dialog = new PlanCallDialog(context(), line.customer, this);
    connect(dialog, &SavingDialog::saved, this, [this, id = line.id] { moveOn(id); });
    dialog->open();
}

void DriftingPage::createNew() {
    if (m_shown.empty())
        return context().messages.done(tr("Nobody is drifting: there is nothing to plan."), false);
    (new PlanCallsDialog(context(), m_shown, this))->open();
}

/// What was said gets what is left; where that is little, the owner is left out.
void DriftingPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(DriftingModel::Said, QHeaderView::Stretch);
    header.setSectionHidden(DriftingModel::Owner, !wide);
    header.resizeSection(DriftingModel::Customer, std::clamp(room / 4, 170, 320));
    header.resizeSection(DriftingModel::State, 150);
    header.resizeSection(DriftingModel::LastContact, std::clamp(room / 6, 150, 220));
    header.resizeSection(DriftingModel::Owner, std::clamp(room / 8, 100, 160));
}

} // namespace rapport::ui
