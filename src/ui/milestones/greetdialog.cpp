#include "ui/milestones/greetdialog.h"

#include "milestones/ui_greetdialog.h"
#include "rapport/presentation/words.h"

#include <QClipboard>
#include <QKeyEvent>

namespace rapport::ui {

GreetDialog::GreetDialog(const UiContext& context, MilestoneId id, QWidget* parent)
    : SavingDialog(context, tr("Greet"), tr("Mark as greeted"), parent)
    , m_form(std::make_unique<Ui::GreetDialog>())
    , m_id(id) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    addForm(form, m_form->words);
    using enum domain::Channel;
    for (const auto each : {Call, Email, Visit, Message, Letter, Meeting})
        m_form->channel->addItem(presentation::capitalised(presentation::word(each)), static_cast<int>(each));
    connect(m_form->channel, &QComboBox::currentIndexChanged, this, &GreetDialog::showAddress);
    connect(m_form->copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_form->words->toPlainText()); });
    m_form->words->installEventFilter(this);
    const auto today = context.workspace.clock.today();
    load(context.workspace.store.read(
             [id, today](storage::ReadSession& session) { return presentation::loadGreeting(session, id, today); }),
         [this](presentation::GreetingForm loaded) { fill(std::move(loaded)); });
}

GreetDialog::~GreetDialog() = default;

void GreetDialog::fill(presentation::GreetingForm loaded) {
    m_loaded = std::move(loaded);
    setTitle(m_loaded->title());
    m_form->facts->setText(m_loaded->facts(context().workspace.clock.today()));
    m_form->careNote->setText(m_loaded->customer.careNote);
    m_form->channel->setCurrentIndex(m_form->channel->findData(static_cast<int>(m_loaded->draft.channel)));
    m_form->words->setPlainText(m_loaded->draft.words);
    m_form->words->moveCursor(QTextCursor::End);
    showAddress();
    if (m_loaded->given)
        showGiven();
}

void GreetDialog::showGiven() {
    const auto& clock = context().workspace.clock;
    m_form->facts->setText(m_loaded->givenText(clock.zone(), clock.today()));
    m_form->words->setPlainText(m_loaded->given->words);
    m_form->words->setReadOnly(true);
    m_form->channel->setCurrentIndex(m_form->channel->findData(static_cast<int>(m_loaded->given->channel)));
    m_form->channel->setEnabled(false);
    setReadOnly();
}

void GreetDialog::showAddress() { m_form->address->setText(m_loaded ? m_loaded->address(channel()) : QString()); }

domain::Channel GreetDialog::channel() const { return static_cast<domain::Channel>(m_form->channel->currentData().toInt()); }

QString GreetDialog::missing() {
    if (!m_loaded->given)
        return {};
    return tr("Already greeted this year: once is enough.");
}

void GreetDialog::submit() {
    finishWith(services::greet(context().workspace, m_id, channel(), m_form->words->toPlainText()),
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
