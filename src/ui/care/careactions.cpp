#include "ui/care/careactions.h"

#include "rapport/presentation/await.h"
#include "rapport/services/announcements.h"
#include "rapport/services/expiries.h"
#include "rapport/services/needs.h"
#include "ui/care/asksheet.h"
#include "ui/care/expirysheet.h"
#include "ui/care/feedbacksheet.h"
#include "ui/care/gesturesheet.h"
#include "ui/care/givesheet.h"
#include "ui/care/needsheet.h"
#include "ui/care/warnsheet.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CareKind;

CareActions::CareActions(const UiContext& context, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_page(page) {}

void CareActions::open(CareKind kind, qint64 id, CustomerId customer) {
    switch (kind) {
    case CareKind::Need:
        return (new NeedSheet(m_context, NeedId(id), m_page))->open();
    case CareKind::Expiry:
        return (new ExpirySheet(m_context, ExpiryId(id), m_page))->open();
    case CareKind::Gesture:
        return (new GestureSheet(m_context, GestureId(id), m_page))->open();
    case CareKind::Feedback:
        return (new FeedbackSheet(m_context, FeedbackId(id), m_page))->open();
    case CareKind::Rhythm:
        return openNeedOf(customer);
    case CareKind::Announcement:
        return tell(AnnouncementId(id), customer);
    case CareKind::Referral:
    case CareKind::Nothing:
        return;
    }
}

void CareActions::add(CareKind kind, CustomerId customer) {
    if (!customer.isValid())
        return;
    if (kind == CareKind::Need) {
        domain::Need need;
        need.customer = customer;
        (new NeedSheet(m_context, need, m_page))->open();
    } else if (kind == CareKind::Expiry) {
        (new ExpirySheet(m_context, customer, m_page))->open();
    } else if (kind == CareKind::Gesture) {
        (new GestureSheet(m_context, customer, m_page))->open();
    } else if (kind == CareKind::Feedback) {
        (new AskSheet(m_context, customer, m_page))->open();
    }
}

/// In the way they prefer; who told them otherwise corrects that on the timeline.
void CareActions::tell(AnnouncementId id, CustomerId customer) {
    if (m_saving.contains(id.value()))
        return;
    m_saving.insert(id.value());
    const auto ended = [this, id](const std::function<void()>& say) {
        m_saving.remove(id.value());
        say();
    };
    presentation::await(
        services::tellAnnouncement(m_context.workspace, id, customer), this,
        [this, ended](InteractionId) { ended([this] { m_context.messages.done(tr("Logged that they were told."), true); }); },
        [this, ended](const Error& error) {
            ended([&] { m_context.messages.failure(tr("It was not logged that they were told.") + u' ' + error.message()); });
        });
}

void CareActions::openNeedOf(CustomerId customer) {
    follow(services::customerRhythm(m_context.workspace, customer), this, m_context.messages, tr("The rhythm could not be read."),
           [this, customer](const std::optional<domain::Rhythm>& rhythm) {
               const QDate today = m_context.workspace.clock.today();
               if (rhythm)
                   (new NeedSheet(m_context, services::proposedNeed(customer, *rhythm, today), m_page))->open();
           });
}

void CareActions::perform(const QString& action, CareKind kind, qint64 id, const QString& title) {
    const auto& workspace = m_context.workspace;
    if (m_saving.contains(id))
        return;
    if (action == "warn"_L1)
        return (new WarnSheet(m_context, ExpiryId(id), m_page))->open();
    if (kind == CareKind::Need)
        save(id, services::closeNeed(workspace, NeedId(id), domain::NeedState::Met), tr("Met: %1").arg(title),
             tr("The need is still open."));
    else if (kind == CareKind::Expiry)
        save(id, services::closeExpiry(workspace, ExpiryId(id), domain::ExpiryState::Averted), tr("Averted: %1").arg(title),
             tr("The deadline is still open."));
    else if (kind == CareKind::Gesture)
        (new GiveSheet(m_context, GestureId(id), m_page))->open();
    else if (kind == CareKind::Feedback)
        (new FeedbackSheet(m_context, FeedbackId(id), m_page))->open();
}

QList<QAction*> CareActions::addTo(QWidget* owner, Qt::ShortcutContext where, const std::function<CustomerId()>& whose) {
    QList<QAction*> all;
    const auto add = [&](const QString& text, const QString& icon, Qt::Key key, CareKind kind) {
        auto* action = new QAction(icons::icon(icon), text, owner);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(where);
        connect(action, &QAction::triggered, this, [this, kind, whose] { this->add(kind, whose()); });
        needs(action, m_context, domain::Act::RecordCare);
        owner->addAction(action);
        all << action;
    };
    add(tr("&What they need…"), u"note"_s, Qt::Key_W, CareKind::Need);
    add(tr("&Deadline…"), u"warning"_s, Qt::Key_X, CareKind::Expiry);
    add(tr("&Gesture…"), u"special"_s, Qt::Key_G, CareKind::Gesture);
    add(tr("Ask for &feedback…"), u"message"_s, Qt::Key_F, CareKind::Feedback);
    return all;
}

void CareActions::save(qint64 id, const QFuture<void>& saving, const QString& doneText, const QString& failureText) {
    m_saving.insert(id);
    presentation::await(
        saving, this,
        [this, id, doneText] {
            m_saving.remove(id);
            m_context.messages.done(doneText, true);
        },
        [this, id, failureText](const Error& error) {
            m_saving.remove(id);
            m_context.messages.failure(failureText + u' ' + error.message());
        });
}

} // namespace rapport::ui
