#include "ui/common/emptystate.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rapport::ui {

EmptyState::EmptyState(const QString& sentence, const QString& buttonLabel, QWidget* parent)
    : QWidget(parent)
    , m_sentence(softLabel(sentence, this))
    , m_buttons(new QHBoxLayout) {
    setAccessibleName(sentence);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMinimumWidth(320);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_sentence); // no alignment here: it would keep one line of a sentence that wraps
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    setButton(buttonLabel);
}

void EmptyState::setButton(const QString& label) {
    adopt(m_first, label, &EmptyState::clicked);
    setFocusProxy(m_first);
}

void EmptyState::setSecondButton(const QString& label) { adopt(m_second, label, &EmptyState::secondClicked); }

/// A button without a label is none: a screen reader would come upon it.
void EmptyState::adopt(Button*& button, const QString& label, void (EmptyState::*told)()) {
    if (label.isEmpty()) {
        delete std::exchange(button, nullptr);
        return;
    }
    if (!button) {
        button = new Button(label, {}, Button::Kind::Plain, this);
        connect(button, &QPushButton::clicked, this, told);
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
    button->setLabel(label);
    button->setEnabled(m_readOnly.isEmpty());
    button->setToolTip(m_readOnly);
}

void EmptyState::setReadOnly(const QString& reason) {
    m_readOnly = reason;
    for (Button* button : {m_first, m_second}) {
        if (!button)
            continue;
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

} // namespace rapport::ui
