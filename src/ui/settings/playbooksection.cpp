#include "ui/settings/playbooksection.h"

#include "rapport/presentation/playbookrows.h"
#include "rapport/services/playbooks.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/settings/playbookeditor.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

PlaybookSection::PlaybookSection(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(tr("Playbook"))
    , m_add(new Button(tr("New playbook"), {}, Button::Kind::Plain, this))
    , m_table(new CardTable(tr("Playbooks"), this)) {
    needs(m_add, m_context, domain::Act::ChangeSettings);
    m_table->setModel(&m_model);
    m_table->setRowActions(permitted(playbookActions(), context.workspace.permissions));
    m_table->setReadOnly(readOnlyReason(context));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(sectionLine(tr("Playbooks"), m_add, this));
    column->addWidget(softLabel(tr("What everyone does in a call, at a visit, in a letter, so that every customer gets the same "
                                   "service. The steps are ticked under “More” while logging."),
                                this));
    column->addWidget(m_table);
    connect(m_add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_table, &CardTable::rowActivated, this, [this] { m_table->trigger(u"edit"_s); });
    connect(m_table, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { act(index.row(), id); });
}

void PlaybookSection::load() {
    follow(services::playbooks(m_context.workspace), this, m_context.messages, tr("The playbooks could not be read."),
           [this](std::vector<domain::Playbook> playbooks) { show(std::move(playbooks)); });
}

void PlaybookSection::show(std::vector<domain::Playbook> playbooks) {
    m_shown = std::move(playbooks);
    m_model.show(playbookRows(m_shown, m_context.workspace.permissions));
    m_table->setVisible(!m_shown.empty());
    m_table->setFixedHeight(m_table->verticalHeader()->length());
}

void PlaybookSection::act(int row, const QString& action) {
    const domain::Playbook playbook = m_shown.at(static_cast<size_t>(row));
    if (action == "edit"_L1)
        return edit(playbook);
    const bool retire = action == "retire"_L1;
    const QString done = retire ? tr("“%1” is offered no more.") : tr("“%1” is offered again.");
    follow(services::setPlaybookRetired(m_context.workspace, playbook.id, retire), this, m_context.messages,
           tr("The playbook stays as it was."), [this, text = done.arg(playbook.name)] { m_context.messages.done(text); });
}

void PlaybookSection::edit(const domain::Playbook& playbook) { (new PlaybookEditor(m_context, playbook, this))->open(); }

} // namespace rapport::ui
