#pragma once

#include <QFrame>

class QRadioButton;

namespace rapport::ui {

/// One of the values to choose from, whole and as plain text, with a radio button; a click anywhere on it chooses it.
class ChoiceCard final : public QFrame {
    Q_OBJECT

public:
    /// `title` says whose it is, `spoken` what a screen reader says of the button.
    ChoiceCard(const QString& title, const QString& value, const QString& spoken, QWidget* parent = nullptr);
    [[nodiscard]] QRadioButton* button() const { return m_button; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRadioButton* m_button;
};

} // namespace rapport::ui
