#pragma once

#include <QIcon>
#include <QPixmap>

/// The embedded icons, by the names in resources/icons/icons.txt, drawn in the colour asked for and sharp at any scaling.
namespace rapport::ui::icons {

/// Follows the palette of the program: the text colour, faint where disabled.
[[nodiscard]] QIcon icon(const QString& name);
/// Always in `color`.
[[nodiscard]] QIcon icon(const QString& name, const QColor& color);
/// Draws one straight away; an unknown name draws nothing.
void paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& color);

} // namespace rapport::ui::icons
