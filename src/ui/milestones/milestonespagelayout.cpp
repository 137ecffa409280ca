#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/milestones/mailingdialog.h"
#include "ui/milestones/milestonespage.h"
#include "ui/settings/settings.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

// The parts of the milestones page and where they stand.

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::MilestonesModel;

namespace {
constexpr int roomy = 820; ///< from this width on every column has its place
} // namespace

MilestonesPage::MilestonesPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Milestones"),
                 .newLabel = tr("New milestone"),
                 .emptySentence = tr("Nobody to congratulate in these days."),
                 .entity = storage::Entity::Milestone,
                 .newAct = domain::Act::ChangeCustomers,
                 .actions = presentation::milestoneActions(),
                 .roomy = roomy},
                parent)
    , m_model(new MilestonesModel(this))
    , m_summary(softLabel({}, this))
    , m_days(new QButtonGroup(this))
    , m_mailing(new QAction(icons::icon(u"letter"_s), tr("Mailing list…"), this)) {
    setModel(m_model);
    addAction(m_mailing);
    connect(m_mailing, &QAction::triggered, this, [this] { (new MailingDialog(this->context(), this))->open(); });
    if (context.settings)
        m_query.days = context.settings->value(setting::milestoneDays());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addWidget(m_summary);
    column->addLayout(listArea(), 1);
    column->addLayout(
        keyLine({u"greet"_s, u"edit"_s, u"delete"_s}, {{{u"J"_s, u"K"_s}, tr("move")}, {{tr("Enter")}, tr("open customer")}}));
}

QLayout* MilestonesPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(titleLabel(tr("Milestones"), this), 1);
    for (const int days : {7, 30, 90}) {
        auto* button = new Button(tr("%1 days").arg(days), {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(days == m_query.days);
        m_days->addButton(button, days);
        line->addWidget(button);
    }
    connect(m_days, &QButtonGroup::idClicked, this, &MilestonesPage::chooseDays);
    auto* mailing = new Button(tr("Mailing list…"), {}, Button::Kind::Plain, this);
    mailing->follow(m_mailing);
    line->addWidget(mailing);
    line->addWidget(newButton());
    return line;
}

/// What is celebrated gets what is left; where that is little, the topic is left out.
void MilestonesPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(MilestonesModel::What, QHeaderView::Stretch);
    header.setSectionHidden(MilestonesModel::Topic, !wide);
    header.resizeSection(MilestonesModel::Day, std::clamp(room / 7, 120, 160));
    header.resizeSection(MilestonesModel::Customer, std::clamp(room / 4, 170, 320));
    header.resizeSection(MilestonesModel::Topic, std::clamp(room / 5, 140, 280));
    header.resizeSection(MilestonesModel::State, 140);
}

} // namespace rapport::ui
