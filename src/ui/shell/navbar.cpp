#include "ui/shell/navbar.h"

#include "rapport/presentation/format.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int barWidth = 188;
constexpr int idRole = Qt::UserRole;
constexpr int iconRole = Qt::UserRole + 1;
constexpr int countRole = Qt::UserRole + 2;
constexpr int toneRole = Qt::UserRole + 3;

class NavDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, std::max(34, option.fontMetrics.height() + 16)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& tokens = tokensOf(option.palette);
        const bool rtl = option.direction == Qt::RightToLeft;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focused =
            option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
        const QRect item = option.rect.adjusted(0, 1, 0, -1);
        const QColor ground = selected                                         ? tokens.accentSoft
                              : option.state.testFlag(QStyle::State_MouseOver) ? tokens.line
                                                                               : QColor(Qt::transparent);
        paintBox(*painter, item, ground, Qt::transparent, focused, tokens.accent);
        painter->save();
        paintWords(*painter, option, index, item.adjusted(10, 0, -10, 0), rtl, selected, tokens);
        painter->restore();
    }

private:
    /// A number cut short would be another number.
    static QString fitting(const QString& count, const QFontMetrics& metrics, int room) {
        for (const QString& shown : {count, u"999+"_s}) {
            if (metrics.horizontalAdvance(shown) <= room)
                return shown;
        }
        return u"99+"_s;
    }

    static void paintWords(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& room,
                           bool rtl, bool selected, const Tokens& tokens) {
        const auto place = [&](const QRect& logical) {
            return QStyle::visualRect(rtl ? Qt::RightToLeft : Qt::LeftToRight, room, logical);
        };
        const QRect icon(room.left(), room.center().y() - 7, 16, 16);
        icons::paint(painter, place(icon), index.data(iconRole).toString(), selected ? tokens.text : tokens.soft);
        QFont font(option.font);
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(selected ? tokens.text : tokens.soft);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter.drawText(place(room.adjusted(26, 0, 0, 0)), lineFlags(rtl), title);
        const int left = room.width() - 26 - QFontMetrics(font).horizontalAdvance(title) - 6;
        const auto tone = static_cast<presentation::Tone>(index.data(toneRole).toInt());
        painter.setFont(chipFont(option.font));
        painter.setPen(tone == presentation::Tone::Red ? tokens.red : tokens.soft);
        painter.drawText(place(room), lineFlags(!rtl), fitting(index.data(countRole).toString(), painter.fontMetrics(), left));
    }
};

/// An icon that is nothing to press.
class Mark final : public QWidget {
public:
    Mark(const QString& icon, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon) {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        icons::paint(painter, rect(), m_icon, tokensOf(palette()).soft);
    }

private:
    QString m_icon;
};

Button* lowerButton(const QString& label, const QString& icon, QWidget* parent) {
    auto* button = new Button(label, {}, Button::Kind::Quiet, parent);
    button->setIcon(icons::icon(icon));
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return button;
}
} // namespace

NavBar::NavBar(QWidget* parent)
    : QFrame(parent)
    , m_pages(new QListWidget(this))
    , m_staff(lowerButton({}, u"staff"_s, this))
    , m_memberLine(new QWidget(this))
    , m_member(softLabel({}, m_memberLine))
    , m_settings(lowerButton(tr("Settings"), u"settings"_s, this)) {
    setFixedWidth(barWidth);
    setAccessibleName(tr("Navigation"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setItemDelegate(new NavDelegate(m_pages));
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->viewport()->setAutoFillBackground(false);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setMouseTracking(true);
    auto* name = plainLabel(u"Rapport"_s, this);
    QFont font = titleFont(name->font());
    font.setPointSizeF(name->font().pointSizeF() * 1.15);
    font.setWeight(QFont::Bold);
    name->setFont(font);
    name->setForegroundRole(QPalette::Link);
    name->setContentsMargins(10, 0, 0, 0);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 16, 10, 12);
    layout->setSpacing(4);
    layout->addWidget(name);
    layout->addSpacing(8);
    layout->addWidget(m_pages, 1);
    auto* line = new QHBoxLayout(m_memberLine);
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    line->addWidget(new Mark(u"staff"_s, m_memberLine), 0, Qt::AlignTop);
    line->addWidget(m_member, 1);
    m_memberLine->hide();
    layout->addWidget(m_staff);
    layout->addWidget(m_memberLine);
    layout->addWidget(m_settings);
    // Not the current item: a list without one makes its first the current one as soon as it has the keyboard.
    connect(m_pages, &QListWidget::itemSelectionChanged, this, [this] {
        if (const QList<QListWidgetItem*> chosen = m_pages->selectedItems(); !chosen.isEmpty())
            Q_EMIT pageRequested(chosen.first()->data(idRole).toString());
    });
    connect(m_staff, &QPushButton::clicked, this, &NavBar::staffRequested);
    connect(m_settings, &QPushButton::clicked, this, &NavBar::settingsRequested);
}

void NavBar::addPage(const QString& id, const QString& title, const QString& icon) {
    const QSignalBlocker quiet(m_pages);
    auto* item = new QListWidgetItem(title, m_pages);
    item->setData(idRole, id);
    item->setData(iconRole, icon);
}

int NavBar::rowOf(const QString& id) const {
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(idRole).toString() == id)
            return row;
    }
    return -1;
}

void NavBar::setCount(const QString& id, qint64 count, presentation::Tone tone) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    QListWidgetItem* item = m_pages->item(row);
    item->setData(countRole, count > 0 ? presentation::numberText(count) : QString());
    item->setData(toneRole, static_cast<int>(tone));
    item->setData(Qt::AccessibleDescriptionRole, presentation::numberText(count));
    item->setToolTip(count > 0 ? presentation::numberText(count) : QString());
}

void NavBar::setStaff(const QString& name, const QString& role) {
    const QString words = role.isEmpty() ? name : tr("%1 · %2").arg(name, role);
    m_staff->setLabel(withoutKey(words));
    m_staff->setToolTip(literally(tr("Who works here now: %1").arg(words)));
    m_member->setText(role.isEmpty() ? name : name + u'\n' + role);
    m_member->setAccessibleName(words);
    m_member->setToolTip(m_staff->toolTip());
}

void NavBar::setStaffFixed() {
    m_staff->hide();
    m_memberLine->show();
}

void NavBar::setCurrent(const QString& id) {
    const QSignalBlocker quiet(m_pages);
    const int row = rowOf(id);
    if (row < 0) {
        m_pages->setCurrentItem(nullptr);
        m_pages->clearSelection();
    } else {
        m_pages->setCurrentRow(row);
    }
}

void NavBar::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.side);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), tokens.line);
}

} // namespace rapport::ui
