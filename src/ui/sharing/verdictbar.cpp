#include "ui/sharing/verdictbar.h"

#include "ui/common/plaintext.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace rapport::ui {

VerdictBar::VerdictBar(QWidget* parent)
    : QFrame(parent)
    , m_label(plainLabel({}, this)) {
    setAccessibleName(tr("Result"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_label);
    hide();
}

void VerdictBar::say(const QString& sentence, bool good) {
    m_good = good;
    const bool isNew = sentence != m_label->text() && !sentence.isEmpty();
    m_label->setText(sentence);
    setAccessibleDescription(sentence);
    setVisible(!sentence.isEmpty());
    update();
    if (!isNew)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString VerdictBar::sentence() const { return m_label->text(); }

void VerdictBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_good ? tokens.greenSoft : tokens.redSoft);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(edge, 0, 3, height(), m_good ? tokens.green : tokens.red);
}

} // namespace rapport::ui
