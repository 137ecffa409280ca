#include "ui/customers/timelineview.h"

#include "ui/customers/timelinerow.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int indent = 12;
}

TimelineView::TimelineView(std::function<presentation::RowActions(const presentation::TimelineLine&)> actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(std::move(actions))
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(isRightToLeft() ? 0 : indent, 0, isRightToLeft() ? indent : 0, 0);
    m_layout->setSpacing(1);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::append(const std::vector<presentation::TimelineLine>& lines) {
    for (const auto& line : lines)
        add(line);
    if (m_current == nullptr && !m_rows.empty())
        makeCurrent(m_rows.front());
}

void TimelineView::add(const presentation::TimelineLine& line) {
    auto* row = new TimelineRow(line, m_actions(line), this);
    m_rows.push_back(row);
    m_layout->addWidget(row);
    connect(row, &TimelineRow::focused, this, [this, row] {
        makeCurrent(row);
        Q_EMIT rowFocused(row);
    });
    connect(row, &TimelineRow::moved, this, &TimelineView::step);
    connect(row, &TimelineRow::refused, this, &TimelineView::refused);
    connect(row, &TimelineRow::triggered, this, [this, id = line.interaction](const QString& action) {
        if (action == "edit"_L1)
            Q_EMIT editRequested(id);
        else if (action == "confirm"_L1)
            Q_EMIT confirmed(id);
        else if (action == "case"_L1)
            Q_EMIT caseRequested(id);
        else
            Q_EMIT removeRequested(id);
    });
}

void TimelineView::makeCurrent(TimelineRow* row) {
    if (m_current != nullptr)
        m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = row;
    m_current->setFocusPolicy(Qt::StrongFocus);
}

void TimelineView::step(int by) {
    const auto at = std::find(m_rows.begin(), m_rows.end(), m_current) - m_rows.begin() + by;
    if (at >= 0 && at < std::ssize(m_rows))
        m_rows[static_cast<size_t>(at)]->setFocus(Qt::OtherFocusReason);
}

InteractionId TimelineView::current() const { return m_current != nullptr ? m_current->interaction() : InteractionId(); }

void TimelineView::focus(InteractionId id) {
    for (auto* row : m_rows)
        if (row->interaction() == id)
            return row->setFocus(Qt::OtherFocusReason);
}

void TimelineView::paintEvent(QPaintEvent*) {
    if (m_rows.empty())
        return;
    QRect line(5, 2, 2, height() - 4);
    if (layoutDirection() == Qt::RightToLeft)
        line.moveRight(width() - 6);
    QPainter(this).fillRect(line, tokensOf(palette()).line);
}

} // namespace rapport::ui
