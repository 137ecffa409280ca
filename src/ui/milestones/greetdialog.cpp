#include "ui/milestones/greetdialog.h"

#include "milestones/ui_greetdialog.h"
#include "rapport/presentation/words.h"
#include "ui/common/button.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QShortcut>

namespace rapport::ui {

namespace {
constexpr int mostWays = 9; ///< as many as there are digits
}

GreetDialog::GreetDialog(const UiContext& context, MilestoneId id, QWidget* parent)
    : SavingDialog(context, tr("Greet"), tr("Greet"), parent)
    , m_form(std::make_unique<Ui::GreetDialog>())
    , m_id(id) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    addForm(form, m_form->words);
    m_form->why->hide();
    m_form->held->hide();
    connect(m_form->way, &QComboBox::currentIndexChanged, this, &GreetDialog::showWay);
    for (int digit = 1; digit <= mostWays; ++digit) {
        auto* chosen = new QShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit)), this);
        connect(chosen, &QShortcut::activated, this, [this, digit] {
            if (m_form->way->isEnabled() && digit <= m_form->way->count())
                m_form->way->setCurrentIndex(digit - 1);
        });
    }
    m_form->words->installEventFilter(this);
    const auto today = context.workspace.clock.today();
    load(context.workspace.store.read([id, sender = context.workspace.actor, today](storage::ReadSession& session) {
        return presentation::loadGreeting(session, id, sender, today);
    }),
         [this](presentation::GreetingForm loaded) { fill(std::move(loaded)); });
}

GreetDialog::~GreetDialog() = default;

void GreetDialog::fill(presentation::GreetingForm loaded) {
    m_loaded = std::move(loaded);
    setTitle(m_loaded->title());
    m_form->facts->setText(m_loaded->facts(context().workspace.clock.today()));
    m_form->careNote->setText(m_loaded->customer.careNote);
    m_form->words->setPlainText(m_loaded->draft.words);
    m_form->words->moveCursor(QTextCursor::End);
    fillWays();
    if (m_loaded->given)
        showGiven();
    else if (isHeldBack())
        holdBack();
}

void GreetDialog::fillWays() {
    const QString words = m_form->words->toPlainText();
    const auto first = m_loaded->firstWay(words);
    int number = 0;
    for (const auto& link : m_loaded->ways(words)) {
        m_form->way->addItem(presentation::wayText(link));
        ++number;
        m_form->way->setItemData(number - 1, tr("Alt+%1").arg(number), Qt::ToolTipRole);
        if (link.way == first.way && link.channel == first.channel)
            m_form->way->setCurrentIndex(number - 1);
    }
    showWay();
    m_form->why->setText(first.why);
    m_form->why->setVisible(!first.why.isEmpty());
}

void GreetDialog::showGiven() {
    const auto& clock = context().workspace.clock;
    m_form->facts->setText(m_loaded->givenText(clock.zone(), clock.today()));
    m_form->words->setPlainText(m_loaded->given->words);
    m_form->words->setReadOnly(true);
    m_form->reach->hide();
    m_form->why->hide();
    setReadOnly();
}

bool GreetDialog::isHeldBack() const { return m_loaded && !m_anyway && !m_loaded->heldBack().isEmpty(); }

/// The words are there to be read, but Enter does not send them.
void GreetDialog::holdBack() {
    m_form->held->setText(m_loaded->heldBack());
    auto colours = m_form->held->palette();
    colours.setColor(QPalette::WindowText, tokensOf(palette()).amber);
    m_form->held->setPalette(colours);
    m_form->held->show();
    m_form->way->setEnabled(false);
    saveButton()->setLabel(tr("Greet all the same"));
    // An Enter pressed before the reason was there does not overrule it.
    QMetaObject::invokeMethod(
        this, [this] { m_heldSeen = true; }, Qt::QueuedConnection);
}

void GreetDialog::greetAllTheSame() {
    m_anyway = true;
    m_form->way->setEnabled(true);
    showWay();
    m_form->words->setFocus(Qt::OtherFocusReason);
}

void GreetDialog::accept() {
    if (!isHeldBack())
        return SavingDialog::accept();
    if (m_heldSeen)
        greetAllTheSame();
}

/// A reason for another channel than the preferred one is no longer of interest once somebody chose.
void GreetDialog::showWay() {
    m_form->why->hide();
    if (m_loaded && !isHeldBack() && m_form->way->currentIndex() >= 0)
        saveButton()->setLabel(presentation::goText(way().way));
}

domain::ContactLink GreetDialog::way() const {
    const auto all = m_loaded->ways(m_form->words->toPlainText());
    return all.at(static_cast<size_t>(m_form->way->currentIndex()));
}

QString GreetDialog::missing() {
    if (!m_loaded->given)
        return {};
    return tr("Already greeted this year: once is enough.");
}

void GreetDialog::submit() {
    const domain::ContactLink chosen = way();
    if (!context().links || !context().links->open(chosen))
        return showProblem(presentation::notOpenedText(chosen.way));
    const auto heldBack = m_anyway ? services::HeldBack::Overrule : services::HeldBack::Respect;
    finishWith(services::greet(context().workspace, m_id, chosen.channel, chosen.text, heldBack),
               tr("Greeted %1").arg(m_loaded->row.customerName));
}

bool GreetDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_form->words && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            if (m_loaded && m_loaded->given)
                reject();
            else
                accept();
            return true;
        }
    }
    return SavingDialog::eventFilter(watched, event);
}

} // namespace rapport::ui
