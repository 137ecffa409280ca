#include "ui/reminders/reminderrow.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/linkbutton.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int iconSize = 22;
constexpr int lineHeight = 22;
} // namespace

ReminderRow::ReminderRow(const presentation::ReminderLine& line, const QString& readOnly, QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new LinkButton({}, this))
    , m_when(new Chip({}, presentation::Tone::Neutral, this))
    , m_who(new LinkButton({}, this)) {
    m_words->setStrong(true);
    m_who->setFocusPolicy(Qt::NoFocus); // the words beside it do the same
    for (LinkButton* link : {m_words, m_who}) {
        link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        link->setFixedHeight(lineHeight);
        connect(link, &QPushButton::clicked, this, &ReminderRow::briefRequested);
    }
    m_icon->setFixedSize(iconSize, iconSize);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_when);
    second->addWidget(m_who);
    second->addStretch(1);
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_words);
    text->addLayout(second);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addLayout(text, 1);
    m_call = addAct(tr("Call now"), ReminderAct::CallNow);
    Button* done = addAct(tr("Done"), ReminderAct::Done);
    Button* move = addAct(tr("Move it and tell them"), ReminderAct::MoveAndTell);
    Button* dismiss = addButton(tr("Dismiss"));
    connect(dismiss, &QPushButton::clicked, this, &ReminderRow::dismissRequested);
    for (Button* button : {done, move, dismiss}) {
        button->setEnabled(readOnly.isEmpty());
        button->setToolTip(readOnly);
    }
    for (Button* button : {m_call, done, move})
        button->setVisible(line.commitment.isValid());
    show(line);
}

Button* ReminderRow::addButton(const QString& label) {
    auto* button = new Button(label, {}, Button::Kind::Plain, this);
    layout()->addWidget(button);
    m_buttons.push_back(button);
    return button;
}

Button* ReminderRow::addAct(const QString& label, ReminderAct act) {
    Button* button = addButton(label);
    connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
    return button;
}

void ReminderRow::show(const presentation::ReminderLine& line) {
    m_line = line;
    const QString sentence = line.sentence();
    setAccessibleName(sentence);
    m_icon->setPixmap(icons::icon(line.icon).pixmap(iconSize, iconSize));
    m_words->setText(line.words.simplified());
    m_words->setAccessibleName(sentence);
    m_words->setToolTip(literally(line.words));
    m_words->setAccessibleDescription(tr("Opens the call brief"));
    m_words->updateGeometry();
    m_when->set(line.when.text, line.when.tone);
    m_who->setText(line.who.simplified());
    m_who->setToolTip(literally(line.who));
    m_who->updateGeometry();
    for (Button* button : m_buttons)
        button->setAccessibleDescription(sentence);
}

void ReminderRow::takeKeyboard() { (m_call->isHidden() ? m_buttons.back() : m_call)->setFocus(Qt::OtherFocusReason); }

} // namespace rapport::ui
