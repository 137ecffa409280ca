#include "ui/interactions/logdialog.h"

#include "interactions/ui_logmore.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "rapport/services/staff.h"
#include "rapport/storage/customerlist.h"
#include "ui/common/button.h"
#include "ui/common/carenote.h"
#include "ui/common/connectionbar.h"
#include "ui/customers/filterchip.h"
#include "ui/interactions/followupedit.h"
#include "ui/search/customerpicker.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// What the dialog does; how it is laid out stands in logdialoglayout.cpp.
namespace rapport::ui {

using namespace domain;

LogDialog::LogDialog(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent)
    : SheetDialog(tr("Log interaction"), parent)
    , m_context(context)
    , m_form(
          [&workspace = context.workspace](const Interaction& interaction, const std::vector<Commitment>& commitments) {
              return services::logInteraction(workspace, interaction, commitments);
          },
          context.workspace.clock, context.workspace.actor)
    , m_more(std::make_unique<Ui::LogMore>())
    , m_picker(new CustomerPicker(this))
    , m_careNote(new CareNote(this))
    , m_channels(new QButtonGroup(this))
    , m_signals(new QButtonGroup(this))
    , m_line(new QLineEdit(this))
    , m_followUpLines(new QVBoxLayout)
    , m_moreArea(new QWidget(this))
    , m_problem(new QLabel(this)) {
    setSheetWidth(680);
    addCustomerLine();
    body()->addWidget(m_careNote);
    addChannels();
    body()->addWidget(m_line);
    body()->addLayout(m_followUpLines);
    addMore();
    body()->addWidget(ConnectionBar::inSheet(m_context.workspace.store, this));
    body()->addWidget(m_problem);
    addFooter();
    connectForm();
    showWhen();
    setFirstField(customer ? static_cast<QWidget*>(m_line) : m_picker);
    if (customer)
        choose(*customer);
    presentation::await(
        services::staffMembers(context.workspace), this,
        [this](std::vector<StaffMember> members) {
            if (m_context.workspace.permissions.may(domain::Act::AssignCommitments))
                m_staff = std::move(members);
            for (auto* edit : m_followUps)
                edit->setStaff(m_staff, m_context.workspace.actor);
        },
        [this](const Error& error) { showProblem(error.message()); });
}

LogDialog::~LogDialog() = default;

void LogDialog::connectForm() {
    connect(m_picker, &CustomerPicker::picked, this, [this](CustomerId id) { choose(id); });
    connect(m_picker, &CustomerPicker::enterPressed, this, [this] {
        if (!m_chosen.empty() && m_picker->text().trimmed().isEmpty())
            m_line->setFocus();
        else if (!m_picker->text().trimmed().isEmpty())
            showProblem(tr("No customer is called “%1”.").arg(m_picker->text().trimmed()));
    });
    connect(m_picker, &CustomerPicker::failed, this, &LogDialog::showProblem);
    connect(m_picker, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_form.edit([&](auto& entry) { entry.line = text; });
        showProblem({});
    });
    connect(&m_form, &presentation::LogForm::failed, this, &LogDialog::showProblem);
    connect(&m_form, &presentation::LogForm::savingChanged, this, [this](bool saving) {
        m_save->setEnabled(!saving);
        m_noAnswer->setEnabled(!saving);
    });
    connect(&m_form, &presentation::LogForm::saved, this,
            [this](const services::LoggedInteraction& saved) { finish(saved.interaction); });
}

void LogDialog::choose(CustomerId id) {
    auto& workspace = m_context.workspace;
    const auto read = [id, now = workspace.clock.now(), zone = workspace.clock.zone()](storage::ReadSession& session) {
        return storage::customerRows(session, {id}, now, zone);
    };
    // The customer counts at once; name and care note follow.
    if (std::any_of(m_chosen.begin(), m_chosen.end(), [&](const Chosen& one) { return one.id == id; }))
        return;
    m_chosen.push_back({id, {}, {}, nullptr});
    showChosen();
    m_line->setFocus(Qt::OtherFocusReason);
    presentation::await(
        workspace.store.read(read), this,
        [this](const std::vector<storage::CustomerRow>& rows) {
            for (const auto& row : rows)
                addChosen(row);
        },
        [this](const Error& error) { showProblem(error.message()); });
    if (m_noAnswerPending)
        noAnswer();
}

void LogDialog::addChosen(const storage::CustomerRow& row) {
    for (auto& one : m_chosen) {
        if (one.id != row.id || one.chip != nullptr)
            continue;
        one.name = row.name;
        one.careNote = row.careNote;
        auto* chip = new FilterChip(row.organisation.isEmpty() ? row.name : tr("%1 · %2").arg(row.name, row.organisation), this);
        chip->setChecked(true);
        chip->setToolTip(tr("Leave out"));
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QAbstractButton::toggled, this, [this, id = row.id] { drop(id); });
        m_chips->insertWidget(m_chips->count() - 1, chip);
        one.chip = chip;
    }
    showChosen();
}

void LogDialog::drop(CustomerId id) {
    std::erase_if(m_chosen, [id](const Chosen& one) {
        if (one.id == id && one.chip != nullptr)
            one.chip->deleteLater();
        return one.id == id;
    });
    showChosen();
    m_picker->setFocus();
}

void LogDialog::showChosen() {
    QList<CustomerId> ids;
    QStringList notes;
    for (const auto& one : m_chosen) {
        ids << one.id;
        if (!one.careNote.isEmpty())
            notes << (m_chosen.size() == 1 ? one.careNote : tr("%1: %2").arg(one.name, one.careNote));
    }
    m_picker->setLeftOut(ids);
    m_picker->setPlaceholderText(ids.isEmpty() ? tr("Who was it with?") : tr("and with …"));
    m_careNote->setText(notes.join(u'\n'));
    m_form.edit([&](auto& entry) { entry.customers.assign(ids.begin(), ids.end()); });
    showProblem({});
}

void LogDialog::setChannel(Channel channel, Direction direction) {
    m_form.edit([&](auto& entry) {
        entry.channel = channel;
        entry.direction = direction;
    });
    const QSignalBlocker silence(m_more->direction);
    m_more->direction->setCurrentIndex(m_more->direction->findData(static_cast<int>(direction)));
}

void LogDialog::readMore() {
    m_form.edit([this](auto& entry) {
        entry.outcome = static_cast<Outcome>(m_more->outcome->currentData().toInt());
        entry.direction = static_cast<Direction>(m_more->direction->currentData().toInt());
        entry.minutes = m_more->minutes->value() > 0 ? std::optional(m_more->minutes->value()) : std::nullopt;
        entry.customerWords = m_more->customerWords->text();
        entry.understood = m_more->understood->text();
        entry.confirmed = m_more->confirmed->isChecked();
        entry.privateNote = m_more->privateNote->text();
    });
}

void LogDialog::showWhen() {
    const auto at = m_form.entry().at.value_or(m_context.workspace.clock.now()).in(m_context.workspace.clock.zone());
    setNote(tr("%1, %2").arg(QLocale().toString(at.date(), u"ddd d MMM yyyy"_s), presentation::timeText(at.time())));
}

void LogDialog::toggleMore() {
    m_moreArea->setVisible(m_moreArea->isHidden());
    if (!m_moreArea->isHidden())
        m_more->when->setFocus(Qt::ShortcutFocusReason);
}

void LogDialog::addFollowUp() {
    presentation::FollowUp followUp;
    followUp.due = presentation::presetDue(m_context.workspace.clock.now(), m_context.workspace.clock.zone());
    auto* edit = new FollowUpEdit(followUp, this);
    edit->setStaff(m_staff, m_context.workspace.actor);
    m_followUps << edit;
    m_followUpLines->addWidget(edit);
    connect(edit, &FollowUpEdit::edited, this, &LogDialog::readFollowUps);
    connect(edit, &FollowUpEdit::removeRequested, this, [this, edit] { dropFollowUp(edit); });
    edit->focusDay();
    readFollowUps();
}

void LogDialog::dropFollowUp(FollowUpEdit* edit) {
    m_followUps.removeOne(edit);
    edit->hide();
    edit->deleteLater();
    readFollowUps();
    m_line->setFocus();
}

void LogDialog::readFollowUps() {
    m_form.edit([this](auto& entry) {
        entry.followUps.clear();
        for (const auto* edit : m_followUps)
            entry.followUps.push_back(edit->value());
    });
    showProblem({});
}

/// One key: with a name typed but not chosen yet, the best match is meant.
void LogDialog::noAnswer() {
    if (m_chosen.empty() && !m_picker->text().trimmed().isEmpty() && !m_noAnswerPending) {
        m_noAnswerPending = true;
        QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(m_picker, &enter);
        return;
    }
    m_noAnswerPending = false;
    m_form.saveNoAnswer();
}

void LogDialog::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    m_noAnswerPending = false;
    if (m_chosen.empty())
        m_picker->setFocus();
}

void LogDialog::finish(InteractionId id) {
    QStringList names;
    for (const auto& one : m_chosen)
        names << one.name;
    names.removeAll(QString());
    m_context.messages.done(names.isEmpty() ? tr("Logged.") : tr("Logged with %1.").arg(names.join(u", "_s)));
    Q_EMIT logged(id);
    accept();
}

void LogDialog::reject() {
    if (!m_form.isDirty())
        return SheetDialog::reject();
    m_context.dialogs.confirm(this, tr("What you typed is not saved yet. Throw it away?"), tr("Throw away"),
                              [this] { SheetDialog::reject(); });
}

void LogDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier)
        return noAnswer();
    SheetDialog::keyPressEvent(event);
}

} // namespace rapport::ui
