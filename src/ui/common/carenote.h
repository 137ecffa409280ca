#pragma once

#include <QFrame>

class QLabel;

namespace rapport::ui {

/// The care note, first wherever a customer appears (P8). Hidden while there is none.
class CareNote final : public QFrame {
    Q_OBJECT

public:
    explicit CareNote(QWidget* parent = nullptr);
    void setText(const QString& note);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* m_label;
};

} // namespace rapport::ui
