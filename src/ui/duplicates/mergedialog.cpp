#include "ui/duplicates/mergedialog.h"

#include "rapport/core/text.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rapport::ui {

namespace {

enum GridColumn { Name, Kept, Other, Merged };
constexpr int sheetWidth = 900;
constexpr int listHeight = 380;
constexpr int lineMargin = 3; ///< room for accents, and a line with the buttons beside it
constexpr int longest = 400;  ///< characters of a field that are shown

QLabel* cell(const QString& text, QWidget* parent) {
    auto* label = plainLabel(text::elided(text, longest), parent);
    label->setWordWrap(true);
    label->setContentsMargins(0, lineMargin, 0, lineMargin);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    return label;
}

QString withoutMnemonic(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace

MergeDialog::MergeDialog(const UiContext& context, CustomerId kept, CustomerId other, QWidget* parent)
    : SavingDialog(context, tr("Merge"), tr("Merge"), parent)
    , m_form(new QWidget(this))
    , m_swap(new Button(tr("Keep the other"), {}, Button::Kind::Plain, this)) {
    setSheetWidth(sheetWidth);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins({});
    auto* scroll = new QScrollArea(m_form);
    scroll->setAccessibleName(tr("Fields of both"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumHeight(listHeight);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll);
    scroll->viewport()->setAutoFillBackground(false);
    addForm(m_form, scroll);
    addFooterWidget(m_swap);
    connect(m_swap, &QPushButton::clicked, this, &MergeDialog::swap);
    load(services::mergePair(context.workspace, kept, other), [this](const services::MergePair& pair) { fill(pair); });
}

void MergeDialog::fill(const services::MergePair& pair) {
    m_pair = pair;
    m_fromOther = suggestedFromOther(pair.kept.customer, pair.other.customer);
    setTitle(tr("Merge %1 with %2")
                 .arg(text::elided(displayNameOf(pair.kept.customer), 40), text::elided(displayNameOf(pair.other.customer), 40)));
    layOutFields();
}

/// The other way round, with the same values chosen.
void MergeDialog::swap() {
    if (!isReady() || isBusy())
        return;
    QSet<QString> chosen;
    for (const auto& field : fields()) {
        if (field.isChoice && !m_fromOther.contains(field.key))
            chosen.insert(field.key);
    }
    std::swap(m_pair.kept, m_pair.other);
    fill(services::MergePair(m_pair));
    m_fromOther = chosen;
    layOutFields();
}

std::vector<domain::MergeField> MergeDialog::fields() const {
    return mergeFields(m_pair.kept, m_pair.other, m_fromOther, m_pair.names);
}

void MergeDialog::layOutFields() {
    auto* table = new QWidget;
    auto* scroll = m_form->findChild<QScrollArea*>();
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(16);
    for (const GridColumn column : {Kept, Other, Merged})
        m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(softLabel(tr("Kept"), table), 0, Kept);
    m_grid->addWidget(softLabel(tr("Other, goes to the trash"), table), 0, Other);
    m_grid->addWidget(softLabel(tr("What becomes of them"), table), 0, Merged);
    m_merged.clear();
    int row = 1;
    for (const auto& field : fields()) {
        m_grid->addWidget(cell(field.label, table), row, Name);
        if (field.isChoice) {
            addChoice(row, field);
        } else {
            m_grid->addWidget(cell(field.kept, table), row, Kept);
            m_grid->addWidget(cell(field.other, table), row, Other);
        }
        m_merged.push_back(cell(field.merged, table));
        m_merged.back()->setAccessibleName(tr("%1, merged").arg(field.label));
        m_grid->addWidget(m_merged.back(), row++, Merged);
    }
    m_grid->setRowStretch(row, 1);
    scroll->setWidget(table);
    table->setAutoFillBackground(false); // which setWidget() turned on
}

void MergeDialog::addChoice(int row, const domain::MergeField& field) {
    auto* group = new QButtonGroup(m_grid->parentWidget());
    const auto add = [&](GridColumn column, const QString& text, bool fromOther) {
        auto* radio = new QRadioButton(withoutMnemonic(text::elided(text.simplified(), 60)), m_grid->parentWidget());
        radio->setAccessibleName(tr("%1: %2").arg(field.label, text));
        radio->setToolTip(literally(text));
        radio->setChecked(fromOther == m_fromOther.contains(field.key));
        group->addButton(radio);
        m_grid->addWidget(radio, row, column, Qt::AlignTop);
        connect(radio, &QRadioButton::toggled, this, [this, key = field.key, fromOther](bool on) {
            if (!on)
                return;
            if (fromOther)
                m_fromOther.insert(key);
            else
                m_fromOther.remove(key);
            showFields();
        });
    };
    add(Kept, field.kept, false);
    add(Other, field.other, true);
}

/// The notes come and go with what is chosen: where the lines are no longer the same they are laid out anew.
void MergeDialog::showFields() {
    const auto now = fields();
    if (now.size() != m_merged.size())
        return QMetaObject::invokeMethod(this, &MergeDialog::layOutFields, Qt::QueuedConnection), void();
    for (size_t i = 0; i < now.size(); ++i)
        m_merged[i]->setText(text::elided(now[i].merged, longest));
}

void MergeDialog::submit() {
    finishWith(services::mergeCustomers(context().workspace, m_pair.kept.customer.id, m_pair.other.customer.id, m_fromOther),
               tr("Merged into %1").arg(text::elided(displayNameOf(m_pair.kept.customer), 60)));
}

} // namespace rapport::ui
