#include "ui/settings/settingspage.h"

#include "rapport/presentation/officemembers.h"
#include "rapport/presentation/settings.h"
#include "rapport/services/customers.h"
#include "rapport/services/staff.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/greetings/templatespanel.h"
#include "ui/settings/budgetsection.h"
#include "ui/settings/cadencesection.h"
#include "ui/settings/calendarfilepanel.h"
#include "ui/settings/playbooksection.h"
#include "ui/settings/regularexportpanel.h"
#include "ui/settings/remindersettings.h"
#include "ui/settings/settings.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {
CardTable* cardList(const QString& name, RowListModel* model, const RowActions& actions, const UiContext& context,
                    QWidget* parent) {
    auto* table = new CardTable(name, parent);
    table->setModel(model);
    table->setRowActions(permitted(actions, context.workspace.permissions));
    table->setReadOnly(readOnlyReason(context));
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}
} // namespace

SettingsPage::SettingsPage(const UiContext& context, Theme& theme, Settings& settings, Reminding& reminding,
                           presentation::CalendarFile* calendarFile, presentation::RegularExports* exports, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_theme(theme)
    , m_settings(settings)
    , m_staffModel(tr("Staff member"))
    , m_fieldModel(tr("Custom field"))
    , m_greetings(new TemplatesPanel(context, this)) {
    setAccessibleName(tr("Settings page"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(20, 18, 20, 20);
    column->setSpacing(8);
    column->addWidget(titleLabel(tr("Settings"), inside));
    addAppearance(column);
    column->addSpacing(16);
    column->addWidget(new ReminderSettings(context, settings, reminding, inside));
    addStaff(column);
    addFields(column);
    column->addSpacing(16);
    m_cadences = new CadenceSection(m_context, inside);
    column->addWidget(m_cadences);
    column->addSpacing(16);
    m_budgets = new BudgetSection(m_context, inside);
    column->addWidget(m_budgets);
    column->addSpacing(16);
    m_playbooks = new PlaybookSection(m_context, inside);
    column->addWidget(m_playbooks);
    column->addSpacing(16);
    column->addWidget(m_greetings);
    addAction(m_greetings->newAction());
    column->addSpacing(16);
    column->addWidget(new CalendarFilePanel(context, calendarFile, inside));
    column->addSpacing(16);
    column->addWidget(new RegularExportPanel(context, exports, inside));
    addStore(column);
    column->addStretch(1);
    inside->setMaximumWidth(760);
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

/// On the page and on the window's menu.
Button* SettingsPage::addButton(const QString& label, const QString& icon, std::optional<domain::Act> needed,
                                void (SettingsPage::*act)()) {
    auto* action = new QAction(icons::icon(icon), label, this);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    auto* button = new Button(label, {}, Button::Kind::Plain, this);
    button->follow(action);
    if (needed) {
        needs(action, m_context, *needed);
        needs(button, m_context, *needed);
    }
    return button;
}

void SettingsPage::addAppearance(QVBoxLayout* column) {
    struct Choice {
        Appearance appearance;
        QString key, label;
    };
    const QList<Choice> choices{{Appearance::System, u"system"_s, tr("As the system")},
                                {Appearance::Light, u"light"_s, tr("Light")},
                                {Appearance::Dark, u"dark"_s, tr("Dark")}};
    column->addSpacing(8);
    column->addLayout(sectionLine(tr("Appearance"), nullptr, this));
    auto* line = new QHBoxLayout;
    auto* group = new QButtonGroup(this);
    for (const Choice& choice : choices) {
        auto* button = new Button(choice.label, {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(m_theme.appearance() == choice.appearance);
        group->addButton(button);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, choice] {
            m_theme.setAppearance(choice.appearance);
            m_settings.set(setting::appearance(), choice.key);
        });
    }
    line->addStretch(1);
    column->addLayout(line);
}

void SettingsPage::addStaff(QVBoxLayout* column) {
    auto* add = addButton(tr("Add staff member"), u"add"_s, domain::Act::ManageMembers, &SettingsPage::addMember);
    const bool isOffice = m_context.workspace.store.isOffice();
    m_staff = cardList(tr("Staff members"), &m_staffModel, isOffice ? officeMemberActions() : staffActions(), m_context, this);
    column->addSpacing(16);
    column->addLayout(sectionLine(tr("Staff members"), add, this));
    column->addWidget(softLabel(
        tr("Who works with Rapport. Members who left stay in the list, because what they entered carries their name."), this));
    column->addWidget(m_staff);
    connect(m_staff, &CardTable::rowActivated, this, [this] { m_staff->trigger(u"edit"_s); });
    connect(m_staff, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { actOnStaff(static_cast<size_t>(index.row()), id); });
}

void SettingsPage::addFields(QVBoxLayout* column) {
    auto* add = addButton(tr("Add custom field"), u"add"_s, domain::Act::ChangeSettings, &SettingsPage::addField);
    m_fieldTable = cardList(tr("Custom fields"), &m_fieldModel, customFieldActions(), m_context, this);
    m_noFields = softLabel(tr("Fields of your own on every customer: a text, a number, a date or a choice."), this);
    column->addSpacing(16);
    column->addLayout(sectionLine(tr("Custom fields"), add, this));
    column->addWidget(m_noFields);
    column->addWidget(m_fieldTable);
    connect(m_fieldTable, &CardTable::rowActivated, this, [this] { m_fieldTable->trigger(u"edit"_s); });
    connect(m_fieldTable, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { actOnField(static_cast<size_t>(index.row()), id); });
}

void SettingsPage::activate() {
    loadStaff();
    loadFields();
    m_cadences->load();
    m_budgets->load();
    m_playbooks->load();
    m_greetings->load();
    m_staff->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::refresh(const storage::ChangeSet& changes) {
    if (changes.staff || changes.everything)
        loadStaff();
    if (changes.definitions || changes.everything) {
        loadFields();
        m_cadences->load();
        m_budgets->load();
        m_playbooks->load();
        m_greetings->load();
    }
}

void SettingsPage::loadStaff() {
    follow(services::staffMembers(m_context.workspace), this, m_context.messages, tr("The staff members could not be read."),
           [this](std::vector<domain::StaffMember> members) {
               m_members = std::move(members);
               if (m_context.workspace.store.isOffice())
                   loadLogins();
               else
                   showStaff();
           });
}

void SettingsPage::showStaff() {
    const domain::Permissions& permissions = m_context.workspace.permissions;
    auto rows = staffRows(m_members, m_context.workspace.actor, permissions);
    addLogins(rows, m_logins, permissions);
    m_staffModel.show(rows);
    fitHeights();
    if (!m_staff->selectedRow().isValid())
        m_staff->selectRow(0);
}

void SettingsPage::loadFields() {
    follow(services::customFields(m_context.workspace), this, m_context.messages, tr("The custom fields could not be read."),
           [this](std::vector<domain::CustomField> fields) {
               m_fields = std::move(fields);
               m_fieldModel.show(customFieldRows(m_fields, m_context.workspace.permissions));
               fitHeights();
               if (std::exchange(m_filled, true))
                   return;
               Q_EMIT filled();
           });
}

/// The page scrolls as a whole, so each list is as high as its rows.
void SettingsPage::fitHeights() {
    for (CardTable* table : {m_staff, m_fieldTable})
        table->setFixedHeight(table->verticalHeader()->length());
    m_fieldTable->setVisible(!m_fields.empty());
    m_noFields->setVisible(m_fields.empty());
}

} // namespace rapport::ui
