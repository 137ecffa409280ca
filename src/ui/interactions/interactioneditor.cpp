#include "ui/interactions/interactioneditor.h"

#include "ui/answers/toldanswers.h"
#include "ui/interactions/customersfield.h"
#include "ui/interactions/interactionfields.h"
#include "ui/quickentry/quickentryfield.h"
#include "ui/search/customerpicker.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::Interaction;

InteractionEditor::InteractionEditor(const UiContext& context, InteractionId id, QWidget* parent)
    : EditingDialog(context, tr("Edit interaction"), tr("Save"), parent)
    , m_fields(new InteractionFields(context, this)) {
    setSheetWidth(680);
    m_fields->setMoreShown(true);
    addForm(m_fields, m_fields->line());
    connect(m_fields, &InteractionFields::edited, this, [this] { setNote(m_fields->when()); });
    connect(m_fields->customers(), &CustomersField::failed, this, &InteractionEditor::showProblem);
    const auto read = [&workspace = context.workspace, id] { return services::loadInteraction(workspace, id); };
    load(read(), [this](const Interaction& stored) { fillFrom(stored); });
    followRecord<Interaction>(storage::Entity::Interaction, id.value(), read,
                              [this](const Interaction& stored) { return take(stored); });
}

void InteractionEditor::fillFrom(const Interaction& interaction) {
    m_edited = domain::normalised(interaction);
    m_fields->setEntry(presentation::entryOf(interaction, context().workspace.actor));
    m_fields->answers()->setCustomers(interaction.customers, interaction.id);
    setNote(m_fields->when());
}

Interaction InteractionEditor::entered() const {
    const auto& workspace = context().workspace;
    return domain::normalised(presentation::corrected(*m_edited, m_fields->entry(), workspace.actor, workspace.clock.zone()));
}

bool InteractionEditor::isDirty() const { return m_edited && (m_anew || entered() != *m_edited); }

std::optional<presentation::Elsewhere> InteractionEditor::take(const Interaction& stored) {
    if (!m_edited || domain::normalised(stored) == *m_edited)
        return {};
    if (isDirty())
        return presentation::Elsewhere::Waits;
    fillFrom(stored);
    return presentation::Elsewhere::Shown;
}

bool InteractionEditor::becomeNew() {
    m_anew = true;
    return true;
}

QString InteractionEditor::missing() {
    if (m_fields->entry().customers.empty())
        m_fields->customers()->picker()->setFocus();
    return domain::problemWith(entered(), context().workspace.clock.now());
}

void InteractionEditor::submit() {
    const auto& workspace = context().workspace;
    auto interaction = entered();
    const QStringList names = m_fields->customers()->names();
    const QString done = names.isEmpty() ? tr("Changed.") : tr("Changed what was logged with %1.").arg(names.join(u", "_s));
    if (!m_anew) {
        const auto update = [&workspace](const Interaction& base, const Interaction& mine) {
            return services::updateInteraction(workspace, base, mine);
        };
        return finishMerged<InteractionId, Interaction>(update, *m_edited, interaction, done);
    }
    interaction.id = {};
    interaction.uid.clear();
    finishWith(services::logInteraction(workspace, interaction, {}), done);
}

} // namespace rapport::ui
