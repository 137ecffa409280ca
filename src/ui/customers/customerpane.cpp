#include "ui/customers/customerpane.h"

#include "rapport/presentation/await.h"
#include "rapport/services/interactions.h"
#include "ui/care/careactions.h"
#include "ui/cases/caseactions.h"
#include "ui/common/carenote.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/customers/avatar.h"
#include "ui/customers/contactssheet.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/legsheet.h"
#include "ui/customers/panedetails.h"
#include "ui/customers/timelineview.h"
#include "ui/interactions/interactioneditor.h"
#include "ui/milestones/greetdialog.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

using services::timelineLength;

constexpr int nearTheEnd = 400; ///< pixels that are left when more is fetched

/// By which a control is found again when the page was made anew: its accessible name, unless that says what changes.
QString lastingName(const QWidget& control) {
    return control.objectName().isEmpty() ? control.accessibleName() : control.objectName();
}

} // namespace

CustomerPane::CustomerPane(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_cases(new CaseActions(context, this))
    , m_care(new CareActions(context, this))
    , m_scroll(new QScrollArea(this))
    , m_hint(softLabel(tr("Choose a customer to see them here."), this))
    , m_careNote(new CareNote)
    , m_avatar(new Avatar)
    , m_name(plainLabel({}))
    , m_standing(softLabel({}))
    , m_content(new QWidget)
    , m_more(new QMenu(this)) {
    setAccessibleName(tr("Customer"));
    layOut();
    addActions();
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerPane::loadOlder);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &CustomerPane::loadOlder);
    showCustomer({});
}

CustomerPane::~CustomerPane() { m_token.cancel(); }

void CustomerPane::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.base);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 1, height())), tokens.line);
}

void CustomerPane::showCustomer(CustomerId id) {
    if (id == m_id && id.isValid())
        return;
    m_id = id;
    m_token.cancel();
    if (id.isValid())
        return load();
    m_shown = {};
    m_scroll->hide();
    m_hint->show();
}

void CustomerPane::refresh(const storage::ChangeSet& changes) {
    const bool concerned = changes.everything || changes.staff || changes.definitions || changes.customers.contains(m_id.value());
    if (m_id.isValid() && concerned)
        load();
}

void CustomerPane::load() {
    m_token.cancel();
    m_token = storage::CancelToken::make();
    const int entries = m_shown == m_id ? static_cast<int>(m_words.timeline.size()) : 0;
    presentation::await(
        services::customerPage(m_context.workspace, m_id, m_token, std::max(entries, timelineLength)), this,
        [this, token = m_token](const services::CustomerPage& page) {
            if (!token.isCancelled())
                showPage(page);
        },
        [this, token = m_token](const Error& error) {
            if (token.isCancelled())
                return;
            if (error.code() == ErrorCode::NoSuchRecord)
                return showCustomer({});
            m_context.messages.failure(tr("The customer could not be shown. %1").arg(error.message()), tr("Try again"),
                                       [this] { load(); });
        });
}

void CustomerPane::showPage(const services::CustomerPage& page) {
    const auto& clock = m_context.workspace.clock;
    auto words = presentation::inWords(page, clock.now(), clock.zone());
    const bool same = m_shown == m_id;
    const int scrolled = same ? m_scroll->verticalScrollBar()->value() : 0;
    m_oldest.reset();
    if (page.timeline.size() >= static_cast<size_t>(timelineLength))
        m_oldest = page.timeline.back().at;
    m_shown = m_id;
    m_loadingOlder = false;
    m_next = page.legs.next;
    if (!same || words != m_words) {
        m_words = std::move(words);
        showDetails();
    }
    m_hint->hide();
    m_scroll->show();
    m_content->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    Q_EMIT shown(m_id);
}

void CustomerPane::showDetails() {
    m_careNote->setText(m_words.careNote);
    m_avatar->setPerson(m_words.name, m_words.photo);
    m_name->setText(m_words.name);
    m_standing->setText(m_words.standing);
    m_standing->setVisible(!m_words.standing.isEmpty());
    const auto* focused = m_details != nullptr && m_details->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const auto focusedName = focused != nullptr ? lastingName(*focused) : QString();
    const bool inTimeline = m_details != nullptr && m_details->timeline()->isAncestorOf(focusWidget());
    const auto entry = inTimeline ? m_details->timeline()->current() : InteractionId();
    delete m_details;
    m_details = new PaneDetails(m_words, m_context.workspace.permissions, m_content);
    connect(m_details, &PaneDetails::customerOpened, this, &CustomerPane::customerOpened);
    connect(m_details, &PaneDetails::legOpened, this,
            [this](domain::Leg leg) { (new LegSheet(m_context, m_shown, leg, this))->open(); });
    connect(m_details, &PaneDetails::contactsOpened, this, [this](const presentation::CountedContacts& contacts) {
        (new ContactsSheet(m_context, m_shown, contacts, this))->open();
    });
    connect(m_details, &PaneDetails::actRequested, this, &CustomerPane::doNext);
    connect(m_details, &PaneDetails::careRequested, this, &CustomerPane::openCare);
    connectTimeline(*m_details->timeline());
    auto* layout = static_cast<QVBoxLayout*>(m_content->layout());
    layout->insertWidget(layout->count() - 1, m_details, 1);
    if (entry.isValid())
        m_details->timeline()->focus(entry);
    if (focusedName.isEmpty() || inTimeline)
        return;
    for (auto* link : m_details->findChildren<QAbstractButton*>())
        if (lastingName(*link) == focusedName)
            return link->setFocus(Qt::OtherFocusReason);
}

void CustomerPane::connectTimeline(const TimelineView& timeline) {
    connect(&timeline, &TimelineView::rowFocused, m_scroll, [this](QWidget* row) { m_scroll->ensureWidgetVisible(row, 0, 8); });
    connect(&timeline, &TimelineView::editRequested, this, [this](InteractionId id) {
        if (canWrite())
            (new InteractionEditor(m_context, id, this))->open();
    });
    connect(&timeline, &TimelineView::removeRequested, this, &CustomerPane::removeInteraction);
    connect(&timeline, &TimelineView::confirmed, this, &CustomerPane::confirm);
    connect(&timeline, &TimelineView::caseRequested, this, [this](InteractionId id) {
        if (canWrite())
            m_cases->open(m_shown, id);
    });
    connect(&timeline, &TimelineView::refused, this, [this](const QString& reason) { m_context.messages.failure(reason); });
}

void CustomerPane::openCare(presentation::CareKind kind, qint64 id) {
    if (kind == presentation::CareKind::Referral)
        Q_EMIT customerOpened(CustomerId(id));
    else if (canWrite())
        m_care->open(kind, id, m_shown);
}

/// Opens what it is done with: a greeting, what was understood, else the log, in which it will stand that they were spoken with.
void CustomerPane::doNext() {
    if (!m_next || !canWrite())
        return;
    const auto id = m_next->record ? m_next->record->id : 0;
    switch (m_next->act) {
    case domain::LegAct::Greet:
        return (new GreetDialog(m_context, MilestoneId(id), this))->open();
    case domain::LegAct::Confirm:
        return (new InteractionEditor(m_context, InteractionId(id), this))->open();
    case domain::LegAct::KeepPromise:
    case domain::LegAct::Answer:
    case domain::LegAct::AskHow:
    case domain::LegAct::CallNow:
        Q_EMIT logRequested(m_shown);
    }
}

/// Says why not.
bool CustomerPane::canWrite() const {
    const QString reason = readOnlyReason(m_context);
    if (!reason.isEmpty())
        m_context.messages.failure(reason);
    return reason.isEmpty();
}

void CustomerPane::confirm(InteractionId id) {
    if (!canWrite())
        return;
    presentation::await(
        services::confirmInteraction(m_context.workspace, id), this,
        [this] { m_context.messages.done(tr("Confirmed by the customer.")); },
        [this](const Error& error) { m_context.messages.failure(tr("It is still not confirmed. %1").arg(error.message())); });
}

void CustomerPane::removeInteraction(InteractionId id) {
    if (!canWrite())
        return;
    presentation::await(
        services::removeInteraction(m_context.workspace, id), this,
        [this] { m_context.messages.done(tr("Removed from the timeline.")); },
        [this](const Error& error) {
            m_context.messages.failure(tr("The entry stays in the timeline. %1").arg(error.message()));
        });
}

void CustomerPane::loadOlder() {
    const auto* bar = m_scroll->verticalScrollBar();
    if (m_loadingOlder || !m_oldest || !m_shown.isValid() || bar->maximum() - bar->value() > nearTheEnd)
        return;
    m_loadingOlder = true;
    const auto read = [id = m_shown, before = *m_oldest, reader = m_context.workspace.actor](storage::ReadSession& session) {
        return storage::timeline(session, id, before, timelineLength, reader);
    };
    presentation::await(
        m_context.workspace.store.read(read, m_token), this,
        [this, token = m_token](const std::vector<storage::TimelineEntry>& entries) {
            if (token.isCancelled() || m_details == nullptr)
                return;
            m_loadingOlder = false;
            m_oldest.reset();
            if (entries.size() >= static_cast<size_t>(timelineLength))
                m_oldest = entries.back().at;
            const auto& clock = m_context.workspace.clock;
            const auto lines = presentation::timelineLines(entries, clock.today(), clock.zone());
            m_words.timeline.insert(m_words.timeline.end(), lines.begin(), lines.end());
            m_details->timeline()->append(lines);
        },
        [this](const Error& error) {
            m_loadingOlder = false;
            m_oldest.reset();
            m_context.messages.failure(tr("The older entries could not be read. %1").arg(error.message()));
        });
}

void CustomerPane::edit() {
    if (!m_id.isValid())
        return;
    auto* editor = new CustomerEditor(m_context, m_id, this);
    editor->open();
}

} // namespace rapport::ui
