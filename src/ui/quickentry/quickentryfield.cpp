#include "ui/quickentry/quickentryfield.h"

#include "rapport/presentation/await.h"
#include "rapport/storage/customerrepository.h"
#include "ui/common/flowlayout.h"
#include "ui/quickentry/quickchipbutton.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

QuickEntryField::QuickEntryField(QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_chipArea(new QWidget(this)) {
    m_line->setAccessibleName(tr("Quick entry"));
    m_line->installEventFilter(this);
    m_chipArea->setAccessibleName(tr("What was read"));
    auto* flow = new FlowLayout(m_chipArea);
    flow->setContentsMargins({});
    flow->setSpacing(6);
    m_chipArea->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_line);
    column->addWidget(m_chipArea);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &QuickEntryField::pass);
}

void QuickEntryField::setUp(const UiContext& context, services::LineFor purpose) {
    m_workspace = &context.workspace;
    m_read = new presentation::QuickLine(context.workspace.clock, purpose, presentation::storeSearch(context.workspace), this);
    connect(m_read, &presentation::QuickLine::changed, this, [this] {
        showChips();
        Q_EMIT changed();
    });
    pass(m_line->text());
}

void QuickEntryField::setReading(bool reading) {
    m_reading = reading;
    pass(m_line->text());
}

QString QuickEntryField::text() const { return m_line->text(); }

void QuickEntryField::setText(const QString& text) { m_line->setText(text); }

domain::QuickEntry QuickEntryField::reading() const {
    if (m_read && m_reading)
        return m_read->reading();
    domain::QuickEntry words;
    words.text = m_line->text();
    return words;
}

void QuickEntryField::pass(const QString& text) {
    if (m_read)
        m_read->setText(m_reading ? text : QString());
    if (!m_read || !m_reading)
        Q_EMIT changed();
}

void QuickEntryField::setCustomer(CustomerId customer) {
    if (customer == m_customer || !m_read)
        return;
    m_customer = customer;
    if (!customer.isValid())
        return m_read->setCustomerZone({});
    const auto zone = [customer](storage::ReadSession& session) {
        const auto found = storage::CustomerRepository(session).find(customer);
        return found ? found->timeZone : QString();
    };
    presentation::await(
        m_workspace->store.read(zone), this,
        [this, customer](const QString& id) {
            if (customer == m_customer)
                m_read->setCustomerZone(id);
        },
        [](const Error&) {}); // times are shown in our own zone alone
}

/// Made anew only where they differ, so that the keyboard stays on a chip.
void QuickEntryField::showChips() {
    if (m_read->chips() == m_shown)
        return;
    const auto focused = m_chips.indexOf(QWidget::focusWidget());
    m_shown = m_read->chips();
    for (auto* chip : m_chips) {
        m_chipArea->layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    QStringList said;
    QWidget* before = m_line;
    for (const auto& shown : m_shown) {
        auto* chip = new QuickChipButton(shown, m_chipArea);
        const auto place = m_chips.size();
        connect(chip, &QAbstractButton::clicked, this, [this, place] { drop(place); });
        connect(chip, &QuickChipButton::stepped, this, [this, place](int by) { focusChip(by == 0 ? -1 : place + by); });
        m_chipArea->layout()->addWidget(chip);
        setTabOrder(before, chip);
        before = chip;
        chip->show();
        m_chips << chip;
        said << shown.name;
    }
    m_line->setAccessibleDescription(said.join(u"; "_s));
    m_chipArea->setVisible(!m_chips.isEmpty());
    if (focused >= 0 && !m_chips.isEmpty())
        focusChip(std::min(focused, m_chips.size() - 1));
}

/// Before the first it is the line.
void QuickEntryField::focusChip(qsizetype chip) {
    if (chip < 0)
        m_line->setFocus(Qt::OtherFocusReason);
    else if (chip < m_chips.size())
        m_chips[chip]->setFocus(Qt::OtherFocusReason);
}

void QuickEntryField::drop(qsizetype chip) {
    m_read->turnIntoWords(chip);
    focusChip(std::min(chip, m_chips.size() - 1));
}

bool QuickEntryField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress && !m_chips.isEmpty() &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Down) {
        focusChip(0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::ui
