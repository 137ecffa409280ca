#include "ui/commitments/promiseline.h"

#include "ui/common/linkbutton.h"
#include "ui/common/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport::ui {

PromiseLine::PromiseLine(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_words(softLabel(tr("Kept on time"), this))
    , m_period(new LinkButton({}, this)) {
    m_row->setContentsMargins({});
    m_row->setSpacing(1);
    m_words->setWordWrap(false);
    m_row->addWidget(m_words);
    m_row->addWidget(m_period);
    m_row->addStretch(1);
    m_period->setMenu(new QMenu(m_period));
    m_period->setToolTip(tr("Choose the period"));
}

void PromiseLine::setOwn() { m_words->setText(tr("You kept on time")); }

void PromiseLine::setPeriod(const presentation::PromisePeriod& period, QDate today) {
    m_period->setText(tr("%1:").arg(period.words(today)));
    m_period->setAccessibleName(tr("Period: %1").arg(period.words(today)));
    fillMenu(today);
}

void PromiseLine::fillMenu(QDate today) {
    auto* menu = m_period->menu();
    menu->clear();
    for (const int days : {7, 30, 90, 365}) {
        const presentation::PromisePeriod period{days, {}};
        menu->addAction(period.words(today), this, [this, period] { Q_EMIT periodChosen(period); });
    }
    menu->addSeparator();
    menu->addAction(tr("From one day to another …"), this, &PromiseLine::ownPeriodRequested);
}

void PromiseLine::setCount(const domain::PromiseCount& count, std::optional<storage::PromiseNumber> open) {
    if (m_numbers)
        m_numbers->deleteLater();
    m_numbers = new QWidget(this);
    auto* row = new QHBoxLayout(m_numbers);
    row->setContentsMargins({});
    row->setSpacing(1);
    m_row->insertWidget(2, m_numbers);
    for (const auto& part : presentation::promiseParts(count))
        addNumber(part, open == part.number);
    m_numbers->setVisible(true);
}

void PromiseLine::addNumber(const presentation::PromisePart& part, bool open) {
    using enum storage::PromiseNumber;
    auto* row = static_cast<QHBoxLayout*>(m_numbers->layout());
    if (row->count() > 0 && part.number != CameDue)
        row->addWidget(softLabel(u"·"_s, m_numbers));
    auto* number = new LinkButton(part.text, m_numbers);
    number->setStrong(open || part.number == KeptOnTime);
    number->setCheckable(true);
    number->setChecked(open);
    if (part.number == KeptOnTime)
        number->setAccessibleName(tr("%1 kept on time").arg(part.text));
    else if (part.number == CameDue)
        number->setAccessibleName(tr("%1 that came due").arg(part.text));
    number->setToolTip(tr("Show these commitments"));
    connect(number, &QPushButton::clicked, this, [this, which = part.number] { Q_EMIT numberOpened(which); });
    row->addWidget(number);
}

} // namespace rapport::ui
