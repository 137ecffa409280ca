#include "ui/customers/timelineview.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int indent = 18;
constexpr int lockSide = 14;

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

/// A lock, and the words beside it.
QWidget* privateNote(const QString& words, QWidget* parent) {
    auto* line = new QWidget(parent);
    auto* lock = new QLabel(line);
    auto* label = softLabel(words, line);
    label->setFont(smallFont(parent->font()));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(TimelineView::tr("Private note, %1").arg(words));
    lock->setPixmap(icons::icon(u"private"_s, tokensOf(parent->palette()).soft).pixmap(lockSide, lockSide));
    lock->setToolTip(TimelineView::tr("Private: seen by who wrote it and by owners"));
    lock->setAccessibleName(TimelineView::tr("Private"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(lock, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    return line;
}

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(isRightToLeft() ? 0 : indent, 2, isRightToLeft() ? indent : 0, 2);
    m_layout->setSpacing(1);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::append(const std::vector<presentation::TimelineLine>& lines) {
    for (const auto& line : lines) {
        if (m_layout->count() > 0)
            m_layout->addSpacing(8);
        m_layout->addWidget(headLabel(line, this));
        if (!line.body.isEmpty()) {
            auto* body = softLabel(line.body, this);
            body->setFont(smallFont(font()));
            body->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_layout->addWidget(body);
        }
        for (const QString& note : line.privateNotes)
            m_layout->addWidget(privateNote(note, this));
    }
}

void TimelineView::paintEvent(QPaintEvent*) {
    if (m_layout->count() == 0)
        return;
    QRect line(5, 2, 2, height() - 4);
    if (layoutDirection() == Qt::RightToLeft)
        line.moveRight(width() - 6);
    QPainter(this).fillRect(line, tokensOf(palette()).line);
}

} // namespace rapport::ui
