#pragma once

#include <QProxyStyle>

namespace rapport::ui {

/// Fusion with the shapes of the design: corners of 6, lines of 1 px, and an accent ring of 2 px around whatever has the
/// keyboard. Everything is drawn from the palette, so that no style sheet has to be read at start-up or on a change of theme.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
};

/// A rounded rectangle with a 1 px border, or the 2 px focus ring in place of it.
void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& border, bool focusRing,
              const QColor& accent, qreal radius = 6);

} // namespace rapport::ui
