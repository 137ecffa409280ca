#include "ui/common/connectionbar.h"

#include "rapport/storage/store.h"
#include "ui/common/plaintext.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace rapport::ui {

ConnectionBar::ConnectionBar(const storage::Store& store, const QString& meanwhile, QWidget* parent)
    : QFrame(parent)
    , m_label(plainLabel(tr("Not connected, trying again.") + QLatin1Char(' ') + meanwhile, this)) {
    setAccessibleName(tr("Connection"));
    setAccessibleDescription(m_label->text());
    m_label->setTextInteractionFlags(Qt::NoTextInteraction);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 12, 8);
    layout->addWidget(m_label, 1);
    setVisible(false);
    connect(&store, &storage::Store::connectionChanged, this, &ConnectionBar::tell);
    if (!store.isConnected())
        tell(false);
}

ConnectionBar* ConnectionBar::inSheet(const storage::Store& store, QWidget* sheet) {
    return new ConnectionBar(store, tr("What you entered stays here and is saved once the server answers."), sheet);
}

QString ConnectionBar::text() const { return isHidden() ? QString() : m_label->text(); }

void ConnectionBar::tell(bool connected) {
    setVisible(!connected);
    if (connected)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConnectionBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.amberSoft);
    const int edge = isRightToLeft() ? width() - 3 : 0;
    painter.fillRect(edge, 0, 3, height(), tokens.amber);
}

} // namespace rapport::ui
