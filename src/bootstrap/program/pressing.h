#pragma once

#include <QString>

class QPixmap;
class QWidget;

namespace rapport::bootstrap {

/// As somebody would who sits before `window`, in the sheet that is open, else in the window: the button with this name or label,
/// or whose name begins so before a colon or a count, is pressed; else the command with this key is given; else what has the
/// keyboard gets the key. Gives whether anything was found.
bool press(QWidget& window, const QString& what);
/// The window as it is on the screen, with the sheets over it.
[[nodiscard]] QPixmap pictureOf(QWidget& window);

} // namespace rapport::bootstrap
