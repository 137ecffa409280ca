#include "ui/cases/casesheet.h"

#include "rapport/domain/customer.h"
#include "rapport/services/cases.h"
#include "ui/common/button.h"
#include "ui/common/linkbutton.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::CaseStep;
using presentation::CaseStepLine;

namespace {

constexpr int sheetWidth = 620;
constexpr int tickSide = 16;

QString quoted(const QString& words) { return CaseSheet::tr("“%1”").arg(words); }

} // namespace

CaseSheet::CaseSheet(const UiContext& context, CaseId id, QWidget* parent)
    : SavingDialog(context, tr("Case"), tr("Done"), parent)
    , m_id(id)
    , m_words(plainLabel({}, this))
    , m_summary(softLabel({}, this))
    , m_steps(new QGridLayout)
    , m_choices(new QButtonGroup(this))
    , m_hint(softLabel({}, this))
    , m_said(new QLineEdit(this))
    , m_promise(new LinkButton(tr("Promise something…"), this)) {
    setSheetWidth(sheetWidth);
    layOut();
    connect(m_choices, &QButtonGroup::idClicked, this, &CaseSheet::choose);
    connect(m_promise, &QPushButton::clicked, this, [this] {
        m_said->clear(); // nothing is lost: a promise is said in its own words
        reject();
        Q_EMIT promiseRequested();
    });
    load(context.workspace.store.read([id](storage::ReadSession& session) { return presentation::loadCase(session, id); }),
         [this](const presentation::CaseDetails& details) { fill(details); });
}

void CaseSheet::layOut() {
    m_said->setAccessibleName(tr("What was said or done"));
    m_said->setPlaceholderText(tr("What was said or done"));
    m_steps->setHorizontalSpacing(10);
    m_steps->setVerticalSpacing(4);
    m_steps->setColumnStretch(1, 1);
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_words);
    column->addWidget(m_summary);
    column->addSpacing(6);
    column->addLayout(m_steps);
    column->addSpacing(6);
    column->addWidget(m_hint);
    column->addWidget(m_said);
    addForm(form, m_said);
    addFooterWidget(m_promise);
    m_promise->hide();
}

void CaseSheet::fill(const presentation::CaseDetails& details) {
    const auto& clock = context().workspace.clock;
    m_details = details;
    setTitle(tr("Case of %1").arg(domain::displayNameOf(details.customer)));
    m_words->setText(quoted(details.one.words));
    m_summary->setText(presentation::caseSummary(details, clock.now(), clock.zone()));
    for (const auto& line : presentation::caseStepLines(details, clock.today(), clock.zone()))
        addStep(line);
    if (details.one.closedAt) {
        m_hint->setText(details.one.cause.isEmpty() ? QString() : tr("Cause: %1").arg(details.one.cause));
        m_said->hide();
        return setReadOnly();
    }
    choose(static_cast<int>(domain::stepOf(details.one)));
}

/// Done ones are told, the others can be chosen.
void CaseSheet::addStep(const CaseStepLine& line) {
    const int row = m_steps->rowCount();
    if (line.state == CaseStepLine::State::Done || m_details.one.closedAt)
        return addDone(line, row);
    auto* choice = new QRadioButton(withoutKey(line.title), this);
    choice->setAccessibleName(line.title);
    choice->setChecked(line.state == CaseStepLine::State::Next);
    m_choices->addButton(choice, static_cast<int>(line.step));
    m_steps->addWidget(choice, row, 0, 1, 2);
    if (!line.words.isEmpty())
        m_steps->addWidget(softLabel(line.words, this), row + 1, 1);
}

void CaseSheet::addDone(const CaseStepLine& line, int row) {
    if (line.state == CaseStepLine::State::Done) {
        auto* tick = new QLabel(this);
        tick->setPixmap(icons::icon(u"commitments"_s, tokensOf(palette()).green).pixmap(tickSide, tickSide));
        tick->setAccessibleName(tr("Done"));
        m_steps->addWidget(tick, row, 0, Qt::AlignTop);
    }
    m_steps->addWidget(
        plainLabel(line.when.isEmpty() ? line.title : tr("%1 · %2", "step, when").arg(line.title, line.when), this), row, 1);
    if (!line.words.isEmpty())
        m_steps->addWidget(softLabel(line.words, this), row + 1, 1);
}

/// The field and the button follow the step.
void CaseSheet::choose(int chosen) {
    const auto step = static_cast<CaseStep>(chosen);
    const bool last = step == CaseStep::Done;
    m_hint->setText(last ? tr("Every step is done. Is the customer content, it can be closed.") : presentation::hintOn(step));
    m_said->setVisible(!last);
    m_promise->setVisible(step == CaseStep::Fix);
    saveButton()->setLabel(last ? tr("Close the case") : presentation::capitalised(presentation::doneWord(step)));
}

QString CaseSheet::missing() {
    if (m_choices->checkedId() != static_cast<int>(CaseStep::Explain) || !m_said->text().trimmed().isEmpty())
        return {};
    m_said->setFocus();
    return tr("Write how and why it happened, as the customer was told.");
}

void CaseSheet::submit() {
    const auto& workspace = context().workspace;
    const QString name = domain::displayNameOf(m_details.customer);
    if (m_choices->checkedButton() == nullptr)
        return finishWith(services::closeCase(workspace, m_id), tr("The case of %1 is closed").arg(name));
    const auto step = static_cast<CaseStep>(m_choices->checkedId());
    finishWith(services::doCaseStep(workspace, m_id, step, m_said->text()),
               tr("Case of %1: %2", "customer, what was done").arg(name, presentation::doneWord(step)));
}

} // namespace rapport::ui
