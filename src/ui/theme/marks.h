#pragma once

class QPainter;
class QStyleOption;

namespace rapport::ui {

/// The circle of a radio button and the box of a check box. Fusion's are next to invisible on a dark ground.
void paintRadioMark(QPainter& painter, const QStyleOption& option);
void paintCheckMark(QPainter& painter, const QStyleOption& option);

} // namespace rapport::ui
