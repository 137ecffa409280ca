#pragma once

#include "rapport/domain/playbook.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace rapport::ui {

/// What an interaction was for, and the steps that everyone does in one of its kind, to be ticked: part of "More". Nothing of it
/// is asked for.
class InteractionPurpose final : public QWidget {
    Q_OBJECT

public:
    explicit InteractionPurpose(QWidget* parent);

    void setPlaybooks(std::vector<domain::Playbook> playbooks);
    /// Which playbook is offered, and whether there can be nothing to answer, follow from these. Steps that were ticked stay.
    void setKind(domain::Channel channel, domain::Direction direction);
    /// Without telling anything.
    void setAims(const std::vector<domain::Aim>& aims);
    void setTicks(const std::vector<domain::PlaybookTick>& ticks);
    [[nodiscard]] std::vector<domain::Aim> aims() const;
    /// Those of the playbook that is offered, all of them, once one is ticked; before, none.
    [[nodiscard]] std::vector<domain::PlaybookTick> ticks() const;

Q_SIGNALS:
    void aimsChanged();
    void ticksChanged();

private:
    void addAims(QVBoxLayout& column);
    void showSteps();
    void offer(const std::vector<domain::PlaybookTick>& ticks);

    std::vector<domain::Playbook> m_playbooks;
    domain::Channel m_channel = domain::Channel::Call;
    std::vector<std::pair<QPushButton*, domain::Aim>> m_aims;
    QWidget* m_steps;
    QVBoxLayout* m_stepColumn;
    std::vector<domain::PlaybookTick> m_offered;
    QList<QCheckBox*> m_boxes; ///< as m_offered
};

} // namespace rapport::ui
