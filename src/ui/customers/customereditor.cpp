#include "ui/customers/customereditor.h"

#include "customers/ui_customereditor.h"
#include "rapport/core/text.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/format.h"
#include "rapport/services/staff.h"
#include "rapport/storage/customerrepository.h"
#include "ui/common/button.h"
#include "ui/common/connectionbar.h"
#include "ui/common/plaintext.h"
#include "ui/customers/duplicatehint.h"
#include "ui/editing/conflictsheet.h"

#include <QCompleter>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

// What the dialog does; how values go into its fields and come back stands in customereditorfields.cpp.
namespace rapport::ui {

using namespace domain;

namespace {
constexpr int longestQuietLine = 240; ///< characters of what a pasted card could not bring
} // namespace

CustomerEditor::CustomerEditor(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent)
    : SheetDialog(customer ? tr("Edit customer") : tr("New customer"), parent)
    , m_context(context)
    , m_form(presentation::storeSaving(context.workspace))
    , m_ui(std::make_unique<Ui::CustomerEditor>())
    , m_problem(problemLabel(this)) {
    setUp();
    setUpChoices();
    connectFields();
    connectForm();
    if (!customer)
        addHint();
    loadChoices();
    if (customer)
        load(*customer);
    else {
        m_loaded = true;
        m_form.start({});
    }
}

CustomerEditor::~CustomerEditor() = default;

void CustomerEditor::setUp() {
    setSheetWidth(680);
    auto* fields = new QWidget(this);
    m_ui->setupUi(fields);
    fields->setMinimumHeight(440);
    for (auto* part : fields->findChildren<QScrollArea*>()) {
        part->setFocusPolicy(Qt::NoFocus); // its fields have the keyboard
        part->viewport()->setAutoFillBackground(false);
        part->widget()->setAutoFillBackground(false);
    }
    body()->addWidget(fields, 1);
    body()->addWidget(ConnectionBar::inSheet(m_context.workspace.store, this));
    body()->addWidget(m_problem);
    auto* cancel = addButton(tr("Cancel"), u"Esc"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QAbstractButton::clicked, this, &CustomerEditor::reject);
    m_save = addPrimaryButton(tr("Save"), u"Ctrl Enter"_s);
    connect(m_save, &QAbstractButton::clicked, this, &CustomerEditor::save);
    setFirstField(m_ui->given);
    const auto find = presentation::storeSearch(m_context.workspace);
    for (auto* picker : {m_ui->organisation, m_ui->referrer})
        picker->setSearch(find);
    m_ui->relations->setSearch(find);
    m_ui->photo->setDialogs(m_context.dialogs);
}

void CustomerEditor::connectForm() {
    using presentation::CustomerForm;
    connect(&m_form, &CustomerForm::replaced, this, &CustomerEditor::showRecord);
    connect(&m_form, &CustomerForm::edited, this, &CustomerEditor::showState);
    connect(&m_form, &CustomerForm::savingChanged, this, &CustomerEditor::showState);
    connect(&m_form, &CustomerForm::failed, this,
            [this](const QString& message) { showProblem(tr("The customer is not saved. %1").arg(message)); });
    connect(&m_form, &CustomerForm::changedElsewhere, this, [this](bool takenOver) {
        using presentation::Elsewhere;
        showElsewhere(m_trashed ? Elsewhere::Trashed : takenOver ? Elsewhere::Shown : Elsewhere::Waits);
    });
    connect(&m_form, &CustomerForm::removedElsewhere, this, &CustomerEditor::showRemoved);
    connect(&m_form, &CustomerForm::conflicted, this, &CustomerEditor::askWhatToKeep);
    connect(&m_form, &CustomerForm::saved, this, [this](CustomerId id) {
        const auto name = displayNameOf(normalised(m_form.record().customer));
        m_context.messages.done(tr("Saved %1.").arg(name));
        Q_EMIT saved(id);
        accept();
    });
    connect(&m_context.workspace.store, &storage::Store::changed, this, [this](const storage::ChangeSet& changes) {
        const auto id = m_form.record().customer.id;
        if (id.isValid() && (changes.everything || changes.customers.contains(id.value())) && !m_form.isSaving())
            load(id);
    });
}

/// Of a new customer: who is already there and may be the same.
void CustomerEditor::addHint() {
    constexpr int underTheNames = 3;
    auto* hint = new DuplicateHint(m_context, this);
    m_ui->nameForm->insertRow(underTheNames, QString(), hint);
    setTabOrder(m_ui->displayName, hint->field());
    setTabOrder(hint->field(), m_ui->kind);
    connect(&m_form, &presentation::CustomerForm::edited, hint, [this, hint] { hint->ask(m_form.record()); });
    connect(hint, &DuplicateHint::pressed, this, [this](CustomerId id) {
        Q_EMIT alreadyThere(id);
        reject();
    });
}

void CustomerEditor::load(CustomerId id) {
    presentation::await(
        services::customerPage(m_context.workspace, id), this,
        [this](const services::CustomerPage& page) {
            const auto& customer = page.record.customer;
            m_names = page.relatedNames;
            m_names.insert(customer.organisation.value(), page.organisationName);
            m_names.insert(customer.referrer.value(), page.referrerName);
            m_form.setCustomFields(page.customFields);
            m_cadence = page.cadence;
            m_trashed = m_loaded && customer.state == CustomerState::Trashed;
            if (m_loaded)
                return m_form.offer(page.record);
            m_loaded = true;
            m_form.start(page.record);
            Q_EMIT loaded();
        },
        [this](const Error& error) {
            if (m_loaded && error.code() == ErrorCode::NoSuchRecord)
                return showElsewhere(presentation::Elsewhere::Removed);
            showProblem(tr("The customer could not be read. %1").arg(error.message()));
        });
}

void CustomerEditor::fillIn(const services::PastedContact& contact) {
    m_names.insert(contact.names);
    m_form.setCustomFields(contact.customFields);
    m_form.edit([&contact](services::CustomerRecord& typed) { typed = contact.record; });
    showRecord();
    setQuietLine(text::elided(contact.problems.join(u"; "_s), longestQuietLine));
}

void CustomerEditor::loadChoices() {
    struct Choices {
        QStringList tags;
        std::vector<CustomField> fields;
    };
    presentation::await(
        m_context.workspace.store.read([](storage::ReadSession& session) {
            const storage::CustomerRepository customers(session);
            return Choices{customers.tagNames(), customers.customFields()};
        }),
        this,
        [this](const Choices& choices) {
            m_ui->tags->setTagNames(choices.tags);
            m_form.setCustomFields(choices.fields);
        },
        [this](const Error& error) { showProblem(error.message()); });
    presentation::await(
        services::staffMembers(m_context.workspace), this,
        [this](std::vector<StaffMember> members) {
            m_staff = std::move(members);
            showCare();
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void CustomerEditor::read() {
    if (m_showing || !m_loaded)
        return;
    m_form.edit([this](services::CustomerRecord& record) { readInto(record); });
}

void CustomerEditor::showState() {
    m_save->setEnabled(m_loaded && !m_form.isSaving());
    if (m_problem->isVisible())
        showProblem({});
}

void CustomerEditor::showProblem(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void CustomerEditor::showElsewhere(presentation::Elsewhere what) {
    const auto& workspace = m_context.workspace;
    presentation::await(
        services::lastChange(workspace, storage::Entity::Customer, m_form.record().customer.id.value()), this,
        [this, what, &clock = workspace.clock](const std::optional<services::LastChange>& last) {
            if (what != presentation::Elsewhere::Removed)
                return setQuietLine(presentation::elsewhereSentence(what, last, clock.now(), clock.zone()));
            m_form.becomeNew();
            showRemoved(last);
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void CustomerEditor::showRemoved(const std::optional<services::LastChange>& last) {
    const auto& clock = m_context.workspace.clock;
    setQuietLine(presentation::elsewhereSentence(presentation::Elsewhere::Removed, last, clock.now(), clock.zone()));
    m_save->setLabel(tr("Save as new"));
}

void CustomerEditor::askWhatToKeep(const presentation::CustomerForm::Conflict& conflict) {
    const auto& clock = m_context.workspace.clock;
    auto* sheet = new ConflictSheet(presentation::inWords(conflict, clock.now(), clock.zone()), this);
    connect(sheet, &ConflictSheet::chosen, this,
            [this, conflict](const QSet<QString>& fieldsOfTheirs) { m_form.saveResolved(conflict, fieldsOfTheirs); });
    sheet->open();
}

void CustomerEditor::save() {
    auto problem = m_ui->milestones->problem();
    if (problem.isEmpty())
        problem = m_form.problem();
    if (!problem.isEmpty())
        return showProblem(problem);
    if (!m_form.isDirty() && !m_form.isNew())
        return SheetDialog::reject();
    m_form.save();
}

void CustomerEditor::reject() {
    if (!m_form.isDirty())
        return SheetDialog::reject();
    m_context.dialogs.confirm(this, tr("Your changes are not saved yet. Throw them away?"), tr("Throw away"),
                              [this] { SheetDialog::reject(); });
}

void CustomerEditor::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return save();
    if (enter)
        return event->ignore(); // in a form of many fields only Ctrl+Enter saves
    SheetDialog::keyPressEvent(event);
}

} // namespace rapport::ui
