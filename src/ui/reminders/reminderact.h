#pragma once

namespace rapport::ui {

/// What is done about a reminder where it is shown: in the window, or from the tray.
enum class ReminderAct { CallNow, Done, MoveAndTell };

} // namespace rapport::ui
