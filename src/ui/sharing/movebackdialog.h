#pragma once

#include "rapport/presentation/storemove.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QLineEdit;

namespace rapport::ui {

class Button;
class MovePanel;

/// Moves the whole office into a file of its owner's choice. The office stays as it is.
class MoveBackDialog final : public SheetDialog {
    Q_OBJECT

public:
    MoveBackDialog(const UiContext& context, const presentation::OfficeServices& outside, QWidget* parent);
    /// While it moves, stops that; the sheet stays until it has.
    void reject() override;

Q_SIGNALS:
    void storeRequested(const QString& location);

private:
    void goOn();
    void moveTo(const QString& file);
    void moveWith(const QString& password);
    void showState();

    UiContext m_context;
    presentation::StoreMove m_move;
    QWidget* m_form;
    QLineEdit* m_password;
    MovePanel* m_panel;
    QString m_file;
    Button* m_cancel;
    Button* m_go;
};

} // namespace rapport::ui
