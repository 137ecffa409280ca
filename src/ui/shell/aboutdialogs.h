#pragma once

#include "ui/common/sheetdialog.h"

class QAction;

namespace rapport::ui {

/// Every shortcut: those of the window beside the single keys of the page shown.
class KeysDialog final : public SheetDialog {
    Q_OBJECT

public:
    KeysDialog(const QList<QAction*>& commands, const QList<QAction*>& pageActions, QWidget* parent);
};

class AboutDialog final : public SheetDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace rapport::ui
