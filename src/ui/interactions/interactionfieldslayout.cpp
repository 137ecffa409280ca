#include "interactions/ui_logmore.h"
#include "rapport/presentation/format.h"
#include "rapport/services/playbooks.h"
#include "ui/answers/toldanswers.h"
#include "ui/common/follow.h"
#include "ui/interactions/interactionfields.h"
#include "ui/interactions/interactionpurpose.h"
#include "ui/quickentry/quickentryfield.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QLineEdit>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::capitalised;
using presentation::LogEntry;
using presentation::word;

namespace {

QString withKey(const QString& words, const QKeySequence& key) {
    return InteractionFields::tr("%1 (%2)", "words, key").arg(words, key.toString(QKeySequence::NativeText));
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

void InteractionFields::addChannelButton(Channel channel, Direction direction, const QString& text, const QKeySequence& key) {
    auto* button = toggle(word(channel, direction), presentation::iconName(channel), key, this);
    button->setText(text);
    m_channels->addButton(button);
    m_channelButtons.push_back({button, channel, channel == Channel::Call ? std::optional(direction) : std::nullopt});
    m_channelLine->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, channel, direction] { setChannel(channel, direction); });
}

void InteractionFields::addChannels() {
    m_line->line()->setPlaceholderText(tr("What was it about?"));
    m_line->line()->setMinimumHeight(38);
    m_channelLine->setSpacing(8);
    addChannelButton(Channel::Call, Direction::Out, tr("Call out"), QKeySequence(Qt::ALT | Qt::Key_O));
    addChannelButton(Channel::Call, Direction::In, tr("in"), QKeySequence(Qt::ALT | Qt::Key_I));
    addChannelButton(Channel::Email, Direction::Out, {}, QKeySequence(Qt::ALT | Qt::Key_E));
    addChannelButton(Channel::Visit, Direction::Out, tr("Visit"), QKeySequence(Qt::ALT | Qt::Key_V));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(m_channelLine);
    line->addStretch(1);
    addSignals(line);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void InteractionFields::addSignals(QHBoxLayout* line) {
    const QKeySequence keys[] = {QKeySequence(Qt::ALT | Qt::Key_U), QKeySequence(Qt::ALT | Qt::Key_N),
                                 QKeySequence(Qt::ALT | Qt::Key_H)};
    int i = 0;
    for (const auto signal : {Signal::Unhappy, Signal::Neutral, Signal::Happy}) {
        auto* button = toggle(word(signal), presentation::iconName(signal), keys[i++], this);
        m_signals.emplace_back(button, signal);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, signal](bool on) {
            // None is an answer too.
            edit([&](LogEntry& entry) { entry.signal = on ? std::optional(signal) : std::nullopt; });
            showSignal();
        });
    }
}

void InteractionFields::addMore() {
    m_more->setupUi(m_moreArea);
    m_moreArea->setAccessibleName(tr("More"));
    m_moreArea->hide();
    m_more->when->setDisplayFormat(u"ddd d MMM yyyy HH:mm"_s);
    addChoices();
    addOtherChannels();
    layout()->addWidget(m_moreArea);
}

/// Answers that were given, what it was for, and the steps of its playbook.
void InteractionFields::addCare() {
    m_more->grid->addWidget(m_purpose, m_more->grid->rowCount(), 0, 1, m_more->grid->columnCount());
    connect(m_purpose, &InteractionPurpose::aimsChanged, this,
            [this] { edit([this](LogEntry& entry) { entry.aims = m_purpose->aims(); }); });
    connect(m_purpose, &InteractionPurpose::ticksChanged, this,
            [this] { edit([this](LogEntry& entry) { entry.playbook = m_purpose->ticks(); }); });
    connect(m_answers, &ToldAnswers::changed, this,
            [this] { edit([this](LogEntry& entry) { entry.told = m_answers->told(); }); });
    connect(m_answers, &ToldAnswers::done, m_line, [this] { m_line->setFocus(Qt::OtherFocusReason); });
    auto* give = new QAction(tr("Give an answer"), this);
    give->setShortcut(QKeySequence(Qt::ALT | Qt::Key_A));
    give->setShortcutContext(Qt::WindowShortcut);
    connect(give, &QAction::triggered, m_answers, &ToldAnswers::start);
    addAction(give);
}

void InteractionFields::loadPlaybooks() {
    if (std::exchange(m_playbooksAsked, true))
        return;
    follow(services::playbooks(m_context.workspace), this, m_context.messages, tr("The playbooks could not be read."),
           [this](std::vector<Playbook> playbooks) { m_purpose->setPlaybooks(std::move(playbooks)); });
}

void InteractionFields::addChoices() {
    for (const auto outcome : {Outcome::Reached, Outcome::NoAnswer, Outcome::MessageLeft})
        m_more->outcome->addItem(capitalised(word(outcome)), static_cast<int>(outcome));
    for (const auto direction : {Direction::Out, Direction::In})
        m_more->direction->addItem(capitalised(word(direction)), static_cast<int>(direction));
}

void InteractionFields::addOtherChannels() {
    const std::pair<QPushButton*, Channel> others[] = {
        {m_more->message, Channel::Message}, {m_more->letter, Channel::Letter}, {m_more->meeting, Channel::Meeting}};
    for (const auto& [button, channel] : others) {
        button->setIcon(icons::icon(presentation::iconName(channel)));
        button->setAutoDefault(false);
        m_channels->addButton(button);
        m_channelButtons.push_back({button, channel, {}});
        connect(button, &QPushButton::clicked, this, [this, channel = channel] {
            setChannel(channel, static_cast<Direction>(m_more->direction->currentData().toInt()));
        });
    }
}

} // namespace rapport::ui
