#pragma once

#include "ui/common/page.h"

#include <QFrame>

namespace rapport::ui {

class CustomerPane;

/// The right side: the customer that is selected on the page. Its contents are made when the first customer is shown, so that the
/// window is on screen before.
class DetailPane final : public QFrame {
    Q_OBJECT

public:
    explicit DetailPane(const UiContext& context, QWidget* parent = nullptr);
    void showCustomer(CustomerId id);
    void refresh(const storage::ChangeSet& changes);
    [[nodiscard]] CustomerId customer() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override { return {372, 400}; }

Q_SIGNALS:
    void logRequested(rapport::CustomerId id);
    void briefRequested(rapport::CustomerId id);
    void historyRequested(rapport::CustomerId id);
    void customerOpened(rapport::CustomerId id);
    void shown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void make();

    UiContext m_context;
    CustomerPane* m_pane = nullptr;
    CustomerId m_id;
};

} // namespace rapport::ui
