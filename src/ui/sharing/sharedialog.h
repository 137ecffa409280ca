#pragma once

#include "rapport/presentation/sharing.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

class QLabel;
class QLineEdit;

namespace rapport::ui {

class AddressForm;
class Button;
class KeepPasswordBox;
class MovePanel;
class VerdictBar;

/// "Share with the office": where it is, whether it answers, then making it or joining it, and moving this store there.
class ShareDialog final : public SheetDialog {
    Q_OBJECT

public:
    ShareDialog(const UiContext& context, const presentation::OfficeServices& outside, QWidget* parent);
    ~ShareDialog() override;
    /// While a store moves, stops that; the sheet stays until it has.
    void reject() override;

Q_SIGNALS:
    /// Open the office at this address, which has its password in it.
    void storeRequested(const QString& location);

private:
    void addPages();
    [[nodiscard]] QWidget* createPage();
    [[nodiscard]] QWidget* officePage();
    void addButtons();
    void showStep();
    void showOffice();
    void showButtons();
    [[nodiscard]] QList<QWidget*> pages() const;
    [[nodiscard]] QString goLabel() const;
    void turnTo(QWidget* page, QWidget* focus);
    void goOn();
    void create();
    void prefillOwner();
    void requestOffice();

    UiContext m_context;
    presentation::Sharing m_sharing;
    AddressForm* m_address;
    VerdictBar* m_verdict;
    QWidget* m_create = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
    QLabel* m_older = nullptr;
    QWidget* m_office = nullptr;
    QLabel* m_officeWords = nullptr;
    QLabel* m_passwordWords = nullptr;
    KeepPasswordBox* m_keep = nullptr;
    MovePanel* m_moving = nullptr;
    QWidget* m_page = nullptr;
    Button* m_back = nullptr;
    Button* m_cancel = nullptr;
    Button* m_move = nullptr;
    Button* m_go = nullptr;
};

} // namespace rapport::ui
