#include "ui/care/careactions.h"
#include "ui/common/button.h"
#include "ui/common/carenote.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/customers/avatar.h"
#include "ui/customers/customerpane.h"
#include "ui/customers/dataactions.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// What stands on the pane for every customer, and its keys.
namespace rapport::ui {

void CustomerPane::layOut() {
    auto name = m_name->font();
    name.setPointSizeF(name.pointSizeF() * 1.2);
    name.setWeight(QFont::DemiBold);
    m_name->setFont(name);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_name);
    words->addWidget(m_standing);
    auto* person = new QHBoxLayout;
    person->setSpacing(12);
    person->addWidget(m_avatar, 0, Qt::AlignTop);
    person->addLayout(words, 1);

    auto* buttons = new FlowLayout;
    buttons->setSpacing(6);
    auto* log = new Button(tr("Log"), u"L"_s);
    auto* brief = new Button(tr("Brief"), u"B"_s);
    brief->setAccessibleName(tr("Call brief"));
    auto* change = new Button(tr("Edit"), u"E"_s);
    auto* more = new Button(tr("More…"), {}, Button::Kind::Quiet);
    more->setAccessibleName(tr("More to do with this customer"));
    connect(log, &QAbstractButton::clicked, this, [this] { Q_EMIT logRequested(m_id); });
    connect(brief, &QAbstractButton::clicked, this, [this] { Q_EMIT briefRequested(m_id); });
    connect(change, &QAbstractButton::clicked, this, &CustomerPane::edit);
    connect(more, &QAbstractButton::clicked, this, [this, more] { m_more->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    for (auto* button : {log, brief, change, more})
        buttons->addWidget(button);
    needs(log, m_context, domain::Act::WriteInteractions);
    needs(change, m_context, domain::Act::ChangeCustomers);

    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(18, 16, 18, 16);
    content->setSpacing(10);
    content->addWidget(m_careNote);
    content->addLayout(person);
    content->addLayout(buttons);
    content->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Customer's page"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false); // the pane paints the ground
    m_hint->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_scroll);
}

void CustomerPane::addActions() {
    const auto add = [this](const QString& text, Qt::Key key, std::optional<domain::Act> needed,
                            const std::function<void()>& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, act] {
            if (m_shown.isValid())
                act();
        });
        if (needed)
            needs(action, m_context, *needed);
        addAction(action);
    };
    add(tr("Log with this customer"), Qt::Key_L, domain::Act::WriteInteractions, [this] { Q_EMIT logRequested(m_id); });
    add(tr("Call brief"), Qt::Key_B, {}, [this] { Q_EMIT briefRequested(m_id); });
    add(tr("Edit customer"), Qt::Key_E, domain::Act::ChangeCustomers, [this] { edit(); });
    const auto care = m_care->addTo(this, Qt::WidgetWithChildrenShortcut, [this] { return m_shown; });
    m_more->addActions(care);
    m_more->addSeparator();
    connect(m_more->addAction(tr("&History…")), &QAction::triggered, this, [this] { Q_EMIT historyRequested(m_id); });
    (new DataActions(m_context, this))->addTo(m_more, [this] { return m_shown; });
}

} // namespace rapport::ui
