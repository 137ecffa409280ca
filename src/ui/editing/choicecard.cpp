#include "ui/editing/choicecard.h"

#include "rapport/core/text.h"
#include "ui/common/plaintext.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {
constexpr int longestValue = 4000; ///< characters; notes may be any length
}

ChoiceCard::ChoiceCard(const QString& title, const QString& value, const QString& spoken, QWidget* parent)
    : QFrame(parent)
    , m_button(new QRadioButton(title, this)) {
    m_button->setAccessibleName(spoken);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(4);
    layout->addWidget(m_button);
    auto* words = value.isEmpty() ? softLabel(tr("nothing"), this) : plainLabel(text::elided(value, longestValue), this);
    words->setAlignment(Qt::AlignTop | (atBeginning(*words) & Qt::AlignHorizontal_Mask));
    words->setAttribute(Qt::WA_TransparentForMouseEvents);
    layout->addWidget(words, 1);
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    const bool chosen = m_button->isChecked();
    QPainter painter(this);
    paintBox(painter, rect(), chosen ? tokens.accentSoft : tokens.base, chosen ? tokens.accent : tokens.line, false,
             tokens.accent);
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return QFrame::mouseReleaseEvent(event);
    m_button->setFocus(Qt::MouseFocusReason);
    m_button->click();
}

} // namespace rapport::ui
