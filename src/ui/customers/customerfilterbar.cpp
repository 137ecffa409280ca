#include "ui/customers/customerfilterbar.h"

#include "rapport/domain/legwords.h"
#include "rapport/presentation/words.h"
#include "ui/common/filterchip.h"
#include "ui/common/plaintext.h"
#include "ui/search/searchfield.h"

#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

/// What customers can be narrowed to besides, which few need at hand.
struct Sign {
    const char* name;
    bool storage::CustomerFilter::*filter;
    qint64 presentation::CustomerFacets::*count;
};
constexpr Sign signsOffered[] = {
    {QT_TRANSLATE_NOOP("rapport::ui::CustomerFilterBar", "Waiting for our answer"), &storage::CustomerFilter::waiting,
     &presentation::CustomerFacets::waiting},
    {QT_TRANSLATE_NOOP("rapport::ui::CustomerFilterBar", "Not confirmed"), &storage::CustomerFilter::unconfirmed,
     &presentation::CustomerFacets::unconfirmed},
    {QT_TRANSLATE_NOOP("rapport::ui::CustomerFilterBar", "Open case"), &storage::CustomerFilter::openCase,
     &presentation::CustomerFacets::openCase},
};

} // namespace

CustomerFilterBar::CustomerFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search customers"), u"/"_s, this))
    , m_chips(new QHBoxLayout) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(8);
    m_search->setMaximumWidth(260);
    m_search->setMinimumWidth(140);
    line->addWidget(m_search, 100); // takes what the pills leave, up to its width
    m_chips->setSpacing(8);
    line->addLayout(m_chips);
    line->addStretch(1);
    m_key = addChip(tr("Key"));
    m_drifting = addChip(tr("Drifting"));
    m_overdue = addChip(tr("Overdue"));
    m_unhappy = addChip(tr("Unhappy lately"));
    m_more = addChip(u"+"_s);
    m_more->setCheckable(false);
    m_more->setAccessibleName(tr("More filters"));
    m_more->setToolTip(tr("More filters"));
    connect(m_more, &QAbstractButton::clicked, this, &CustomerFilterBar::showMenu);
    connect(m_search, &QLineEdit::textChanged, this, &CustomerFilterBar::tell);
    connect(m_search, &SearchField::released, this, &CustomerFilterBar::released);
    connect(m_search, &SearchField::accepted, this, &CustomerFilterBar::accepted);
}

FilterChip* CustomerFilterBar::addChip(const QString& name) {
    auto* chip = new FilterChip(name, this);
    m_chips->addWidget(chip);
    connect(chip, &QAbstractButton::toggled, this, &CustomerFilterBar::tell);
    return chip;
}

/// A pill for what was chosen in the menu: switching it off takes it away.
FilterChip* CustomerFilterBar::addChosen(const QString& name) {
    auto* chip = new FilterChip(name, this);
    chip->setChecked(true);
    m_chips->insertWidget(m_chips->indexOf(m_more), chip);
    return chip;
}

void CustomerFilterBar::drop(FilterChip*& chip) {
    if (chip == nullptr)
        return;
    chip->hide();
    chip->deleteLater();
    chip = nullptr;
}

void CustomerFilterBar::tell() { Q_EMIT filterChanged(); }

storage::CustomerFilter CustomerFilterBar::filter() const {
    storage::CustomerFilter filter;
    filter.state = m_archivedChip != nullptr ? domain::CustomerState::Archived : domain::CustomerState::Active;
    filter.text = m_search->text();
    filter.tag = m_tag;
    if (m_key->isChecked())
        filter.tier = domain::Tier::Key;
    filter.owner = m_owner;
    filter.drifting = m_drifting->isChecked();
    filter.overdue = m_overdue->isChecked();
    filter.unhappyLately = m_unhappy->isChecked();
    filter.weakest = m_weakest;
    for (auto chosen = m_signChips.keyBegin(); chosen != m_signChips.keyEnd(); ++chosen)
        filter.*signsOffered[*chosen].filter = true;
    return filter;
}

bool CustomerFilterBar::isNarrowed() const { return !(filter() == storage::CustomerFilter()); }

void CustomerFilterBar::setFacets(const presentation::CustomerFacets& facets) {
    m_facets = facets;
    m_drifting->setCount(facets.drifting);
    m_overdue->setCount(facets.overdue);
    m_unhappy->setCount(facets.unhappyLately);
}

void CustomerFilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CustomerFilterBar::clear() {
    const QSignalBlocker silence(this);
    m_search->clear();
    for (auto* chip : {m_key, m_drifting, m_overdue, m_unhappy})
        chip->setChecked(false);
    drop(m_tagChip);
    drop(m_ownerChip);
    drop(m_weakestChip);
    drop(m_archivedChip);
    for (FilterChip*& chip : m_signChips)
        drop(chip);
    m_signChips.clear();
    m_tag.clear();
    m_owner.reset();
    m_weakest.reset();
    blockSignals(false);
    tell();
}

void CustomerFilterBar::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* tags = menu->addMenu(tr("Tag"));
    for (const auto& tag : m_facets.tags)
        connect(tags->addAction(withoutKey(tag)), &QAction::triggered, this, [this, tag] { chooseTag(tag); });
    tags->setEnabled(!m_facets.tags.isEmpty());
    auto* owners = menu->addMenu(tr("Owner"));
    for (const auto& owner : m_facets.owners)
        connect(owners->addAction(withoutKey(owner.name)), &QAction::triggered, this, [this, owner] { chooseOwner(owner); });
    owners->setEnabled(!m_facets.owners.empty());
    addLegs(*menu->addMenu(tr("Weakest leg")));
    menu->addSeparator();
    addSigns(*menu);
    menu->addSeparator();
    connect(menu->addAction(tr("Archived")), &QAction::triggered, this, &CustomerFilterBar::chooseArchived);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void CustomerFilterBar::addLegs(QMenu& menu) {
    for (size_t leg = 0; leg < m_facets.weakest.size(); ++leg) {
        const auto weakest = static_cast<domain::Weakest>(leg);
        const auto count = locale().toString(m_facets.weakest[leg]);
        auto* action =
            menu.addAction(tr("%1 (%2)", "filter, count").arg(presentation::capitalised(domain::word(weakest)), count));
        connect(action, &QAction::triggered, this, [this, weakest] { chooseWeakest(weakest); });
    }
}

void CustomerFilterBar::addSigns(QMenu& menu) {
    for (int sign = 0; sign < static_cast<int>(std::size(signsOffered)); ++sign) {
        const Sign& offered = signsOffered[sign];
        const auto count = locale().toString(m_facets.*offered.count);
        auto* action = menu.addAction(tr("%1 (%2)", "filter, count").arg(tr(offered.name), count));
        action->setEnabled(!m_signChips.contains(sign));
        connect(action, &QAction::triggered, this, [this, sign] { chooseSign(sign); });
    }
}

void CustomerFilterBar::chooseSign(int sign) {
    auto* chip = addChosen(tr(signsOffered[sign].name));
    m_signChips.insert(sign, chip);
    connect(chip, &QAbstractButton::toggled, this, [this, sign] {
        FilterChip* gone = m_signChips.take(sign);
        drop(gone);
        tell();
    });
    tell();
}

void CustomerFilterBar::chooseTag(const QString& tag) {
    drop(m_tagChip);
    m_tag = tag;
    m_tagChip = addChosen(tag);
    connect(m_tagChip, &QAbstractButton::toggled, this, [this] {
        m_tag.clear();
        drop(m_tagChip);
        tell();
    });
    tell();
}

void CustomerFilterBar::chooseOwner(const domain::StaffMember& owner) {
    drop(m_ownerChip);
    m_owner = owner.id;
    m_ownerChip = addChosen(owner.name);
    connect(m_ownerChip, &QAbstractButton::toggled, this, [this] {
        m_owner.reset();
        drop(m_ownerChip);
        tell();
    });
    tell();
}

void CustomerFilterBar::chooseWeakest(domain::Weakest weakest) {
    drop(m_weakestChip);
    m_weakest = weakest;
    m_weakestChip = addChosen(tr("Weakest: %1", "trust").arg(domain::word(weakest)));
    connect(m_weakestChip, &QAbstractButton::toggled, this, [this] {
        m_weakest.reset();
        drop(m_weakestChip);
        tell();
    });
    tell();
}

void CustomerFilterBar::chooseArchived() {
    if (m_archivedChip != nullptr)
        return;
    m_archivedChip = addChosen(tr("Archived"));
    connect(m_archivedChip, &QAbstractButton::toggled, this, [this] {
        drop(m_archivedChip);
        tell();
    });
    tell();
}

} // namespace rapport::ui
