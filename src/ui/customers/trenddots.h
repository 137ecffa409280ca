#pragma once

#include "rapport/presentation/customerfacts.h"

#include <QWidget>

namespace rapport::ui {

/// A customer's latest signals as dots, the oldest first: full ones were happy, crossed ones unhappy, open ones neither, so that
/// they differ without colour too.
class TrendDots final : public QWidget {
    Q_OBJECT

public:
    explicit TrendDots(const presentation::TrendWords& trend, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<presentation::Tone> m_dots;
};

} // namespace rapport::ui
