#include "ui/greetings/templatespanel.h"

#include "rapport/core/language.h"
#include "rapport/presentation/greetingtemplates.h"
#include "rapport/services/greetings.h"
#include "rapport/services/staff.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/greetings/templateeditor.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::GreetingTemplate;

TemplatesPanel::TemplatesPanel(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(tr("Words to greet with"))
    , m_add(new QAction(icons::icon(u"add"_s), tr("Add words to greet with"), this))
    , m_table(new CardTable(tr("Words to greet with"), this))
    , m_none(softLabel(tr("Rapport has words in English, German, French and Spanish. Write your own for a milestone and a "
                          "language, and yours are used."),
                       this)) {
    m_none->setWordWrap(true);
    needs(m_add, m_context, domain::Act::ChangeSettings);
    auto* add = new Button(tr("Add words"), {}, Button::Kind::Plain, this);
    add->follow(m_add);
    needs(add, m_context, domain::Act::ChangeSettings);
    m_table->setModel(&m_model);
    m_table->setRowActions(presentation::permitted(presentation::greetingTemplateActions(), context.workspace.permissions));
    m_table->setReadOnly(readOnlyReason(context));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(sectionLine(tr("Greetings"), add, this));
    layout->addWidget(m_none);
    layout->addWidget(m_table);
    connect(m_add, &QAction::triggered, this, [this] {
        GreetingTemplate fresh;
        fresh.kind = domain::MilestoneKind::Birthday;
        fresh.language = text::mainLanguage(QLocale().bcp47Name());
        edit(fresh);
    });
    connect(m_table, &CardTable::rowActivated, this, [this] { m_table->trigger(u"edit"_s); });
    connect(m_table, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { act(static_cast<size_t>(index.row()), id); });
}

void TemplatesPanel::load() {
    follow(services::greetingTemplates(m_context.workspace), this, m_context.messages,
           tr("The words to greet with could not be read."),
           [this](std::vector<GreetingTemplate> templates) { showTemplates(std::move(templates)); });
}

void TemplatesPanel::showTemplates(std::vector<GreetingTemplate> templates) {
    m_templates = std::move(templates);
    m_model.show(presentation::greetingTemplateRows(m_templates, m_context.workspace.permissions));
    m_table->setFixedHeight(m_table->verticalHeader()->length());
    m_table->setVisible(!m_templates.empty());
}

void TemplatesPanel::edit(const GreetingTemplate& greeting) {
    follow(services::staffMembers(m_context.workspace), this, m_context.messages, tr("The staff members could not be read."),
           [this, greeting](const std::vector<domain::StaffMember>& members) {
               const auto self = std::find_if(members.begin(), members.end(), [this](const domain::StaffMember& member) {
                   return member.id == m_context.workspace.actor;
               });
               (new TemplateEditor(m_context, greeting, self == members.end() ? QString() : self->name, this))->open();
           });
}

void TemplatesPanel::act(size_t row, const QString& action) {
    if (action == u"edit"_s)
        return edit(m_templates.at(row));
    follow(services::removeGreetingTemplate(m_context.workspace, m_templates.at(row).id), this, m_context.messages,
           tr("The words could not be removed."), [this] { m_context.messages.done(tr("Removed the words to greet with.")); });
}

} // namespace rapport::ui
