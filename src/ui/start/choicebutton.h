#pragma once

#include <QAbstractButton>

namespace rapport::ui {

/// A large button with an icon, what it does, and what that means.
class ChoiceButton final : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceButton(const QString& icon, const QString& title, const QString& explanation, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_explanation;
};

} // namespace rapport::ui
