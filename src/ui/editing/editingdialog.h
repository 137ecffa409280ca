#pragma once

#include "rapport/presentation/conflict.h"
#include "ui/common/savingdialog.h"

namespace rapport::ui {

/// A sheet that changes a record others may change too while it is open: it says so when they do, and saves beside what they did.
class EditingDialog : public SavingDialog {
    Q_OBJECT

public:
    using SavingDialog::SavingDialog;

protected:
    template <typename SavedId, typename Record>
    using Update = std::function<QFuture<services::SaveOutcome<SavedId, Record>>(const Record&, const Record&)>;
    /// As finishWith, for a record that was edited: `update` saves it beside what others did since it was `base`. Where both
    /// changed the same, what to keep is asked, in a sheet over this one.
    template <typename SavedId, typename Record>
    void finishMerged(const Update<SavedId, Record>& update, const Record& base, const Record& mine, const QString& doneText) {
        setBusy(true);
        presentation::await(
            update(base, mine), this,
            [this, update, doneText](const services::SaveOutcome<SavedId, Record>& outcome) {
                const auto* conflict = std::get_if<services::EditConflict<Record>>(&outcome);
                if (std::holds_alternative<SavedId>(outcome))
                    return finish(doneText);
                setBusy(false);
                if (!conflict)
                    return sayRemoved(std::get<services::RecordGone>(outcome).last);
                ask(presentation::inWords(*conflict, now(), zone()), [=, this, met = *conflict](const QSet<QString>& theirs) {
                    finishMerged(update, met.theirs, services::resolved(met, theirs), doneText);
                });
            },
            [this](const Error& error) { showProblem(error.message()); });
    }

    /// Whenever something is saved elsewhere that may concern the record, reads it by `load`; `take` gives what to say of it, if
    /// anything. Who it was is said in the quiet line.
    template <typename Record>
    void followRecord(storage::Entity entity, qint64 id, std::function<QFuture<Record>()> load,
                      std::function<std::optional<presentation::Elsewhere>(const Record&)> take) {
        followChanges(entity, id, [this, entity, id, load = std::move(load), take = std::move(take)] {
            presentation::await(
                load(), this,
                [this, entity, id, take](const Record& stored) {
                    if (const auto what = take(stored))
                        sayElsewhere(*what, entity, id);
                },
                [this, entity, id](const Error& error) {
                    if (error.code() == ErrorCode::NoSuchRecord)
                        sayElsewhere(presentation::Elsewhere::Removed, entity, id);
                });
        });
    }
    /// The record is gone: what is saved from now on is a new one. False where nothing can be saved any more.
    virtual bool becomeNew() { return false; }

private:
    void followChanges(storage::Entity entity, qint64 id, const std::function<void()>& look);
    void sayElsewhere(presentation::Elsewhere what, storage::Entity entity, qint64 id);
    void sayRemoved(const std::optional<services::LastChange>& last);
    void ask(const presentation::Conflict& conflict, std::function<void(const QSet<QString>&)> chosen);
    [[nodiscard]] Moment now() const { return context().workspace.clock.now(); }
    [[nodiscard]] QTimeZone zone() const { return context().workspace.clock.zone(); }

    bool m_removed = false; ///< what was edited is gone
};

} // namespace rapport::ui
