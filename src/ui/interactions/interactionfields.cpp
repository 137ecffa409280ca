#include "ui/interactions/interactionfields.h"

#include "interactions/ui_logmore.h"
#include "rapport/presentation/format.h"
#include "ui/answers/toldanswers.h"
#include "ui/interactions/customersfield.h"
#include "ui/interactions/interactionpurpose.h"
#include "ui/quickentry/quickentryfield.h"

#include <QButtonGroup>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// What the fields say and show; how they are laid out stands in interactionfieldslayout.cpp.
namespace rapport::ui {

using namespace domain;
using presentation::LogEntry;

InteractionFields::InteractionFields(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_more(std::make_unique<Ui::LogMore>())
    , m_customers(new CustomersField(context, this))
    , m_line(new QuickEntryField(this))
    , m_channelLine(new QHBoxLayout)
    , m_channels(new QButtonGroup(this))
    , m_answers(new ToldAnswers(context, this))
    , m_underLine(new QVBoxLayout)
    , m_moreArea(new QWidget(this))
    , m_purpose(new InteractionPurpose(m_moreArea)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_customers);
    addChannels();
    layout->addWidget(m_line);
    layout->addWidget(m_answers);
    layout->addLayout(m_underLine);
    addMore();
    connectMore();
    addCare();
    setEntry({});
    connect(m_customers, &CustomersField::changed, this,
            [this] { edit([this](LogEntry& entry) { entry.customers = m_customers->customers(); }); });
    connect(m_customers, &CustomersField::chosen, m_line, [this] { m_line->setFocus(Qt::OtherFocusReason); });
    connect(m_customers, &CustomersField::done, m_line, [this] { m_line->setFocus(Qt::OtherFocusReason); });
    connect(m_line->line(), &QLineEdit::textChanged, this,
            [this](const QString& text) { edit([&](LogEntry& entry) { entry.line = text; }); });
}

InteractionFields::~InteractionFields() = default;

void InteractionFields::edit(const std::function<void(LogEntry&)>& change) {
    if (m_showing)
        return;
    change(m_entry);
    Q_EMIT edited();
}

void InteractionFields::setEntry(const LogEntry& entry) {
    m_entry = entry;
    m_showing = true;
    m_customers->setCustomers(entry.customers);
    m_line->setText(entry.line);
    m_answers->setTold(entry.told);
    showChannel();
    showSignal();
    showMore();
    m_showing = false;
}

QString InteractionFields::when(const std::optional<Moment>& read) const {
    const auto& clock = m_context.workspace.clock;
    const auto at = (m_entry.at ? m_entry.at : read).value_or(clock.now()).in(clock.zone());
    return tr("%1, %2").arg(QLocale().toString(at.date(), u"ddd d MMM yyyy"_s), presentation::timeText(at.time()));
}

void InteractionFields::addBesideChannels(QWidget* widget) {
    setTabOrder(m_channelLine->itemAt(m_channelLine->count() - 1)->widget(), widget);
    m_channelLine->addWidget(widget);
}

void InteractionFields::setMoreShown(bool shown) {
    m_moreArea->setVisible(shown);
    if (shown)
        loadPlaybooks();
}

void InteractionFields::toggleMore() {
    setMoreShown(m_moreArea->isHidden());
    if (!m_moreArea->isHidden())
        m_more->when->setFocus(Qt::ShortcutFocusReason);
}

void InteractionFields::setChannel(Channel channel, Direction direction) {
    edit([&](LogEntry& entry) {
        entry.channel = channel;
        entry.direction = direction;
    });
    m_purpose->setKind(channel, direction);
    const QSignalBlocker silence(m_more->direction);
    m_more->direction->setCurrentIndex(m_more->direction->findData(static_cast<int>(direction)));
}

void InteractionFields::showChannel() {
    for (const auto& [button, channel, direction] : m_channelButtons)
        if (channel == m_entry.channel && direction.value_or(m_entry.direction) == m_entry.direction)
            button->setChecked(true);
    m_purpose->setKind(m_entry.channel, m_entry.direction);
}

void InteractionFields::showSignal() {
    for (const auto& [button, signal] : m_signals)
        button->setChecked(m_entry.signal == signal);
}

void InteractionFields::showMore() {
    const auto& clock = m_context.workspace.clock;
    const auto at = m_entry.at.value_or(clock.now()).in(clock.zone());
    m_more->when->setDateTime(QDateTime(at.date(), at.time())); // the clock on the wall: the zone is ours
    m_more->minutes->setValue(m_entry.minutes.value_or(0));
    m_more->outcome->setCurrentIndex(m_more->outcome->findData(static_cast<int>(m_entry.outcome)));
    m_more->direction->setCurrentIndex(m_more->direction->findData(static_cast<int>(m_entry.direction)));
    m_more->customerWords->setText(m_entry.customerWords);
    m_more->understood->setText(m_entry.understood);
    m_more->confirmed->setChecked(m_entry.confirmed);
    m_more->privateNote->setText(m_entry.privateNote);
    m_purpose->setKind(m_entry.channel, m_entry.direction);
    m_purpose->setAims(m_entry.aims);
    m_purpose->setTicks(m_entry.playbook);
}

void InteractionFields::connectMore() {
    connect(m_more->when, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& when) {
        const QDateTime at(when.date(), when.time(), m_context.workspace.clock.zone());
        edit([&](LogEntry& entry) { entry.at = Moment::fromDateTime(at); });
    });
    connect(m_more->minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        edit([&](LogEntry& entry) { entry.minutes = minutes > 0 ? std::optional(minutes) : std::nullopt; });
    });
    connect(m_more->outcome, &QComboBox::currentIndexChanged, this, [this] {
        edit([this](LogEntry& entry) { entry.outcome = static_cast<Outcome>(m_more->outcome->currentData().toInt()); });
    });
    connect(m_more->direction, &QComboBox::currentIndexChanged, this, [this] {
        edit([this](LogEntry& entry) { entry.direction = static_cast<Direction>(m_more->direction->currentData().toInt()); });
        showChannel();
    });
    connect(m_more->confirmed, &QCheckBox::toggled, this,
            [this](bool confirmed) { edit([&](LogEntry& entry) { entry.confirmed = confirmed; }); });
    const std::pair<QLineEdit*, QString LogEntry::*> texts[] = {{m_more->customerWords, &LogEntry::customerWords},
                                                                {m_more->understood, &LogEntry::understood},
                                                                {m_more->privateNote, &LogEntry::privateNote}};
    for (const auto& [field, part] : texts)
        connect(field, &QLineEdit::textChanged, this,
                [this, part = part](const QString& text) { edit([&](LogEntry& entry) { entry.*part = text; }); });
}

} // namespace rapport::ui
