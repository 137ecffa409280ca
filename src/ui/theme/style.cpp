#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/tokens.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {
constexpr int controlHeight = 32;
constexpr int fieldPadding = 5; ///< px between a field's edge and its words, beside what Qt leaves

bool hasFocus(const QStyleOption& option) { return option.state.testFlag(QStyle::State_HasFocus); }

void paintField(QPainter& painter, const QStyleOption& option) {
    const Tokens& tokens = tokensOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    paintBox(painter, option.rect, enabled ? tokens.base : tokens.window, tokens.line, hasFocus(option), tokens.accent);
}

void paintButton(QPainter& painter, const QStyleOption& option) {
    const Tokens& tokens = tokensOf(option.palette);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool primary = enabled && button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    QColor ground = primary ? tokens.accent : tokens.base;
    if (option.state.testFlag(QStyle::State_On))
        ground = tokens.accentSoft;
    else if (option.state.testFlag(QStyle::State_Sunken))
        ground = primary ? tokens.accent.darker(115) : tokens.line;
    else if (option.state.testFlag(QStyle::State_MouseOver) && enabled)
        ground = primary ? tokens.accent.darker(108) : tokens.side;
    paintBox(painter, option.rect, ground, primary ? ground : tokens.line, false, tokens.accent);
    if (!hasFocus(option))
        return;
    // On the accent itself the ring is drawn in the colour of its words, one pixel inside.
    const QRect ring = primary ? option.rect.adjusted(2, 2, -2, -2) : option.rect;
    paintBox(painter, ring, Qt::transparent, Qt::transparent, true, primary ? tokens.onAccent : tokens.accent, primary ? 4 : 6);
}

void paintCombo(const QStyle& style, QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget) {
    paintField(painter, option);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    QRect icon(0, 0, 16, 16);
    icon.moveCenter(arrow.center());
    icons::paint(painter, icon, u"down"_s, tokensOf(option.palette).soft);
}

void paintSpin(const QStyle& style, QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget) {
    paintField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto control : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const QRect place = style.subControlRect(QStyle::CC_SpinBox, &option, control, widget);
        QRect icon(0, 0, 12, 12);
        icon.moveCenter(place.center());
        icons::paint(painter, icon, control == QStyle::SC_SpinBoxUp ? u"up"_s : u"down"_s, tokensOf(option.palette).soft);
    }
}

/// The current one is underlined.
void paintTab(QPainter& painter, const QStyleOptionTab& option) {
    const Tokens& tokens = tokensOf(option.palette);
    const QRect line = QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(line, tokens.accent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(line, tokens.line);
    if (hasFocus(option))
        paintBox(painter, option.rect.adjusted(2, 2, -2, -4), Qt::transparent, Qt::transparent, true, tokens.accent, 4);
}

void paintTabName(QPainter& painter, const QStyleOptionTab& option) {
    const Tokens& tokens = tokensOf(option.palette);
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    QFont font(painter.font());
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(current ? tokens.text : tokens.soft);
    painter.drawText(option.rect, static_cast<int>(Qt::AlignCenter) | Qt::TextShowMnemonic, option.text);
    painter.restore();
}

/// A rounded handle without a groove or arrows.
void paintScrollBar(const QStyle& style, QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget) {
    if (option.maximum <= option.minimum)
        return;
    const Tokens& tokens = tokensOf(option.palette);
    QRect handle = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    handle = option.orientation == Qt::Vertical ? handle.adjusted(3, 1, -1, -1) : handle.adjusted(1, 3, -1, -1);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    paintBox(painter, handle, active ? tokens.faint : tokens.line, Qt::transparent, false, tokens.accent, 3);
}
} // namespace

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& border, bool focusRing,
              const QColor& accent, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(focusRing ? QPen(accent, 2) : QPen(border, 1));
    const qreal inset = focusRing ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element == PE_PanelItemViewRow && widget && widget->inherits("rapport::ui::CardTable"))
        return; // rows are cards, their delegate draws all of them
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option);
    case PE_PanelLineEdit:
        // Inside spin boxes and combo boxes the field around it is drawn already.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            paintField(*painter, *option);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorRadioButton:
        return paintRadioMark(*painter, *option);
    case PE_IndicatorCheckBox:
        return paintCheckMark(*painter, *option);
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, tokensOf(option->palette).line);
        return;
    case PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            const Tokens& tokens = tokensOf(option->palette);
            const QColor ground = qobject_cast<const QAbstractScrollArea*>(widget) ? tokens.base : QColor(Qt::transparent);
            paintBox(*painter, option->rect, ground, tokens.line, hasFocus(*option), tokens.accent);
        }
        return;
    case PE_PanelItemViewRow:
        // Tables draw their rows as cards, selection included.
        if (!qobject_cast<const QTableView*>(widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameFocusRect: {
        const QColor accent = tokensOf(option->palette).accent;
        return paintBox(*painter, option->rect, Qt::transparent, Qt::transparent, true, accent, 4);
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    if (element == CE_PushButtonLabel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button && button->features.testFlag(QStyleOptionButton::DefaultButton) && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton primary(*button);
            primary.palette.setColor(QPalette::ButtonText, tokensOf(option->palette).onAccent);
            return QProxyStyle::drawControl(element, &primary, painter, widget);
        }
    }
    if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
        if (element == CE_TabBarTabShape)
            return paintTab(*painter, *tab);
        if (element == CE_TabBarTabLabel)
            return paintTabName(*painter, *tab);
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option); bar && bar->maximum > bar->minimum) {
        if (element == CE_ProgressBarGroove)
            return paintProgressGroove(*painter, *option);
        if (element == CE_ProgressBarContents)
            return paintProgress(*painter, *bar);
    }
    if (element == CE_HeaderSection) // the corner of a table: headers paint themselves
        return painter->fillRect(option->rect, tokensOf(option->palette).window);
    if (element == CE_PushButton) {
        // Fusion would draw a second focus rectangle around the label.
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawControl(CE_PushButtonBevel, button, painter, widget);
            QStyleOptionButton label(*button);
            label.rect = subElementRect(SE_PushButtonContents, button, widget);
            return drawControl(CE_PushButtonLabel, &label, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const {
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option); control == CC_ComboBox && combo)
        return paintCombo(*proxy(), *painter, *combo, widget);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); control == CC_SpinBox && spin)
        return paintSpin(*proxy(), *painter, *spin, widget);
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); control == CC_ScrollBar && bar)
        return paintScrollBar(*proxy(), *painter, *bar, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect place = QProxyStyle::subControlRect(control, option, part, widget);
        const bool words =
            (control == CC_ComboBox && part == SC_ComboBoxEditField) || (control == CC_SpinBox && part == SC_SpinBoxEditField);
        const bool rtl = option->direction == Qt::RightToLeft;
        return words ? place.adjusted(rtl ? 0 : fieldPadding, 0, rtl ? -fieldPadding : 0, 0) : place;
    }
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const int handle = static_cast<int>(
        std::max<qint64>(28, static_cast<qint64>(length) * bar->pageStep / std::max<qint64>(1, range + bar->pageStep)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int to) {
        const QRect rect = vertical ? QRect(bar->rect.x(), from, bar->rect.width(), to - from)
                                    : QRect(from, bar->rect.y(), to - from, bar->rect.height());
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, start + handle);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length);
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect place = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element != SE_LineEditContents || !frame || frame->lineWidth == 0)
        return place;
    return place.adjusted(fieldPadding, 0, -fieldPadding, 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        return {std::max(size.width() + 8, 36), std::max(size.height(), controlHeight)};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {size.width() + 2 * fieldPadding, std::max(size.height(), controlHeight)};
    case CT_TabBarTab:
        return {size.width() + 8, std::max(size.height(), 36)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return size;
        return {size.width(), std::max(size.height(), 28)};
    case CT_RadioButton:
    case CT_CheckBox:
        return {size.width(), std::max(size.height(), 28)};
    default:
        return size;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 11;
    case PM_DefaultFrameWidth: // what is inside keeps clear of the round corners
        return qobject_cast<const QAbstractScrollArea*>(widget) ? 4 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_TitleBar_NoBorder:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace rapport::ui
