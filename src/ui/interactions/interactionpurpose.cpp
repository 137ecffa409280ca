#include "ui/interactions/interactionpurpose.h"

#include "rapport/presentation/answers.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace rapport::ui {

using domain::Aim;
using domain::PlaybookTick;

InteractionPurpose::InteractionPurpose(QWidget* parent)
    : QWidget(parent)
    , m_steps(new QWidget(this))
    , m_stepColumn(new QVBoxLayout(m_steps)) {
    setAccessibleName(tr("What it was for"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    addAims(*column);
    m_steps->setAccessibleName(tr("Playbook"));
    m_stepColumn->setContentsMargins({});
    m_stepColumn->setSpacing(4);
    column->addWidget(m_steps);
    m_steps->hide();
}

void InteractionPurpose::addAims(QVBoxLayout& column) {
    auto* line = new FlowLayout;
    line->setSpacing(6);
    line->addWidget(plainLabel(tr("It was to"), this));
    for (const Aim aim : {Aim::Acknowledged, Aim::Informed, Aim::Protected, Aim::Thanked, Aim::Asked, Aim::Settled}) {
        auto* button = new QPushButton(presentation::aimVerb(aim), this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(presentation::aimVerb(aim));
        button->setToolTip(literally(presentation::aimHint(aim)));
        m_aims.emplace_back(button, aim);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, &InteractionPurpose::aimsChanged);
    }
    column.addLayout(line);
}

void InteractionPurpose::setPlaybooks(std::vector<domain::Playbook> playbooks) {
    m_playbooks = std::move(playbooks);
    showSteps();
}

void InteractionPurpose::setKind(domain::Channel channel, domain::Direction direction) {
    for (const auto& [button, aim] : m_aims)
        if (aim == Aim::Settled)
            button->setVisible(direction == domain::Direction::In);
    if (channel == m_channel)
        return;
    m_channel = channel;
    showSteps();
}

void InteractionPurpose::setAims(const std::vector<Aim>& aims) {
    for (const auto& [button, aim] : m_aims)
        button->setChecked(std::find(aims.begin(), aims.end(), aim) != aims.end());
}

void InteractionPurpose::setTicks(const std::vector<PlaybookTick>& ticks) {
    if (ticks.empty())
        return showSteps();
    offer(ticks);
}

std::vector<Aim> InteractionPurpose::aims() const {
    std::vector<Aim> aims;
    for (const auto& [button, aim] : m_aims)
        if (button->isChecked())
            aims.push_back(aim);
    return aims;
}

std::vector<PlaybookTick> InteractionPurpose::ticks() const {
    auto ticks = m_offered;
    bool any = false;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        ticks[static_cast<size_t>(i)].done = m_boxes[i]->isChecked();
        any = any || m_boxes[i]->isChecked();
    }
    return any ? ticks : std::vector<PlaybookTick>();
}

/// Those of the channel, unless some were ticked already.
void InteractionPurpose::showSteps() {
    if (!ticks().empty())
        return;
    const domain::Playbook* playbook = domain::playbookFor(m_playbooks, m_channel);
    offer(playbook ? domain::ticksOf(*playbook) : std::vector<PlaybookTick>());
}

void InteractionPurpose::offer(const std::vector<PlaybookTick>& ticks) {
    qDeleteAll(m_boxes);
    m_boxes.clear();
    m_offered = ticks;
    for (const PlaybookTick& tick : ticks) {
        auto* box = new QCheckBox(withoutKey(tick.words), m_steps);
        box->setAccessibleName(tick.words);
        box->setChecked(tick.done);
        connect(box, &QCheckBox::clicked, this, &InteractionPurpose::ticksChanged);
        m_stepColumn->addWidget(box);
        m_boxes << box;
    }
    m_steps->setVisible(!m_boxes.isEmpty());
}

} // namespace rapport::ui
