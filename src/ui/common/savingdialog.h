#pragma once

#include "rapport/presentation/await.h"
#include "rapport/presentation/conflict.h"
#include "rapport/services/editing.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::ui {

/// A sheet that changes one thing: filled from the store while it is already on screen, saved by Enter. What went wrong is said
/// in the sheet, which then stays; what was done is said on the page.
class SavingDialog : public SheetDialog {
    Q_OBJECT

public:
    SavingDialog(const UiContext& context, const QString& title, const QString& saveLabel, QWidget* parent);
    /// Enter. Before the form is filled it is remembered and done then.
    void accept() override;

Q_SIGNALS:
    void saved();
    void ready(); ///< the form is filled

protected:
    void addForm(QWidget* form, QWidget* firstField);
    void setReady();
    /// Nothing to save after all: there is only a button to close.
    void setReadOnly();
    /// What keeps the form from being saved; empty for nothing. May move the focus to where it is mended.
    [[nodiscard]] virtual QString missing() { return {}; }
    virtual void submit() = 0;
    void showProblem(const QString& problem);
    [[nodiscard]] const UiContext& context() const { return m_context; }

    /// Fills the form by `fill` once `future` is there; a failure closes the sheet and is said on the page.
    template <typename T, typename Fill>
    void load(const QFuture<T>& future, Fill fill) {
        presentation::await(
            future, this,
            [this, fill = std::move(fill)](T value) mutable {
                fill(std::move(value));
                setReady();
            },
            [this](const Error& error) {
                m_context.messages.failure(error.message());
                reject();
            });
    }
    /// Closes the sheet once `future` is done, with `doneText` and "Undo" on the page.
    template <typename T>
    void finishWith(const QFuture<T>& future, const QString& doneText) {
        setBusy(true);
        const auto failed = [this](const Error& error) { showProblem(error.message()); };
        if constexpr (std::is_void_v<T>)
            presentation::await(
                future, this, [this, doneText] { finish(doneText); }, failed);
        else
            presentation::await(
                future, this, [this, doneText](const T&) { finish(doneText); }, failed);
    }

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
    [[nodiscard]] Moment now() const { return m_context.workspace.clock.now(); }
    [[nodiscard]] QTimeZone zone() const { return m_context.workspace.clock.zone(); }
    void setBusy(bool busy);
    void finish(const QString& doneText);

    UiContext m_context;
    QLabel* m_problem;
    Button* m_cancel;
    Button* m_save;
    bool m_ready = false;
    bool m_busy = false;
    bool m_acceptWhenReady = false;
    bool m_removed = false; ///< what was edited is gone
};

} // namespace rapport::ui
