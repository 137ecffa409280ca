#include "ui/commitments/tellingedit.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/greeting.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::ContactLink;

namespace {

constexpr int linesShown = 7;

QString wayText(const ContactLink& link) {
    if (link.way != ContactLink::Way::Clipboard)
        return presentation::wayText(link);
    return TellingEdit::tr("%1 · copy the words").arg(presentation::capitalised(presentation::word(link.channel)));
}

} // namespace

TellingEdit::TellingEdit(QWidget* parent)
    : QWidget(parent)
    , m_way(new QComboBox(this))
    , m_why(softLabel({}, this))
    , m_words(new QPlainTextEdit(this)) {
    m_way->setAccessibleName(tr("How to tell them"));
    m_words->setAccessibleName(tr("Message"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(linesShown * QFontMetrics(m_words->font()).lineSpacing() + 16);
    m_words->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_way);
    column->addWidget(m_why);
    column->addWidget(m_words);
    connect(m_way, &QComboBox::currentIndexChanged, this, &TellingEdit::showWay);
}

void TellingEdit::setCustomer(const domain::Customer& customer) {
    m_customer = customer;
    showWays();
}

void TellingEdit::setNews(const services::RedatingNews& news) {
    setLetter(services::redatingLetter(news, m_customer, QLocale().name()));
}

void TellingEdit::setLetter(const services::Letter& letter) {
    const bool edited = m_words->toPlainText() != m_proposed;
    m_letter = letter;
    if (edited)
        return;
    m_words->setPlainText(m_letter.body);
    m_proposed = m_words->toPlainText();
}

/// The best one first: what the customer prefers, or what is possible instead.
void TellingEdit::showWays() {
    const auto best = domain::contactLink(m_customer, m_customer.preferredChannel.value_or(domain::Channel::Email), {}, {});
    m_links = domain::contactLinks(m_customer, {}, {});
    const QSignalBlocker silence(m_way);
    m_way->clear();
    int chosen = 0;
    for (size_t i = 0; i < m_links.size(); ++i) {
        m_way->addItem(icons::icon(presentation::iconName(m_links[i].channel)), wayText(m_links[i]));
        if (m_links[i].channel == best.channel && m_links[i].way == best.way && m_links[i].address == best.address)
            chosen = static_cast<int>(i);
    }
    m_way->setCurrentIndex(chosen);
    m_why->setText(best.why);
    m_why->setVisible(!best.why.isEmpty());
}

void TellingEdit::showWay() { m_why->hide(); }

/// The chosen way with the words as they are now.
ContactLink TellingEdit::link() const {
    const auto links = domain::contactLinks(m_customer, m_letter.subject, m_words->toPlainText());
    const auto chosen = static_cast<size_t>(std::max(0, m_way->currentIndex()));
    return chosen < links.size() ? links[chosen] : ContactLink{};
}

QString TellingEdit::open(LinkOpener* opener) {
    if (m_words->toPlainText().trimmed().isEmpty())
        return tr("Write what the customer is to be told.");
    const auto wanted = link();
    if (m_opened == wanted)
        return {};
    if (!opener || !opener->open(wanted))
        return tr("No program could be opened for this. Choose another way, or tell the customer yourself and answer Yes.");
    m_opened = wanted;
    return {};
}

services::Telling TellingEdit::telling() const { return {link().channel, m_words->toPlainText()}; }

bool TellingEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<const QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT finished();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::ui
