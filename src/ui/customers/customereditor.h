#pragma once

#include "rapport/domain/cadence.h"
#include "rapport/presentation/conflict.h"
#include "rapport/presentation/customerform.h"
#include "rapport/services/pasting.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

#include <memory>

class QLabel;

namespace Ui {
class CustomerEditor;
}

namespace rapport::ui {

/// Everything that is kept on a customer, to be changed; a new one needs no more than a name. Ctrl+Enter saves. A save that fails
/// keeps what was typed and says why.
class CustomerEditor final : public SheetDialog {
    Q_OBJECT

public:
    /// Without a customer: a new one.
    CustomerEditor(const UiContext& context, std::optional<CustomerId> customer, QWidget* parent);
    ~CustomerEditor() override;

    /// Puts this into the fields of a new customer; it is saved when that is wanted.
    void fillIn(const services::PastedContact& contact);
    [[nodiscard]] const presentation::CustomerForm& form() const { return m_form; }
    void reject() override;

Q_SIGNALS:
    void saved(rapport::CustomerId id);
    void alreadyThere(rapport::CustomerId id); ///< it is this one: to be shown in place of the new one
    void loaded();                             ///< the fields show what is stored

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUp();
    void setUpChoices();
    void setUpZones();
    void connectFields();
    void connectForm();
    void addHint();
    void load(CustomerId id);
    void loadChoices();
    void showRecord();
    void showCare();
    void read();
    void readInto(services::CustomerRecord& record) const;
    void readCare(domain::Customer& customer) const;
    void showKind();
    void showState();
    void showProblem(const QString& problem);
    void showElsewhere(presentation::Elsewhere what);
    void showRemoved(const std::optional<services::LastChange>& last);
    void askWhatToKeep(const presentation::CustomerForm::Conflict& conflict);
    void save();

    UiContext m_context;
    presentation::CustomerForm m_form;
    std::unique_ptr<Ui::CustomerEditor> m_ui;
    QHash<qint64, QString> m_names; ///< of related customers, organisation and referrer
    std::vector<domain::StaffMember> m_staff;
    domain::Cadence m_cadence = domain::defaultCadence(domain::Tier::Regular); ///< what counts where they have none of their own
    QLabel* m_problem;
    Button* m_save = nullptr;
    bool m_showing = false;
    bool m_loaded = false;
    bool m_trashed = false; ///< since it was opened
};

} // namespace rapport::ui
