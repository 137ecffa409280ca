#include "ui/care/givesheet.h"

#include "rapport/presentation/amounts.h"
#include "rapport/presentation/format.h"
#include "rapport/services/gestures.h"
#include "ui/care/carestart.h"
#include "ui/care/daychoice.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace rapport::ui {

using domain::Channel;

GiveSheet::GiveSheet(const UiContext& context, GestureId id, QWidget* parent)
    : SavingDialog(context, tr("It was given"), tr("Log"), parent)
    , m_id(id)
    , m_day(new DayChoice({}, tr("Given on"), this))
    , m_cost(new QLineEdit(this))
    , m_channel(new QComboBox(this))
    , m_words(new QLineEdit(this)) {
    layOut();
    load(loadedCare<domain::Gesture>(context, id), [this](const CareStart<domain::Gesture>& from) {
        m_name = from.name;
        setTitle(tr("Given to %1").arg(from.name));
        setQuietLine(from.record.words);
        const QDate today = this->context().workspace.clock.today();
        m_day->setDay(today, today);
        m_cost->setText(from.record.cost ? presentation::amountText(*from.record.cost) : QString());
        if (m_words->text().isEmpty())
            m_words->setText(from.record.words);
    });
}

void GiveSheet::layOut() {
    m_cost->setAccessibleName(tr("Cost"));
    m_cost->setPlaceholderText(tr("12.50; may stay empty"));
    m_channel->setAccessibleName(tr("How"));
    for (const Channel channel :
         {Channel::Visit, Channel::Letter, Channel::Call, Channel::Message, Channel::Email, Channel::Meeting})
        m_channel->addItem(icons::icon(presentation::iconName(channel)), presentation::capitalised(presentation::word(channel)),
                           static_cast<int>(channel));
    m_words->setAccessibleName(tr("What is logged"));
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&How"), m_channel);
    fields->addRow(tr("&Words"), m_words);
    fields->addRow(tr("&Day"), m_day);
    fields->addRow(tr("C&ost"), m_cost);
    addForm(form, m_channel);
}

QString GiveSheet::missing() {
    if (m_cost->text().trimmed().isEmpty() || domain::hundredthsFrom(m_cost->text()))
        return {};
    m_cost->setFocus();
    return tr("Write the cost as 12.50, or leave it empty.");
}

void GiveSheet::submit() {
    services::Giving giving;
    giving.day = m_day->day();
    giving.cost = domain::hundredthsFrom(m_cost->text());
    giving.telling = services::Telling{static_cast<Channel>(m_channel->currentData().toInt()), m_words->text()};
    finishWith(services::giveGesture(context().workspace, m_id, giving), tr("Given to %1").arg(m_name));
}

} // namespace rapport::ui
