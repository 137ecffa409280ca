#include "ui/editing/editingdialog.h"

#include "ui/common/button.h"
#include "ui/editing/conflictsheet.h"

namespace rapport::ui {

namespace {

const QSet<qint64>& changedIds(const storage::ChangeSet& changes, storage::Entity entity) {
    switch (entity) {
    case storage::Entity::Interaction:
        return changes.interactions;
    case storage::Entity::Milestone:
        return changes.milestones;
    default:
        return changes.commitments;
    }
}

} // namespace

void EditingDialog::followChanges(storage::Entity entity, qint64 id, const std::function<void()>& look) {
    connect(&context().workspace.store, &storage::Store::changed, this,
            [this, entity, id, look](const storage::ChangeSet& changes) {
                if (!isBusy() && !m_removed && (changes.everything || changedIds(changes, entity).contains(id)))
                    look();
            });
}

void EditingDialog::sayElsewhere(presentation::Elsewhere what, storage::Entity entity, qint64 id) {
    presentation::await(
        services::lastChange(context().workspace, entity, id), this,
        [this, what](const std::optional<services::LastChange>& last) {
            if (what == presentation::Elsewhere::Removed)
                return sayRemoved(last);
            setQuietLine(presentation::elsewhereSentence(what, last, now(), zone()));
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void EditingDialog::sayRemoved(const std::optional<services::LastChange>& last) {
    if (std::exchange(m_removed, true))
        return;
    const bool anew = becomeNew();
    const auto what = anew ? presentation::Elsewhere::Removed : presentation::Elsewhere::Gone;
    setQuietLine(presentation::elsewhereSentence(what, last, now(), zone()));
    saveButton()->setLabel(anew ? tr("Save as new") : tr("Save"));
    saveButton()->setEnabled(anew);
}

void EditingDialog::ask(const presentation::Conflict& conflict, std::function<void(const QSet<QString>&)> chosen) {
    auto* sheet = new ConflictSheet(conflict, this);
    connect(sheet, &ConflictSheet::chosen, this, std::move(chosen));
    sheet->open();
}

} // namespace rapport::ui
