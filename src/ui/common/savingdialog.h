#pragma once

#include "rapport/presentation/await.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

namespace rapport::ui {

/// A sheet that changes one thing: filled from the store while it is already on screen, saved by Enter. What went wrong is said
/// in the sheet, which then stays; what was done is said on the page.
class SavingDialog : public SheetDialog {
    Q_OBJECT

public:
    SavingDialog(const UiContext& context, const QString& title, const QString& saveLabel, QWidget* parent);
    [[nodiscard]] bool isReady() const { return m_ready; } ///< filled from the store
    /// Asks before it throws away what was typed.
    void reject() override;
    /// Enter. Before the form is filled it is remembered and done then.
    void accept() override;
    /// What Enter had to wait for is there.
    void goOn();

Q_SIGNALS:
    void saved();
    void ready(); ///< the form is filled

protected:
    void addForm(QWidget* form, QWidget* firstField);
    void setReady();
    /// False for what undo does not reach; true at first.
    void setUndoable(bool undoable) { m_undoable = undoable; }
    /// Nothing to save after all: there is only a button to close.
    void setReadOnly();
    /// What keeps the form from being saved; empty for nothing. May move the focus to where it is mended.
    [[nodiscard]] virtual QString missing() { return {}; }
    /// Whether something typed is still looked for in the store. Enter is remembered until goOn().
    [[nodiscard]] virtual bool mustWait() { return false; }
    /// Whether closing would lose what was entered; something typed, where a form knows no better.
    [[nodiscard]] virtual bool isDirty() const;
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

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void finish(const QString& doneText);
    [[nodiscard]] Button* saveButton() const { return m_save; }

private:
    UiContext m_context;
    QLabel* m_problem;
    Button* m_cancel;
    Button* m_save;
    bool m_ready = false;
    bool m_busy = false;
    bool m_acceptWhenReady = false;
    bool m_acceptLater = false;
    bool m_undoable = true;
};

} // namespace rapport::ui
