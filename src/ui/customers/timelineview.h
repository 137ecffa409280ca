#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace rapport::ui {

class TimelineRow;

/// What happened with a customer, newest first, along a line. One stop for Tab; arrows, J and K go from entry to entry.
class TimelineView final : public QWidget {
    Q_OBJECT

public:
    /// `actions`: what can be done with an entry.
    explicit TimelineView(std::function<presentation::RowActions(const presentation::TimelineLine&)> actions,
                          QWidget* parent = nullptr);
    void append(const std::vector<presentation::TimelineLine>& lines);
    /// Of the row that has the keyboard, or had it last; invalid for none.
    [[nodiscard]] InteractionId current() const;
    void focus(InteractionId id);

Q_SIGNALS:
    void rowFocused(QWidget* row);
    void editRequested(rapport::InteractionId id);
    void removeRequested(rapport::InteractionId id);
    void confirmed(rapport::InteractionId id);     ///< the customer said yes to what was understood
    void caseRequested(rapport::InteractionId id); ///< what it told of is to be worked as a case
    void refused(const QString& reason);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const presentation::TimelineLine& line);
    void makeCurrent(TimelineRow* row);
    void step(int by);

    std::function<presentation::RowActions(const presentation::TimelineLine&)> m_actions;
    QVBoxLayout* m_layout;
    std::vector<TimelineRow*> m_rows;
    TimelineRow* m_current = nullptr;
};

} // namespace rapport::ui
