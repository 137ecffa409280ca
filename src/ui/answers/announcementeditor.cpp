#include "ui/answers/announcementeditor.h"

#include "rapport/presentation/format.h"
#include "rapport/services/announcements.h"
#include "rapport/services/cadence.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>

namespace rapport::ui {

namespace {

constexpr int linesShown = 4;

/// What an entry of the list of customers is: a tag where it has one, else a tier, else everybody.
storage::CustomerFilter filterOf(const QVariant& chosen) {
    storage::CustomerFilter filter;
    if (chosen.typeId() == QMetaType::QString)
        filter.tag = chosen.toString();
    else if (chosen.isValid())
        filter.tier = static_cast<domain::Tier>(chosen.toInt());
    return filter;
}

} // namespace

AnnouncementEditor::AnnouncementEditor(const UiContext& context, QWidget* parent)
    : SavingDialog(context, tr("New announcement"), tr("Announce"), parent) {
    setSheetWidth(560);
    auto* form = makeForm();
    addForm(form, m_words);
    load(services::cadences(context.workspace), [this](const services::Cadences& all) {
        QStringList tags;
        for (const auto& tag : all.tags)
            tags << tag.tag;
        fill(tags);
    });
}

QWidget* AnnouncementEditor::makeForm() {
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    m_words = new QPlainTextEdit(form);
    m_words->setAccessibleName(tr("What changes"));
    m_words->setPlaceholderText(tr("a price, a product, an outage: as the customers are told"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * linesShown + 16);
    m_whom = new QComboBox(form);
    m_whom->setAccessibleName(tr("Whom to tell"));
    m_many = softLabel({}, form);
    fields->addRow(tr("&What changes"), m_words);
    fields->addRow(tr("Whom to &tell"), m_whom);
    fields->addRow(QString(), m_many);
    return form;
}

void AnnouncementEditor::fill(const QStringList& tags) {
    m_whom->addItem(tr("All customers"));
    m_whom->addItem(tr("Key customers"), static_cast<int>(domain::Tier::Key));
    for (const QString& tag : tags)
        m_whom->addItem(tr("Customers with the tag “%1”").arg(tag), tag);
    connect(m_whom, &QComboBox::currentIndexChanged, this, &AnnouncementEditor::count);
    count();
}

void AnnouncementEditor::count() {
    m_counting = true;
    const int chosen = m_whom->currentIndex();
    presentation::await(
        services::customersToTell(context().workspace, filterOf(m_whom->currentData())), this,
        [this, chosen](std::vector<CustomerId> customers) {
            if (chosen != m_whom->currentIndex())
                return;
            m_counting = false;
            m_customers = std::move(customers);
            m_many->setText(
                tr("%1 to tell, ticked off one by one.")
                    .arg(presentation::counted(static_cast<qint64>(m_customers.size()), tr("customer"), tr("customers"))));
            goOn();
        },
        [this](const Error& error) { showProblem(error.message()); });
}

QString AnnouncementEditor::missing() {
    if (m_words->toPlainText().trimmed().isEmpty()) {
        m_words->setFocus();
        return tr("Say what changes: it is what the customers are told.");
    }
    return m_customers.empty() ? tr("Nobody is chosen: choose other customers.") : QString();
}

void AnnouncementEditor::submit() {
    finishWith(services::announce(context().workspace, m_words->toPlainText(), m_customers),
               tr("Announced: %1 to tell.")
                   .arg(presentation::counted(static_cast<qint64>(m_customers.size()), tr("customer"), tr("customers"))));
}

} // namespace rapport::ui
