#include "ui/care/needsheet.h"

#include "rapport/services/needs.h"
#include "rapport/storage/customerrepository.h"
#include "ui/care/carestart.h"
#include "ui/care/daychoice.h"
#include "ui/common/button.h"

#include <QFormLayout>
#include <QLineEdit>

namespace rapport::ui {

using domain::NeedState;

namespace {

domain::Need named(NeedId id) {
    domain::Need need;
    need.id = id;
    return need;
}

} // namespace

NeedSheet::NeedSheet(const UiContext& context, NeedId id, QWidget* parent)
    : NeedSheet(context, named(id), false, parent) {}

NeedSheet::NeedSheet(const UiContext& context, const domain::Need& start, QWidget* parent)
    : NeedSheet(context, start, true, parent) {}

NeedSheet::NeedSheet(const UiContext& context, const domain::Need& start, bool isNew, QWidget* parent)
    : SavingDialog(context, isNew ? tr("What they need") : tr("Need"), tr("Save"), parent)
    , m_need(start)
    , m_words(new QLineEdit(this))
    , m_sign(new QLineEdit(this))
    , m_day(new DayChoice(tr("&On a day"), tr("Wanted on"), this)) {
    layOut();
    if (!isNew) {
        addSideButton(*this, tr("It is met"), [this] { close(NeedState::Met, tr("Met: %1")); });
        addSideButton(*this, tr("Drop"), [this] { close(NeedState::Dropped, tr("Dropped: %1")); });
    }
    load(isNew ? startOf(context, start) : loadedCare<domain::Need>(context, start.id),
         [this](const CareStart<domain::Need>& from) {
             setTitle(tr("What %1 needs").arg(from.name));
             fill(from.record);
         });
}

void NeedSheet::layOut() {
    m_words->setAccessibleName(tr("What they need"));
    m_words->setPlaceholderText(tr("winter tyres"));
    m_sign->setAccessibleName(tr("What showed it"));
    m_sign->setPlaceholderText(tr("the profile is worn; may stay empty"));
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&What"), m_words);
    fields->addRow(tr("&Sign"), m_sign);
    fields->addRow(tr("Wanted"), m_day);
    addForm(form, m_words);
}

void NeedSheet::fill(const domain::Need& need) {
    m_need = need;
    if (m_words->text().isEmpty())
        m_words->setText(need.words);
    m_sign->setText(need.sign);
    constexpr int inAMonth = 30;
    m_day->setDay(need.wantedOn, context().workspace.clock.today().addDays(inAMonth));
}

QString NeedSheet::missing() {
    if (!m_words->text().trimmed().isEmpty())
        return {};
    m_words->setFocus();
    return tr("Write what they need.");
}

void NeedSheet::submit() {
    m_need.words = m_words->text();
    m_need.sign = m_sign->text();
    m_need.wantedOn = m_day->day();
    finishWith(services::saveNeed(context().workspace, m_need), tr("Noted: %1").arg(m_need.words));
}

void NeedSheet::close(NeedState how, const QString& doneText) {
    if (isReady() && !isBusy())
        finishWith(services::closeNeed(context().workspace, m_need.id, how), doneText.arg(m_need.words));
}

} // namespace rapport::ui
