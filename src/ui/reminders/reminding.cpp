#include "ui/reminders/reminding.h"

#include "rapport/services/customers.h"

#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/redatedialog.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/reminders/reminderbar.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::ReminderLine;

Reminding::Reminding(const UiContext& context, DesktopNotices* desktop, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_desktop(desktop)
    , m_window(window)
    , m_watch(context.workspace)
    , m_bar(new ReminderBar(window))
    , m_actions(new CommitmentActions(context, window)) {
    connect(&m_watch, &presentation::ReminderWatch::changed, this, &Reminding::show);
    connect(&m_watch, &presentation::ReminderWatch::raised, this, &Reminding::announce);
    connect(&m_watch, &presentation::ReminderWatch::failed, this,
            [this](const QString& text) { m_context.messages.failure(text); });
    connectBar();
}

Reminding::~Reminding() = default;

void Reminding::connectBar() {
    connect(m_bar, &ReminderBar::actRequested, this, &Reminding::perform);
    connect(m_bar, &ReminderBar::dismissed, this, &Reminding::dismiss);
    connect(m_bar, &ReminderBar::briefRequested, this, &Reminding::briefRequested);
}

void Reminding::perform(ReminderAct act, const ReminderLine& line) {
    switch (act) {
    case ReminderAct::CallNow:
        return call(line.customer);
    case ReminderAct::Done:
        return m_actions->perform(u"done"_s, line.commitment, line.words);
    case ReminderAct::MoveAndTell:
        askRedate(m_context, {.id = line.commitment, .proposed = {}, .tell = true}, m_window);
    }
}

/// The number goes to the desktop's phone program; what was said is logged beside it.
void Reminding::call(CustomerId customer) {
    follow(services::loadCustomer(m_context.workspace, customer), this, m_context.messages, tr("The customer could not be read."),
           [this, customer](const services::CustomerRecord& record) {
               const auto link = domain::contactLink(record.customer, domain::Channel::Call, {}, {});
               const bool isPhone = link.way == domain::ContactLink::Way::Phone;
               if (isPhone && (!m_context.links || !m_context.links->open(link)))
                   m_context.messages.failure(tr("No program on this computer makes calls. Dial %1.").arg(link.address));
               else if (!isPhone)
                   m_context.messages.failure(tr("No phone number is known of this customer."));
               Q_EMIT callRequested(customer);
           });
}

void Reminding::start() { m_watch.start(); }

void Reminding::stop() { m_watch.stop(); }

bool Reminding::goToRow(CommitmentId id) { return m_bar->focusRow(id); }

QString Reminding::test() {
    m_test = ReminderLine{
        {},        {}, {}, tr("This is how a reminder looks"), tr("It is about nobody"), {tr("now"), presentation::Tone::Amber},
        u"call"_s, {}};
    show();
    const bool isThere = m_desktop && m_desktop->isThere();
    if (isThere)
        m_desktop->notify(presentation::reminderNotice({*m_test}), {});
    return isThere
               ? tr("A reminder stands on top of this page, and your desktop was asked to show a notification.")
               : tr("A reminder stands on top of this page. This desktop has no tray, so that reminders are shown in Rapport's "
                    "window alone.");
}

void Reminding::show() {
    auto lines = m_watch.lines();
    if (m_test)
        lines.insert(lines.begin(), *m_test);
    m_bar->show(lines, readOnlyReason(m_context));
    if (!m_desktop)
        return;
    const Clock& clock = m_context.workspace.clock;
    const auto due = m_watch.lines();
    auto coming = presentation::reminderLines(m_watch.standing().coming, clock.now(), clock.zone());
    // One that was raised early is still to come, and stands among those due already.
    std::erase_if(coming, [&due](const ReminderLine& line) {
        return std::any_of(due.begin(), due.end(), [&](const auto& each) { return each.commitment == line.commitment; });
    });
    m_desktop->show(due, coming);
}

void Reminding::announce(const std::vector<ReminderLine>& lines) {
    if (m_desktop)
        m_desktop->notify(presentation::reminderNotice(lines), lines.front().commitment);
}

void Reminding::dismiss(const std::vector<ReminderLine>& lines) {
    std::vector<storage::ReminderId> ids;
    for (const ReminderLine& line : lines) {
        if (line.commitment.isValid())
            ids.push_back(line.id);
        else
            m_test.reset();
    }
    m_watch.dismiss(std::move(ids));
    show();
}

} // namespace rapport::ui
