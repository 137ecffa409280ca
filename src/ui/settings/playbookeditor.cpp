#include "ui/settings/playbookeditor.h"

#include "rapport/presentation/playbookrows.h"
#include "rapport/services/playbooks.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rapport::ui {

namespace {
constexpr int linesShown = 6;
}

PlaybookEditor::PlaybookEditor(const UiContext& context, const domain::Playbook& playbook, QWidget* parent)
    : SavingDialog(context, playbook.id.isValid() ? tr("Change playbook") : tr("New playbook"), tr("Save"), parent)
    , m_playbook(domain::normalised(playbook)) {
    setSheetWidth(520);
    auto* form = makeForm();
    addForm(form, m_name);
    setReady();
}

QWidget* PlaybookEditor::makeForm() {
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    m_name = new QLineEdit(m_playbook.name, form);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("what it is for"));
    m_channel = new QComboBox(form);
    m_channel->setAccessibleName(tr("For"));
    m_channel->addItem(tr("Any kind of contact"));
    using enum domain::Channel;
    for (const auto channel : {Call, Email, Visit, Message, Letter, Meeting})
        m_channel->addItem(presentation::playbookKind(channel), static_cast<int>(channel));
    m_channel->setCurrentIndex(m_playbook.channel ? m_channel->findData(static_cast<int>(*m_playbook.channel)) : 0);
    m_steps = new QPlainTextEdit(m_playbook.steps.join(QLatin1Char('\n')), form);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setPlaceholderText(tr("what everyone does, one step a line"));
    m_steps->setTabChangesFocus(true);
    m_steps->setFixedHeight(m_steps->fontMetrics().lineSpacing() * linesShown + 16);
    fields->addRow(tr("&Name"), m_name);
    fields->addRow(tr("&For"), m_channel);
    fields->addRow(tr("&Steps"), m_steps);
    return form;
}

domain::Playbook PlaybookEditor::entered() const {
    domain::Playbook playbook = m_playbook;
    playbook.name = m_name->text();
    const QVariant channel = m_channel->currentData();
    playbook.channel =
        channel.isValid() ? std::optional(static_cast<domain::Channel>(channel.toInt())) : std::optional<domain::Channel>();
    playbook.steps = m_steps->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return domain::normalised(playbook);
}

QString PlaybookEditor::missing() {
    const domain::Playbook playbook = entered();
    (playbook.name.isEmpty() ? static_cast<QWidget*>(m_name) : m_steps)->setFocus();
    return domain::problemWith(playbook);
}

void PlaybookEditor::submit() {
    const domain::Playbook playbook = entered();
    finishWith(services::savePlaybook(context().workspace, playbook), tr("Saved the playbook “%1”.").arg(playbook.name));
}

} // namespace rapport::ui
