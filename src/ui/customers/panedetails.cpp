#include "ui/customers/panedetails.h"

#include "ui/common/chip.h"
#include "ui/common/flowlayout.h"
#include "ui/common/linkbutton.h"
#include "ui/common/plaintext.h"
#include "ui/customers/legcards.h"
#include "ui/customers/timelineview.h"
#include "ui/customers/trenddots.h"

#include <QGridLayout>
#include <QLabel>

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int labelWidth = 84;

QLabel* valueLabel(const QString& text, QWidget* parent) {
    auto* label = plainLabel(text, parent);
    label->setAlignment((label->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(1); // a long address is cut, and whole in the tip, rather than the whole page beside it
    label->setToolTip(literally(text));
    return label;
}

QGridLayout* factsGrid() {
    auto* grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    return grid;
}

QLabel* factLabel(const QString& text, QWidget* parent) {
    auto* label = softLabel(text, parent);
    label->setMaximumWidth(labelWidth + 40);
    return label;
}

} // namespace

PaneDetails::PaneDetails(const CustomerPageWords& words, const domain::Permissions& permissions, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins({});
    m_layout->setSpacing(6);
    addFacts(words.reach);
    addTrend(words.trend);
    addLegs(words);
    if (!words.cases.empty()) {
        addSection(tr("Open cases"));
        addChipLines(words.cases);
    }
    if (!words.commitments.empty()) {
        addSection(tr("Open commitments"));
        addChipLines(words.commitments);
    }
    if (!words.milestones.empty()) {
        addSection(tr("Milestones"));
        addChipLines(words.milestones);
    }
    addCare(words.care);
    if (!words.relations.empty()) {
        addSection(tr("Relations"));
        addRelations(words.relations);
    }
    addContacts(words);
    addSection(tr("More"));
    addFacts(words.more);
    addSection(tr("Timeline"));
    m_timeline = new TimelineView([permissions](const TimelineLine& line) { return timelineActions(line, permissions); }, this);
    m_layout->addWidget(m_timeline);
    m_timeline->append(words.timeline);
    if (words.timeline.empty())
        m_layout->addWidget(softLabel(tr("Nothing yet. Log the first conversation with L."), this));
    m_layout->addStretch(1);
}

void PaneDetails::addSection(const QString& name) {
    m_layout->addSpacing(8);
    m_layout->addWidget(sectionLabel(name, this));
}

void PaneDetails::addFacts(const std::vector<Fact>& facts) {
    auto* grid = factsGrid();
    for (const auto& fact : facts) {
        const int row = grid->rowCount();
        grid->addWidget(factLabel(fact.label, this), row, 0, Qt::AlignTop);
        grid->addWidget(valueLabel(fact.value, this), row, 1);
    }
    m_layout->addLayout(grid);
}

void PaneDetails::addTrend(const TrendWords& trend) {
    if (trend.dots.empty())
        return;
    auto* grid = factsGrid();
    grid->addWidget(factLabel(tr("Signals"), this), 0, 0, Qt::AlignTop);
    auto* line = new QVBoxLayout;
    line->setSpacing(4);
    line->addWidget(new TrendDots(trend, this), 0, Qt::AlignLeft);
    line->addWidget(valueLabel(trend.sentence, this));
    grid->addLayout(line, 0, 1);
    m_layout->addLayout(grid);
}

void PaneDetails::addLegs(const CustomerPageWords& words) {
    addSection(tr("Relationship"));
    auto* cards = new LegCards(words.legs, this);
    connect(cards, &LegCards::legOpened, this, &PaneDetails::legOpened);
    m_layout->addWidget(cards);
    if (words.next.isEmpty())
        return;
    auto* grid = factsGrid();
    auto* next = new NextActButton(words.next, this);
    connect(next, &QPushButton::clicked, this, &PaneDetails::actRequested);
    auto* label = factLabel(tr("Next"), this);
    label->setContentsMargins(0, NextActButton::margin, 0, 0); // level with the words
    grid->addWidget(label, 0, 0, Qt::AlignTop);
    grid->addWidget(next, 0, 1);
    m_layout->addLayout(grid);
}

void PaneDetails::addChipLines(const std::vector<ChipLine>& lines) {
    for (const auto& line : lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(plainLabel(line.text, this), 1);
        row->addWidget(new Chip(line.chip, line.tone, this), 0, Qt::AlignTop);
        m_layout->addLayout(row);
    }
}

/// A line that leads somewhere can be pressed; one that only says something cannot.
void PaneDetails::addCare(const std::vector<CareSection>& sections) {
    for (const auto& section : sections) {
        addSection(section.title);
        for (const auto& line : section.lines) {
            auto* row = new QHBoxLayout;
            row->setSpacing(8);
            if (line.kind == CareKind::Nothing) {
                row->addWidget(softLabel(line.text, this), 1);
            } else {
                auto* link = new NextActButton(line.text, this);
                link->setPlain(tr("%1: %2", "section: line").arg(section.title, line.text));
                connect(link, &QPushButton::clicked, this, [this, line] { Q_EMIT careRequested(line.kind, line.id); });
                row->addWidget(link, 1);
            }
            if (!line.chip.isEmpty())
                row->addWidget(new Chip(line.chip, line.tone, this), 0, Qt::AlignTop);
            m_layout->addLayout(row);
        }
    }
}

/// What contacts were for; each number that counts something opens it.
void PaneDetails::addContacts(const CustomerPageWords& words) {
    if (words.contacts.empty())
        return;
    addSection(tr("Contacts in a year"));
    auto* numbers = new QWidget(this);
    auto* flow = new FlowLayout(numbers);
    flow->setContentsMargins({});
    flow->setSpacing(0); // the buttons have room of their own
    const auto add = [this](const CountedContacts& one, QWidget* parent) -> QWidget* {
        if (one.ids.empty())
            return softLabel(one.text, parent);
        auto* link = new LinkButton(one.text, parent);
        link->setAccessibleName(one.text);
        connect(link, &QPushButton::clicked, this, [this, one] { Q_EMIT contactsOpened(one); });
        return link;
    };
    for (const auto& one : words.contacts)
        flow->addWidget(add(one, numbers));
    m_layout->addWidget(numbers);
    if (words.inPreferred)
        m_layout->addWidget(add(*words.inPreferred, this), 0, Qt::AlignLeading);
}

void PaneDetails::addRelations(const std::vector<RelatedFact>& relations) {
    auto* grid = factsGrid();
    for (const auto& relation : relations) {
        const int row = grid->rowCount();
        grid->addWidget(factLabel(relation.fact.label, this), row, 0, Qt::AlignVCenter);
        auto* other = new LinkButton(relation.fact.value, this);
        other->setAccessibleName(tr("Open %1").arg(relation.fact.value));
        connect(other, &QPushButton::clicked, this, [this, id = relation.other] { Q_EMIT customerOpened(id); });
        grid->addWidget(other, row, 1, Qt::AlignLeft);
    }
    m_layout->addLayout(grid);
}

} // namespace rapport::ui
