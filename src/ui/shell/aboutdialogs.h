#pragma once

#include "ui/common/sheetdialog.h"

class QAction;

namespace rapport::ui {

/// Every shortcut in one list: those of the menus, and the single keys of the lists.
class KeysDialog final : public SheetDialog {
    Q_OBJECT

public:
    KeysDialog(const QList<QAction*>& commands, QWidget* parent);
};

class AboutDialog final : public SheetDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace rapport::ui
