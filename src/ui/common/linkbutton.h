#pragma once

#include <QPushButton>

namespace rapport::ui {

/// Words in a line of text that can be pressed, shown literally and cut where there is no room. Underlined while pointed at, with
/// the accent ring while it has the keyboard.
class LinkButton final : public QPushButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString& text, QWidget* parent = nullptr);
    void setStrong(bool strong);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rapport::ui
