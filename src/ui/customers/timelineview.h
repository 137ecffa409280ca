#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>

class QVBoxLayout;

namespace rapport::ui {

/// What happened with a customer, newest first, along a line.
class TimelineView final : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);
    void append(const std::vector<presentation::TimelineLine>& lines);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
};

} // namespace rapport::ui
