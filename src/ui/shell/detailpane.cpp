#include "ui/shell/detailpane.h"

#include "ui/customers/customerpane.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace rapport::ui {

DetailPane::DetailPane(const UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context) {
    setAccessibleName(tr("Customer details"));
    setMinimumWidth(280);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void DetailPane::showCustomer(CustomerId id) {
    m_id = id;
    if (m_pane)
        m_pane->showCustomer(id);
    else if (isVisible())
        QTimer::singleShot(0, this, &DetailPane::make);
}

void DetailPane::refresh(const storage::ChangeSet& changes) {
    if (m_pane)
        m_pane->refresh(changes);
}

void DetailPane::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    QTimer::singleShot(0, this, &DetailPane::make);
}

void DetailPane::make() {
    if (m_pane || !isVisible())
        return;
    m_pane = new CustomerPane(m_context, this);
    layout()->addWidget(m_pane);
    connect(m_pane, &CustomerPane::logRequested, this, &DetailPane::logRequested);
    connect(m_pane, &CustomerPane::briefRequested, this, &DetailPane::briefRequested);
    connect(m_pane, &CustomerPane::historyRequested, this, &DetailPane::historyRequested);
    connect(m_pane, &CustomerPane::customerOpened, this, &DetailPane::customerOpened);
    connect(m_pane, &CustomerPane::shown, this, &DetailPane::shown);
    m_pane->showCustomer(m_id);
}

void DetailPane::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(edge, 0, 1, height(), tokens.line);
}

} // namespace rapport::ui
