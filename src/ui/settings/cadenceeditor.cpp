#include "ui/settings/cadenceeditor.h"

#include "rapport/services/cadence.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

namespace rapport::ui {

namespace {

QSpinBox* daysField(const QString& name, int days, QWidget* parent) {
    auto* field = new QSpinBox(parent);
    field->setAccessibleName(name);
    field->setRange(1, domain::longestCadence);
    field->setSuffix(CadenceEditor::tr(" days"));
    field->setValue(days);
    return field;
}

QString titleFor(const presentation::CadenceOf& of) {
    if (!of.tag.isEmpty())
        return CadenceEditor::tr("Keep in touch: tag “%1”").arg(of.tag);
    return of.tier == domain::Tier::Key ? CadenceEditor::tr("Keep in touch: key customers")
                                        : CadenceEditor::tr("Keep in touch: regular customers");
}

} // namespace

CadenceEditor::CadenceEditor(const UiContext& context, const presentation::CadenceOf& of, QWidget* parent)
    : SavingDialog(context, titleFor(of), tr("Save"), parent)
    , m_of(of)
    , m_ideal(daysField(tr("Ideally every"), of.cadence.ideal, this))
    , m_maximum(daysField(tr("At the latest after"), of.cadence.maximum, this)) {
    layOut();
}

CadenceEditor::CadenceEditor(const UiContext& context, const QStringList& tags, QWidget* parent)
    : SavingDialog(context, tr("Keep in touch: a tag"), tr("Save"), parent)
    , m_of{domain::Tier::Regular, {}, domain::defaultCadence(domain::Tier::Key)}
    , m_tag(new QComboBox(this))
    , m_ideal(daysField(tr("Ideally every"), m_of.cadence.ideal, this))
    , m_maximum(daysField(tr("At the latest after"), m_of.cadence.maximum, this)) {
    m_tag->setAccessibleName(tr("Tag"));
    m_tag->addItems(tags);
    layOut();
}

void CadenceEditor::layOut() {
    auto* form = new QWidget(this);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& label, QWidget* field) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(label, form), row, 0);
        grid->addWidget(field, row, 1);
    };
    if (m_tag)
        add(tr("Tag"), m_tag);
    add(tr("Ideally every"), m_ideal);
    add(tr("At the latest after"), m_maximum);
    grid->addWidget(softLabel(tr("A customer is drifting past the first, badly past the second. A customer's own cadence goes "
                                 "before a tag's, the shortest of their tags before the tier's."),
                              form),
                    grid->rowCount(), 0, 1, 2);
    addForm(form, m_tag ? static_cast<QWidget*>(m_tag) : m_ideal);
    setReady();
}

domain::Cadence CadenceEditor::cadence() const { return {m_ideal->value(), m_maximum->value()}; }

QString CadenceEditor::missing() {
    setQuietLine({});
    if (m_tag && m_tag->currentText().isEmpty())
        return tr("Give a customer a tag first.");
    const QString problem = domain::problemWith(cadence());
    if (!problem.isEmpty())
        m_maximum->setFocus(Qt::OtherFocusReason);
    return problem;
}

void CadenceEditor::submit() {
    const QString tag = m_tag ? m_tag->currentText() : m_of.tag;
    const auto& workspace = context().workspace;
    setQuietLine(tr("Bringing all customers concerned up to date…")); // of a million this takes a while
    finishWith(tag.isEmpty() ? services::setTierCadence(workspace, m_of.tier, cadence())
                             : services::setTagCadence(workspace, tag, cadence()),
               tr("Saved: %1").arg(presentation::cadenceText(cadence())));
}

} // namespace rapport::ui
