#include "ui/common/carenote.h"

#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace rapport::ui {

CareNote::CareNote(QWidget* parent)
    : QFrame(parent)
    , m_label(plainLabel({}, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_label);
    QFont font = m_label->font();
    font.setWeight(QFont::DemiBold);
    m_label->setFont(font);
    recolour();
    hide();
}

void CareNote::setText(const QString& note) {
    m_label->setText(note);
    setAccessibleName(tr("Care note: %1").arg(note));
    setVisible(!note.isEmpty());
}

QString CareNote::text() const { return m_label->text(); }

void CareNote::recolour() {
    QPalette ink;
    ink.setColor(QPalette::WindowText, tokensOf(palette()).amber);
    m_label->setPalette(ink);
}

void CareNote::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void CareNote::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, rect(), tokens.amberSoft, tokens.amberSoft, false, tokens.accent);
}

} // namespace rapport::ui
