#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/staff.h"
#include "rapport/presentation/rowlistmodel.h"
#include "rapport/storage/office.h"
#include "ui/common/page.h"

class QLabel;
class QVBoxLayout;

namespace rapport::presentation {
class CalendarFile;
class RegularExports;
} // namespace rapport::presentation

namespace rapport::ui {

class Button;
class BudgetSection;
class CadenceSection;
class PlaybookSection;
class CardTable;
class Reminding;
class Settings;
class TemplatesPanel;
class Theme;

/// Appearance, who works here, the fields this business keeps of its own, the words it greets with, and where the store is: a
/// file, which can be shared, or an office.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    /// `calendarFile` and `exports` are kept as is asked for here; null: nobody does.
    SettingsPage(const UiContext& context, Theme& theme, Settings& settings, Reminding& reminding,
                 presentation::CalendarFile* calendarFile = nullptr, presentation::RegularExports* exports = nullptr,
                 QWidget* parent = nullptr);
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

Q_SIGNALS:
    /// Open the store at this location; of an office, with its password.
    void storeRequested(const QString& location);

private:
    void addAppearance(QVBoxLayout* column);
    void addStaff(QVBoxLayout* column);
    void addFields(QVBoxLayout* column);
    void addStore(QVBoxLayout* column);
    void addOfficeStore(QVBoxLayout* column);
    void addKeptPassword(QVBoxLayout* column, QWidget* before);
    void addFileStore(QVBoxLayout* column);
    Button* addButton(const QString& label, const QString& icon, std::optional<domain::Act> needed, void (SettingsPage::*act)());
    void addMember();
    void addField();
    void loadStaff();
    void loadLogins();
    void showStaff();
    void loadFields();
    void editStaff(const domain::StaffMember& member);
    void changeLogin(const domain::StaffMember& member);
    void setPassword(const domain::StaffMember& member);
    void changeOwnPassword();
    void logInAgain(const QString& password);
    void share();
    void moveBack();
    void editField(const domain::CustomField& field);
    void actOnStaff(size_t row, const QString& action);
    void actOnField(size_t row, const QString& action);
    void moveField(const domain::CustomField& field, int step);
    void removeField(const domain::CustomField& field);
    void fitHeights();

    UiContext m_context;
    Theme& m_theme;
    Settings& m_settings;
    presentation::RowListModel m_staffModel;
    presentation::RowListModel m_fieldModel;
    std::vector<domain::StaffMember> m_members;
    std::vector<storage::OfficeMember> m_logins; ///< of an office
    std::vector<domain::CustomField> m_fields;
    TemplatesPanel* m_greetings;
    CardTable* m_staff = nullptr;
    CadenceSection* m_cadences = nullptr;
    BudgetSection* m_budgets = nullptr;
    PlaybookSection* m_playbooks = nullptr;
    CardTable* m_fieldTable = nullptr;
    QLabel* m_noFields = nullptr;
    bool m_filled = false;
};

} // namespace rapport::ui
