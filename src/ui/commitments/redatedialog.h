#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "ui/editing/editingdialog.h"

namespace Ui {
class RedateDialog;
}

namespace rapport::ui {

/// What is to be moved, and what is known beforehand.
struct RedateRequest {
    CommitmentId id;
    std::optional<domain::Due> proposed = {}; ///< where it was dragged to; empty: the next working day
    bool tell = false;                        ///< "move it and tell them"
};

/// Moves an open commitment: to which day, in words or from the calendar, and whether the customer was told, which has to be
/// answered: Y, N, or T, which shows the message that tells them and opens it in the user's program.
class RedateDialog final : public EditingDialog {
    Q_OBJECT

public:
    RedateDialog(const UiContext& context, const RedateRequest& request, QWidget* parent);
    ~RedateDialog() override;
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    struct Start {
        domain::Commitment commitment;
        domain::Customer customer;
        QString sender;
    };
    [[nodiscard]] QFuture<Start> start() const;
    void fill(const Start& start);
    void showFacts(const domain::Commitment& commitment);
    [[nodiscard]] std::optional<presentation::Elsewhere> take(const domain::Commitment& stored);
    void connectPresets();
    void connectDay();
    void connectQuestion();
    void takeRead();
    void showTelling();

    std::unique_ptr<Ui::RedateDialog> m_form;
    RedateRequest m_request;
    domain::Commitment m_seen; ///< as it is shown
    QString m_sender;
    std::optional<domain::Due> m_read; ///< what was taken from the line already
    bool m_taking = false;             ///< the day is set by the line, not by hand
};

/// The one way to re-date, from wherever: opens the dialog over `parent`'s window. It says on the page what was done; connect to
/// saved() for more.
RedateDialog* askRedate(const UiContext& context, const RedateRequest& request, QWidget* parent);

} // namespace rapport::ui
