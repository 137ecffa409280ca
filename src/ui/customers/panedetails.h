#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport::ui {

class TimelineView;

/// The lower part of a customer's pane, made anew for each customer: reach, promises, dates, relations, the rest, the timeline.
class PaneDetails final : public QWidget {
    Q_OBJECT

public:
    PaneDetails(const presentation::CustomerPageWords& words, const domain::Permissions& permissions, QWidget* parent);
    [[nodiscard]] TimelineView* timeline() const { return m_timeline; }

Q_SIGNALS:
    void customerOpened(rapport::CustomerId id);

private:
    void addSection(const QString& name);
    void addFacts(const std::vector<presentation::Fact>& facts);
    void addChipLines(const std::vector<presentation::ChipLine>& lines);
    void addRelations(const std::vector<presentation::RelatedFact>& relations);

    QVBoxLayout* m_layout;
    TimelineView* m_timeline = nullptr;
};

} // namespace rapport::ui
