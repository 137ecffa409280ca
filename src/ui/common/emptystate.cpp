#include "ui/common/emptystate.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace rapport::ui {

EmptyState::EmptyState(const QString& sentence, const QString& buttonLabel, QWidget* parent)
    : QWidget(parent)
    , m_sentence(softLabel(sentence, this)) {
    setAccessibleName(sentence);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMinimumWidth(320);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_sentence); // no alignment here: it would keep one line of a sentence that wraps
    if (!buttonLabel.isEmpty()) {
        auto* button = new Button(buttonLabel, {}, Button::Kind::Plain, this);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, &EmptyState::clicked);
    }
    layout->addStretch(3);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

} // namespace rapport::ui
