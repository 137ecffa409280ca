#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport::ui {

class TimelineView;

/// The lower part of a customer's pane, made anew for each customer: reach, the three legs with the next act, promises, dates,
/// relations, the rest, the timeline.
class PaneDetails final : public QWidget {
    Q_OBJECT

public:
    PaneDetails(const presentation::CustomerPageWords& words, const domain::Permissions& permissions, QWidget* parent);
    [[nodiscard]] TimelineView* timeline() const { return m_timeline; }

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);
    void legOpened(rapport::domain::Leg leg);
    void actRequested(); ///< what is to be done next
    void contactsOpened(const rapport::presentation::CountedContacts& contacts);
    void careRequested(rapport::presentation::CareKind kind, qint64 id);

private:
    void addSection(const QString& name);
    void addFacts(const std::vector<presentation::Fact>& facts);
    void addTrend(const presentation::TrendWords& trend);
    void addLegs(const presentation::CustomerPageWords& words);
    void addChipLines(const std::vector<presentation::ChipLine>& lines);
    void addCare(const std::vector<presentation::CareSection>& sections);
    void addContacts(const presentation::CustomerPageWords& words);
    void addRelations(const std::vector<presentation::RelatedFact>& relations);

    QVBoxLayout* m_layout;
    TimelineView* m_timeline = nullptr;
};

} // namespace rapport::ui
