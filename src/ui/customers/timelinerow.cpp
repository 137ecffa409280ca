#include "ui/customers/timelinerow.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::RowAction;
using presentation::RowActions;

namespace {

constexpr int lockSide = 14;
constexpr int aside = 6;       ///< px between the words and the ring around them
constexpr int buttonSide = 28; ///< px

/// Bold what, plain when: the words are the user's, so nothing in them is taken for markup.
QLabel* headLabel(const presentation::TimelineLine& line, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setText(
        u"<span style=\"font-weight:600\">%1</span> · %2"_s.arg(line.title.toHtmlEscaped(), line.when.toHtmlEscaped()));
    label->setAlignment(atBeginning(*label));
    label->setWordWrap(true);
    label->setAccessibleName(u"%1, %2"_s.arg(line.title, line.when));
    return label;
}

} // namespace

TimelineRow::TimelineRow(const presentation::TimelineLine& line, const RowActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_interaction(line.interaction)
    , m_actions(actions) {
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(u"%1, %2"_s.arg(line.title, line.when));
    setAccessibleDescription(line.body);
    auto* layout = new QVBoxLayout(this);
    // Room for the button, so that it covers no words when it comes.
    const int room = actions.isEmpty() ? aside : aside + buttonSide;
    layout->setContentsMargins(isRightToLeft() ? room : aside, 4, isRightToLeft() ? aside : room, 4);
    if (!actions.isEmpty())
        setMinimumHeight(buttonSide + 4);
    layout->setSpacing(1);
    layout->addWidget(headLabel(line, this));
    if (!line.body.isEmpty())
        layout->addWidget(addBody(line.body));
    for (const QString& note : line.privateNotes)
        addNote(note);
}

QLabel* TimelineRow::addBody(const QString& words) {
    auto* label = softLabel(words, this);
    label->setFont(smallFont(font()));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->installEventFilter(this);
    return label;
}

/// A lock, and the words beside it.
void TimelineRow::addNote(const QString& words) {
    auto* lock = new QLabel(this);
    lock->setPixmap(icons::icon(u"private"_s, tokensOf(palette()).soft).pixmap(lockSide, lockSide));
    lock->setToolTip(tr("Private: seen by who wrote it and by owners"));
    lock->setAccessibleName(tr("Private"));
    auto* label = addBody(words);
    label->setAccessibleName(tr("Private note, %1").arg(words));
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(lock, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

const RowAction* TimelineRow::actionFor(const QKeyEvent& event) const {
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return nullptr;
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    for (const RowAction& action : m_actions)
        if (QKeySequence(action.key) == QKeySequence(event.key()) || (enter && action.id == "edit"_L1))
            return &action;
    return nullptr;
}

void TimelineRow::perform(const RowAction& action) {
    if (action.refused.isEmpty())
        Q_EMIT triggered(action.id);
    else
        Q_EMIT refused(action.refused);
}

bool TimelineRow::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride: // the row's keys mean the row, not the customer whose page it is on
        if (actionFor(static_cast<const QKeyEvent&>(*event)) != nullptr) {
            event->accept();
            return true;
        }
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        showFocus();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool TimelineRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TimelineRow::showFocus, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

bool TimelineRow::hasKeyboard() const { return hasFocus() || (focusWidget() != nullptr && focusWidget()->hasFocus()); }

void TimelineRow::showFocus() {
    const bool has = hasKeyboard();
    showButton(has);
    update();
    if (has)
        Q_EMIT focused();
}

void TimelineRow::showButton(bool shown) {
    const bool offered = !m_actions.isEmpty() && m_actions.front().refused.isEmpty();
    if (m_button == nullptr && shown && offered) {
        const RowAction& action = m_actions.front();
        m_button = new QPushButton(icons::icon(action.id), {}, this);
        m_button->setFlat(true);
        m_button->setAutoDefault(false);
        m_button->setFocusPolicy(Qt::NoFocus); // the keyboard stays on the entry; the button has its key
        m_button->setAccessibleName(action.label);
        m_button->setToolTip(tr("%1 (%2)", "action, key").arg(action.label, action.key));
        connect(m_button, &QPushButton::clicked, this, [this] { perform(m_actions.front()); });
        placeButton();
    }
    if (m_button != nullptr)
        m_button->setVisible(shown);
}

void TimelineRow::placeButton() {
    m_button->setGeometry(
        QStyle::visualRect(layoutDirection(), rect(), QRect(width() - buttonSide - 2, 2, buttonSide, buttonSide)));
}

void TimelineRow::keyPressEvent(QKeyEvent* event) {
    if (const RowAction* action = actionFor(*event))
        return perform(*action);
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        return moved(1);
    case Qt::Key_Up:
    case Qt::Key_K:
        return moved(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineRow::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_actions.isEmpty())
        return QWidget::mouseDoubleClickEvent(event);
    perform(m_actions.front());
}

void TimelineRow::contextMenuEvent(QContextMenuEvent* event) {
    if (m_actions.isEmpty())
        return QWidget::contextMenuEvent(event);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Actions of this entry"));
    menu->setToolTipsVisible(true);
    for (const RowAction& action : m_actions) {
        auto* entry = menu->addAction(action.label + u'\t' + action.key);
        entry->setEnabled(action.refused.isEmpty());
        entry->setToolTip(action.refused);
        connect(entry, &QAction::triggered, this, [this, action] { perform(action); });
    }
    menu->popup(event->globalPos());
}

void TimelineRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_button != nullptr)
        placeButton();
}

void TimelineRow::paintEvent(QPaintEvent*) {
    if (!hasKeyboard())
        return;
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    paintBox(painter, rect(), tokens.selection, Qt::transparent, hasFocus(), tokens.accent);
}

} // namespace rapport::ui
