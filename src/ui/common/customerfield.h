#pragma once

#include "rapport/core/id.h"
#include "rapport/presentation/searchmodel.h"

#include <QLineEdit>

class QCompleter;

namespace rapport::ui {

/// A line in which a customer is named: proposes those who fit what is typed; Enter or leaving the line takes the best.
class CustomerField final : public QLineEdit {
    Q_OBJECT

public:
    explicit CustomerField(QWidget* parent = nullptr);
    /// Where to look; before this nothing is proposed.
    void searchIn(const services::Workspace& workspace);
    void setCustomer(CustomerId id, const QString& name);
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    /// Takes the best of what is proposed if nobody was chosen; whether somebody is chosen now.
    bool settle();

Q_SIGNALS:
    void customerChosen(rapport::CustomerId id);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void typed(const QString& text);
    void propose();
    void take(int row);

    presentation::SearchModel* m_found = nullptr;
    QCompleter* m_completer;
    CustomerId m_customer;
};

} // namespace rapport::ui
