#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionProgressBar;

namespace rapport::ui {

/// The circle of a radio button and the box of a check box. Fusion's are next to invisible on a dark ground.
void paintRadioMark(QPainter& painter, const QStyleOption& option);
void paintCheckMark(QPainter& painter, const QStyleOption& option);

/// How far something is, as a plain bar; filled from where a line of text begins.
void paintProgressGroove(QPainter& painter, const QStyleOption& option);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

} // namespace rapport::ui
