#include "ui/common/customerfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>

namespace rapport::ui {

CustomerField::CustomerField(QWidget* parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this)) {
    setPlaceholderText(tr("name, phone or e-mail"));
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Customers that fit"));
    connect(this, &QLineEdit::textEdited, this, &CustomerField::typed);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.row()); });
}

void CustomerField::searchIn(const services::Workspace& workspace) {
    m_found =
        new presentation::SearchModel(presentation::storeSearch(workspace), presentation::SearchModel::Scope::Customers, this);
    m_completer->setModel(m_found);
    connect(m_found, &presentation::SearchModel::settled, this, &CustomerField::propose);
}

void CustomerField::setCustomer(CustomerId id, const QString& name) {
    m_customer = id;
    setText(name);
    setCursorPosition(0);
}

void CustomerField::typed(const QString& text) {
    m_customer = {};
    if (m_found)
        m_found->setText(text.trimmed());
}

void CustomerField::propose() {
    if (!hasFocus() || m_customer.isValid() || m_found->rowCount() == 0)
        return m_completer->popup()->hide();
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void CustomerField::take(int row) {
    const auto* hit = m_found ? m_found->hitAt(row) : nullptr;
    if (!hit)
        return;
    setCustomer(hit->customer, hit->name);
    m_completer->popup()->hide();
    Q_EMIT customerChosen(m_customer);
}

bool CustomerField::settle() {
    if (!m_customer.isValid() && !text().trimmed().isEmpty())
        take(0);
    return m_customer.isValid();
}

void CustomerField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

} // namespace rapport::ui
