#include "ui/interactions/customersfield.h"

#include "rapport/presentation/await.h"
#include "ui/common/carenote.h"
#include "ui/common/filterchip.h"
#include "ui/search/customerpicker.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

CustomersField::CustomersField(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_picker(new CustomerPicker(this))
    , m_chips(new QHBoxLayout)
    , m_careNote(new CareNote(this)) {
    m_picker->setAccessibleName(tr("Customer"));
    m_picker->setSearch(presentation::storeSearch(m_context.workspace));
    m_picker->setClearsWhenPicked(true);
    m_chips->setSpacing(8);
    m_chips->addWidget(m_picker, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(m_chips);
    layout->addWidget(m_careNote);
    connect(m_picker, &CustomerPicker::picked, this, [this](CustomerId id) { choose(id); });
    connect(m_picker, &CustomerPicker::enterPressed, this, &CustomersField::enter);
    connect(m_picker, &CustomerPicker::failed, this, &CustomersField::failed);
    showChosen();
}

std::vector<CustomerId> CustomersField::customers() const {
    std::vector<CustomerId> ids;
    for (const auto& one : m_chosen)
        ids.push_back(one.id);
    return ids;
}

QStringList CustomersField::names() const {
    QStringList names;
    for (const auto& one : m_chosen)
        if (!one.name.isEmpty())
            names << one.name;
    return names;
}

void CustomersField::enter() {
    const QString typed = m_picker->text().trimmed();
    if (!typed.isEmpty())
        Q_EMIT failed(tr("No customer is called “%1”.").arg(typed));
    else if (!m_chosen.empty())
        Q_EMIT done();
}

void CustomersField::choose(CustomerId id) {
    if (std::any_of(m_chosen.begin(), m_chosen.end(), [&](const Chosen& one) { return one.id == id; }))
        return;
    m_chosen.push_back({id, {}, {}, nullptr});
    showChosen();
    Q_EMIT changed();
    Q_EMIT chosen();
    read({id});
}

void CustomersField::setCustomers(const std::vector<CustomerId>& ids) {
    if (ids == customers())
        return;
    for (const auto& one : m_chosen)
        delete one.chip;
    m_chosen.clear();
    for (const auto id : ids)
        m_chosen.push_back({id, {}, {}, nullptr});
    showChosen();
    read(ids);
}

void CustomersField::read(const std::vector<CustomerId>& ids) {
    const auto& workspace = m_context.workspace;
    const auto rows = [ids, now = workspace.clock.now(), zone = workspace.clock.zone()](storage::ReadSession& session) {
        return storage::customerRows(session, ids, now, zone);
    };
    presentation::await(
        workspace.store.read(rows), this,
        [this](const std::vector<storage::CustomerRow>& found) {
            for (const auto& row : found)
                take(row);
        },
        [this](const Error& error) { Q_EMIT failed(error.message()); });
}

void CustomersField::take(const storage::CustomerRow& row) {
    for (auto& one : m_chosen) {
        if (one.id != row.id || one.chip != nullptr)
            continue;
        one.name = row.name;
        one.careNote = row.careNote;
        auto* chip = new FilterChip(row.organisation.isEmpty() ? row.name : tr("%1 · %2").arg(row.name, row.organisation), this);
        chip->setChecked(true);
        chip->setToolTip(tr("Leave out"));
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QAbstractButton::toggled, this, [this, id = row.id] { drop(id); });
        m_chips->insertWidget(m_chips->count() - 1, chip);
        one.chip = chip;
    }
    showChosen();
}

void CustomersField::drop(CustomerId id) {
    std::erase_if(m_chosen, [id](const Chosen& one) {
        if (one.id == id && one.chip != nullptr)
            one.chip->deleteLater();
        return one.id == id;
    });
    showChosen();
    m_picker->setFocus();
    Q_EMIT changed();
}

void CustomersField::showChosen() {
    QList<CustomerId> ids;
    QStringList notes;
    for (const auto& one : m_chosen) {
        ids << one.id;
        if (!one.careNote.isEmpty())
            notes << (m_chosen.size() == 1 ? one.careNote : tr("%1: %2").arg(one.name, one.careNote));
    }
    m_picker->setLeftOut(ids);
    m_picker->setPlaceholderText(ids.isEmpty() ? tr("Who was it with?") : tr("and with …"));
    m_careNote->setText(notes.join(u'\n'));
}

} // namespace rapport::ui
