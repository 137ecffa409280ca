#include "interactions/ui_logmore.h"
#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/carenote.h"
#include "ui/interactions/logdialog.h"
#include "ui/search/customerpicker.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::capitalised;
using presentation::word;

namespace {

QString withKey(const QString& words, const QKeySequence& key) {
    return LogDialog::tr("%1 (%2)", "words, key").arg(words, key.toString(QKeySequence::NativeText));
}

QPushButton* toggle(const QString& words, const QString& icon, const QKeySequence& key, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setIcon(icons::icon(icon));
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setAccessibleName(capitalised(words));
    button->setToolTip(withKey(capitalised(words), key));
    button->setShortcut(key);
    return button;
}

} // namespace

void LogDialog::addCustomerLine() {
    m_picker->setAccessibleName(tr("Customer"));
    m_picker->setSearch(presentation::storeSearch(m_context.workspace));
    m_picker->setClearsWhenPicked(true);
    m_picker->setPlaceholderText(tr("Who was it with?"));
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(8);
    m_chips->addWidget(m_picker, 1);
    body()->addLayout(m_chips);
}

void LogDialog::addChannelButton(Channel channel, Direction direction, const QString& text, const QKeySequence& key,
                                 QHBoxLayout* line) {
    auto* button = toggle(word(channel, direction), presentation::iconName(channel), key, this);
    button->setText(text);
    m_channels->addButton(button);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, channel, direction] { setChannel(channel, direction); });
}

void LogDialog::addChannels() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    addChannelButton(Channel::Call, Direction::Out, tr("Call out"), QKeySequence(Qt::ALT | Qt::Key_O), line);
    addChannelButton(Channel::Call, Direction::In, tr("in"), QKeySequence(Qt::ALT | Qt::Key_I), line);
    addChannelButton(Channel::Email, Direction::Out, {}, QKeySequence(Qt::ALT | Qt::Key_E), line);
    addChannelButton(Channel::Visit, Direction::Out, tr("Visit"), QKeySequence(Qt::ALT | Qt::Key_V), line);
    m_channels->buttons().front()->setChecked(true);
    m_noAnswer = new Button(tr("No answer"), u"F4"_s, Button::Kind::Plain, this);
    m_noAnswer->setAutoDefault(false);
    connect(m_noAnswer, &QAbstractButton::clicked, this, &LogDialog::noAnswer);
    line->addWidget(m_noAnswer);
    line->addStretch(1);
    addSignals(line);
    body()->addLayout(line);
    m_line->setAccessibleName(tr("Quick entry"));
    m_line->setPlaceholderText(tr("What was it about?"));
    m_line->setMinimumHeight(38);
}

void LogDialog::addSignals(QHBoxLayout* line) {
    const QKeySequence keys[] = {QKeySequence(Qt::ALT | Qt::Key_U), QKeySequence(Qt::ALT | Qt::Key_N),
                                 QKeySequence(Qt::ALT | Qt::Key_H)};
    m_signals->setExclusive(false); // none is an answer too
    int i = 0;
    for (const auto signal : {Signal::Unhappy, Signal::Neutral, Signal::Happy}) {
        auto* button = toggle(word(signal), presentation::iconName(signal), keys[i++], this);
        m_signals->addButton(button);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button, signal](bool on) {
            for (auto* other : m_signals->buttons())
                other->setChecked(other == button && on);
            m_form.edit([&](auto& entry) { entry.signal = on ? std::optional(signal) : std::nullopt; });
        });
    }
}

void LogDialog::addMore() {
    m_more->setupUi(m_moreArea);
    m_moreArea->setAccessibleName(tr("More"));
    m_moreArea->hide();
    for (const auto outcome : {Outcome::Reached, Outcome::NoAnswer, Outcome::MessageLeft})
        m_more->outcome->addItem(capitalised(word(outcome)), static_cast<int>(outcome));
    for (const auto direction : {Direction::Out, Direction::In})
        m_more->direction->addItem(capitalised(word(direction)), static_cast<int>(direction));
    const std::pair<QPushButton*, Channel> others[] = {
        {m_more->message, Channel::Message}, {m_more->letter, Channel::Letter}, {m_more->meeting, Channel::Meeting}};
    for (const auto& [button, channel] : others) {
        button->setIcon(icons::icon(presentation::iconName(channel)));
        button->setAutoDefault(false);
        m_channels->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, channel = channel] {
            setChannel(channel, static_cast<Direction>(m_more->direction->currentData().toInt()));
        });
    }
    connectMore();
    body()->addWidget(m_moreArea);
}

void LogDialog::connectMore() {
    const auto& clock = m_context.workspace.clock;
    const auto now = clock.now().in(clock.zone());
    m_more->when->setDateTime(QDateTime(now.date(), now.time())); // the clock on the wall: the zone is ours
    m_more->when->setDisplayFormat(u"ddd d MMM yyyy HH:mm"_s);
    connect(m_more->when, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& when) {
        const QDateTime at(when.date(), when.time(), m_context.workspace.clock.zone());
        m_form.edit([&](auto& entry) { entry.at = Moment::fromDateTime(at); });
        showWhen();
    });
    for (auto* combo : {m_more->outcome, m_more->direction})
        connect(combo, &QComboBox::currentIndexChanged, this, &LogDialog::readMore);
    connect(m_more->minutes, &QSpinBox::valueChanged, this, &LogDialog::readMore);
    for (auto* field : {m_more->customerWords, m_more->understood, m_more->privateNote})
        connect(field, &QLineEdit::textChanged, this, &LogDialog::readMore);
    connect(m_more->confirmed, &QCheckBox::toggled, this, &LogDialog::readMore);
}

void LogDialog::addFooter() {
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto ink = palette();
    ink.setColor(QPalette::WindowText, tokensOf(palette()).red);
    m_problem->setPalette(ink);
    auto* followUp = new Button(tr("Follow-up"), u"Alt F"_s, Button::Kind::Plain, this);
    followUp->setAutoDefault(false);
    followUp->setShortcut(QKeySequence(Qt::ALT | Qt::Key_F));
    connect(followUp, &QAbstractButton::clicked, this, &LogDialog::addFollowUp);
    addFooterWidget(followUp);
    auto* more = addButton(tr("More"), u"Alt M"_s);
    more->setAutoDefault(false);
    more->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    connect(more, &QAbstractButton::clicked, this, &LogDialog::toggleMore);
    m_save = addPrimaryButton(tr("Save"), u"Enter"_s);
    connect(m_save, &QAbstractButton::clicked, &m_form, qOverload<>(&presentation::LogForm::save));
}

} // namespace rapport::ui
