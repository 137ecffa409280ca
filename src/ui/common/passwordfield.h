#pragma once

class QLineEdit;
class QString;
class QWidget;

namespace rapport::ui {

/// A field for a password: nothing typed is seen, suggested or remembered.
[[nodiscard]] QLineEdit* passwordField(const QString& name, QWidget* parent);

} // namespace rapport::ui
