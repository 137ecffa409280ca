#include "ui/settings/cadencesection.h"

#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/settings/cadenceeditor.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

CadenceSection::CadenceSection(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(tr("Cadence"))
    , m_add(new Button(tr("Cadence for a tag"), {}, Button::Kind::Plain, this))
    , m_table(new CardTable(tr("Cadences"), this)) {
    needs(m_add, m_context, domain::Act::ChangeSettings);
    m_table->setModel(&m_model);
    m_table->setRowActions(permitted(cadenceActions(), context.workspace.permissions));
    m_table->setReadOnly(readOnlyReason(context));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(sectionLine(tr("Keep in touch"), m_add, this));
    column->addWidget(softLabel(tr("How often to talk to a customer, in days. Past the first number they are drifting, badly past "
                                   "the second. A customer can have a cadence of their own."),
                                this));
    column->addWidget(m_table);
    connect(m_add, &QPushButton::clicked, this, &CadenceSection::addForTag);
    connect(m_table, &CardTable::rowActivated, this, [this] { m_table->trigger(u"edit"_s); });
    connect(m_table, &CardTable::actionTriggered, this,
            [this](const QModelIndex& index, const QString& id) { act(index.row(), id); });
}

void CadenceSection::load() {
    follow(services::cadences(m_context.workspace), this, m_context.messages, tr("The cadences could not be read."),
           [this](const services::Cadences& all) { show(all); });
}

void CadenceSection::show(const services::Cadences& all) {
    m_shown = cadencesShown(all);
    m_freeTags.clear();
    for (const auto& tag : all.tags) {
        if (!tag.cadence)
            m_freeTags << tag.tag;
    }
    m_model.show(cadenceRows(all, m_context.workspace.permissions));
    m_table->setFixedHeight(m_table->verticalHeader()->length());
}

void CadenceSection::act(int row, const QString& action) {
    const CadenceOf of = m_shown.at(static_cast<size_t>(row));
    if (action == u"edit"_s)
        edit(of);
    else
        remove(of.tag);
}

void CadenceSection::addForTag() { (new CadenceEditor(m_context, m_freeTags, this))->open(); }

void CadenceSection::edit(const CadenceOf& of) { (new CadenceEditor(m_context, of, this))->open(); }

void CadenceSection::remove(const QString& tag) {
    follow(services::setTagCadence(m_context.workspace, tag, {}), this, m_context.messages,
           tr("The cadence could not be removed."),
           [this, tag] { m_context.messages.done(tr("Removed the cadence of tag “%1”.").arg(tag)); });
}

} // namespace rapport::ui
