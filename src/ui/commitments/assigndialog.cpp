#include "ui/commitments/assigndialog.h"

#include "commitments/ui_assigndialog.h"
#include "rapport/core/text.h"
#include "rapport/presentation/commitments.h"
#include "rapport/services/commitments.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/staffrepository.h"

#include <QKeyEvent>

namespace rapport::ui {

namespace {
constexpr int titleLength = 80; ///< of the promise's words
constexpr int rowHeight = 34;
constexpr int rowsShown = 8;
} // namespace

AssignDialog::AssignDialog(const UiContext& context, std::vector<CommitmentId> ids, QWidget* parent)
    : EditingDialog(context, tr("Assign"), tr("Save"), parent)
    , m_form(std::make_unique<Ui::AssignDialog>())
    , m_ids(std::move(ids)) {
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    addForm(form, m_form->staff);
    m_form->staff->installEventFilter(this);
    connect(m_form->staff, &QListWidget::itemDoubleClicked, this, &AssignDialog::accept);
    load(choice(), [this](const Choice& choice) { fill(choice); });
    if (m_ids.size() > 1)
        return;
    followRecord<domain::Commitment>(
        storage::Entity::Commitment, m_ids.front().value(),
        [&workspace = context.workspace, id = m_ids.front()] { return services::loadCommitment(workspace, id); },
        [this](const domain::Commitment& stored) { return take(stored); });
}

AssignDialog::~AssignDialog() = default;

QFuture<AssignDialog::Choice> AssignDialog::choice() const {
    return context().workspace.store.read([ids = m_ids](storage::ReadSession& session) {
        Choice choice;
        for (const auto id : ids) {
            const auto commitment = storage::CommitmentRepository(session).find(id);
            if (!commitment)
                throw Error(ErrorCode::NoSuchRecord, tr("There is no such commitment any more."));
            const bool first = id == ids.front();
            choice.owner = first || choice.owner == commitment->owner ? commitment->owner : StaffId();
            choice.words = commitment->words;
            choice.handovers = commitment->handovers;
        }
        choice.members = storage::StaffRepository(session).all();
        std::erase_if(choice.members, [](const auto& member) { return !member.active; });
        return choice;
    });
}

/// Somebody else than the owner is proposed, who is marked.
void AssignDialog::fill(const Choice& choice) {
    const bool one = m_ids.size() == 1;
    setTitle(one ? tr("Assign “%1”").arg(text::elided(choice.words, titleLength))
                 : tr("Assign %1 commitments").arg(m_ids.size()));
    m_form->facts->setText(one ? tr("Who is to keep this promise?") : tr("Who is to keep these promises?"));
    showHandovers(choice);
    for (const auto& member : choice.members) {
        const bool owner = member.id == choice.owner;
        auto* item = new QListWidgetItem(member.name, m_form->staff);
        m_names.insert(member.id.value(), member.name);
        item->setData(Qt::UserRole, member.id.value());
        item->setSizeHint({0, rowHeight});
        if (!owner && !m_form->staff->currentItem())
            m_form->staff->setCurrentItem(item);
    }
    if (!m_form->staff->currentItem())
        m_form->staff->setCurrentRow(0);
    if (!m_typedAhead.isEmpty())
        m_form->staff->keyboardSearch(m_typedAhead);
    markOwner(choice.owner);
    m_form->staff->setFixedHeight(std::clamp(m_form->staff->count(), 1, rowsShown) * rowHeight + 2 * m_form->staff->frameWidth());
}

/// A name typed before the names are there chooses among them all the same: the promise must not go to somebody else.
bool AssignDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_form->staff || event->type() != QEvent::KeyPress || m_form->staff->count() > 0)
        return EditingDialog::eventFilter(watched, event);
    const auto letters = static_cast<const QKeyEvent*>(event)->text();
    const bool typed = !letters.isEmpty() && letters.front().isPrint();
    if (typed)
        m_typedAhead += letters;
    return typed;
}

/// What was said when it was handed on before.
void AssignDialog::showHandovers(const Choice& choice) {
    QStringList lines;
    if (m_ids.size() == 1)
        lines = presentation::handoverLines(choice.handovers, choice.members, context().workspace.clock.today(),
                                            context().workspace.clock.zone());
    m_form->handovers->setText(lines.join(u'\n'));
    m_form->handovers->setVisible(!lines.isEmpty());
}

/// Who was chosen here stays chosen.
std::optional<presentation::Elsewhere> AssignDialog::take(const domain::Commitment& stored) {
    if (stored.owner == m_owner && stored.outcome == domain::CommitmentOutcome::Open)
        return {};
    markOwner(stored.owner);
    return presentation::Elsewhere::Shown;
}

void AssignDialog::markOwner(StaffId owner) {
    m_owner = owner;
    for (int row = 0; row < m_form->staff->count(); ++row) {
        auto* item = m_form->staff->item(row);
        const auto id = item->data(Qt::UserRole).toLongLong();
        const auto name = m_names.value(id);
        item->setText(id == owner.value() ? tr("%1 (has it now)").arg(name) : name);
    }
}

QString AssignDialog::missing() { return m_form->staff->currentItem() ? QString() : tr("Choose who is to keep this promise."); }

void AssignDialog::submit() {
    const auto* item = m_form->staff->currentItem();
    const StaffId to(item->data(Qt::UserRole).toLongLong());
    const auto note = m_form->note->text();
    const auto name = m_names.value(to.value());
    if (m_ids.size() > 1)
        return finishWith(services::assignCommitments(context().workspace, m_ids, to, note),
                          tr("%1 commitments assigned to %2").arg(m_ids.size()).arg(name));
    finishWith(services::assignCommitment(context().workspace, m_ids.front(), to, m_owner, note), tr("Assigned to %1").arg(name));
}

} // namespace rapport::ui
