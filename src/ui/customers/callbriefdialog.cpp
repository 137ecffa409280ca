#include "ui/customers/callbriefdialog.h"

#include "rapport/presentation/await.h"
#include "ui/common/button.h"
#include "ui/common/carenote.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int sheetWidth = 640;
constexpr int contentWidth = sheetWidth - 40 - 16; ///< within the margins, beside a scroll bar
constexpr int aroundTheList = 240;                 ///< px of the window that title, name, care note and buttons take
constexpr int shortestList = 160;
} // namespace

CallBriefDialog::CallBriefDialog(const UiContext& context, CustomerId customer, QWidget* parent)
    : SheetDialog(tr("Call brief"), parent)
    , m_context(context)
    , m_id(customer)
    , m_careNote(new CareNote(this))
    , m_name(plainLabel({}, this))
    , m_standing(softLabel({}, this))
    , m_scroll(new QScrollArea(this))
    , m_problem(problemLabel(this)) {
    layOut();
    addFooter();
    connect(&m_context.workspace.store, &storage::Store::changed, this, [this](const storage::ChangeSet& changes) {
        if (changes.everything || changes.customers.contains(m_id.value()))
            load();
    });
    load();
}

CallBriefDialog::~CallBriefDialog() { m_token.cancel(); }

void CallBriefDialog::layOut() {
    setSheetWidth(sheetWidth);
    QFont font = m_name->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_standing->hide();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What to know before the call"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    body()->addWidget(m_careNote);
    body()->addWidget(m_name);
    body()->addWidget(m_standing);
    body()->addWidget(m_scroll, 1);
    body()->addWidget(m_problem);
    setFirstField(m_scroll);
}

void CallBriefDialog::addFooter() {
    connect(addButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    m_call = addButton(tr("Call"), u"C"_s);
    m_call->setShortcut(QKeySequence(Qt::Key_C));
    m_call->setEnabled(false);
    connect(m_call, &QPushButton::clicked, this, &CallBriefDialog::call);
    m_log = addPrimaryButton(tr("Log interaction"), tr("Enter"));
    connect(m_log, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT logRequested(m_id);
    });
    needs(m_log, m_context, domain::Act::WriteInteractions);
}

/// A customer without a phone that can be called has no such button.
void CallBriefDialog::showLink(const domain::Customer& customer) {
    m_link = domain::contactLink(customer, domain::Channel::Call, {}, {});
    const bool phone = m_link.way == domain::ContactLink::Way::Phone;
    m_call->setVisible(phone);
    m_call->setEnabled(phone);
    m_call->setToolTip(phone ? literally(m_link.address) : QString());
}

/// The card stays, to be read while it rings; the next key logs what was said.
void CallBriefDialog::call() {
    const bool opened = m_context.links && m_context.links->open(m_link);
    m_problem->setText(tr("No program on this computer takes calls. Their number is %1.").arg(m_link.address));
    m_problem->setVisible(!opened);
    m_log->setFocus(Qt::OtherFocusReason);
}

void CallBriefDialog::load() {
    m_token.cancel();
    m_token = storage::CancelToken::make();
    presentation::await(
        services::callBrief(m_context.workspace, m_id, m_token), this,
        [this](const services::CallBrief& brief) {
            const auto& clock = m_context.workspace.clock;
            showLink(brief.customer);
            show(presentation::inWords(brief, clock.now(), clock.zone()));
        },
        [this](const Error& error) {
            m_context.messages.failure(tr("The call brief could not be read. %1").arg(error.message()));
            reject();
        });
}

void CallBriefDialog::show(const presentation::CallBriefWords& words) {
    if (m_scroll->widget() && words == m_words)
        return;
    m_words = words;
    m_careNote->setText(words.careNote);
    m_name->setText(words.name);
    m_standing->setText(words.standing);
    m_standing->setVisible(!words.standing.isEmpty());
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 4, 0);
    list->setSpacing(4);
    for (const auto& section : words.sections)
        addSection(section, content, list);
    list->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the sheet paints the ground
    const int room = parentWidget()
                         ? parentWidget()->window()->height() - aroundTheList - m_careNote->heightForWidth(contentWidth)
                         : shortestList;
    m_scroll->setMinimumHeight(std::clamp(list->totalHeightForWidth(contentWidth), 0, std::max(room, shortestList)));
    Q_EMIT filled();
}

void CallBriefDialog::addSection(const presentation::BriefSection& section, QWidget* content, QVBoxLayout* list) {
    list->addSpacing(8);
    list->addWidget(sectionLabel(section.title, content));
    for (const auto& line : section.lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(plainLabel(line.text, content), 1);
        if (!line.chip.isEmpty())
            row->addWidget(new Chip(line.chip, line.tone, content), 0, Qt::AlignTop);
        list->addLayout(row);
    }
}

} // namespace rapport::ui
