#pragma once

#include "rapport/domain/expiry.h"
#include "ui/common/savingdialog.h"

class QLabel;
class QLineEdit;
class QSpinBox;

namespace rapport::ui {

class DayChoice;

/// A day that threatens a customer: what ends then, and how long before they are to be warned. Of one that is there the customer
/// can be warned from it, and it can be averted or dropped.
class ExpirySheet final : public SavingDialog {
    Q_OBJECT

public:
    ExpirySheet(const UiContext& context, ExpiryId id, QWidget* parent);
    ExpirySheet(const UiContext& context, CustomerId customer, QWidget* parent); ///< a new one

protected:
    [[nodiscard]] QString missing() override;
    void submit() override;

private:
    ExpirySheet(const UiContext& context, const domain::Expiry& start, QWidget* parent);
    void layOut();
    void addClosing();
    void fill(const domain::Expiry& expiry);
    void showWarning();
    void warn();
    void close(domain::ExpiryState how, const QString& doneText);
    [[nodiscard]] domain::Expiry entered() const;

    domain::Expiry m_expiry;
    QLineEdit* m_words;
    DayChoice* m_day;
    QSpinBox* m_lead;
    QLabel* m_warning;
};

} // namespace rapport::ui
