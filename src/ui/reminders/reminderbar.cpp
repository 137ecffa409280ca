#include "ui/reminders/reminderbar.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/reminders/reminderrow.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::ui {

using presentation::ReminderLine;

namespace {
constexpr int rowsAtOnce = 3; ///< the others are scrolled to: the page below wants its room
} // namespace

ReminderBar::ReminderBar(QWidget* parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_title(plainLabel({}, m_head))
    , m_dismissAll(new Button(tr("Dismiss all"), {}, Button::Kind::Quiet, m_head))
    , m_scroll(new QScrollArea(this)) {
    setAccessibleName(tr("Reminders"));
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_dismissAll);
    auto* rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_scroll->setAccessibleName(tr("List of reminders"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(rows);
    rows->setAutoFillBackground(false); // the bar's own ground shows
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 4, 12, 4);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll);
    connect(m_dismissAll, &QPushButton::clicked, this, [this] {
        std::vector<ReminderLine> lines;
        for (const ReminderRow* row : m_rows)
            lines.push_back(row->line());
        Q_EMIT dismissed(lines);
    });
    hide();
}

void ReminderBar::show(const std::vector<ReminderLine>& lines, const QString& readOnly) {
    std::vector<ReminderRow*> before = std::exchange(m_rows, {});
    const auto focused = std::find_if(before.begin(), before.end(),
                                      [](const ReminderRow* row) { return row->isAncestorOf(row->window()->focusWidget()); });
    const auto place = focused == before.end() ? -1 : static_cast<int>(focused - before.begin());
    const ReminderRow* const hadKeyboard = focused == before.end() ? nullptr : *focused;
    bool isNew = false;
    for (const ReminderLine& line : lines) {
        const auto known = std::find_if(before.begin(), before.end(), [&line](const ReminderRow* row) {
            return row && row->line().commitment == line.commitment;
        });
        isNew = isNew || known == before.end() || (*known)->line().id != line.id;
        m_rows.push_back(known == before.end() ? makeRow(line, readOnly) : std::exchange(*known, nullptr));
        m_rows.back()->show(line);
    }
    for (ReminderRow* row : before) {
        if (row)
            row->deleteLater();
        if (row && row == hadKeyboard)
            keepKeyboard(place);
        if (row)
            row->hide();
    }
    for (int i = 0; i < count(); ++i)
        m_list->insertWidget(i, m_rows[static_cast<size_t>(i)]);
    m_title->setText(presentation::reminderTip(count()));
    m_head->setVisible(count() > 1);
    m_dismissAll->setEnabled(readOnly.isEmpty());
    setVisible(count() > 0);
    fitHeight();
    if (!isNew)
        return;
    setAccessibleDescription(lines.front().sentence());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// What had the keyboard is gone: the row in its place takes it, so that a list is worked off without the mouse.
void ReminderBar::keepKeyboard(int place) {
    if (m_rows.empty())
        window()->setFocus(Qt::OtherFocusReason);
    else
        m_rows[static_cast<size_t>(std::min(place, count() - 1))]->takeKeyboard();
}

ReminderRow* ReminderBar::makeRow(const ReminderLine& line, const QString& readOnly) {
    auto* row = new ReminderRow(line, readOnly, m_scroll->widget());
    connect(row, &ReminderRow::actRequested, this, [this, row](ReminderAct act) { Q_EMIT actRequested(act, row->line()); });
    connect(row, &ReminderRow::dismissRequested, this, [this, row] { Q_EMIT dismissed({row->line()}); });
    connect(row, &ReminderRow::briefRequested, this, [this, row] { Q_EMIT briefRequested(row->line().customer); });
    row->QFrame::show();
    return row;
}

bool ReminderBar::focusRow(CommitmentId id) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const ReminderRow* row) { return row->line().commitment == id; });
    if (m_rows.empty() || (found == m_rows.end() && id.isValid()))
        return false;
    ReminderRow* row = found == m_rows.end() ? m_rows.front() : *found;
    m_scroll->ensureWidgetVisible(row);
    row->takeKeyboard();
    return true;
}

void ReminderBar::fitHeight() {
    int height = 0;
    for (int i = 0; i < std::min(count(), rowsAtOnce); ++i)
        height += m_rows[static_cast<size_t>(i)]->sizeHint().height();
    m_scroll->setFixedHeight(height);
}

void ReminderBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.amberSoft);
    painter.fillRect(isRightToLeft() ? width() - 3 : 0, 0, 3, height(), tokens.amber);
}

} // namespace rapport::ui
